import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Sheet } from '../../../src/report/formats/pdf-sheet.ts';

const font = (name: string) => fileURLToPath(new URL(`../../../dist/fonts/${name}.ttf`, import.meta.url));
const sheetWith = (name: string) => {
  const sheet = new Sheet({ Roboto: { normal: font(name) } }, new Map(), {
    autoFirstPage: false,
    font: null,
  });
  return sheet.provideFont('Roboto', false, false);
};

/** Words with kerning, with what the font joins, with digits, marks and none of a letter; and some that differ in one. */
const SENTENCES = [
  'Tata Usaha Wakil Yogyakarta AVANTE Type To Te T. P, “Foto” r.',
  'verifikasi konfirmasi difficult Affl fj ffi fisik identifikasi fl',
  'pukul 12.08.02, 2026-11-30T12:14:15+07:00 sha256 4f1a7e0b9c (1/7) [diisi: nama]',
  'Ayah Ayam VAT LTA WoW kata Kata KATA café naïve Ądų – — … • ‘a’',
];

const backwards = (word: string) => word.replace(/\S+/, (letters) => [...letters].reverse().join(''));
const plain = (positions: readonly object[]) => positions.map((position) => ({ ...position }));

describe.each(['Roboto-Regular', 'Roboto-Medium', 'Roboto-Italic', 'Roboto-MediumItalic'])('%s', (name) => {
  test('sets words from what it said of others as it would set each by itself', () => {
    const [quick, slow] = [sheetWith(name), sheetWith(name)];
    const words = SENTENCES.flatMap((sentence) => sentence.split(/(?<= )/));
    for (const word of [...words, ...words.map(backwards), ...words]) {
      const { glyphs, positions, advanceWidth } = quick.layout(word);
      const alone = slow.layoutRun(word);
      expect(glyphs.map(({ id }) => id)).toEqual(alone.glyphs.map(({ id }) => id));
      expect(plain(positions)).toEqual(plain(alone.positions));
      expect(advanceWidth).toBeCloseTo(alone.advanceWidth, 6);
    }
  });
});

test('is asked for a pair of letters once, whichever document has it', () => {
  const asked: string[] = [];
  const watched = () => {
    const watchedFont = sheetWith('DejaVuSans');
    const { layoutCached } = watchedFont;
    watchedFont.layoutCached = (word) => {
      asked.push(word);
      return layoutCached.call(watchedFont, word);
    };
    return watchedFont;
  };
  for (const sentence of ['mimpi ibu', 'ibu bumi', 'bumi mimpi']) watched().layout(sentence);
  const once = asked.length;
  expect(asked).toEqual(['mimpi ', 'ibu', 'ibu ', 'bumi']);
  watched().layout('bumi ibu mimpi');
  expect(asked).toHaveLength(once);
});
