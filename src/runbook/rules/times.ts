import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw } from '../compose.ts';
import type { Milestone } from '../model.ts';
import { type Place, within } from '../place.ts';
import { stepsOf } from './references.ts';
import type { Known } from './rule.ts';

/** What is counted from a milestone is counted from one that an earlier step marks: another would never be reached. */
export function waits({ sections }: Composition): readonly Flaw[] {
  const marked = new Set<Milestone>();
  return stepsOf(sections).flatMap(({ step, place }): readonly Flaw[] => {
    const flaws: Flaw[] = [];
    if (step.since && step.after === undefined)
      flaws.push({ place: within(place, 'since'), rule: 'times', sentence: messages.sinceAlone, on: 'key' });
    else flaws.push(...unmarked(step.since, within(place, 'since'), marked));
    flaws.push(...unmarked(step.follow?.since, within(place, 'follow', 'since'), marked));
    if (step.marks) marked.add(step.marks);
    return flaws;
  });
}

function unmarked(
  milestone: Milestone | undefined,
  place: Place,
  marked: ReadonlySet<Milestone>,
): readonly Flaw[] {
  if (!milestone || marked.has(milestone)) return [];
  return [{ place, rule: 'times', sentence: filled(messages.sinceUnmarked, { milestone }) }];
}

/** Later looks are made with a runbook that there is, each later than the one before. */
export function follows({ sections }: Composition, { incidents }: Known): readonly Flaw[] {
  return stepsOf(sections).flatMap(({ step, place }): readonly Flaw[] => {
    if (!step.follow) return [];
    const { incident, after } = step.follow;
    const flaws: Flaw[] = [];
    if (incidents && !incidents.has(incident)) {
      const words = filled(messages.unknownIncident, { incident, known: [...incidents].sort().join(', ') });
      flaws.push({ place: within(place, 'follow', 'incident'), rule: 'follow', sentence: words });
    }
    if (after.some((minutes, index) => minutes <= (after[index - 1] ?? 0)))
      flaws.push({ place: within(place, 'follow', 'after'), rule: 'follow', sentence: messages.followOrder });
    return flaws;
  });
}
