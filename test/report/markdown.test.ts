import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../src/report/escape.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import {
  block,
  bullets,
  code,
  heading,
  paragraph,
  quote,
  strong,
  struck,
  table,
  text,
} from '../../src/report/nodes.ts';
import { hostile } from './hostile.ts';
import { available, byCmark, byPandoc, type Seen } from './parsers.ts';

const render = (...children: RootContent[]) => toMarkdown({ type: 'root', children } satisfies Root);

describe('blocks', () => {
  test.each<[string, RootContent, string]>([
    ['heading', heading(2, '1. Kepala'), '## 1. Kepala'],
    ['heading that ends in marks', heading(2, 'C ##'), '## C \\#\\#'],
    [
      'paragraph',
      paragraph(strong('Apa:'), ' ', struck('lama'), ' ', code('a.png')),
      '**Apa:** ~~lama~~ `a.png`',
    ],
    ['list', bullets([['satu'], ['- dua']]), '- satu\n- \\- dua'],
    [
      'table',
      table(
        ['A', 'B'],
        [
          ['1', ''],
          ['x|y', 'a\nb'],
        ],
      ),
      '| A | B |\n| --- | --- |\n| 1 |   |\n| x\\|y | a / b |',
    ],
    ['quote', quote(paragraph('satu'), paragraph('dua')), '> satu\n>\n> dua'],
    ['a rule that is none', paragraph('- - -'), '\\- - -'],
    [
      'a space between a backslash and a mark',
      paragraph(strong(code('x'), ' a\\ '), ' b'),
      '**`x` a\\\\** b',
    ],
    [
      'neighbours whose marks would melt',
      paragraph(code('a'), code('b'), strong('c'), strong('d')),
      '`a` `b`**c** **d**',
    ],
    ['what is invisible or changes direction', paragraph('a\u202eb\u200bc\u0007'), 'a⟨U+202E⟩bc⟨U+0007⟩'],
    ['code', block('sha256sum -c SHA256SUMS'), '```sh\nsha256sum -c SHA256SUMS\n```'],
    ['front matter', { type: 'yaml', value: 'a: 1' }, '---\na: 1\n---'],
    ['a node that reports do not have', { type: 'html', value: '<b>' }, 'error'],
  ])('%s', (_, node, expected) => {
    if (expected === 'error') expect(() => render(node)).toThrow('html');
    else expect(render(node)).toBe(`${expected}\n`);
  });
});

describe('text stays readable where it is harmless', () => {
  test.each([
    ['@dinkes_rembang milik Dinas & Bidang IKP (50% + 1), pukul 22:30:05', undefined],
    ['C:\\Users\\rina [diisi: nomor] Rp500.000 - #opd', undefined],
    ['tebus *murah* _iPhone_', 'tebus \\*murah\\* \\_iPhone\\_'],
    ['lihat http://e.co/a_b. Lalu', 'lihat `http://e.co/a_b`. Lalu'],
    ['surel a.b+c@rembang.go.id!', 'surel `a.b+c@rembang.go.id`!'],
    ['[klik](x) &amp; &x', '[klik\\](x) \\&amp; &x'],
    ['\\ akhir\\', '\\ akhir\\\\'],
  ])('%s', (words, expected) => {
    expect(escapeText(words)).toBe(expected ?? words);
  });
});

const cmark = available('cmark-gfm');
const pandoc = available('pandoc');

/** A document with the words at every place where a report has words from people, and what a parser has to see in it. */
function documentWith(words: string): { nodes: RootContent[]; kinds: string[]; texts: string[] } {
  const plain = text(words).value.trim();
  const nodes: RootContent[] = [
    heading(2, `1. ${words}`),
    paragraph(words),
    paragraph(`x ${words}`, text(words)),
    paragraph('x ', strong(words, 'x'), ' x ', struck('x', words, 'x'), ' x'),
    bullets([[words, 'x']]),
    quote(paragraph('x', words)),
    table(['A', words], [[`x${words}`, [strong('x'), words]]]),
    paragraph('akhir'),
  ];
  const kinds = [
    'heading',
    ...(plain ? ['paragraph'] : []),
    ...Array<string>(4).fill('paragraph'),
    ...Array<string>(4).fill('cell'),
    'paragraph',
  ];
  const line = (of: string) => text(of).value;
  const value = line(words);
  const texts = [
    line(`1. ${words}`),
    ...(plain ? [plain] : []),
    line(`x ${words}`) + value,
    `x ${value.trimStart()}x x x${value}x x`,
    `${value}x`,
    `x${value}`,
    'A',
    plain,
    line(`x${words}`),
    `x${value}`,
    'akhir',
  ];
  return { nodes, kinds, texts: texts.map(squeezed) };
}

function squeezed(words: string): string {
  // Pandoc composes letters and their marks.
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Pandoc has one name for the text of cells and of short lists. */
const KIND: Readonly<Record<string, string>> = {
  Header: 'heading',
  Para: 'paragraph',
  Plain: 'paragraph',
  table_cell: 'cell',
};

function check(seen: readonly Seen[], expected: ReturnType<typeof documentWith>): void {
  expect(seen.map(({ text: words }) => squeezed(words))).toEqual(expected.texts);
  expect(seen.map(({ type }) => KIND[type] ?? type)).toEqual(expected.kinds);
  const inlines = new Set(seen.flatMap((one) => one.inlines));
  for (const one of ['strong', 'strikethrough', 'code', 'Strong', 'Strikeout', 'Code']) inlines.delete(one);
  expect([...inlines]).toEqual([]);
}

/** Pandoc leaves empty cells out of its tree. */
const seen = hostile.filter((words) => text(words).value.trim() !== '');

describe('text from people is only ever text', () => {
  test.skipIf(!cmark)(`for GitHub's parser${cmark ? '' : ' (skipped: cmark-gfm is not installed)'}`, () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const document = documentWith(words);
        check(byCmark(render(...document.nodes)), document);
      }),
      { numRuns: 400 },
    );
  });

  test.skipIf(!pandoc)(`for pandoc${pandoc ? '' : ' (skipped: pandoc is not installed)'}`, () => {
    fc.assert(
      fc.property(fc.array(seen, { minLength: 20, maxLength: 40 }), (many) => {
        const documents = many.map(documentWith);
        const blocks = byPandoc(render(...documents.flatMap(({ nodes }) => nodes)));
        for (const document of documents) {
          const kinds = document.kinds.map((kind) => (kind === 'cell' ? 'paragraph' : kind));
          check(blocks.splice(0, kinds.length), { ...document, kinds });
        }
        expect(blocks).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
