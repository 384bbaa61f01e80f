import { setTimeout as sleep } from 'node:timers/promises';
import { isForeign } from '../case/entry.ts';
import type { OpenCase } from '../case/folder.ts';
import { drillMessages as m } from '../language/messages/drill.ts';
import { say, type Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { Stopped } from '../walk/asker.ts';
import { type Course, record } from '../walk/session.ts';
import { askPlan } from './debrief.ts';
import { dueInject, seatOf, shownInjects, skippedSteps, stepsAhead, turnOf } from './engine.ts';
import type { ReadOrder } from './orders.ts';
import { drillOf, type Rehearsing, sceneOf } from './rehearsing.ts';
import type { Inject } from './scenario.ts';

/** Real milliseconds between two looks for the trainer's word while the clock stands. */
const LOOK_AGAIN = 300;

/** What a scenario does to the walk: its surprises, the trainer's orders, and the plan at the end come between questions. */
export function courseOf(rehearsing: Rehearsing): Course {
  const { scenario, open, lang } = rehearsing;
  let planned = false;
  return {
    skipped: skippedSteps(scenario, open.runbook),
    scene(step) {
      const shows = Object.hasOwn(scenario.finds, step.id) ? scenario.finds[step.id]?.shows : undefined;
      const turn = turnOf(drillOf(rehearsing), step);
      return {
        about: open.state.answers.size + stepsAhead(drillOf(rehearsing)).length,
        ...(shows ? { scene: shows[lang] } : {}),
        ...(turn ? { turn: `${turn.role.title[lang]}: ${inertLine(turn.person)}` } : {}),
      };
    },
    async between(step) {
      await obey(rehearsing);
      for (let inject = due(rehearsing); inject; inject = due(rehearsing)) {
        await surprise(rehearsing, inject);
        await obey(rehearsing);
      }
      if (step !== undefined || planned) return;
      planned = true;
      await askPlan(rehearsing);
    },
  };
}

function due(rehearsing: Rehearsing): Inject | undefined {
  return dueInject(drillOf(rehearsing), rehearsing.timer.now().toISOString());
}

/** Takes the trainer's new orders, and waits while the clock stands. */
async function obey(rehearsing: Rehearsing): Promise<void> {
  const { timer, asker, lang, signal } = rehearsing;
  for (let told = false; ; ) {
    for (const order of timer.take()) take(rehearsing, order);
    if (!timer.held()) return;
    if (!told) asker.tell({ tone: 'warning', text: say(m.held, lang) });
    told = true;
    if (signal.aborted) throw signal.reason instanceof Stopped ? signal.reason : new Stopped('interrupted');
    await sleep(LOOK_AGAIN);
  }
}

function take(rehearsing: Rehearsing, order: ReadOrder): void {
  const { scenario, asker, lang, timer } = rehearsing;
  const said = (text: Text, values: Readonly<Record<string, string | number>> = {}) =>
    asker.tell({ tone: 'info', text: say(text, lang, values) });
  const { number } = order;
  switch (order.order) {
    case 'hint': {
      const text = inertLine(order.text).slice(0, 300);
      record(rehearsing, { type: 'hint', text, order: number });
      said(m.hint, { text });
      return;
    }
    case 'credit': {
      if (!scenario.extras.some(({ id }) => id === order.extra)) return;
      record(rehearsing, { type: 'credited', extra: order.extra, order: number });
      return;
    }
    case 'inject': {
      const inject = scenario.injects.find(({ id }) => id === order.inject);
      const shown = shownInjects(drillOf(rehearsing)).some((one) => one.inject.id === order.inject);
      if (!inject || shown) return;
      record(rehearsing, { type: 'inject', inject: inject.id, title: inject.title.id, order: number });
      return;
    }
    default: {
      const speed = timer.speedAfter(order);
      record(rehearsing, { type: 'clocked', speed, order: number });
      if (speed > 0) said(m.clocked, { speed });
    }
  }
}

async function surprise(rehearsing: Rehearsing, inject: Inject): Promise<void> {
  const { open, asker, lang, scenario } = rehearsing;
  const shown = shownInjects(drillOf(rehearsing)).some((one) => one.inject.id === inject.id);
  if (!shown) record(rehearsing, { type: 'inject', inject: inject.id, title: inject.title.id });
  const seat = inject.role === undefined ? undefined : seatOf(scenario, open.state, inject.role);
  const scene = sceneOf(rehearsing, {
    key: inject.id,
    title: say(m.surprise, lang),
    lines: [
      `${inject.title[lang]}${seat ? ` (${seat.role.title[lang]}: ${inertLine(seat.person)})` : ''}`,
      inject.says[lang],
    ],
  });
  const choices = Object.entries(inject.choices).map(([value, { label }]) => ({ value, label: label[lang] }));
  const choice = await asker.askOne(say(m.whatDoYouDo, lang), choices, scene);
  const chosen = inject.choices[choice];
  record(rehearsing, {
    type: 'inject-answered',
    inject: inject.id,
    choice,
    label: chosen?.label.id ?? choice,
  });
  const best = Math.max(...Object.values(inject.choices).map(({ points }) => points));
  const tone = chosen?.points === best ? 'good' : 'warning';
  if (chosen) asker.tell({ tone, text: `${say(m.leads, lang)} ${chosen.leads[lang]}` });
}

/** The number of the first order that the journal does not hold yet. */
export function firstNewOrder({ state }: Pick<OpenCase, 'state'>): number {
  const taken = state.entries.flatMap((entry) =>
    !isForeign(entry) && 'order' in entry && typeof entry.order === 'number' ? [entry.order] : [],
  );
  return Math.max(-1, ...taken) + 1;
}
