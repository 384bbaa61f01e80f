import * as fs from 'node:fs';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { parcelMessages as m } from '../language/messages/parcel.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { type Bounds, checkName, type Item, isLitter, type Parcel, refusal } from './item.ts';

const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
const TYPE = 0o170000;
const FILE = 0o100000;
const FOLDER = 0o040000;

/**
 * The files in a zip, by its list of contents; what a file really unpacks to may not be more than is listed.
 * @throws Failure 65 · 74
 */
export async function openZip(path: string, bounds: Bounds): Promise<Parcel> {
  const yauzl = (await import('yauzl')).default;
  const file = opened(path);
  const zip = await yauzl
    // Names come as bytes: they are judged here, so that a bad one can be named.
    .fromFdPromise(file, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
    .catch((error: unknown) => {
      fs.closeSync(file);
      throw notAZip(path, error);
    });
  try {
    const items: Item[] = [];
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry, yauzl);
      if (items.length >= bounds.items) throw refusal(m.whyMany, { count: bounds.items });
      if (isLitter(name)) continue;
      if (isFolder(entry, name)) checkName(name.replace(/\/$/, ''), bounds);
      else items.push(itemOf(zip, entry, name));
    }
    return { path, items, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof Failure ? error : notAZip(path, error);
  }
}

/** Nobody may be writing into a pipe, and a device has no end: neither is waited for. */
function opened(path: string): number {
  let file: number | undefined;
  try {
    // Windows has no such flag.
    file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    if (fs.fstatSync(file).isFile()) return file;
  } catch (error) {
    if (file !== undefined) fs.closeSync(file);
    throw unreadable(path, error);
  }
  fs.closeSync(file);
  throw new Failure(EXIT.badData, filled(m.noFile, { file: inertLine(path) }), m.missingNext);
}

/** Also of names that are written in the older, undeclared way: those are read as UTF-8 would not be. */
function nameOf(entry: Entry, yauzl: typeof import('yauzl')): string {
  const raw = entry.fileNameRaw;
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
}

function isFolder(entry: Entry, name: string): boolean {
  const type = entry.versionMadeBy >>> 8 === UNIX ? (entry.externalFileAttributes >>> 16) & TYPE : 0;
  const folder = name.endsWith('/');
  if (type !== 0 && type !== (folder ? FOLDER : FILE)) throw refusal(m.whyLink, { name: inertLine(name) });
  return folder;
}

function itemOf(zip: ZipFile, entry: Entry, name: string): Item {
  if (entry.isEncrypted()) throw refusal(m.whySecret, { name: inertLine(name) });
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw refusal(m.whyMethod, { name: inertLine(name) });
  }
  return {
    name,
    bytes: entry.uncompressedSize,
    open: (): Promise<Readable> => zip.openReadStreamPromise(entry),
  };
}

function notAZip(path: string, error: unknown): Failure {
  if (systemCode(error)) return unreadable(path, error);
  const why = error instanceof Error ? error.message : String(error);
  const what = filled(m.notAZip, { file: inertLine(path), why: inertLine(why).slice(0, 200) });
  return new Failure(EXIT.badData, what, m.refusedNext, error);
}

function unreadable(path: string, error: unknown): Failure {
  const code = systemCode(error) ?? '?';
  if (code === 'ENOENT')
    return new Failure(EXIT.io, filled(m.missing, { file: inertLine(path) }), m.missingNext, error);
  return new Failure(EXIT.io, filled(m.unreadable, { code, file: inertLine(path) }), m.unreadableNext, error);
}
