import { firstSentence } from '../case/title.ts';
import type { Recap } from '../collect/model/recap.ts';
import type { StepTitles } from '../collect/views/words.ts';
import { say, type Text } from '../language/text.ts';
import type { Catalogue } from '../runbook/catalogue.ts';
import { allSteps, type Runbook, type Step } from '../runbook/model.ts';

/** What texts of runbooks call what they are about, where they are read over many cases. */
const ANY: Readonly<Record<keyof Text, Readonly<Record<string, string>>>> = {
  id: { account: 'akun', platform: 'platform', office: 'kantor', kominfo: 'Dinkominfo' },
  en: { account: 'the account', platform: 'the platform', office: 'the office', kominfo: 'Dinkominfo' },
};

/**
 * The titles of the steps of all runbooks that these cases name and this program has, by the step's id. A fragment's step
 * is the same in every runbook; of others the first runbook's words stand for all.
 */
export async function stepTitles(recap: Recap, catalogue: Catalogue): Promise<StepTitles> {
  const wanted = new Set(recap.cases.map(({ item }) => item.runbook));
  const titles = new Map<string, Text>();
  if (wanted.size === 0) return titles;
  for (const { summary, incident, platform } of await catalogue.list()) {
    const found = summary && wanted.has(summary.id) ? catalogue.find(incident, platform) : undefined;
    if (found) enter((await catalogue.load(found)).runbook, titles);
  }
  return titles;
}

function enter(runbook: Runbook, titles: Map<string, Text>): void {
  for (const step of allSteps(runbook)) {
    if (!titles.has(step.id)) titles.set(step.id, { id: titleOf(step, 'id'), en: titleOf(step, 'en') });
  }
}

function titleOf({ id, ask, do: instruction }: Step, lang: keyof Text): string {
  const words = ask ?? instruction ?? { id, en: id };
  return firstSentence(say(words, lang, ANY[lang]).replace(/\*([^*]+)\*/g, '$1')).replace(/[.:]$/, '');
}
