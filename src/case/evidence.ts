import { createHash } from 'node:crypto';
import { constants, existsSync, readdirSync, type Stats, statfsSync, unlinkSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { EXIT, Failure } from '../language/failure.ts';
import { evidenceMessages as messages } from '../language/messages/evidence.ts';
import { size } from '../language/size.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { moveOver, syncFolder, temporaryBeside } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { safeName } from '../safety/name.ts';

/** Stored; the fields are those of the journal's evidence entry, which the caller appends. */
interface Kept {
  readonly kind: 'kept';
  /** `evidence/<safe name>`. */
  readonly file: string;
  /** Hex, of the bytes as stored. */
  readonly sha256: string;
  readonly bytes: number;
  /** The name that the original has. */
  readonly name: string;
  /** When the original was last changed, UTC. */
  readonly modified: string;
}

/** The same bytes are stored already. */
interface Duplicate {
  readonly kind: 'duplicate';
  readonly file: string;
  readonly name: string;
}

/** Not stored, and why, for people. */
interface Refused {
  readonly kind: 'refused';
  readonly reason: Reason;
  readonly why: Text;
}
export type Reason = 'missing' | 'notRegular' | 'empty' | 'tooLarge' | 'noRoom' | 'unreadable' | 'changed';

interface KeepOptions {
  /** Called for files from 50 MB, with the share copied, 0 to 1; 1 comes once, at the end. */
  readonly onProgress?: (share: number) => void;
  /** Ends the copy: the promise rejects with the signal's reason and nothing is left. */
  readonly signal?: AbortSignal;
  /** What is stored already. */
  readonly known: readonly { readonly sha256: string; readonly file: string }[];
  /** Bytes free for us at a folder. */
  readonly freeBytes?: (folder: string) => number;
}

const LARGEST = 2 * 1024 ** 3;
const PROGRESS_FROM = 50_000_000;
const CHUNK = 1024 ** 2;
/** Stays free for the journal and the report. */
const RESERVE = 8 * 1024 ** 2;

/** An error of the original, not of the case folder. */
class SourceError extends Error {}

/**
 * Copies a file into the evidence folder and takes its SHA-256 on the way, in constant memory. The original is only
 * read. A link that a person names is followed; what is opened is checked again, so that nothing can be put in between.
 * The copy is on disk (synced, under its final name) when the promise resolves.
 * @param evidenceFolder exists, and only one process writes there
 * @throws Failure (74) when the case folder cannot be written to
 */
export async function keepFile(
  source: string,
  evidenceFolder: string,
  options: KeepOptions,
): Promise<Kept | Duplicate | Refused> {
  options.signal?.throwIfAborted();
  const named = await stat(source).catch((error: unknown) => reasonOf(error));
  const early = typeof named === 'string' ? named : unfit(named);
  if (early) return refused(early, source);
  const original = await openOriginal(source);
  if (typeof original === 'string') return refused(original, source);
  try {
    return await keepOpened(original, source, evidenceFolder, options);
  } finally {
    await original.close();
  }
}

async function keepOpened(
  original: FileHandle,
  source: string,
  folder: string,
  options: KeepOptions,
): Promise<Kept | Duplicate | Refused> {
  const before = await original.stat();
  const reason = unfit(before) ?? (before.size + RESERVE > free(folder, options) ? 'noRoom' : undefined);
  if (reason) return refused(reason, source, before.size);
  const temporary = temporaryBeside(join(folder, 'x'));
  try {
    const { sha256, bytes } = await copy(original, temporary, before, options);
    const after = await original.stat();
    const same = bytes === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
    if (!same) return refused('changed', source);
    const twin = options.known.find(
      (file) => file.sha256 === sha256 && existsSync(join(folder, basename(file.file))),
    );
    if (twin) return { kind: 'duplicate', file: twin.file, name: basename(source) };
    const name = freeName(folder, safeName(basename(source)));
    moveOver(temporary, join(folder, name));
    syncFolder(folder);
    const modified = changedAt(before).toISOString();
    return { kind: 'kept', file: `evidence/${name}`, sha256, bytes, name: basename(source), modified };
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    if (error instanceof SourceError) return refused('unreadable', source);
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(systemCode(error) ?? ''))
      return refused('noRoom', source, before.size);
    throw cannotStore(error, source, folder);
  } finally {
    removeIfThere(temporary);
  }
}

