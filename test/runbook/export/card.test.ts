import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answered, holds } from '../../../src/runbook/condition.ts';
import { type CardItem, cardOf } from '../../../src/runbook/export/card.ts';
import { letterOf, simplified } from '../../../src/runbook/export/condition.ts';
import { cardHtml } from '../../../src/runbook/export/html.ts';
import { cardMarkdown } from '../../../src/runbook/export/markdown.ts';
import type { Condition } from '../../../src/runbook/model.ts';
import { HOSTILE, SAMPLE } from './sample.ts';

function drawn(items: readonly CardItem[]): readonly unknown[] {
  return items.map((item) => ('if' in item ? [item.if, ...drawn(item.items)] : `${item.number} ${item.id}`));
}

const items = (platform: string) => drawn(cardOf(SAMPLE, 'id', platform).sections[0]?.items ?? []);

describe('branches', () => {
  test('all platforms: steps that hang on the same answer stand together, what hangs on more stands within', () => {
    expect(items('all')).toEqual([
      '1 access',
      ['Jika nomor 1 dijawab a (Ya):', '2 change'],
      [
        'Jika nomor 1 dijawab b atau c:',
        '3 recover',
        '4 sample-only',
        ['Jika nomor 3 bukan selesai:', '5 other-only'],
      ],
      ['Jika nomor 4 dijawab b (Halaman):', '6 when-page'],
      '7 tell',
      '8 hostile',
    ]);
  });

  test('one platform: without the steps of others, and without what hangs on these', () => {
    expect(items('other')).toEqual([
      '1 access',
      ['Jika nomor 1 dijawab a (Ya):', '2 change'],
      ['Jika nomor 1 dijawab b atau c:', '3 recover', ['Jika nomor 3 bukan selesai:', '4 other-only']],
      '5 tell',
      '6 hostile',
    ]);
  });

  test('a condition without the steps that are not there means what it meant when nobody answers these', () => {
    const leaf: fc.Arbitrary<Condition> = fc.record({
      step: fc.constantFrom('a', 'b', 'gone'),
      is: fc.constantFrom('x', 'y'),
    });
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ not: tie('condition') }),
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      ),
    }));
    const value = fc.option(fc.constantFrom('x', 'y'), { nil: undefined });
    fc.assert(
      fc.property(condition, value, value, (given, a, b) => {
        const pairs = [['a', a] as const, ['b', b] as const];
        const answers = new Map(
          pairs.flatMap(([step, one]): [string, Answered][] =>
            one ? [[step, { outcome: 'done', value: one }]] : [],
          ),
        );
        const simple = simplified(given, (step) => step !== 'gone');
        expect(typeof simple === 'boolean' ? simple : holds(simple, answers)).toBe(holds(given, answers));
        expect(JSON.stringify(simple)).not.toContain('gone');
      }),
    );
  });

  test('letters go on after z', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['a', 'z', 'aa', 'az', 'ba']);
  });
});

test('names stand for what only the case knows; the key tells runbook, version and platform', () => {
  const { title, subtitle, key } = cardOf(SAMPLE, 'id', 'other');
  expect([title, subtitle, key]).toEqual([
    'Akun Other diretas',
    'Kartu penanganan Other',
    'hacked-all@1.2.0:other',
  ]);
  expect(cardOf(SAMPLE, 'id', 'all').key).toBe('hacked-all@1.2.0');
});

describe.each(['id', 'en'] as const)('%s', (lang) => {
  const card = cardOf(SAMPLE, lang, 'all');

  test('markdown', () => {
    expect(cardMarkdown(card)).toMatchSnapshot();
  });

  test('hostile text is nothing but text in Markdown', () => {
    const text = cardMarkdown(card);
    expect(text).not.toMatch(
      /<script|(?<!\\)\]\(|(?<!\\)`|^\s*# Dua|\u202e|\u001b|www\.evil|https:\/\/evil/m,
    );
    expect(text).toContain('<https://help.example.com/a?b=%3Cc%3E>');
  });

  test('hostile text is nothing but text in the page', () => {
    const text = cardHtml(card);
    expect(HOSTILE).toContain('<script>');
    expect(text.match(/<script/g)?.length).toBe(1);
    expect(text).not.toMatch(/<img|href="javascript|\u202e|\u001b/);
    expect(text).toContain('href="https://help.example.com/a?b=&lt;c&gt;"');
    expect(text).toContain('Ganti <strong>kata sandi</strong>.');
  });

  test('the page needs nothing from elsewhere', () => {
    expect(cardHtml(card)).not.toMatch(
      /<(?:link|img|iframe|object|embed)|@import|url\(|src=|fetch\(|XMLHttp/,
    );
  });
});
