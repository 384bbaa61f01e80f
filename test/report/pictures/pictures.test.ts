import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { imageOf } from '../../../src/report/pictures/load.ts';
import { opaque } from '../../../src/report/pictures/opaque.ts';
import { png } from './png.ts';

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

describe('an alpha channel', () => {
  test.for([0, 1, 2, 3, 4])('is taken out when it is opaque everywhere, with filter %i', async (filter) => {
    const image = await imageOf(png(5, 4, { alpha: 255, filter }));
    if (!('bytes' in image)) throw new Error('not a picture');
    const { bytes } = await opaque(image);
    expect(bytes[25]).toBe(2);
    expect(await imageOf(bytes)).toMatchObject({ type: 'png', width: 5, height: 4 });
  });

  test.for([0, 1, 2, 3, 4])('is kept when one pixel shows through, with filter %i', async (filter) => {
    const image = await imageOf(png(5, 4, { alpha: 255, hole: 13, filter }));
    if (!('bytes' in image)) throw new Error('not a picture');
    expect(await opaque(image)).toBe(image);
  });
});
