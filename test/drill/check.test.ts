import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finish } from '../../src/drill/load.ts';
import { isError } from '../../src/runbook/problem.ts';
import { parseSource } from '../../src/runbook/source.ts';
import { findRunbook } from './sample.ts';

const NAME = 'surel-hak-cipta';
const GOOD = readFileSync(join(import.meta.dirname, `../../runbooks/drills/${NAME}.yaml`), 'utf8');

/** The first scenario with one thing changed, and what the check says: rules with the text of their lines. */
async function broken(from: string, to: string): Promise<readonly string[]> {
  expect(GOOD).toContain(from);
  const text = GOOD.replace(from, to);
  const { ready, problems } = await finish(parseSource(Buffer.from(text), 's.yaml'), NAME, findRunbook);
  expect(ready === undefined).toBe(problems.some(isError));
  const lines = text.split('\n');
  return problems.map(({ line, rule }) => `${rule}: ${(lines[line - 1] ?? '').trim()}`);
}

test('the scenario as it is shipped', async () => {
  expect(await broken('id: surel', 'id: surel')).toEqual([]);
});

test.for([
  ['a step that is not there', 'step: keep-lure', 'step: keep-lures', 'unknown-step: step: keep-lures'],
  [
    'a choice that is not there',
    'answer: message-only',
    'answer: message',
    'unknown-choice: answer: message',
  ],
  ['a role that is not there', 'role: liaison', 'role: boss', 'unknown-role: role: boss'],
  ['an unknown key', 'level: easy', 'levels: easy', 'schema: levels: easy'],
  ['another name than the file', 'id: surel-hak-cipta', 'id: surel-lain', 'id-path: id: surel-lain'],
  ['a runbook that is not there', 'platform: instagram', 'platform: nowhere', undefined],
  [
    'two triggers',
    'trigger: { after: do-not-open }',
    'trigger: { after: do-not-open, at: 5m }',
    'impossible-inject: trigger: { after: do-not-open, at: 5m }',
  ],
  [
    'a trigger in a skipped section',
    'trigger: { after: do-not-open }',
    'trigger: { after: lessons }',
    'impossible-inject: trigger: { after: lessons }',
  ],
  [
    'a trigger on another platform',
    'trigger: { after: do-not-open }',
    'trigger: { after: sender-tiktok }',
    'impossible-inject: trigger: { after: sender-tiktok }',
  ],
  [
    'a trigger that no answers make true',
    'trigger: { after: do-not-open }',
    'trigger: { when: { all: [{ step: sign, is: message-only }, { step: sign, is: link-opened }] } }',
    'impossible-inject: trigger: { when: { all: [{ step: sign, is: message-only }, { step: sign, is: link-opened }] } }',
  ],
  [
    'an expectation of a skipped step',
    'step: warn-admins',
    'step: lessons',
    'unreachable-expectation: step: lessons',
  ],
  ['an expectation that the model answer misses', 'answer: message-only', 'answer: link-opened', undefined],
  [
    'an order that the runbook does not have',
    'before: [do-not-open]',
    'before: [sign]',
    'unreachable-expectation: - id: capture',
  ],
  ["somebody's number", 'Tinggal satu jam.', 'Hubungi 0812-3456-7890.', undefined],
] as const)('%s is refused, with its line', async ([, from, to, line]) => {
  const found = await broken(from, to);
  expect(found.length).toBeGreaterThan(0);
  if (line !== undefined) expect(found).toContain(line);
});

test('what every trainee would miss is called unreachable', async () => {
  const found = await broken(
    "    answer: 'no'\n    hint:\n      id: Baca",
    "    answer: 'yes'\n    hint:\n      id: Baca",
  );
  expect(found).toEqual(['unreachable-expectation: - id: sender']);
});
