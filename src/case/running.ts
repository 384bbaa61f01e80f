import { receiptMessages as m } from '../language/messages/receipts.ts';
import { type Lang, say } from '../language/text.ts';
import { duration, moment, zoneOf } from '../language/time.ts';
import type { Runbook } from '../runbook/model.ts';
import { daysSince, LONG, type Receipt, receiptsOf, type TargetClock, targetClocks } from './clocks.ts';
import type { CaseState } from './fold.ts';
import { addresseeName } from './names.ts';
import { titleIn } from './title.ts';

interface Watching {
  readonly runbook: Runbook;
  readonly state: CaseState;
  readonly lang: Lang;
  /** UTC. */
  readonly now: string;
}

/**
 * What goes on by itself while nobody works at a case: targets of a day or more, such as the 3 x 24 hours for personal
 * data, and what was sent without an answer. Rounds and drills have no such clocks.
 */
export function runningLines(watching: Watching): readonly string[] {
  const { runbook, state, now } = watching;
  if (state.opened.kind !== 'incident') return [];
  return [
    ...targetClocks(runbook, state, now)
      .filter(({ step }) => (step.within ?? 0) >= LONG)
      .map((clock) => clockLine(clock, watching)),
    ...receiptsOf(state)
      .filter(({ open }) => open)
      .map((receipt) => waitingLine(receipt, watching)),
  ];
}

/** How many shorter targets have passed, and how many run; undefined when there are none. */
export function shortTargets({ runbook, state, lang, now }: Watching): string | undefined {
  if (state.opened.kind !== 'incident') return undefined;
  const clocks = targetClocks(runbook, state, now).filter(({ step }) => (step.within ?? 0) < LONG);
  const over = clocks.filter(({ left }) => left < 0).length;
  return clocks.length === 0 ? undefined : say(m.short, lang, { over, left: clocks.length - over });
}

export function clockLine({ step, due, left }: TargetClock, { state, lang }: Omit<Watching, 'now'>): string {
  const when = moment(due, zoneOf(state.facts['office.timezone']), lang);
  const values = { step: titleIn(step, { state, lang }), due: when };
  return left >= 0
    ? say(m.due, lang, { ...values, left: duration(left, lang) })
    : say(m.over, lang, { ...values, over: duration(-left, lang) });
}

export function waitingLine({ sent }: Receipt, { state, lang, now }: Omit<Watching, 'runbook'>): string {
  const days = daysSince(sent.when, now);
  return say(m.waiting, lang, {
    to: addresseeName(sent.to, state, lang),
    when: moment(sent.when, zoneOf(state.facts['office.timezone']), lang),
    how: sent.how,
    days: days === 0 ? say(m.today, lang) : say(m.days, lang, { days }),
  });
}
