import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRunbooks } from '../../src/runbook/compiled.ts';
import { parseRunbookText } from '../../src/runbook/load.ts';
import { allSteps, type Runbook, type Step } from '../../src/runbook/model.ts';
import { writeRunbook } from '../../src/runbook/write.ts';
import { sampleFile, sampleRoot } from './sample.ts';

const HACKED = 'post-incident/hacked/sample.yaml';

function composed(more = ''): Runbook {
  const [only] = compileRunbooks(sampleRoot({ [HACKED]: sampleFile('sample', more) }));
  if (!only) throw new Error('nothing was compiled');
  return only.runbook;
}

test('a fragment is spliced in, its conditions folded, its sources merged', () => {
  const runbook = composed();
  expect(allSteps(runbook).map(({ id }) => id)).toEqual(['access', 'mailbox-password']);
  expect(allSteps(runbook)[1]?.when).toEqual({
    all: [
      { step: 'access', is: 'no' },
      { step: 'access', in: ['yes', 'no'] },
    ],
  });
  expect(Object.keys(runbook.sources)).toEqual(['mail']);
});

test('the path says phase, incident and platform; the review is as old as the oldest part', () => {
  expect(composed()).toMatchObject({
    phase: 'post-incident',
    incident: 'hacked',
    platform: 'sample',
    reviewed: '2026-11-20',
  });
});

test('defaults are made explicit, targets become minutes, section conditions reach every step', () => {
  const runbook = composed(`  - id: later
    title: { id: Nanti, en: Later }
    when: { all: [{ step: access, is: no }] }
    steps:
      - { id: one, kind: info, do: { id: Satu, en: One }, within: 2d }
      - { id: two, kind: info, do: { id: Dua, en: Two }, when: { step: one, outcome: done }, report: akses, waivable: false }
`);
  const no = { step: 'access', is: 'no' };
  expect(runbook.sections[1]?.steps).toEqual([
    {
      id: 'one',
      kind: 'info',
      do: { id: 'Satu', en: 'One' },
      within: 2880,
      when: { all: [no] },
      waivable: true,
      report: 'tindakan',
    },
    {
      ...{ id: 'two', kind: 'info', do: { id: 'Dua', en: 'Two' }, waivable: false, report: 'akses' },
      when: { all: [no, { step: 'one', outcome: 'done' }] },
    },
  ]);
});

test("a fragment as a section of its own has the fragment's id and title", () => {
  const file = sampleFile('sample').replace(
    '      - use: mailbox\n        when: { step: access, is: no }\n',
    '  - use: mailbox\n',
  );
  const [only] = compileRunbooks(sampleRoot({ [HACKED]: file }));
  expect(only?.runbook.sections.map(({ id, title }) => [id, title.id])).toEqual([
    ['triage', 'Kenali keadaan'],
    ['mailbox', 'Fragmen'],
  ]);
});

test('a written runbook reads back as the same runbook, whatever its texts hold', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .filter((text) => /\S/.test(text) && !HARMFUL.test(text));
  const odd = fc.constantFrom(
    'no',
    '1.0',
    'null',
    '- x',
    'a: b',
    '#',
    '"',
    "'",
    '*a',
    '&a',
    '!t',
    '| \n x',
    '%',
    '  x ',
    '{account}',
    'x\n\n y\n',
    '2026-11-22',
    '<<',
    '~',
  );
  const text = fc.record({ id: fc.oneof(words, odd), en: fc.oneof(words, odd) });
  const runbook = composed();
  fc.assert(
    fc.property(text, text, fc.constantFrom(1, 15, 60, 90, 1440, 2880), (ask, why, within) => {
      const steps = allSteps(runbook).map(
        (step): Step => ({
          ...step,
          do: ask,
          why,
          within,
          waivable: within > 60,
          report: within > 60 ? 'akses' : 'tindakan',
          choices: { 'Asia/Jakarta': ask, no: why },
          platforms: ['facebook', 'threads'],
        }),
      );
      const changed: Runbook = { ...runbook, title: why, sections: [{ id: 'triage', title: ask, steps }] };
      expect(parseRunbookText(writeRunbook(changed), 'x.yaml')).toEqual({ runbook: changed, problems: [] });
    }),
  );
});

const HARMFUL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\p{Surrogate}\p{Noncharacter_Code_Point}]/u;
