import * as fs from 'node:fs';
import { sep } from 'node:path';
import { filled } from '../../language/failure.ts';
import { collectUnreadMessages as m } from '../../language/messages/collect-unread.ts';
import type { Text } from '../../language/text.ts';
import { systemCode } from '../../safety/code.ts';

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
const JOURNAL = 'journal.jsonl';

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

/**
 * Whether going through a folder comes by what lies below it, by the parts of the way there: what is passed over has to
 * be named to be read.
 */
export function reaches(folder: string, parts: readonly string[]): boolean {
  let full = folder;
  for (const part of parts) {
    if (isLeftAlone(part) || (CASE_PARTS.has(part) && fs.existsSync(`${full}${sep}${JOURNAL}`))) return false;
    full = `${full}${sep}${part}`;
  }
  return parts.length <= DEEPEST && fs.existsSync(full);
}

function isLeftAlone(part: string): boolean {
  return part.startsWith('.') || part.endsWith('.sig');
}

function* everything(paths: readonly { readonly full: string; readonly name: string }[]): Generator<Find> {
  for (const { full, name } of paths) {
    const found = looked((path) => fs.statSync(path), full);
    if ('reason' in found) yield { name, reason: found.reason };
    else if (found.isDirectory()) yield* filesIn({ full, name: '', depth: 0 }, name);
    else yield candidate({ full, name, named: true }, found, besides(full));
  }
}

/** @param named how people call the folder */
function* filesIn(start: Folder, named: string): Generator<Find> {
  const folders: Folder[] = [start];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const names = looked((path) => fs.readdirSync(path), folder.full);
    if ('reason' in names) yield { name: folder.name || named, reason: names.reason };
    else yield* filesOf(folder, names, folders);
  }
}

/** The files of one folder; the folders in it are put with those that are still to be looked into. */
function* filesOf(folder: Folder, names: readonly string[], folders: Folder[]): Generator<Find> {
  const signed = new Set(names.filter((name) => name.endsWith('.sig')));
  const isCase = names.includes(JOURNAL);
  for (const part of names) {
    if (isLeftAlone(part)) continue;
    const full = `${folder.full}${sep}${part}`;
    const name = folder.name === '' ? part : `${folder.name}/${part}`;
    const seen = looked((path) => fs.lstatSync(path), full);
    if ('reason' in seen) yield { name, reason: seen.reason };
    else if (seen.isSymbolicLink()) yield { name, reason: m.link };
    else if (!seen.isDirectory())
      yield candidate(
        { full, name, named: false },
        seen,
        signed.has(`${part}.sig`) ? besides(full) : undefined,
      );
    else if (folder.depth >= DEEPEST) yield { name, reason: m.tooDeep };
    else if (!(isCase && CASE_PARTS.has(part))) folders.push({ full, name, depth: folder.depth + 1 });
  }
}

function candidate(
  file: { readonly full: string; readonly name: string; readonly named: boolean },
  found: fs.Stats,
  signature: string | undefined,
): Find {
  if (!found.isFile()) return { name: file.name, reason: m.noFile };
  const { full, name, named } = file;
  const { size, mtimeMs, ctimeMs } = found;
  const facts = { full, name, size, modified: whole(mtimeMs), changed: whole(ctimeMs), named };
  return signature === undefined ? facts : { ...facts, signature };
}

/** A signature's size and time; whether it is one is for the judge to say. None where none can be seen. */
function besides(full: string): string | undefined {
  const file = looked((path) => fs.lstatSync(path), `${full}.sig`);
  return 'reason' in file
    ? undefined
    : `${file.size}-${Math.trunc(file.mtimeMs)}-${Math.trunc(file.ctimeMs)}`;
}

/** A disk can give times that no calendar has. */
const LATEST = 8.64e15;

function whole(time: number): number {
  return Math.trunc(Math.min(LATEST, Math.max(-LATEST, time)));
}

function looked<T extends object>(look: (path: string) => T, path: string): T | { readonly reason: Text } {
  try {
    return look(path);
  } catch (error) {
    return { reason: filled(m.cannotRead, { code: systemCode(error) ?? '?' }) };
  }
}
