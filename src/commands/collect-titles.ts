import { firstSentence } from '../case/title.ts';
import type { Recap } from '../collect/model/recap.ts';
import { type StepOf, type StepTitles, stepKey } from '../collect/views/words.ts';
import { recapFilterMessages as f } from '../language/messages/recap-filters.ts';
import { say, type Text } from '../language/text.ts';
import type { Catalogue } from '../runbook/catalogue.ts';
import { allSteps, type Runbook, type Step } from '../runbook/model.ts';

/** What texts of runbooks call what they are about, where they are read over many cases. */
const ANY: Readonly<Record<keyof Text, Readonly<Record<string, string>>>> = {
  id: { account: 'akun', platform: 'platform', office: 'kantor', kominfo: 'Dinkominfo' },
  en: { account: 'the account', platform: 'the platform', office: 'the office', kominfo: 'Dinkominfo' },
};

/** How many cases went by a runbook, how many incidents among them, and what they were about. */
interface Use {
  cases: number;
  incidents: number;
  readonly about: Map<string, StepOf>;
}

/**
 * The titles of the steps of all runbooks that these cases name and this program has: of each incident and platform its own,
 * and by the step's id alone for figures over all of them. Where runbooks word a step differently, that one is an example,
 * from the runbook of most incidents.
 */
export async function stepTitles(recap: Recap, catalogue: Catalogue): Promise<StepTitles> {
  const uses = usesOf(recap);
  const titles = new Map<string, Text>();
  if (uses.size === 0) return titles;
  const loaded: (readonly [Runbook, Use])[] = [];
  for (const { summary, incident, platform } of await catalogue.list()) {
    const use = summary && uses.get(summary.id);
    const found = use && catalogue.find(incident, platform);
    if (found) loaded.push([(await catalogue.load(found)).runbook, use]);
  }
  loaded.sort(([, a], [, b]) => b.incidents - a.incidents || b.cases - a.cases);
  const varied = new Set<string>();
  for (const [runbook, use] of loaded) for (const step of enter(runbook, use, titles)) varied.add(step);
  for (const step of varied) {
    const { id = '', en = '' } = titles.get(step) ?? {};
    titles.set(step, { id: say(f.suchAs, 'id', { step: id }), en: say(f.suchAs, 'en', { step: en }) });
  }
  return titles;
}

/** @returns the steps of incidents that a runbook before this one words differently; figures are of incidents only */
function enter(runbook: Runbook, { incidents, about }: Use, titles: Map<string, Text>): readonly string[] {
  return allSteps(runbook).flatMap((step) => {
    const title: Text = { id: titleOf(step, 'id'), en: titleOf(step, 'en') };
    for (const of of about.values()) titles.set(stepKey(step.id, of), title);
    const first = titles.get(step.id);
    if (!first) titles.set(step.id, title);
    return first && incidents > 0 && first.id !== title.id ? [step.id] : [];
  });
}

function usesOf({ followed }: Recap): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { runbook, cases, incidents, ...of } of followed) {
    const use = uses.get(runbook) ?? { cases: 0, incidents: 0, about: new Map<string, StepOf>() };
    uses.set(runbook, use);
    use.cases += cases;
    use.incidents += incidents;
    use.about.set(stepKey('', of), of);
  }
  return uses;
}

function titleOf({ id, ask, do: instruction }: Step, lang: keyof Text): string {
  const words = ask ?? instruction ?? { id, en: id };
  const told = say(words, lang, ANY[lang])
    .replace(/\*([^*]+)\*/g, '$1')
    // Runbooks say `akun {account}`.
    .replace(/\b(akun|account)( the)? \1\b/g, '$1');
  return firstSentence(told).replace(/[.:]$/, '');
}
