import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { imageOf } from '../../../src/report/pictures/load.ts';
import { planesOf } from '../../../src/report/pictures/planes.ts';
import { chunksOf } from '../../../src/report/pictures/png.ts';
import { png, unfiltered } from './png.ts';

const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100ffda0008010100003f00' +
    '00'.repeat(20) +
    'ffd9',
  'hex',
);

describe('a file as a picture', () => {
  test.for([
    ['a PNG', png(3, 2), { type: 'png', width: 3, height: 2 }],
    ['a JPEG', JPEG, { type: 'jpeg', width: 32, height: 16 }],
    ['a PNG cut short', png(300, 200).subarray(0, 60), { withheld: 'broken' }],
    [
      'a PNG whose data is too little for its size',
      png(3, 2, { rows: deflateSync(Buffer.alloc(4)) }),
      { withheld: 'broken' },
    ],
    [
      'a PNG that unpacks to far more than its size',
      png(3, 2, { rows: deflateSync(Buffer.alloc(9_000_000)) }),
      { withheld: 'broken' },
    ],
    [
      'a PNG of a hundred thousand by a hundred thousand',
      png(100_000, 100_000, { rows: Buffer.alloc(9) }),
      { withheld: 'too-large' },
    ],
    ['a JPEG cut short', JPEG.subarray(0, 30), { withheld: 'broken' }],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic'), { withheld: 'unsupported' }],
    ['nothing', Buffer.alloc(0), { withheld: 'unsupported' }],
  ] as const)('%s', async ([, bytes, expected]) => {
    expect(await imageOf(bytes)).toMatchObject(expected);
  });
});

/** A camera's JPEG with the given orientation, in either byte order. */
function photo(orientation: number, order: 'II' | 'MM' = 'MM', cut = 0): Buffer {
  const number = (value: number, bytes: number) => {
    const out = Buffer.alloc(bytes);
    if (order === 'II') out.writeUIntLE(value, 0, bytes);
    else out.writeUIntBE(value, 0, bytes);
    return out;
  };
  const tiff = Buffer.concat([
    Buffer.from(order),
    ...[number(42, 2), number(8, 4), number(1, 2)],
    ...[number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), number(0, 2), number(0, 4)],
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff.subarray(0, tiff.length - cut)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([JPEG.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, JPEG.subarray(2)]);
}

test.each<[number, 'II' | 'MM', number, boolean]>([
  [6, 'MM', 0, true],
  [8, 'II', 0, true],
  [3, 'II', 0, true],
  [1, 'MM', 0, false],
  [9, 'MM', 0, false],
  [6, 'MM', 10, false],
])(
  'a photo with orientation %i (%s), %i bytes short: turned or not',
  async (orientation, order, cut, turned) => {
    const image = await imageOf(photo(orientation, order, cut));
    expect(image).toMatchObject({ type: 'jpeg', width: 32, height: 16 });
    expect('turned' in image).toBe(turned);
  },
);

describe('a picture for a PDF', () => {
  const planes = async (bytes: Buffer) => {
    const image = await imageOf(bytes);
    if (!('bytes' in image)) throw new Error('not a picture');
    return planesOf(image);
  };
  const rows = (plane: { readonly data: Buffer } | undefined) => plane && inflateSync(plane.data);
  /** The same picture without alpha. */
  const colours = (filter: number) =>
    inflateSync(chunksOf(png(5, 4, { filter }), 'IDAT')[0] ?? Buffer.alloc(0));

  test.for([0, 1, 2, 3, 4])('has no alpha when it is opaque everywhere, with filter %i', async (filter) => {
    const found = await planes(png(5, 4, { alpha: 255, filter }));
    expect(rows(found?.colours)).toEqual(colours(filter));
    expect(found?.alpha).toBeUndefined();
  });

  test.for([0, 1, 2, 3, 4])(
    'has its alpha apart when a pixel shows through, with filter %i',
    async (filter) => {
      const found = await planes(png(5, 4, { alpha: 255, hole: 13, filter }));
      expect(rows(found?.colours)).toEqual(colours(filter));
      expect(unfiltered(rows(found?.alpha) ?? Buffer.alloc(0), 5)).toEqual(
        Array.from({ length: 20 }, (_, at) => (at === 13 ? 0 : 255)),
      );
    },
  );

  test('is taken as it is without alpha, and left to the library when it has a palette or a colour to hide', async () => {
    expect(rows((await planes(png(5, 4, { filter: 4 })))?.colours)).toEqual(colours(4));
    expect(await planes(png(5, 4, { type: 3, rows: deflateSync(Buffer.alloc(4 * 6)) }))).toBeUndefined();
    expect(await planes(png(5, 4, { hidden: true }))).toBeUndefined();
  });
});
