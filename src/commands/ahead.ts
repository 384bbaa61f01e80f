import type { CaseState } from '../case/fold.ts';
import { dueFollowUp, followCommand } from '../case/follow.ts';
import { placeholders } from '../case/names.ts';
import { waitingSteps } from '../case/waiting.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { roundsMessages as rounds } from '../language/messages/rounds.ts';
import { type Lang, say } from '../language/text.ts';
import { comingTime, date, zoneOf } from '../language/time.ts';
import type { Runbook } from '../runbook/model.ts';

interface Case {
  readonly runbook: Runbook;
  readonly state: CaseState;
}

/** What an open case waits for, and until when: a line a step; none for a closed case. */
export function waitingLines({ runbook, state }: Case, now: string, lang: Lang): readonly string[] {
  if (state.closed) return [];
  const zone = zoneOf(state.facts['office.timezone']);
  return waitingSteps(runbook, state, now)
    .filter(({ own }) => own)
    .map(({ step, due }) => {
      const words = say(step.do ?? step.ask ?? { id: step.id, en: step.id }, lang, placeholders(state, lang));
      return say(m.waiting, lang, {
        step: words.replace(/\.$/, ''),
        from: comingTime(due, zone, now, lang),
      });
    });
}

/** Which later look is due for a closed case, and how it is begun. */
export function followLine(
  one: Case,
  all: readonly Case[],
  { now, lang, program }: { readonly now: string; readonly lang: Lang; readonly program: string },
): string | undefined {
  const follow = dueFollowUp(one, all, now);
  if (!follow) return undefined;
  const zone = zoneOf(one.state.facts['office.timezone']);
  const command = followCommand(follow.incident, one.state.opened.account, program);
  return say(m.followDue, lang, { date: date(follow.due, zone, lang), command });
}

/** `kasus`, `putaran patroli` or `persiapan`: what a person calls this run of a runbook. */
export function runWord({ opened }: Pick<CaseState, 'opened'>, lang: Lang): string {
  const { kind } = opened;
  return say(kind === 'patrol' || kind === 'preparation' ? rounds[kind] : m.caseWord, lang);
}

/** The same at the beginning of a sentence. */
export function runTitle(state: Pick<CaseState, 'opened'>, lang: Lang): string {
  const word = runWord(state, lang);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
