import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Content, contentIn } from './block.ts';
import type { Files } from './files.ts';
import type { Candidate } from './find.ts';
import { type Block, blocksOf, bytesAt, framed, understood } from './index-file.ts';

/**
 * What was read of a folder's files before: a second run reads only what is new. Deleting it loses nothing. It lies in the
 * workspace, never beside the reports: a folder from elsewhere cannot bring verdicts of its own.
 */
export interface Known {
  /** Bytes of the index. */
  readonly size: number;
  /** Reads which files stand in it; before any of them is asked for. */
  load(): void;
  /** Whether a file is still as it was; what it held then comes with a later `recall`. */
  holds(file: Candidate): boolean;
  /**
   * What the files held that were asked for; block by block.
   * @param isLast whether no file will be asked for any more; else a block comes when all of its files were
   */
  recall(isLast: boolean): Generator<Recalled>;
  /** Writes a block of so many files down. */
  remember(block: Uint8Array, files: number): void;
  /** Says that every file was asked for or read: an index that is mostly of others then goes when it is closed. */
  tidy(): void;
  /** Never throws. */
  close(): void;
}

interface Recalled {
  /** None when the block cannot be understood: its files have to be read. */
  readonly content: Content | undefined;
  readonly files: Files;
  /** Whether a file, by its place among them, was asked for. */
  readonly wanted: (at: number) => boolean;
  readonly count: number;
}

/** Raised when blocks are written otherwise, or when the same file would be read otherwise: part of the basis of an index. */
export const INDEX_FORMAT = 6;

const MOST_IN_BLOCK = 4096;
const NOWHERE = -1;

/**
 * Blocks are added while reading goes on, so that a run that is killed has not read in vain; one that was cut off or
 * damaged is passed over, and its files are read again. Every block is written at once at the end, so two runs at the same
 * time do not mix theirs.
 * @param file path of the index without its ending
 * @param basis what verdicts rest on (version, register), short: indexes of another basis are removed
 */
export function openKnown(file: string, basis: string): Known {
  const path = `${file}-${basis}.index`;
  const blocks: Block[] = [];
  /** All of whose files were asked for. */
  const complete: Block[] = [];
  /** Where the first file of each block stands: the number of the block and the place in there. */
  const firsts = new Map<string, number>();
  /** The same of every file, made when one is not where it was looked for. The last one written counts. */
  let places: ReadonlyMap<string, number> | undefined;
  let latest = NOWHERE;
  /** Files that stand in the index, and how many of them are as they were: with those that were added. */
  let rows = 0;
  let current = 0;
  let source: number | undefined;
  let open: number | undefined;
  let isBroken = false;
  let isStale = false;

  function load(): void {
    try {
      source = fs.openSync(path, 'r');
      for (const block of blocksOf(source)) {
        const { names } = block.files;
        rows += names.length;
        if (names.length > MOST_IN_BLOCK) continue;
        firsts.set(names[0] ?? '', blocks.length * MOST_IN_BLOCK);
        blocks.push(block);
      }
    } catch {
      // A disk that fails here fails for the reports as well, and is told of there.
    }
  }

  function writable(): number {
    if (open !== undefined) return open;
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    for (const name of fs.readdirSync(dirname(path)))
      if (name.startsWith(`${basename(file)}-`) && name !== basename(path))
        fs.rmSync(join(dirname(path), name), { force: true });
    open = fs.openSync(path, 'a', 0o600);
    return open;
  }

  /** Where a file stands if folders are gone through in the order in which they were when it was written down, as is usual. */
  function nearby(name: string): number | undefined {
    if (nameAt(blocks, latest + 1) === name) return latest + 1;
    return firsts.get(name);
  }

  function isSameAt(place: number, file: Candidate): boolean {
    const block = blocks[Math.floor(place / MOST_IN_BLOCK)];
    return block !== undefined && isSame(block.files, place % MOST_IN_BLOCK, file);
  }

  function want(place: number): true {
    latest = place;
    current += 1;
    const block = blocks[Math.floor(place / MOST_IN_BLOCK)];
    if (!block) return true;
    block.wanted[place % MOST_IN_BLOCK] = 1;
    block.count += 1;
    if (block.count === block.files.names.length) complete.push(block);
    return true;
  }

  return {
    get size() {
      try {
        return fs.statSync(path).size;
      } catch {
        return 0;
      }
    },
    load,
    holds(file) {
      const near = nearby(file.name);
      if (near !== undefined && isSameAt(near, file)) return want(near);
      places ??= placesIn(blocks);
      const place = places.get(file.name);
      return place !== undefined && place !== near && isSameAt(place, file) && want(place);
    },
    *recall(isLast) {
      const due = isLast ? blocks : complete.splice(0);
      for (const block of due) {
        const { files, wanted, count, from, end } = block;
        if (source === undefined || count === 0) continue;
        const isWanted = (at: number) => wanted[at] === 1;
        const line = bytesAt(source, from, end - from);
        const content = understood(() => contentIn(files, line, isWanted));
        yield { content, files, wanted: isWanted, count };
        wanted.fill(0);
        block.count = 0;
      }
    },
    remember(block, files) {
      current += files;
      if (isBroken) return;
      try {
        fs.writeFileSync(writable(), framed(block));
      } catch {
        // Without an index the next run is slower, and nothing else.
        isBroken = true;
      }
    },
    tidy() {
      isStale = rows > 2 * current;
    },
    close() {
      if (source !== undefined) fs.closeSync(source);
      if (open !== undefined) fs.closeSync(open);
      if (!isStale) return;
      try {
        fs.rmSync(path, { force: true });
      } catch {
        // It stays as it is: larger than it need be, and nothing else.
      }
    },
  };
}

function nameAt(blocks: readonly Block[], place: number): string | undefined {
  return blocks[Math.floor(place / MOST_IN_BLOCK)]?.files.names[place % MOST_IN_BLOCK];
}

function placesIn(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [number, { files }] of blocks.entries())
    for (const [at, name] of files.names.entries()) places.set(name, number * MOST_IN_BLOCK + at);
  return places;
}

function isSame({ sizes, modified, changed, signatures }: Files, at: number, file: Candidate): boolean {
  return (
    sizes[at] === file.size &&
    modified[at] === file.modified &&
    changed[at] === file.changed &&
    signatures[at] === file.signature
  );
}
