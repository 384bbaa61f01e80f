import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceMessages as messages } from '../language/messages/evidence.ts';
import { say, type Text } from '../language/text.ts';
import { isTemporary } from '../safety/atomic.ts';
import { inertLine } from '../safety/inert.ts';

/** What a path that was given as evidence stands for. */
interface Gathered {
  /** A folder's files, in the order of their names; for anything else the path itself. */
  readonly files: readonly string[];
  /** What was left out, and why: for people. */
  readonly notices: readonly Text[];
}

const MOST_FILES = 1000;
const DEEPEST = 8;

interface Found {
  readonly files: string[];
  leftOut: number;
}

/** What file managers leave behind. */
const LITTER = /^(?:\.ds_store|thumbs\.db|desktop\.ini|\._.*)$/i;

/**
 * The files that a person means by a path: a folder gives its regular files, also those in folders below, at most
 * 1,000 and 8 levels deep. Links inside a folder are not followed, so nothing from elsewhere comes along.
 */
export function gatherFiles(path: string): Gathered {
  if (!isFolder(path)) return { files: [path], notices: [] };
  const state: Found = { files: [], leftOut: 0 };
  walk(path, 1, state);
  return { files: state.files.slice(0, MOST_FILES), notices: noticesOf(path, state) };
}

function noticesOf(path: string, { files, leftOut }: Found): Text[] {
  const notice = (text: Text, count: number): Text => {
    const values = { name: inertLine(path), count };
    return { id: say(text, 'id', values), en: say(text, 'en', values) };
  };
  return [
    ...(files.length === 0 ? [notice(messages.emptyFolder, 0)] : []),
    ...(files.length > MOST_FILES ? [notice(messages.tooMany, MOST_FILES)] : []),
    ...(leftOut > 0 ? [notice(messages.leftOut, leftOut)] : []),
  ];
}

function walk(folder: string, depth: number, state: Found): void {
  const entries = depth > DEEPEST ? undefined : entriesOf(folder);
  if (!entries) state.leftOut += 1;
  for (const entry of entries ?? []) {
    // One more than is taken, so that the cut is noticed.
    if (state.files.length > MOST_FILES) return;
    const path = join(folder, entry.name);
    if (LITTER.test(entry.name) || isTemporary(entry.name)) continue;
    if (entry.isFile()) state.files.push(path);
    else if (entry.isDirectory()) walk(path, depth + 1, state);
    else state.leftOut += 1;
  }
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch {
    return undefined;
  }
}

/** Also through a link: the person named it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
