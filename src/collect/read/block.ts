import type { Text } from '../../language/text.ts';
import type { Item, Unread } from '../model/item.ts';
import type { Candidate } from './find.ts';
import type { Taken } from './judged.ts';

/** A file, and what it turned out to hold. */
export interface Entry {
  readonly file: Pick<Candidate, 'name' | 'size' | 'modified' | 'changed' | 'signature'>;
  readonly taken: Taken;
}

/** What differs from report to report; everything else of an item is the same in many. */
type Own = readonly [
  file: number,
  /** 0: as the file is called; a package holds several. */
  path: string | 0,
  bytes: number,
  sha256: string,
  id: string,
  entries: number,
  edition: Item['edition'] | 0,
  times: Item['times'],
  steps: number,
  common: number,
];

/** Columns, since there is one of each for every file; `items` and `unread` lead from a file's place to what it held. */
export interface Block {
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly modified: readonly number[];
  readonly changed: readonly number[];
  readonly signatures: Readonly<Record<number, string>>;
  readonly shared: readonly (Item['steps'] | object)[];
  readonly items: readonly Own[];
  readonly unread: readonly (readonly [file: number, path: string, reason: Text, line?: number])[];
}

/**
 * Many files and their reports as plain JSON: what a worker hands over, and what the index holds. What is the same in many
 * reports (account, office, steps) stands in it once.
 */
export function packed(entries: readonly Entry[]): Block {
  const places = new Map<string, number>();
  const shared: object[] = [];
  const place = (value: object): number => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, shared.push(value) - 1);
    return shared.length - 1;
  };
  const own = (at: number, { name }: Entry['file'], item: Item): Own => {
    // `modified` is the file's.
    const {
      path,
      bytes,
      sha256,
      modified: _,
      case: id,
      entries: count,
      edition,
      times,
      steps,
      ...common
    } = item;
    const called = path === name ? 0 : path;
    return [at, called, bytes, sha256, id, count, edition ?? 0, times, place(steps), place(common)];
  };
  const signatures: Record<number, string> = {};
  for (const [at, { file }] of entries.entries())
    if (file.signature !== undefined) signatures[at] = file.signature;
  return {
    names: entries.map(({ file }) => file.name),
    sizes: entries.map(({ file }) => file.size),
    modified: entries.map(({ file }) => file.modified),
    changed: entries.map(({ file }) => file.changed),
    signatures,
    items: entries.flatMap(({ file, taken }, at) => taken.items.map((item) => own(at, file, item))),
    unread: entries.flatMap(({ taken }, at) =>
      taken.unread.map(({ path, reason, line }) =>
        line === undefined ? ([at, path, reason] as const) : ([at, path, reason, line] as const),
      ),
    ),
    shared,
  };
}

/**
 * What stands in a block of the files that are wanted.
 * @param wanted whether a file, by its place in the block, is
 */
export function unpacked(block: Block, wanted: (at: number) => boolean = () => true): Taken {
  const items: Item[] = [];
  for (const own of block.items) if (wanted(own[0])) items.push(itemIn(block, own));
  const unread: Unread[] = [];
  for (const [file, path, reason, line] of block.unread)
    if (wanted(file)) unread.push(line === undefined ? { path, reason } : { path, reason, line });
  return { items, unread };
}

function itemIn({ names, modified, shared }: Block, own: Own): Item {
  const [file, path, bytes, sha256, id, entries, edition, times, steps, common] = own;
  const whole = {
    ...shared[common],
    path: path === 0 ? names[file] : path,
    bytes,
    sha256,
    modified: new Date(modified[file] ?? 0).toISOString(),
    case: id,
    entries,
    times,
    steps: shared[steps],
  } as Item;
  return edition === 0 ? whole : { ...whole, edition };
}
