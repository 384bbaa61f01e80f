import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Fact } from '../../src/case/entry.ts';
import { type Data, frontMatter, toYaml } from '../../src/report/frontmatter.ts';
import { viewOf } from '../../src/report/view.ts';
import { hostile } from './hostile.ts';
import { HEAD, HIJACK, HIJACK_JOURNAL, inputOf, journal, opened, runbookOf, step } from './sample.ts';

const dataOf = (...args: Parameters<typeof inputOf>) => frontMatter(viewOf(inputOf(...args)));

const leaf = fc.oneof(hostile, fc.string(), fc.integer(), fc.boolean());
const map = fc.dictionary(
  fc.constantFrom('id', 'at', 'answer', 'gpr-respond', 'when'),
  fc.oneof(leaf, fc.array(leaf)),
  { noNullPrototype: true },
);
const whole: fc.Arbitrary<Record<string, Data>> = fc.dictionary(
  fc.constantFrom('kind', 'case', 'steps', 'times', 'journal'),
  fc.oneof(leaf, map, fc.array(map)),
  { noNullPrototype: true },
);

function wellFormed(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_, value) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
  );
}

test('whatever is written parses to the same data', () => {
  fc.assert(
    fc.property(whole, (data) => {
      expect(parse(toYaml(data) || '{}')).toEqual(wellFormed(data));
    }),
    { numRuns: 200 },
  );
});

test('a text cannot end the front matter, nor be markup where front matter is not known', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const written = toYaml({ case: words });
      expect(written).toMatch(/^case: ".*"$/);
      expect(written).not.toMatch(/[<>&`[\]\u202e\u200b\u2028\u0000]/);
    }),
  );
});

test('the data of a real case', () => {
  const data = parse(toYaml(dataOf(HIJACK, HIJACK_JOURNAL)));
  expect(Object.keys(data)).toEqual([
    'gpr-respond',
    'kind',
    'case',
    'runbook',
    'office',
    'account',
    'state',
    'times',
    'steps',
    'evidence',
    'asks',
    'forwarding',
    'journal',
  ]);
  expect(data.times).toEqual({
    noticed: '2026-11-22T15:30:00.000Z',
    opened: '2026-11-22T15:31:07.000Z',
    protected: '2026-11-22T15:43:07.000Z',
    reported: '2026-11-22T15:47:00.000Z',
  });
  expect(data.steps).toContainEqual({
    id: 'signs',
    outcome: 'done',
    answer: ['posts', 'dms'],
    at: '2026-11-22T15:39:07.000Z',
  });
  expect(data.steps).toContainEqual({ id: 'sessions', reached: false });
  expect(data.asks).toEqual([
    {
      to: 'meta',
      what: 'Kembalikan alamat surel @dinkes_rembang ke alamat instansi.',
      english: 'Restore the e-mail.',
      since: '2026-11-22T15:49:07.000Z',
    },
  ]);
  expect(data.forwarding).toEqual([
    {
      by: 'Dinas Kesehatan Kabupaten Rembang',
      how: 'WhatsApp',
      ticket: 'DK-118',
      to: 'kominfo',
      at: '2026-11-22T15:47:00.000Z',
      sha256: 'c'.repeat(64),
    },
  ]);
  expect(data.journal).toEqual({ entries: 23, head: HEAD, whole: true });
});

const branch = runbookOf([
  'a',
  [
    step('access', 'choice', 'Masuk?', { choices: { yes: { id: 'Ya', en: '' } } }),
    step('inside', 'action', 'Keluarkan', { when: { step: 'access', is: 'yes' } }),
    step('name', 'text', 'Nama?', { fills: 'reporter.name' }),
  ],
]);
const answered = (id: string, value?: string): Fact => ({
  type: 'answered',
  step: id,
  outcome: 'done',
  ...(value ? { value } : {}),
});

test.each<[string, Fact[], unknown]>([
  ['a step of another branch, or known from the profile, is not there', [], [['access', undefined, false]]],
  [
    'a step that applies and was never reached is',
    [answered('access', 'yes')],
    [
      ['access', undefined, undefined],
      ['inside', undefined, false],
    ],
  ],
  [
    'an answer whose branch was left says so',
    [answered('access', 'yes'), answered('inside'), answered('access', 'no')],
    [
      ['access', undefined, undefined],
      ['inside', false, undefined],
    ],
  ],
  [
    'an answer to a step that the runbook does not have is kept',
    [answered('ghost')],
    [
      ['access', undefined, false],
      ['ghost', false, undefined],
    ],
  ],
])('%s', (_, facts, expected) => {
  const data = parse(
    toYaml(dataOf(branch, journal(opened({ facts: { 'reporter.name': 'Rina' } }), ...facts))),
  );
  expect(
    data.steps.map((one: { id: string; applies?: boolean; reached?: boolean }) => [
      one.id,
      one.applies,
      one.reached,
    ]),
  ).toEqual(expected);
});

test('what is not known is left out, never guessed', () => {
  const data = parse(toYaml(dataOf(branch, journal(opened({ facts: {} })))));
  expect(data.office).toEqual({});
  expect(data.times).toEqual({ opened: '2026-11-22T15:31:07.000Z' });
  expect(data.account).toEqual({ platform: 'instagram', handle: 'dinkes_rembang' });
  expect(data).not.toHaveProperty('edition');
});
