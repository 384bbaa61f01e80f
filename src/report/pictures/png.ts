import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { type Image, MOST_PIXELS, type Withheld } from './image.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Samples a pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha (PNG specification, 11.2.1). */
const SAMPLES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/** Most bytes that are unpacked at a time: each piece costs a turn of its own, and a telephone's screen should be one. */
const PIECE = 1 << 24;

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(SIGNATURE);
}

/**
 * A PNG as it is, once its data has been unpacked: what cannot be unpacked would be an empty frame, or worse, in the
 * recipient's program. Unpacked piece by piece, and never more than the picture's own size.
 */
export async function pngOf(bytes: Buffer): Promise<Image | Withheld> {
  const head = headOf(bytes);
  if (!head) return { withheld: 'broken' };
  const { width, height, bits, interlaced } = head;
  if (width * height > MOST_PIXELS) return { withheld: 'too-large' };
  const row = 1 + Math.ceil((width * bits) / 8);
  // Seven passes have up to seven times as many rows, each with its filter byte.
  const most = interlaced ? row * height + 8 * (width + height) * 8 : row * height;
  try {
    let length = 0;
    for await (const piece of Readable.from(chunksOf(bytes, 'IDAT')).pipe(
      createInflate({ chunkSize: PIECE }),
    )) {
      length += piece.length;
      if (length > most) return { withheld: 'broken' };
    }
    const whole = interlaced ? length >= (width * height * bits) / 8 : length === most;
    return whole ? { type: 'png', bytes, width, height } : { withheld: 'broken' };
  } catch {
    return { withheld: 'broken' };
  }
}

/** Width, height, bits a pixel and whether rows are interlaced; undefined when the header is none. */
function headOf(bytes: Buffer) {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const samples = SAMPLES.get(bytes.readUInt8(25));
  const depth = bytes.readUInt8(24);
  if (width === 0 || height === 0 || samples === undefined || ![1, 2, 4, 8, 16].includes(depth))
    return undefined;
  return { width, height, bits: samples * depth, interlaced: bytes.readUInt8(28) === 1 };
}

/** What the chunks of that type hold, one by one; `IDAT` is the compressed data. */
export function chunksOf(bytes: Buffer, wanted: string): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') break;
    if (type === wanted) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}
