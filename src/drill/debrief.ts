import { isForeign } from '../case/entry.ts';
import { drillMessages as m } from '../language/messages/drill.ts';
import { say } from '../language/text.ts';
import { withoutSecrets } from '../walk/secrets.ts';
import { record } from '../walk/session.ts';
import { drillOf, type Rehearsing, sceneOf } from './rehearsing.ts';
import { type Line, scoreOf } from './score.ts';

/** As many as a team mends until the next drill. */
const MOST = 3;

/** Asks for the improvement plan: one line for each of what cost most; what is left empty or `-` is left out. */
export async function askPlan(rehearsing: Rehearsing): Promise<void> {
  const { open, asker, lang } = rehearsing;
  if (open.state.entries.some((entry) => !isForeign(entry) && entry.type === 'planned')) return;
  const score = scoreOf(drillOf(rehearsing));
  const lost = toMend(score.lines).slice(0, MOST);
  const ask = async (key: string, line: Line | undefined, question: string, initial?: string) => {
    const lines = line ? [line.title[lang], ...(line.why ? [line.why[lang]] : [])] : [say(m.planFree, lang)];
    const scene = sceneOf(rehearsing, { key, title: say(m.plan, lang), lines });
    const typed = await asker.askLine(question, { optional: true, ...(initial ? { initial } : {}) }, scene);
    return (await withoutSecrets(rehearsing, typed)) ?? '';
  };
  for (const [index, line] of (lost.length > 0 ? lost : [undefined]).entries()) {
    const question = say(line?.mend ? m.planWhat : m.planOpen, lang);
    const what = await ask(`plan-${index + 1}-what`, line, question, line?.mend?.[lang]);
    if (what === '' || what === '-') continue;
    const owner = await ask(`plan-${index + 1}-owner`, line, say(m.planOwner, lang));
    const due = await ask(`plan-${index + 1}-due`, line, say(m.planDue, lang));
    record(rehearsing, { type: 'planned', what, owner: owner || '–', due: due || '–' });
  }
}

/** The lines that cost points, the most first; in the scenario's order where equal. */
export function toMend(lines: readonly Line[]): readonly Line[] {
  return lines
    .filter(({ points, of, kind }) => kind !== 'extra' && points < of)
    .sort((one, other) => other.of - other.points - (one.of - one.points));
}

/** The lines that went well, the weightiest first. */
export function toKeep(lines: readonly Line[]): readonly Line[] {
  return lines
    .filter(({ result }) => result === 'met' || result === 'credited')
    .sort((one, other) => other.of - one.of);
}
