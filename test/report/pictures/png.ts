import { crc32, deflateSync } from 'node:zlib';

interface Options {
  /** With an alpha channel of this value. */
  readonly alpha?: number;
  /** The pixel, counted from 0, whose alpha is 0 instead. */
  readonly hole?: number;
  /** PNG's filter type of every row. */
  readonly filter?: number;
  /** Another colour type than the samples have. */
  readonly type?: number;
  /** With a colour that is not to be seen. */
  readonly hidden?: boolean;
  /** Compressed rows instead of the right ones. */
  readonly rows?: Buffer;
}

/** A small PNG in the colours of a rainbow. */
export function png(width: number, height: number, options: Options = {}): Buffer {
  const { alpha, filter = 0 } = options;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  head.writeUInt8(options.type ?? (alpha === undefined ? 2 : 6), 9);
  const data = options.rows ?? deflateSync(filtered(width, height, filter, options));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const hidden = options.hidden ? [chunk('tRNS', Buffer.alloc(6))] : [];
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...hidden,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function filtered(width: number, height: number, filter: number, { alpha, hole }: Options): Buffer {
  const samples = alpha === undefined ? 3 : 4;
  const raw = (x: number, y: number, sample: number): number => {
    if (x < 0 || y < 0) return 0;
    if (sample === 3) return y * width + x === hole ? 0 : (alpha ?? 0);
    return (x * 40 + y * 60 + sample * 80) % 256;
  };
  const rows: number[] = [];
  for (let y = 0; y < height; y++) {
    rows.push(filter);
    for (let x = 0; x < width; x++)
      for (let sample = 0; sample < samples; sample++) {
        const [a, b, c] = [raw(x - 1, y, sample), raw(x, y - 1, sample), raw(x - 1, y - 1, sample)];
        const predicted = [0, a, b, Math.floor((a + b) / 2), paeth(a, b, c)][filter] ?? 0;
        rows.push((raw(x, y, sample) - predicted + 256) % 256);
      }
  }
  return Buffer.from(rows);
}

/** The samples of rows with one sample a pixel, their filters undone. */
export function unfiltered(rows: Buffer, width: number): number[] {
  const found: number[] = [];
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (found[y * width + x] ?? 0));
  for (let y = 0; y * (1 + width) < rows.length; y++)
    for (let x = 0; x < width; x++) {
      const [a, b, c] = [at(x - 1, y), at(x, y - 1), at(x - 1, y - 1)];
      const predicted = [0, a, b, Math.floor((a + b) / 2), paeth(a, b, c)][rows[y * (1 + width)] ?? 0] ?? 0;
      found.push(((rows[y * (1 + width) + 1 + x] ?? 0) + predicted) % 256);
    }
  return found;
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
