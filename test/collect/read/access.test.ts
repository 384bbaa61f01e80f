import { expect, test } from 'vitest';
import { accessOf } from '../../../src/collect/read/access.ts';
import type { ReportStep } from '../../../src/report/data.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;
const done = (id: string, answer: string, minute: number): ReportStep => ({
  id,
  outcome: 'done',
  answer,
  at: at(minute),
});
const LOCKED = done('access', 'locked-out', 1);
const AGAIN: ReportStep = {
  id: 'retake-check',
  outcome: 'not-possible',
  reason: 'Diambil lagi 13.05.',
  at: at(9),
};
const access = (steps: readonly ReportStep[], recovered?: string) =>
  accessOf({ steps, times: { opened: at(0), ...(recovered === undefined ? {} : { recovered }) } });

test.each<[string | undefined, string, readonly ReportStep[], string?]>([
  [undefined, 'nobody answered', []],
  [undefined, 'it was put off', [{ id: 'access', outcome: 'later', answer: 'locked-out', at: at(1) }]],
  [undefined, 'the answer is not known here', [done('access', 'a-bit', 1)]],
  [undefined, 'the branch was left', [{ ...LOCKED, applies: false }]],
  ['locked-out', 'nothing was found later', [LOCKED]],
  ['locked-out', 'they are not back yet', [LOCKED, done('regained', 'no', 5)]],
  ['locked-out', 'whether they are back was put off', [LOCKED, { id: 'regained', outcome: 'later' }]],
  ['regained', 'they are back', [LOCKED, done('regained', 'yes', 5)]],
  [
    'regained',
    'the first answer was corrected after that',
    [done('access', 'disabled', 8), done('regained', 'yes', 5)],
  ],
  [
    'logged-in',
    'what they are back from was left',
    [done('access', 'logged-in', 8), { ...done('regained', 'yes', 5), applies: false }],
  ],
  ['recovered', 'recovery was declared', [LOCKED, done('regained', 'yes', 5)], at(7)],
  [
    'recovered',
    'that they are back was answered again after it',
    [LOCKED, done('regained', 'yes', 8)],
    at(7),
  ],
  ['recovered', 'it was never lost', [done('access', 'logged-in', 1)], at(7)],
  ['unconfirmed', 'the later look was not possible', [LOCKED, done('regained', 'yes', 5), AGAIN]],
  [
    'retaken',
    'it was taken again',
    [LOCKED, done('regained', 'yes', 5), AGAIN, done('account-state', 'retaken', 11)],
  ],
  [
    'retaken',
    'it was taken again after a declared recovery',
    [LOCKED, done('account-state', 'retaken', 11)],
    at(7),
  ],
  [
    'attacker',
    'the state at the end is the newest',
    [LOCKED, done('regained', 'no', 5), done('account-state', 'attacker', 11)],
  ],
  [
    'regained',
    'they came back after the state was told',
    [LOCKED, done('regained', 'yes', 12), done('account-state', 'attacker', 11)],
  ],
  ['disabled', 'the platform suspended it', [done('status', 'suspended', 1)]],
  [
    'locked',
    'the platform locked it, and it is not restored',
    [done('status', 'locked', 1), done('restored', 'no', 5)],
  ],
  ['regained', 'it was restored', [done('status', 'locked', 1), done('restored', 'yes', 5)]],
])('access is %s: %s', (expected, _, steps, recovered) => expect(access(steps, recovered)).toBe(expected));

test('what is open tells it, also from the index', async () => {
  const office = { short: 'dinkes', name: 'Dinas Kesehatan' };
  const report = reportText({
    ...base('a', 'incident', office, 'instagram'),
    state: 'contained',
    steps: [LOCKED],
  });
  const folder = folderWith({ 'a.md': report });
  const index = `${folderWith({})}/index`;
  for (const recap of [await collected(folder, { index }), await collected(folder, { index })]) {
    expect(recap.now.map((one) => one.access)).toEqual(['locked-out']);
    expect(recap.cases.map(({ item }) => item.access)).toEqual(['locked-out']);
  }
});
