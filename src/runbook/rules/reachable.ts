import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw, PlacedCondition } from '../compose.ts';
import type { Condition } from '../model.ts';
import { sentence } from '../problem.ts';
import { canHold } from '../satisfy.ts';
import { firstById, stepsOf } from './references.ts';

/** Every step can come up for some answers. Where one condition of a section shuts out all of its steps, the first is named. */
export function unreachable({ sections }: Composition): readonly Flaw[] {
  const steps = stepsOf(sections);
  const byId = firstById(steps);
  const known = new Map<string, boolean>();
  const possible = (condition: Condition): boolean => {
    const key = JSON.stringify(condition);
    const answer = known.get(key) ?? canHold(condition, byId);
    known.set(key, answer);
    return answer;
  };
  const said = new Set<PlacedCondition>();
  return steps.flatMap(({ step, conditions }): Flaw[] => {
    if (step.when === undefined || possible(step.when)) return [];
    const guilty = conditions.find(({ condition }) => !possible(condition)) ?? conditions.at(-1);
    if (!guilty || said.has(guilty)) return [];
    said.add(guilty);
    const words = sentence(messages.unreachable, { step: step.id });
    return [{ place: guilty.place, rule: 'unreachable', sentence: words }];
  });
}
