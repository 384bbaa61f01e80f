import { promisify } from 'node:util';
import { crc32, deflate, inflate } from 'node:zlib';
import type { Image } from './image.ts';
import { dataOf } from './png.ts';

const RGB = 2;
const RGB_WITH_ALPHA = 6;

/**
 * A PNG of four samples a pixel without its fourth, when that says "opaque" everywhere, as in most screenshots; any other
 * picture as it is. A PDF would have to take the two apart, which takes a second for each picture.
 */
export async function opaque(image: Image): Promise<Image> {
  const bytes = Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength);
  const plain =
    bytes.readUInt8(24) === 8 && bytes.readUInt8(25) === RGB_WITH_ALPHA && bytes.readUInt8(28) === 0;
  if (image.type !== 'png' || !plain) return image;
  const rows = await promisify(inflate)(Buffer.concat(dataOf(bytes)));
  const stripped = withoutAlpha(rows, image.width, image.height);
  if (!stripped) return image;
  const head = Buffer.from(bytes.subarray(16, 29));
  head.writeUInt8(RGB, 9);
  const data = await promisify(deflate)(stripped, { level: 3 });
  const parts = [
    bytes.subarray(0, 8),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return { ...image, bytes: Buffer.concat(parts) };
}

/**
 * Filters work on each sample by itself (PNG specification, 9), so that three of four can be kept as they are filtered.
 * Whether the fourth is 255 everywhere shows in its filtered values too.
 */
function withoutAlpha(rows: Buffer, width: number, height: number): Buffer | undefined {
  const out = Buffer.allocUnsafe(height * (1 + 3 * width));
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    const filter = rows[from++] ?? 0;
    out[to++] = filter;
    const rest = filteredOpaque(filter, false, y === 0);
    let expected = filteredOpaque(filter, true, y === 0);
    for (let x = 0; x < width; x++) {
      out[to++] = rows[from++] ?? 0;
      out[to++] = rows[from++] ?? 0;
      out[to++] = rows[from++] ?? 0;
      if (rows[from++] !== expected) return undefined;
      expected = rest;
    }
  }
  return out;
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

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
