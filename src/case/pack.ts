import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { parcelMessages as m } from '../language/messages/parcel.ts';
import { moveOver, syncFolder } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import { draftBeside, sweepDrafts } from '../safety/draft.ts';
import { inertLine } from '../safety/inert.ts';
import type { Seal, Unsigned } from './key.ts';
import { hashed, openSource, SourceFailure } from './source-file.ts';
import { sumsText } from './sums.ts';
import { folderTarget, type Target, zipTarget } from './target.ts';

/** One file of a package: copied from the disk, or made for it. */
export interface Part {
  /** Path inside the package, with `/`. */
  readonly name: string;
  /** Where the file lies, and the hash that it has to have, where one was recorded. */
  readonly from?: { readonly path: string; readonly sha256?: string };
  readonly text?: string | Buffer;
  /** Its time in the package, UTC: the same files give the same package. */
  readonly modified: string;
  /** A person still fills it in: SHA256SUMS does not name it. */
  readonly draft?: boolean;
}

interface PackOptions {
  readonly signal?: AbortSignal;
  /** A file is being copied, and the share of all bytes that are done, 0 to 1. */
  readonly onProgress?: (name: string, share: number) => void;
  /** Signs SHA256SUMS, and with it all that it names. */
  readonly seal?: Seal;
}

/** A whole package that nobody sees yet: the caller writes down that it exists, then lets it appear. */
export interface Packed {
  /** Where it will be. */
  readonly path: string;
  /** Why its SHA256SUMS has no signature. */
  readonly unsigned?: Unsigned;
  /** Lets it appear under its name, in one step. */
  publish(): void;
  /** Takes it away again. */
  discard(): void;
}

/**
 * Makes a package: a folder, or a zip with the one folder `root` in it, with SHA256SUMS over all its files.
 * Every file is hashed while it leaves, in constant memory, and everything is synced to the disk.
 * @param path of the folder or the `.zip`; nothing is there yet
 * @throws Failure 65 for a file that is not what was recorded, 74 for one that cannot be read or when the disk refuses;
 * nothing is left then
 */
export async function pack(
  parts: readonly Part[],
  path: string,
  root: string,
  options: PackOptions = {},
): Promise<Packed> {
  sweepDrafts(dirname(path));
  const temporary = draftBeside(path);
  const discard = () => fs.rmSync(temporary, { recursive: true, force: true });
  let unsigned: Unsigned | undefined;
  try {
    fs.mkdirSync(dirname(path), { recursive: true });
    const target = path.endsWith('.zip') ? await zipTarget(temporary, root) : folderTarget(temporary);
    try {
      unsigned = await fillTarget(target, parts, options);
      await target.finish();
    } catch (error) {
      target.abandon();
      throw error;
    }
  } catch (error) {
    discard();
    throw told(error, path);
  }
  return {
    path,
    ...(unsigned ? { unsigned } : {}),
    discard,
    publish() {
      try {
        moveOver(temporary, path);
        syncFolder(dirname(path));
      } catch (error) {
        discard();
        throw told(error, path);
      }
    },
  };
}

/** The first time that a zip can hold. */
const EARLIEST = '1980-01-01T00:00:00.000Z';

/** A name in the folder that nothing has yet: `paket`, `paket_2`, … @param extension with its dot, or empty */
export function freePath(folder: string, name: string, extension: '' | '.zip'): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `_${number}`}${extension}`);
    if (!fs.existsSync(path)) return path;
  }
}

/** @returns why there is no signature */
async function fillTarget(
  target: Target,
  parts: readonly Part[],
  options: PackOptions,
): Promise<Unsigned | undefined> {
  const sums: { file: string; sha256: string }[] = [];
  const tell = progress(parts, options);
  let newest = EARLIEST;
  for (const part of parts) {
    options.signal?.throwIfAborted();
    tell(part.name, 0);
    const stream = hashed(
      () => contentOf(part),
      (bytes) => tell(part.name, bytes),
      options.signal,
    );
    await target.add(part.name, stream.read, part.modified);
    if (!part.draft) sums.push({ file: part.name, sha256: stream.sha256() });
    const wanted = part.from?.sha256;
    if (wanted !== undefined && stream.sha256() !== wanted)
      throw new SourceFailure('changed', part.from?.path ?? '');
    if (part.modified > newest) newest = part.modified;
  }
  const list = Buffer.from(sumsText(sums));
  await addText(target, 'SHA256SUMS', list, newest);
  const made = options.seal?.(list) ?? 'no-key';
  if (typeof made === 'string') return made;
  await addText(target, 'SHA256SUMS.sig', Buffer.from(made.armour), newest);
  return undefined;
}

function addText(target: Target, name: string, text: Buffer, modified: string): Promise<void> {
  const stream = hashed(
    () => Promise.resolve([text]),
    () => {},
  );
  return target.add(name, stream.read, modified);
}

async function contentOf({ from, text = '' }: Part): Promise<Iterable<Buffer> | Readable> {
  return from ? openSource(from.path) : [Buffer.from(text)];
}

/** Shares of all bytes that come from the disk; told once for each whole per cent. */
function progress(
  parts: readonly Part[],
  { onProgress }: PackOptions,
): (name: string, bytes: number) => void {
  if (!onProgress) return () => {};
  const total = parts.reduce((sum, { from }) => sum + (from ? sizeOf(from.path) : 0), 0);
  let done = 0;
  let told = -1;
  return (name, bytes) => {
    done += bytes;
    const percent = total === 0 ? 100 : Math.min(100, Math.floor((100 * done) / total));
    if (percent > told) onProgress(basename(name), percent / 100);
    told = percent;
  };
}

function sizeOf(path: string): number {
  return fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function told(error: unknown, path: string): unknown {
  if (error instanceof SourceFailure) {
    const text = { changed: m.fileChanged, unreadable: m.fileUnreadable, link: m.fileNotPlain }[error.why];
    const what = filled(text, { file: inertLine(error.path), code: systemCode(error.cause) ?? '?' });
    return new Failure(error.why === 'unreadable' ? EXIT.io : EXIT.badData, what, m.fileNext, error);
  }
  const code = systemCode(error);
  if (code === undefined) return error;
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new Failure(
    EXIT.io,
    filled(full ? m.noRoom : m.notWritten, { file: path, code }),
    m.roomNext,
    error,
  );
}
