import * as fs from 'node:fs';
import { crc32 } from 'node:zlib';
import { filesIn, heldFrom } from './block.ts';
import { type Files, noFiles } from './files.ts';

/** A block stands behind a line with its length and check sum: `@ 12345 0a1b2c3d`. No line of a block begins like that. */
const HEAD = /^@ (\d{1,9}) ([0-9a-f]{8})\n/;
const LONGEST_HEAD = 24;
const MARK = Buffer.from('\n@ ');
const LARGEST_BLOCK = 256 * 1024 ** 2;

/** The files of a block, which of them are wanted (1) and how many, and where in the index stands what they held. */
export interface Block {
  readonly files: Files;
  readonly wanted: Uint8Array;
  count: number;
  readonly from: number;
  readonly end: number;
}

/** A block as it is written behind the others. */
export function framed(block: Uint8Array): Uint8Array {
  const sum = crc32(block).toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`\n@ ${block.length} ${sum}\n`), block]);
}

/** The blocks of an index that are whole. */
export function* blocksOf(open: number): Generator<Block> {
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
  const head = HEAD.exec(bytesAt(open, at + 1, LONGEST_HEAD).toString('latin1'));
  if (!head) return undefined;
  const start = at + 1 + head[0].length;
  const length = Number(head[1]);
  if (length > LARGEST_BLOCK || start + length > size) return undefined;
  const bytes = bytesAt(open, start, length);
  if (crc32(bytes) !== Number.parseInt(head[2] ?? '', 16)) return undefined;
  const held = heldFrom(bytes);
  const files = understood(() => filesIn(bytes.subarray(0, held))) ?? noFiles();
  const wanted = new Uint8Array(files.names.length);
  return { files, wanted, count: 0, from: start + held, end: start + length };
}

/** Where the next mark stands, behind a place. */
function nextMark(open: number, after: number): number | undefined {
  for (let at = after + 1; ; at += CHUNK) {
    const bytes = bytesAt(open, at, CHUNK + MARK.length - 1);
    const found = bytes.indexOf(MARK);
    if (found !== -1) return at + found;
    if (bytes.length < CHUNK) return undefined;
  }
}

const CHUNK = 1024 ** 2;

let shared = Buffer.allocUnsafeSlow(0);

/** The bytes at a place, until the next call: a buffer for each block would be a hundred megabytes that nobody clears away in time. */
export function bytesAt(open: number, at: number, length: number): Buffer {
  if (shared.length < length) shared = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
  let filled = 0;
  while (filled < length) {
    const count = fs.readSync(open, shared, filled, length - filled, at + filled);
    if (count === 0) break;
    filled += count;
  }
  return shared.subarray(0, filled);
}
/** Nothing when a block is whole and yet none of ours. */
export function understood<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
