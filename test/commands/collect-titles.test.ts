import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepKey, stepWord } from '../../src/collect/views/words.ts';
import { stepTitles } from '../../src/commands/collect-titles.ts';
import { type Catalogue, openCatalogue } from '../../src/runbook/catalogue.ts';
import { writeCompiled } from '../../src/runbook/compiled.ts';
import { allSteps } from '../../src/runbook/model.ts';
import { recapText } from '../../src/terminal/recap.ts';
import { collected, folderWith } from '../collect/folder.ts';
import { base, reportText } from '../collect/year.ts';

const shipped = join(import.meta.dirname, '../../runbooks');
const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };

const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
const catalogue: Catalogue = openCatalogue({ shipped, compiled });
afterAll(() => rmSync(compiled, { recursive: true, force: true }));
beforeAll(() => writeCompiled(shipped, compiled));

/** One open incident on each platform, in which every step of its runbook is still to come. */
async function open(platforms: readonly string[]) {
  const files: Record<string, string> = {};
  const within = new Map<string, Map<string, number>>();
  for (const platform of platforms) {
    const found = catalogue.find('hacked', platform);
    if (!found) throw new Error(platform);
    const { runbook } = await catalogue.load(found);
    const steps = allSteps(runbook);
    within.set(runbook.id, new Map(steps.map(({ id, within: time }) => [id, time ?? 0])));
    files[`${platform}.md`] = reportText({
      ...base(platform, 'incident', OFFICE, platform),
      state: 'open',
      times: { opened: '2026-12-01T00:00:00.000Z', noticed: '2026-12-01T00:00:00.000Z' },
      steps: steps.map(({ id }) => ({ id, reached: false })),
    });
  }
  return collected(folderWith(files), { view: { targets: (id) => within.get(id) ?? new Map() } });
}

test('an incident is told in the words of its own platform', async () => {
  const recap = await open(['facebook', 'instagram']);
  const titles = await stepTitles(recap, catalogue);
  const [facebook = '', instagram = ''] = ['facebook', 'instagram'].map((platform) =>
    stepWord('revert-mail', 'id', titles, { incident: 'hacked', platform }),
  );
  expect(facebook).toMatch(/Facebook/);
  expect(instagram).toMatch(/Instagram/);
  const clocks = recap.now.map((one) => ({
    ...one,
    clocks: one.clocks.filter(({ step }) => step === 'revert-mail'),
  }));
  const text = recapText({ ...recap, now: clocks }, 'now', 'id', titles);
  for (const [platform, words] of [
    ['Facebook', facebook],
    ['Instagram', instagram],
  ] as const) {
    const [lines = ''] = text.split(/\n\n/).filter((part) => part.startsWith(`${platform} `));
    expect(lines.replace(/\s+/g, ' ')).toContain(words);
  }
});

test('over many platforms, words that only one of them uses are an example', async () => {
  const example = async (platforms: readonly string[]) => {
    const titles = await stepTitles(await open(platforms), catalogue);
    return stepWord('revert-mail', 'en', titles);
  };
  const alone = await example(['instagram']);
  expect(alone).not.toMatch(/^Such as/);
  expect(await example(['instagram', 'facebook'])).toMatch(/^Such as: /);
});

test.each(['id', 'en'] as const)('no title says one word twice, %s', async (lang) => {
  const platforms = catalogue.platforms('hacked');
  const titles = await stepTitles(await open(platforms), catalogue);
  expect(titles.has(stepKey('access', { incident: 'hacked', platform: 'instagram' }))).toBe(true);
  const twice = [...titles.values()].filter((title) => /\b(\w+) (?:the )?\1\b/i.test(title[lang]));
  expect(twice.map((title) => title[lang])).toEqual([]);
});
