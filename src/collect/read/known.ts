import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Content, contentIn, type Files, filesIn, heldFrom } from './block.ts';
import type { Candidate } from './find.ts';

/**
 * What was read of a folder's files before: a second run reads only what is new. Deleting it loses nothing. It lies in the
 * workspace, never beside the reports: a folder from elsewhere cannot bring verdicts of its own.
 */
export interface Known {
  /** Whether a file is still as it was; what it held then comes with the next `recall`. */
  holds(file: Candidate): boolean;
  /** What the files held that were asked for since the last time, and how many they are; block by block. */
  recall(): Generator<{ readonly content: Content; readonly files: number }>;
  /** Writes a block of so many files down. */
  remember(block: Uint8Array, files: number): void;
  close(): void;
}

/** Raised when blocks are written otherwise: part of the basis of an index. */
export const INDEX_FORMAT = 3;

/** A block stands behind a line with its length and check sum: `@ 12345 0a1b2c3d`. No line of a block begins like that. */
const HEAD = /^@ (\d{1,9}) ([0-9a-f]{8})\n/;
const LONGEST_HEAD = 24;
const MARK = Buffer.from('\n@ ');
const LARGEST_BLOCK = 256 * 1024 ** 2;

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
  /** Where a file stands: the number of its block and its place in there. The last one written counts. */
  const places = new Map<string, number>();
  /** Files that stand in the index, and how many of them are as they were: with those that were added. */
  let rows = 0;
  let current = 0;
  let source: number | undefined;
  let open: number | undefined;
  let isLoaded = false;
  let isBroken = false;

  function load(): void {
    isLoaded = true;
    try {
      source = fs.openSync(path, 'r');
      for (const block of blocksOf(source)) {
        const { names } = block.files;
        rows += names.length;
        if (names.length > MOST_IN_BLOCK) continue;
        for (const [at, name] of names.entries()) places.set(name, blocks.length * MOST_IN_BLOCK + at);
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

  return {
    holds(candidate) {
      if (!isLoaded) load();
      const place = places.get(candidate.name);
      if (place === undefined) return false;
      const block = blocks[Math.floor(place / MOST_IN_BLOCK)];
      const at = place % MOST_IN_BLOCK;
      if (!block || !isSame(block.files, at, candidate)) return false;
      block.wanted[at] = 1;
      block.count += 1;
      current += 1;
      return true;
    },
    *recall() {
      for (const block of blocks) {
        const { files, wanted, count, from, end } = block;
        if (source === undefined || count === 0) continue;
        const content = contentIn(files, read(source, from, end - from), (at) => wanted[at] === 1);
        wanted.fill(0);
        block.count = 0;
        yield { content, files: count };
      }
    },
    remember(block, files) {
      current += files;
      if (isBroken) return;
      try {
        const head = `\n@ ${block.length} ${crc32(block).toString(16).padStart(8, '0')}\n`;
        fs.writeFileSync(writable(), Buffer.concat([Buffer.from(head), block]));
      } catch {
        // Without an index the next run is slower, and nothing else.
        isBroken = true;
      }
    },
    close() {
      if (source !== undefined) fs.closeSync(source);
      if (open !== undefined) fs.closeSync(open);
      // Mostly of files that are gone or were read again: made anew by the next run.
      if (rows > 2 * current) fs.rmSync(path, { force: true });
    },
  };
}

const MOST_IN_BLOCK = 4096;

/** The files of a block, which of them are wanted (1) and how many, and where in the index stands what they held. */
interface Block {
  readonly files: Files;
  readonly wanted: Uint8Array;
  count: number;
  readonly from: number;
  readonly end: number;
}

function isSame({ sizes, modified, changed, signatures }: Files, at: number, file: Candidate): boolean {
  return (
    sizes[at] === file.size &&
    modified[at] === file.modified &&
    changed[at] === file.changed &&
    signatures[at] === file.signature
  );
}

/** The blocks of an index that are whole. */
function* blocksOf(open: number): Generator<Block> {
  const { size } = fs.fstatSync(open);
  for (let at: number | undefined = 0; at !== undefined; at = nextMark(open, at)) {
    for (let block = blockAt(open, at, size); block; block = blockAt(open, at, size)) {
      at = block.end;
      yield block;
    }
  }
}

/** The block whose mark stands at this place. */
function blockAt(open: number, at: number, size: number): Block | undefined {
  const head = HEAD.exec(read(open, at + 1, LONGEST_HEAD).toString('latin1'));
  if (!head) return undefined;
  const start = at + 1 + head[0].length;
  const length = Number(head[1]);
  if (length > LARGEST_BLOCK || start + length > size) return undefined;
  const bytes = read(open, start, length);
  if (crc32(bytes) !== Number.parseInt(head[2] ?? '', 16)) return undefined;
  const held = heldFrom(bytes);
  const files = filesIn(bytes.subarray(0, held));
  const wanted = new Uint8Array(files.names.length);
  return { files, wanted, count: 0, from: start + held, end: start + length };
}

/** Where the next mark stands, behind a place. */
function nextMark(open: number, after: number): number | undefined {
  for (let at = after + 1; ; at += CHUNK) {
    const bytes = read(open, at, CHUNK + MARK.length - 1);
    const found = bytes.indexOf(MARK);
    if (found !== -1) return at + found;
    if (bytes.length < CHUNK) return undefined;
  }
}

const CHUNK = 1024 ** 2;

let shared = Buffer.allocUnsafeSlow(0);

/** The bytes at a place, until the next call: a buffer for each block would be a hundred megabytes that nobody clears away in time. */
function read(open: number, at: number, length: number): Buffer {
  if (shared.length < length) shared = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
  let filled = 0;
  while (filled < length) {
    const count = fs.readSync(open, shared, filled, length - filled, at + filled);
    if (count === 0) break;
    filled += count;
  }
  return shared.subarray(0, filled);
}
