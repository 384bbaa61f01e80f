import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { Image } from './image.ts';
import { chunksOf } from './png.ts';

/** One kind of a picture's samples, 8 bits each: the rows of a PNG, filtered and packed as PNG does it. */
export interface Plane {
  readonly data: Buffer;
  /** A pixel. */
  readonly samples: 1 | 3;
}

/** A picture as a PDF holds it: what shows through is a plane of its own, and absent when nothing does. */
export interface Planes {
  readonly colours: Plane;
  readonly alpha?: Plane;
}

const unpack = promisify(inflate);
const pack = promisify(deflate);

/** Colour types of a PNG (PNG specification, 11.2.1). */
const GREY = 0;
const RGB = 2;
const RGB_WITH_ALPHA = 6;

/**
 * The planes of a PNG whose rows a PDF can hold as they are: grey, RGB or RGB with alpha, 8 bits a sample, not interlaced.
 * Undefined for any other picture.
 * @param image whose data is known to unpack to its size (`imageOf`)
 */
export async function planesOf(image: Image): Promise<Planes | undefined> {
  if (image.type !== 'png') return undefined;
  const { buffer, byteOffset, byteLength } = image.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const [depth, type, interlaced] = [24, 25, 28].map((at) => bytes.readUInt8(at));
  if (depth !== 8 || interlaced !== 0) return undefined;
  const data = Buffer.concat(chunksOf(bytes, 'IDAT'));
  if (type === RGB_WITH_ALPHA) return image.width < 4 ? undefined : taken(data, image);
  if ((type !== GREY && type !== RGB) || chunksOf(bytes, 'tRNS').length > 0) return undefined;
  return { colours: { data, samples: type === GREY ? 1 : 3 } };
}

async function taken(data: Buffer, { width, height }: Image): Promise<Planes> {
  // In one piece: each piece more costs a turn of the event loop.
  const size = height * (1 + 4 * width);
  const { colours, alpha } = apart(
    await unpack(data, { chunkSize: size, maxOutputLength: size }),
    width,
    height,
  );
  return {
    colours: { data: await pack(colours, { level: 3, chunkSize: 1 << 20 }), samples: 3 },
    ...(isOpaque(alpha, width) ? {} : { alpha: { data: await pack(alpha), samples: 1 } }),
  };
}

/**
 * The rows of the colours and those of alpha. Filters work on each sample by itself (PNG specification, 9), so that the
 * two can be taken apart as they are filtered. Four pixels at a time, `width` being at least that; the last four of a row
 * may have been among those before.
 */
function apart(rows: Buffer, width: number, height: number) {
  const colours = Buffer.allocUnsafe(height * (1 + 3 * width));
  const alpha = Buffer.allocUnsafe(height * (1 + width));
  const [from, to, through] = [viewOf(rows), viewOf(colours), viewOf(alpha)];
  for (let y = 0; y < height; y++) {
    const [row, colourRow, alphaRow] = [y * (1 + 4 * width), y * (1 + 3 * width), y * (1 + width)];
    colours[colourRow] = alpha[alphaRow] = rows[row] ?? 0;
    for (let next = 0; next < width; next += 4) {
      const x = Math.min(next, width - 4);
      const at = row + 1 + 4 * x;
      const a = from.getUint32(at, true);
      const b = from.getUint32(at + 4, true);
      const c = from.getUint32(at + 8, true);
      const d = from.getUint32(at + 12, true);
      const put = colourRow + 1 + 3 * x;
      to.setUint32(put, (a & 0xffffff) | (b << 24), true);
      to.setUint32(put + 4, ((b >>> 8) & 0xffff) | (c << 16), true);
      to.setUint32(put + 8, ((c >>> 16) & 0xff) | (d << 8), true);
      const alphas = (a >>> 24) | ((b >>> 16) & 0xff00) | ((c >>> 8) & 0xff0000) | (d & 0xff000000);
      through.setUint32(alphaRow + 1 + x, alphas, true);
    }
  }
  return { colours, alpha };
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Whether an alpha plane is 255 everywhere, which shows in its filtered rows too. */
function isOpaque(alpha: Buffer, width: number): boolean {
  for (let at = 0; at < alpha.length; at += 1 + width) {
    const filter = alpha[at] ?? 0;
    const row = Buffer.alloc(1 + width, filteredOpaque(filter, false, at === 0));
    row[0] = filter;
    row[1] = filteredOpaque(filter, true, at === 0);
    if (!row.equals(alpha.subarray(at, at + row.length))) return false;
  }
  return true;
}

/** What 255 becomes by each filter when all its neighbours are 255, and those beyond the edge 0. */
function filteredOpaque(filter: number, first: boolean, top: boolean): number {
  switch (filter) {
    case 0:
      return 255;
    case 1:
      return first ? 255 : 0;
    case 2:
      return top ? 255 : 0;
    case 3:
      return first && top ? 255 : first || top ? 128 : 0;
    default:
      return first && top ? 255 : 0;
  }
}
