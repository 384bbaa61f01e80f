import { isForeign } from '../case/entry.ts';
import type { CaseState } from '../case/fold.ts';
import { drillMessages as m } from '../language/messages/drill.ts';
import { say } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { record } from '../walk/session.ts';
import { shownInjects } from './engine.ts';
import type { ReadOrder } from './orders.ts';
import { drillOf, type Rehearsing, sceneOf } from './rehearsing.ts';

const LONGEST_HINT = 300;

/** Takes the orders that have come: each is in the journal before its effect is seen. */
export async function takeOrders(rehearsing: Rehearsing): Promise<void> {
  for (const order of rehearsing.timer.take()) await take(rehearsing, order);
}

async function take(rehearsing: Rehearsing, order: ReadOrder): Promise<void> {
  const { scenario, asker, lang, timer } = rehearsing;
  const { number } = order;
  switch (order.order) {
    case 'hint': {
      const text = inertLine(order.text).slice(0, LONGEST_HINT);
      record(rehearsing, { type: 'hint', text, order: number });
      const scene = sceneOf(rehearsing, { key: 'hint', title: say(m.trainerSays, lang), lines: [text] });
      await asker.show(scene);
      return asker.tell({ tone: 'info', text: say(m.hint, lang, { text }) });
    }
    case 'credit': {
      if (!scenario.extras.some(({ id }) => id === order.extra)) return;
      return record(rehearsing, { type: 'credited', extra: order.extra, order: number });
    }
    case 'inject': {
      const inject = scenario.injects.find(({ id }) => id === order.inject);
      const shown = shownInjects(drillOf(rehearsing)).some((one) => one.inject.id === order.inject);
      if (!inject || shown) return;
      return record(rehearsing, {
        type: 'inject',
        inject: inject.id,
        title: inject.title.id,
        order: number,
      });
    }
    default: {
      const speed = timer.speedAfter(order);
      record(rehearsing, { type: 'clocked', speed, order: number });
      if (speed > 0) asker.tell({ tone: 'info', text: say(m.clocked, lang, { speed }) });
    }
  }
}

/** What the trainer said last, as long as nothing was answered since. */
export function hintNow({ entries }: CaseState): string | undefined {
  const last = entries.findLast(({ type }) => type === 'hint' || type === 'answered' || type === 'sent');
  return last && !isForeign(last) && last.type === 'hint' ? last.text : undefined;
}

/** The number of the first order that the journal does not hold yet. */
export function firstNewOrder({ entries }: CaseState): number {
  const taken = entries.flatMap((entry) =>
    !isForeign(entry) && 'order' in entry && typeof entry.order === 'number' ? [entry.order] : [],
  );
  return Math.max(-1, ...taken) + 1;
}
