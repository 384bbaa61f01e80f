import { inertLine } from '../safety/inert.ts';
import type { Calls } from '../walk/asker.ts';
import type { Course } from '../walk/session.ts';
import { askPlan } from './debrief.ts';
import { skippedSteps, stepsAhead, turnOf } from './engine.ts';
import { drillOf, type Rehearsing } from './rehearsing.ts';
import { hintNow } from './trainer.ts';

/**
 * What a scenario does to the walk: its screens, and what comes between questions.
 * @param calls the trainer's orders and the surprises that are due
 */
export function courseOf(rehearsing: Rehearsing, calls: Calls): Course {
  const { scenario, open, lang, timer } = rehearsing;
  let planned = false;
  return {
    skipped: skippedSteps(scenario, open.runbook),
    live: timer.moves,
    scene(step) {
      const shows = Object.hasOwn(scenario.finds, step.id) ? scenario.finds[step.id]?.shows : undefined;
      const turn = turnOf(drillOf(rehearsing), step);
      const hint = hintNow(open.state);
      return {
        about: open.state.answers.size + stepsAhead(drillOf(rehearsing)).length,
        ...(shows ? { scene: shows[lang] } : {}),
        ...(hint ? { hint } : {}),
        ...(turn ? { turn: `${turn.role.title[lang]}: ${inertLine(turn.person)}` } : {}),
      };
    },
    async between(step) {
      await calls.answer();
      if (step !== undefined || planned) return;
      planned = true;
      await askPlan(rehearsing);
    },
  };
}
