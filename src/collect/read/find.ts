import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { filled, systemCode } from '../../language/failure.ts';
import { collectMessages as m } from '../../language/messages/collect.ts';
import type { Text } from '../../language/text.ts';

/** A file that may be a report. */
export interface Candidate {
  /** Where it is. */
  readonly full: string;
  /** How it is named to people: as given, or relative to the folder that was; not yet inert. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds, whole. */
  readonly modified: number;
  /** When anything of it was changed: the time above can be set back, this one not. */
  readonly changed: number;
  /** Named by the person, so it is told of when it is no report. */
  readonly named: boolean;
  /** Size and time of the signature beside it. */
  readonly signature?: string;
}

/** Something that is not looked into, and why. */
export interface Passed {
  readonly name: string;
  readonly reason: Text;
}

export type Find = Candidate | Passed;

/** Deeper than any folder that people make; a loop of mounts ends here. */
const DEEPEST = 40;
/** A country's reports of some years. */
const MOST_FILES = 2_000_000;
/** What a case folder holds besides reports: copies of other people's files, and the case's own. */
const CASE_PARTS = new Set(['evidence']);

interface Folder {
  readonly full: string;
  readonly name: string;
  readonly depth: number;
}

/**
 * The files in these files and folders, one by one, so that a million of them need no list. Links inside folders are not
 * followed: a folder from elsewhere could point anywhere, also to itself. Hidden names are left alone, and so is the
 * evidence of a case folder. Never throws for what is on the disk.
 * @param paths where, and how it is named to people
 */
export function* findFiles(
  paths: readonly { readonly full: string; readonly name: string }[],
  most = MOST_FILES,
): Generator<Find> {
  let count = 0;
  for (const find of everything(paths)) {
    count += 1;
    if (count > most) {
      yield { name: find.name, reason: filled(m.tooManyFiles, { most }) };
      return;
    }
    yield find;
  }
}

function* everything(paths: readonly { readonly full: string; readonly name: string }[]): Generator<Find> {
  for (const { full, name } of paths) {
    const found = looked((path) => fs.statSync(path), full);
    if ('reason' in found) yield { name, reason: found.reason };
    else if (found.isDirectory()) yield* filesIn({ full, name: '', depth: 0 });
    else yield candidate({ full, name, named: true }, found, besides(full));
  }
}

function* filesIn(start: Folder): Generator<Find> {
  const folders: Folder[] = [start];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const signatures = looked(signaturesIn, folder.full);
    if ('reason' in signatures)
      yield { name: folder.name || basename(folder.full), reason: signatures.reason };
    else yield* filesOf(folder, signatures, folders);
  }
}

/** The files of one folder; the folders in it are put with those that are still to be looked into. */
function* filesOf(folder: Folder, signatures: ReadonlySet<string>, folders: Folder[]): Generator<Find> {
  const isCase = signatures.has('journal.jsonl');
  for (const entry of entriesOf(folder.full)) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.sig')) continue;
    if (!entry.isDirectory()) yield found(folder, entry, signatures);
    else if (folder.depth >= DEEPEST) yield { name: below(folder, entry.name).name, reason: m.tooDeep };
    else if (!(isCase && CASE_PARTS.has(entry.name))) folders.push(below(folder, entry.name));
  }
}

function below({ full, name, depth }: Folder, part: string): Folder {
  return { full: join(full, part), name: name === '' ? part : `${name}/${part}`, depth: depth + 1 };
}

function found(folder: Folder, entry: fs.Dirent, signatures: ReadonlySet<string>): Find {
  const { full, name } = below(folder, entry.name);
  if (entry.isSymbolicLink()) return { name, reason: m.link };
  const seen = looked((path) => fs.lstatSync(path), full);
  if ('reason' in seen) return { name, reason: seen.reason };
  return candidate(
    { full, name, named: false },
    seen,
    signatures.has(`${entry.name}.sig`) ? besides(full) : undefined,
  );
}

function candidate(
  file: { readonly full: string; readonly name: string; readonly named: boolean },
  found: fs.Stats,
  signature: string | undefined,
): Find {
  if (!found.isFile()) return { name: file.name, reason: m.noFile };
  const facts = {
    ...file,
    size: found.size,
    modified: Math.trunc(found.mtimeMs),
    changed: Math.trunc(found.ctimeMs),
  };
  return signature === undefined ? facts : { ...facts, signature };
}

/** A signature's size and time; whether it is one is for the judge to say. */
function besides(full: string): string | undefined {
  const file = fs.lstatSync(`${full}.sig`, { throwIfNoEntry: false });
  return file && `${file.size}-${Math.trunc(file.mtimeMs)}-${Math.trunc(file.ctimeMs)}`;
}

/** The signatures in a folder, and whether it is a case: few names, so that the others need not be kept. */
function signaturesIn(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name } of entriesOf(folder))
    if (name.endsWith('.sig') || name === 'journal.jsonl') names.add(name);
  return names;
}

function* entriesOf(folder: string): Generator<fs.Dirent> {
  const open = fs.opendirSync(folder, { bufferSize: 512 });
  try {
    for (let entry = open.readSync(); entry; entry = open.readSync()) yield entry;
  } finally {
    open.closeSync();
  }
}

function looked<T extends object>(look: (path: string) => T, path: string): T | { readonly reason: Text } {
  try {
    return look(path);
  } catch (error) {
    return { reason: filled(m.cannotRead, { code: systemCode(error) ?? '?' }) };
  }
}
