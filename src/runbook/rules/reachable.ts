import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw, PlacedCondition } from '../compose.ts';
import { stepsIn } from '../condition.ts';
import type { Condition, Step } from '../model.ts';
import { sentence } from '../problem.ts';
import { canHold } from '../satisfy.ts';
import { orderOf, stepsOf } from './references.ts';

/**
 * Every step can come up for some answers. Only judged when all else about the conditions is in order; where one
 * condition of a section shuts out all of its steps, the first one is named.
 */
export function unreachable({ sections, parts }: Composition): readonly Flaw[] {
  const steps = stepsOf(sections);
  const order = orderOf(steps);
  const byId = new Map(steps.map(({ step }) => [step.id, step]));
  if (parts.some(({ broken }) => broken.length > 0) || !isOrdered(steps.map(({ step }) => step), order)) return [];
  const known = new Map<string, boolean>();
  const possible = (condition: Condition): boolean => {
    const key = JSON.stringify(condition);
    const answer = known.get(key) ?? canHold(condition, byId, order);
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

/** Whether all conditions name known, earlier steps, and no id stands twice. */
function isOrdered(steps: readonly Step[], order: ReadonlyMap<string, number>): boolean {
  if (order.size < steps.length) return false;
  return steps.every(({ when }, index) =>
    (when ? stepsIn(when) : []).every((id) => (order.get(id) ?? Number.POSITIVE_INFINITY) < index),
  );
}