/** Copies all bytes, gives the copy the original's times, and syncs it. Stops just past the size that was promised. */
async function copy(
  original: FileHandle,
  to: string,
  promised: Stats,
  { onProgress, signal }: KeepOptions,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  const tell = progress(promised.size, onProgress);
  let bytes = 0;
  const target = await open(to, 'wx', 0o600);
  try {
    while (bytes <= promised.size) {
      signal?.throwIfAborted();
      const { bytesRead } = await original.read(buffer, 0, CHUNK, null).catch(sourceFailed);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      // Unlike write() this goes on after a short write.
      await target.writeFile(chunk);
      bytes += bytesRead;
      tell(bytes);
    }
    await target.utimes(changedAt(promised), changedAt(promised));
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

function sourceFailed(cause: unknown): never {
  throw new SourceError('the original cannot be read', { cause });
}

/** Tells each whole per cent once, for files that take a while. */
function progress(total: number, onProgress: KeepOptions['onProgress']): (bytes: number) => void {
  if (!onProgress || total < PROGRESS_FROM) return () => {};
  let told = -1;
  return (bytes) => {
    const percent = Math.min(100, Math.floor((bytes / total) * 100));
    if (percent > told) onProgress(percent / 100);
    told = percent;
  };
}

/** Opens without waiting, should a pipe have taken the file's place meanwhile. */
async function openOriginal(source: string): Promise<FileHandle | Reason> {
  // Windows has no such flag.
  const withoutWaiting: number | undefined = constants.O_NONBLOCK;
  return open(source, constants.O_RDONLY | (withoutWaiting ?? 0)).catch((error: unknown) => reasonOf(error));
}

function unfit(file: Stats): Reason | undefined {
  if (!file.isFile()) return 'notRegular';
  if (file.size === 0) return 'empty';
  return file.size > LARGEST ? 'tooLarge' : undefined;
}

function reasonOf(error: unknown): Reason {
  const missing = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'];
  return missing.includes(systemCode(error) ?? '') ? 'missing' : 'unreadable';
}

function free(folder: string, { freeBytes = bytesFree }: KeepOptions): number {
  try {
    return freeBytes(folder);
  } catch {
    // Not every network drive tells; a full one is noticed while copying.
    return Number.POSITIVE_INFINITY;
  }
}

function bytesFree(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** The name, numbered if it is taken. `A.png` and `a.png` are one name, since they are on many disks. */
function freeName(folder: string, wanted: string): string {
  const taken = new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  const { name: stem, ext } = parse(wanted);
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}${ext}`;
  return name;
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was moved to its final name, or never made.
  }
}

function refused(reason: Reason, source: string, bytes = 0): Refused {
  const name = inertLine(source);
  const why = (lang: Lang) => say(messages[reason], lang, { name, size: size(bytes) });
  return { kind: 'refused', reason, why: { id: why('id'), en: why('en') } };
}

function cannotStore(error: unknown, source: string, folder: string): Failure {
  const values = {
    name: inertLine(basename(source)),
    folder: inertLine(folder),
    code: systemCode(error) || String(error),
  };
  const what = { id: say(messages.notKept, 'id', values), en: say(messages.notKept, 'en', values) };
  return new Failure(EXIT.io, what, messages.notKeptNext, error);
}

/** When the file was changed; a clock gone mad is held within the years that ISO 8601 writes with four digits. */
function changedAt({ mtimeMs }: Stats): Date {
  return new Date(Math.min(Math.max(mtimeMs, 0), Date.UTC(9999, 11, 31)));
}
