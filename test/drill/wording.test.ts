import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWording } from '../../src/drill/wording.ts';
import { openLibrary } from '../../src/runbook/library.ts';
import { parseSource } from '../../src/runbook/source.ts';

const FOLDER = join(import.meta.dirname, '../../runbooks');
const { glossary } = openLibrary([{ folder: FOLDER, shown: 'runbooks' }]);
const GOOD = readFileSync(join(FOLDER, 'drills/surel-hak-cipta.yaml'), 'utf8');

test.for([
  ['the story', 'Di kotak surel humas', 'Di mailbox humas', 'mailbox'],
  ['a choice', 'label: { id: Minta surat', 'label: { id: Minta screenshot surat', 'screenshot'],
  ['the English too', "on the admins' desks", "on the admins' gadget", 'gadget'],
] as const)('%s keeps to the wording of runbooks, or its line is named', ([, from, to, word]) => {
  expect(GOOD).toContain(from);
  const text = GOOD.replace(from, to);
  const problems = checkWording(parseSource(Buffer.from(text), 's.yaml'), glossary);
  expect(problems).toMatchObject([{ rule: 'glossary', severity: 'warning' }]);
  expect(text.split('\n')[(problems[0]?.line ?? 0) - 1]).toContain(word);
});

test("ids and the names of sources are nobody's wording", () => {
  const text = GOOD.replace('id: boss-asks', 'id: email').replace('name: Solopos', 'name: Hacker News');
  expect(checkWording(parseSource(Buffer.from(text), 's.yaml'), glossary)).toEqual([]);
});
