import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toPdf } from '../../../src/report/formats/pdf.ts';
import { Sheet } from '../../../src/report/formats/pdf-sheet.ts';
import { paragraph, table } from '../../../src/report/nodes.ts';
import type { Paper } from '../../../src/report/paper.ts';

const FONTS = new URL('../../../dist/fonts/', import.meta.url);
const require = createRequire(import.meta.url);
const { default: Line } = require('pdfmake/js/Line.js');
const { default: TextInlines } = require('pdfmake/js/TextInlines.js');

const paperOf = (...children: Paper['root']['children']): Paper => ({
  root: { type: 'root', children },
  title: 'Uji',
  lang: 'id',
  issued: '2026-11-22T15:31:07.000Z',
  header: { drill: false },
  annex: [],
});

/**
 * What grew with the square of a text's length: letters that are measured, words that are looked at to see where a line
 * ends, and pairs of letters in what a font is asked about, since for marks it goes back through all of it.
 */
async function workFor(paper: Paper): Promise<number> {
  let work = 0;
  const sheet = new Sheet(
    { Roboto: { normal: fileURLToPath(new URL('Roboto-Regular.ttf', FONTS)) } },
    new Map(),
    {
      font: null,
    },
  );
  const restore: (() => void)[] = [];
  // Not a spy: that would keep all that it was called with.
  const count = (prototype: object, name: string, cost: (...args: never[]) => number) => {
    const original = Reflect.get(prototype, name);
    Reflect.set(prototype, name, function (this: unknown, ...args: never[]) {
      work += cost(...args);
      return original.apply(this, args);
    });
    restore.push(() => Reflect.set(prototype, name, original));
  };
  count(TextInlines.prototype, 'widthOfText', (text: string) => text.length);
  count(
    Object.getPrototypeOf(sheet.provideFont('Roboto', false, false)),
    'layoutRun',
    (text: string) => text.length ** 2,
  );
  count(Line.prototype, 'hasEnoughSpaceForInline', (_: object, next: readonly object[]) => next.length);
  try {
    await toPdf(paper, FONTS);
  } finally {
    for (const back of restore) back();
  }
  return work;
}

test.for([
  ['one word', 100, (length: number) => [paragraph('X'.repeat(length))]],
  [
    'words of ten thousand letters',
    100,
    (length: number) => [paragraph(`${'Xy'.repeat(5000)} `.repeat(length / 10_000))],
  ],
  ['one word in a cell', 100, (length: number) => [table(['a', 'b'], [['X'.repeat(length), 'y']])]],
  ['ordinary words', 100, (length: number) => [paragraph('kata '.repeat(length / 5))]],
  ['marks on one letter', 100, (length: number) => [paragraph(`e${'\u0301'.repeat(length)}`)]],
  ['a word of another script', 100, (length: number) => [paragraph('ع'.repeat(length))]],
  ['letters of two fonts', 1600, (length: number) => [paragraph('a→'.repeat(length / 2))]],
] as const)('twice as long a text is twice the work: %s', async ([, most, made]) => {
  const [short, long] = [20_000, 40_000];
  const once = await workFor(paperOf(...made(short)));
  const twice = await workFor(paperOf(...made(long)));
  expect(once / short).toBeLessThan(most);
  expect(twice / once).toBeLessThan(2.1);
});
