import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { blockIn } from './batch.ts';
import { type Block, unpacked } from './block.ts';
import type { Candidate } from './find.ts';
import type { Taken } from './judged.ts';

/**
 * What was read of a folder's files before: a second run reads only what is new. Deleting it loses nothing. It lies in the
 * workspace, never beside the reports: a folder from elsewhere cannot bring verdicts of its own.
 */
export interface Known {
  /** What files held that are still as they were; those are taken out of `files` (by name). */
  recall(files: Map<string, Candidate>): Generator<Taken>;
  /** Writes a block of so many files down. */
  remember(block: Uint8Array, files: number): void;
  close(): void;
}

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
  /** Files that stand in the index, and how many of them are as they were: with those that were added. */
  let rows = 0;
  let current = 0;
  let open: number | undefined;
  let isBroken = false;

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
    *recall(files) {
      for (const block of blocksOf(path)) {
        rows += block.names.length;
        const here = new Set<number>();
        for (const [at, name] of block.names.entries()) {
          const candidate = files.get(name);
          if (!candidate || !isSame(block, at, candidate)) continue;
          files.delete(name);
          here.add(at);
        }
        current += here.size;
        if (here.size > 0) yield unpacked(block, (at) => here.has(at));
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
      if (open !== undefined) fs.closeSync(open);
      // Mostly of files that are gone or were read again: made anew by the next run.
      if (rows > 2 * current) fs.rmSync(path, { force: true });
    },
  };
}

function isSame({ sizes, modified, changed, signatures }: Block, at: number, file: Candidate): boolean {
  return (
    sizes[at] === file.size &&
    modified[at] === file.modified &&
    changed[at] === file.changed &&
    signatures[at] === file.signature
  );
}

/** The blocks of an index that are whole. */
function* blocksOf(path: string): Generator<Block> {
  let open: number;
  try {
    open = fs.openSync(path, 'r');
  } catch {
    return;
  }
  try {
    const { size } = fs.fstatSync(open);
    for (let at: number | undefined = 0; at !== undefined; at = nextMark(open, at)) {
      for (let next = blockAt(open, at, size); next; next = blockAt(open, at, size)) {
        at = next.end;
        yield next.block;
      }
    }
  } catch {
    // A disk that fails here fails for the reports as well, and is told of there.
  } finally {
    fs.closeSync(open);
  }
}

/** The block whose mark stands at this place. */
function blockAt(
  open: number,
  at: number,
  size: number,
): { readonly block: Block; readonly end: number } | undefined {
  const head = HEAD.exec(read(open, at + 1, LONGEST_HEAD).toString('latin1'));
  if (!head) return undefined;
  const start = at + 1 + head[0].length;
  const length = Number(head[1]);
  if (length > LARGEST_BLOCK || start + length > size) return undefined;
  const bytes = read(open, start, length);
  if (crc32(bytes) !== Number.parseInt(head[2] ?? '', 16)) return undefined;
  return { block: blockIn(bytes), end: start + length };
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

function read(open: number, at: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = fs.readSync(open, buffer, filled, length - filled, at + filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}
