import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw, PlacedCondition } from '../compose.ts';
import type { Condition, Step } from '../model.ts';
import { canHold } from '../satisfy.ts';
import { firstById, stepsOf } from './references.ts';

/**
 * Every step can come up for some answers, on a platform that it is for. Where one condition of a section shuts out all
 * of its steps, the first is named.
 */
export function unreachable({ runbook, sections }: Composition): readonly Flaw[] {
  const steps = stepsOf(sections);
  const possible = possibilities(firstById(steps));
  const said = new Set<PlacedCondition>();
  return steps.flatMap(({ step, conditions }): Flaw[] => {
    if (step.when === undefined) return [];
    const where = platformsOf(step, runbook.platform);
    if (where.length === 0 || possible(step.when, where)) return [];
    const guilty = conditions.find(({ condition }) => !possible(condition, where)) ?? conditions.at(-1);
    if (!guilty || said.has(guilty)) return [];
    said.add(guilty);
    const words = filled(messages.unreachable, { step: step.id });
    return [{ place: guilty.place, rule: 'unreachable', sentence: words }];
  });
}

/** The platforms to try a step on; undefined stands for any. Empty: the step is not for this runbook's platform. */
function platformsOf(step: Step, platform: string): readonly (string | undefined)[] {
  if (platform === 'all') return step.platforms ?? [undefined];
  return step.platforms && !step.platforms.includes(platform) ? [] : [platform];
}

type Possible = (condition: Condition, platforms: readonly (string | undefined)[]) => boolean;

function possibilities(byId: ReadonlyMap<string, Step>): Possible {
  const known = new Map<string, boolean>();
  const onPlatform = new Map<string | undefined, ReadonlyMap<string, Step>>([[undefined, byId]]);
  return (condition, platforms) =>
    platforms.some((platform) => {
      const steps = onPlatform.get(platform) ?? stepsOn(platform, byId);
      onPlatform.set(platform, steps);
      const key = JSON.stringify([platform, condition]);
      const answer = known.get(key) ?? canHold(condition, steps);
      known.set(key, answer);
      return answer;
    });
}

const NEVER: Condition = { any: [] };

/** The steps as they are on one platform: those for others never have an answer. */
function stepsOn(platform: string | undefined, byId: ReadonlyMap<string, Step>): ReadonlyMap<string, Step> {
  const on = (step: Step) => !platform || !step.platforms || step.platforms.includes(platform);
  return new Map([...byId].map(([id, step]) => [id, on(step) ? step : { ...step, when: NEVER }]));
}
