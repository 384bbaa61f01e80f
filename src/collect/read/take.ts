import * as fs from 'node:fs';
import { collectUnreadMessages as m } from '../../language/messages/collect-unread.ts';
import { LARGEST_REPORT } from '../../report/received.ts';
import type { Signature } from '../../report/verify/judgement.ts';
import { systemCode } from '../../safety/code.ts';
import type { Candidate } from './find.ts';
import {
  type Bench,
  isDrillPaper,
  isLikely,
  judged,
  NOTHING,
  refused,
  signatureIn,
  type Taken,
  tooLarge,
  unread,
} from './judged.ts';

const START = /^\ufeff?---\r?\ngpr-respond["']?[ \t]*:/;
const START_BYTES = 64;
const ZIP = 'PK\u0003\u0004';

/**
 * Reads a file and judges it as `verify` does a single one: by its seal, and by the signature beside it. Never throws
 * for what is there, and never changes it.
 * @param buffer of more than `LARGEST_REPORT` bytes, used again for every file
 */
export async function take(file: Candidate, bench: Bench, buffer: Buffer): Promise<Taken> {
  const likely = isLikely(file.name);
  if (isPackage(file.name)) return takePackage(file, bench);
  const large = file.size > LARGEST_REPORT;
  if (large && likely) return unread(file.name, tooLarge(file.size));
  const read = bytesOf(file, likely ? undefined : looksLikeReport, buffer);
  if ('code' in read) return refused(file.name, read.code);
  // Also a large one: what a chat packs is mostly pictures.
  if (read.kind === 'zip') return takePackage(file, bench);
  if (large && (file.named || read.kind === 'report')) return unread(file.name, tooLarge(file.size));
  if (read.kind === 'other') return file.named ? unread(file.name, m.noReport) : NOTHING;
  if (isDrillPaper(read.bytes)) return file.named ? unread(file.name, m.drillPaper) : NOTHING;
  return judged(file, read.bytes, signatureOf(file, read.bytes, bench));
}

/** Loaded only when there is one. */
async function takePackage(file: Candidate, bench: Bench): Promise<Taken> {
  return (await import('./package.ts')).takePackage(file, bench);
}

function isPackage(name: string): boolean {
  return /\.zip$/i.test(name);
}

type Read =
  | { readonly kind: 'report'; readonly bytes: Buffer }
  | { readonly kind: 'zip' }
  | { readonly kind: 'other' }
  | { readonly code: string };

/** The file's bytes, in the buffer; only its beginning when that does not look like a report. */
function bytesOf(file: Candidate, looks: ((start: Buffer) => Read) | undefined, buffer: Buffer): Read {
  let open: number | undefined;
  try {
    open = fs.openSync(file.full, flags(file.named));
    const found = fs.fstatSync(open);
    if (!found.isFile()) return { code: 'EINVAL' };
    let length = 0;
    if (looks) {
      length = filledTo(open, buffer, 0, START_BYTES);
      const kind = looks(buffer.subarray(0, length));
      if (!('kind' in kind) || kind.kind !== 'report') return kind;
    }
    // One byte more than a report may have: a file that grew in between is then seen to be too large.
    length = filledTo(open, buffer, length, Math.min(found.size, LARGEST_REPORT + 1));
    return { kind: 'report', bytes: buffer.subarray(0, length) };
  } catch (error) {
    return { code: systemCode(error) ?? '?' };
  } finally {
    if (open !== undefined) fs.closeSync(open);
  }
}

function flags(named: boolean): number {
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW }: Record<string, number | undefined> = fs.constants;
  // Windows has neither flag. A link that a person names is meant.
  return (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (named ? 0 : (O_NOFOLLOW ?? 0));
}

function filledTo(open: number, buffer: Buffer, from: number, end: number): number {
  let length = from;
  while (length < end) {
    const read = fs.readSync(open, buffer, length, end - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

function looksLikeReport(start: Buffer): Read {
  if (start.toString('latin1', 0, ZIP.length) === ZIP) return { kind: 'zip' };
  return START.test(start.toString('utf8')) ? { kind: 'report', bytes: start } : { kind: 'other' };
}

function signatureOf({ full, signature }: Candidate, bytes: Buffer, bench: Bench): Signature {
  return signature === undefined ? { kind: 'none' } : signatureIn(`${full}.sig`, bytes, bench);
}
