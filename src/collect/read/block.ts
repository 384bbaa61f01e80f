import type { Text } from '../../language/text.ts';
import { type Filed, filed, type Trace } from '../model/filed.ts';
import type { Unread } from '../model/item.ts';
import type { Candidate } from './find.ts';
import type { Taken } from './judged.ts';

/** A file, and what it turned out to hold. */
export interface Entry {
  readonly file: Pick<Candidate, 'name' | 'size' | 'modified' | 'changed' | 'signature'>;
  readonly taken: Taken;
}

/** Reports and what could not be read, as they are handed on. */
export interface Content {
  readonly reports: readonly Filed[];
  readonly unread: readonly Unread[];
}

/** The files of a block, in columns, since there is one of each for every file. */
export interface Files {
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly modified: readonly number[];
  readonly changed: readonly number[];
  readonly signatures: Readonly<Record<number, string>>;
}

/** A report, by the place of its file in the block; texts by their place among the block's. 0: not there. */
type Own = readonly [
  file: number,
  /** 0: as the file is called; a package holds several. */
  path: string | 0,
  sha256: string,
  edition: Trace['edition'] | 0,
  excerpt: string | 0,
  entries: number,
  state: Trace['state'],
  verdict: Trace['verdict'],
  by: string | 0,
  id: string,
  identity: string,
  rest: string,
  about: number,
  steps: number,
];

interface Held {
  readonly reports: readonly Own[];
  readonly unread: readonly (readonly [file: number, path: string, reason: Text, line?: number])[];
  /** What is the same in many reports stands in it once. */
  readonly texts: readonly string[];
}

const LF = 10;

/**
 * Many files and their reports as bytes: what a worker hands over, and what the index holds. Two lines of JSON: the files,
 * and what they held, which is read only when a file is still as it was.
 */
export function packed(entries: readonly Entry[]): Uint8Array {
  const signatures: Record<number, string> = {};
  for (const [at, { file }] of entries.entries())
    if (file.signature !== undefined) signatures[at] = file.signature;
  const files: Files = {
    names: entries.map(({ file }) => file.name),
    sizes: entries.map(({ file }) => file.size),
    modified: entries.map(({ file }) => file.modified),
    changed: entries.map(({ file }) => file.changed),
    signatures,
  };
  return Buffer.from(`${JSON.stringify(files)}\n${JSON.stringify(heldIn(entries))}`);
}

function heldIn(entries: readonly Entry[]): Held {
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const own = (at: number, name: string, { trace, case: id, identity, text }: Filed): Own => {
    const { path, sha256, edition, excerpt, entries: count, state, verdict, by } = trace;
    const called = path === name ? 0 : path;
    const own = [at, called, sha256, edition ?? 0, excerpt ?? 0, count, state, verdict, by ?? 0] as const;
    return [...own, id, identity, text.rest, place(text.about), place(text.steps)];
  };
  return {
    reports: entries.flatMap(({ file, taken }, at) =>
      taken.items.map((item) => own(at, file.name, filed(item))),
    ),
    unread: entries.flatMap(({ taken }, at) =>
      taken.unread.map(({ path, reason, line }) =>
        line === undefined ? ([at, path, reason] as const) : ([at, path, reason, line] as const),
      ),
    ),
    texts: [...places.keys()],
  };
}

/** Where the second line of a block begins. */
export function heldFrom(block: Uint8Array): number {
  return block.indexOf(LF) + 1;
}

/** @param line the first line of a block */
export function filesIn(line: Uint8Array): Files {
  return parsed(line);
}

/**
 * What stands in a block of the files that are wanted.
 * @param names the names of its files
 * @param line the second line of a block
 * @param wanted whether a file, by its place in the block, is
 */
export function contentIn(
  names: readonly string[],
  line: Uint8Array,
  wanted: (at: number) => boolean = () => true,
): Content {
  const held: Held = parsed(line);
  const reports: Filed[] = [];
  for (const own of held.reports) if (wanted(own[0])) reports.push(filedIn(own, names, held.texts));
  const unread: Unread[] = [];
  for (const [file, path, reason, at] of held.unread)
    if (wanted(file)) unread.push(at === undefined ? { path, reason } : { path, reason, line: at });
  return { reports, unread };
}

/** What stands in a whole block. */
export function unpacked(block: Uint8Array): Content {
  const from = heldFrom(block);
  return contentIn(filesIn(block.subarray(0, from)).names, block.subarray(from));
}

function filedIn(own: Own, names: readonly string[], texts: readonly string[]): Filed {
  const [file, path, sha256, edition, excerpt, entries, state, verdict, by, id, identity, ...places] = own;
  const [rest, about, steps] = places;
  const trace = {
    path: path === 0 ? (names[file] ?? '') : path,
    sha256,
    edition: edition === 0 ? undefined : edition,
    excerpt: excerpt === 0 ? undefined : excerpt,
    entries,
    state,
    verdict,
    by: by === 0 ? undefined : by,
  };
  const text = { about: texts[about] ?? '{}', steps: texts[steps] ?? '{}', rest };
  return { trace, case: id, identity, text };
}

function parsed(line: Uint8Array) {
  return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8'));
}
