import type { Text } from '../../language/text.ts';
import { MILESTONES } from '../../report/data.ts';
import type { EditionType } from '../../runbook/model.ts';
import { type Filed, filed, type Moment } from '../model/filed.ts';
import type { Unread } from '../model/item.ts';
import { type Files, noFiles, put } from './files.ts';
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

/** What a block's files held, in columns: of each report one of each; words by their place among `words`, -1 where none is. */
interface Held {
  /** What is the same in many reports stands in it once. */
  readonly words: readonly string[];
  /** The place of its file in the block. */
  readonly file: readonly number[];
  /** Only where they are not the file's, as in packages. */
  readonly path: Readonly<Record<number, string>>;
  readonly bytes: Readonly<Record<number, number>>;
  readonly modified: Readonly<Record<number, Moment>>;
  /** All of them, 64 characters each. */
  readonly sha256: string;
  readonly case: readonly string[];
  readonly type: readonly number[];
  readonly number: readonly number[];
  readonly issued: readonly Moment[];
  readonly excerpt: readonly number[];
  readonly entries: readonly number[];
  readonly state: readonly number[];
  readonly verdict: readonly number[];
  readonly by: readonly number[];
  readonly about: readonly number[];
  readonly facts: readonly number[];
  readonly steps: readonly number[];
  readonly open: readonly number[];
  /** Of each report as many as there are milestones. */
  readonly times: readonly Moment[];
  readonly unread: readonly (readonly [file: number, path: string, reason: Text, line?: number])[];
}

const SUM = 64;
const NONE = -1;
const LF = 10;

/**
 * Many files and their reports as bytes: what a worker hands over, and what the index holds. Two lines of JSON: the files,
 * and what they held, which is read only when a file is still as it was.
 */
export function packed(entries: readonly Entry[]): Uint8Array {
  const files = noFiles();
  for (const { file } of entries) put(files, file);
  return Buffer.from(`${JSON.stringify(files)}\n${JSON.stringify(heldIn(entries))}`);
}

function heldIn(entries: readonly Entry[]): Held {
  const places = new Map<string, number>();
  const place = (text: string | undefined): number => {
    if (text === undefined) return NONE;
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const reports = entries.flatMap(({ file, taken }, at) =>
    taken.items.map((item) => ({ at, file, report: filed(item) })),
  );
  const column = <T>(of: (report: Filed) => T): T[] => reports.map(({ report }) => of(report));
  const words = (of: (report: Filed) => string | undefined) => column((report) => place(of(report)));
  const path: Record<number, string> = {};
  const bytes: Record<number, number> = {};
  const modified: Record<number, Moment> = {};
  for (const [at, { file, report }] of reports.entries()) {
    if (report.path !== file.name) path[at] = report.path;
    if (report.bytes !== file.size) bytes[at] = report.bytes;
    if (report.modified !== file.modified) modified[at] = report.modified;
  }
  const columns = {
    file: reports.map(({ at }) => at),
    path,
    bytes,
    modified,
    sha256: column((report) => report.sha256).join(''),
    case: column((report) => report.case),
    type: words(({ edition }) => edition?.type),
    number: column(({ edition }) => edition?.number ?? 0),
    issued: column(({ edition }) => edition?.issued ?? 0),
    excerpt: words(({ excerpt }) => excerpt),
    entries: column((report) => report.entries),
    state: words(({ state }) => state),
    verdict: words(({ verdict }) => verdict),
    by: words(({ by }) => by),
    about: words(({ text }) => text.about),
    facts: words(({ text }) => text.facts),
    steps: words(({ text }) => text.steps),
    open: words(({ text }) => text.open),
    times: column(({ times }) => times).flat(),
  };
  const unread = entries.flatMap(({ taken }, at) =>
    taken.unread.map(({ path, reason, line }) =>
      line === undefined ? ([at, path, reason] as const) : ([at, path, reason, line] as const),
    ),
  );
  return { ...columns, unread, words: [...places.keys()] };
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
 * @param files its files
 * @param line the second line of a block
 * @param wanted whether a file, by its place in the block, is
 */
export function contentIn(
  files: Files,
  line: Uint8Array,
  wanted: (at: number) => boolean = () => true,
): Content {
  const held: Held = parsed(line);
  const reports: Filed[] = [];
  for (const [at, file] of held.file.entries())
    if (wanted(file)) reports.push(filedAt(at, file, held, files));
  const unread: Unread[] = [];
  for (const [file, path, reason, at] of held.unread)
    if (wanted(file)) unread.push(at === undefined ? { path, reason } : { path, reason, line: at });
  return { reports, unread };
}

/** What stands in a whole block. */
export function unpacked(block: Uint8Array): Content {
  const from = heldFrom(block);
  return contentIn(filesIn(block.subarray(0, from)), block.subarray(from));
}

function filedAt(at: number, file: number, held: Held, files: Files): Filed {
  const word = (column: readonly number[]) => held.words[column[at] ?? NONE];
  const type = word(held.type) as EditionType | undefined;
  return {
    path: held.path[at] ?? files.names[file] ?? '',
    sha256: held.sha256.slice(at * SUM, (at + 1) * SUM),
    bytes: held.bytes[at] ?? files.sizes[file] ?? 0,
    modified: held.modified[at] ?? files.modified[file] ?? 0,
    edition: type && { type, number: held.number[at] ?? 0, issued: held.issued[at] ?? 0 },
    excerpt: word(held.excerpt),
    entries: held.entries[at] ?? 0,
    state: word(held.state) as Filed['state'],
    verdict: word(held.verdict) as Filed['verdict'],
    by: word(held.by),
    case: held.case[at] ?? '',
    times: held.times.slice(at * MILESTONES.length, (at + 1) * MILESTONES.length),
    text: {
      about: word(held.about) ?? '{}',
      facts: word(held.facts) ?? '{}',
      steps: word(held.steps) ?? '{}',
      open: word(held.open) ?? '{}',
    },
  };
}

function parsed(line: Uint8Array) {
  return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8'));
}
