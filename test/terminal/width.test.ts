import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, displayWidth, wrap } from '../../src/terminal/width.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['laporan', 7],
    ['é', 1],
    ['e\u0301', 1],
    ['漢字', 4],
    ['📣', 2],
    ['❯ ✔ ◉ ─', 7],
    ['a\u200bb', 2],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('wrap', () => {
  test.each([
    ['satu dua tiga', 8, ['satu dua', 'tiga']],
    ['satu\n\ndua', 8, ['satu', '', 'dua']],
    ['https://instagram.com/hacked/', 10, ['https://in', 'stagram.co', 'm/hacked/']],
    ['  - satu dua tiga', 12, ['  - satu dua', '  tiga']],
    ['漢字漢字', 5, ['漢字', '漢字']],
  ])('%j at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('no line is wider than asked, and no sign but spaces is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
          const bare = (some: string) => some.replace(/\s/g, '');
          expect(bare(lines.join(''))).toBe(bare(text));
        },
      ),
    );
  });
});

describe('cut', () => {
  test.each([
    ['pendek', 10, 'pendek'],
    ['terlalu panjang', 8, 'terlalu…'],
    ['terlalu panjang', 1, '…'],
    ['terlalu panjang', 0, ''],
  ])('%j at %i', (text, width, shown) => {
    expect(cut(text, width)).toBe(shown);
  });
});
