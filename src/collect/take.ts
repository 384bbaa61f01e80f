import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { checkSignature } from '../case/key.ts';
import type { Office } from '../case/register.ts';
import type { SshKeygen } from '../case/sshkeygen.ts';
import { filled, systemCode } from '../language/failure.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { size } from '../language/size.ts';
import { LARGEST_REPORT, readReport } from '../report/received.ts';
import type { Signature } from '../report/verify/judgement.ts';
import { judgeReport } from '../report/verify/report.ts';
import { inertLine } from '../safety/inert.ts';
import type { Candidate } from './find.ts';
import { itemOf } from './item.ts';
import type { Item, Unread } from './model.ts';

/** What signatures are judged by. */
export interface Bench {
  readonly offices: readonly Office[];
  readonly run: SshKeygen;
}

/** What a file turned out to be; undefined for one that has nothing to do with reports. */
export type Taken = { readonly item: Item } | { readonly unread: Unread } | undefined;

const LARGEST_SIGNATURE = 16_384;
/** Names that reports have; a file with another name is one when it begins like one. */
const LIKELY = /\.(?:md|markdown|txt)$/i;
const START = /^\ufeff?---\r?\ngpr-respond["']?[ \t]*:/;
const START_BYTES = 64;
const ZIP = 'PK\u0003\u0004';

/**
 * Reads a file and judges it as `verify` does a single one: by its seal, and by the signature beside it. Never throws
 * for what is there, and never changes it.
 * @param buffer of more than `LARGEST_REPORT` bytes, used again for every file
 */
export async function take(file: Candidate, bench: Bench, buffer: Buffer): Promise<Taken> {
  const likely = LIKELY.test(file.name);
  const path = inertLine(file.name);
  const unread = (reason: Unread['reason'], line?: number): Taken => ({
    unread: { path, reason, ...(line === undefined ? {} : { line }) },
  });
  if (file.size > LARGEST_REPORT) {
    const reason = filled(m.tooLarge, { size: size(file.size), most: size(LARGEST_REPORT) });
    return likely || file.named ? unread(reason) : undefined;
  }
  const read = bytesOf(file, likely ? undefined : looksLikeReport, buffer);
  if ('code' in read) return unread(filled(m.cannotRead, { code: read.code }));
  if (read.kind === 'zip') return unread(m.packageLater);
  if (read.kind === 'other') return file.named ? unread(m.noReport) : undefined;
  const { bytes } = read;
  const report = await readReport(bytes, file.name);
  if (!report.data) {
    const [first] = report.problems;
    return unread(first?.sentence ?? m.noReport, first?.line);
  }
  const judgement = judgeReport(report, signatureOf(file, bytes, bench));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const modified = new Date(file.modified).toISOString();
  return { item: itemOf({ path: file.name, bytes: bytes.length, sha256, modified }, report.data, judgement) };
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
    length = filledTo(open, buffer, length, LARGEST_REPORT + 1);
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

function signatureOf({ full, signature }: Candidate, bytes: Buffer, { offices, run }: Bench): Signature {
  if (signature === undefined) return { kind: 'none' };
  const file = `${full}.sig`;
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!found) return { kind: 'none' };
  if (!found.isFile() || found.size > LARGEST_SIGNATURE) return { kind: 'no-signature' };
  const check = checkSignature(bytes, file, run);
  const office = check.kind === 'good' && offices.find(({ key }) => key.fingerprint === check.fingerprint);
  return office ? { ...check, office } : check;
}
