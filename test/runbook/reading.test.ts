import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Lang, Text } from '../../src/language/text.ts';
import { compileRunbooks } from '../../src/runbook/compiled.ts';
import { inspectRoot } from '../../src/runbook/inspect.ts';
import { allSteps, type Step } from '../../src/runbook/model.ts';
import { printProblem } from '../../src/runbook/problem.ts';
import { MOST_WORDS, sentencesOf } from '../../src/runbook/reading.ts';

const shipped = fileURLToPath(new URL('../../runbooks', import.meta.url));

/** What the two rules of reading say about a folder of runbooks. */
function findings(folder: string): readonly string[] {
  return inspectRoot({ folder, shown: 'runbooks' }, [], '2026-11-22')
    .problems.filter(({ rule }) => rule === 'long-sentence' || rule === 'glossary')
    .map((problem) => printProblem(problem, 'id'));
}

function textsOf({ ask, do: instruction, why, warn, text, choices, asks }: Step): readonly Text[] {
  const all = [ask, instruction, why, warn, text, asks?.what, ...Object.values(choices ?? {})];
  return all.filter((one) => one !== undefined);
}

describe.each(['id', 'en'] as const)('shipped texts: %s', (lang: Lang) => {
  const steps = compileRunbooks(shipped).flatMap(({ runbook }) => allSteps(runbook));
  const texts = new Set(steps.flatMap(textsOf).map((text) => text[lang]));
  const sentences = [...texts].flatMap(sentencesOf);

  test('every sentence is under 20 words', () => {
    const lengths = sentences.map(({ words }) => words);
    const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
    const short = lengths.filter((one) => one <= 12).length / lengths.length;
    const longest = sentences.reduce((one, two) => (two.words > one.words ? two : one));
    console.info(
      `${lang}: ${lengths.length} sentences in ${texts.size} texts; mean ${mean.toFixed(1)} words; ` +
        `${(100 * short).toFixed(1)} % of at most 12 words; longest ${longest.words}: "${longest.text}"`,
    );
    expect(lengths.length).toBeGreaterThan(100);
    expect(sentences.filter(({ words }) => words > MOST_WORDS)).toEqual([]);
  });
});

test('shipped texts keep to the lengths and to the words of the glossary', () => {
  expect(findings(shipped)).toEqual([]);
});

test('a long sentence and another word for a term are found where they stand', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'reading-')), 'runbooks');
  cpSync(shipped, folder, { recursive: true });
  const file = join(folder, 'fragments/first-contact.yaml');
  const long = `Nama ini ${'sangat '.repeat(18)}panjang. Simpan password itu.`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('Nama ini tercetak di setiap laporan.', long));
  const found = findings(folder).filter((line) => line.includes('first-contact'));
  expect(found.length).toBe(2);
  expect(found[0]).toMatch(/first-contact\.yaml:13:11: long-sentence: .*21 kata/);
  expect(found[1]).toMatch(/first-contact\.yaml:13:\d+: glossary: .*"kata sandi", bukan "password"/);
});

test.each([
  ['Buka layar. Tekan tombol!', [2, 2]],
  ['Alamat: help.instagram.com/x versi 1.2 dibuka.', [1, 4]],
  ['Sudah? Lanjut: tekan *Selesai* (lihat No. 3).', [1, 1, 5]],
  ['Baris satu\nbaris dua', [2, 2]],
  ['  ', []],
])('sentences of %j', (text, words) => {
  expect(sentencesOf(text).map((one) => one.words)).toEqual(words);
});
