import { allSteps, type Runbook, type Step } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';
import { applies, type CaseState } from './fold.ts';
import { sameHandle } from './handle.ts';
import { later } from './waiting.ts';

/** A later look at an account: with which incident's runbook, and from when on, UTC. */
interface FollowUp {
  readonly incident: string;
  readonly due: string;
}

/** The dates that a step plans, counted from its milestone, else from the closing, else from when the incident was noticed. */
export function datesOf(
  { follow }: Step,
  { milestones, closed, noticed }: Pick<CaseState, 'milestones' | 'closed' | 'noticed'>,
): readonly FollowUp[] {
  if (!follow) return [];
  const from = (follow.since && milestones[follow.since]) ?? closed ?? noticed;
  return follow.after.map((minutes) => ({ incident: follow.incident, due: later(from, minutes) }));
}

/** The later looks that a case has planned: those of steps that were answered, or put off, and not refused. */
export function followUps(runbook: Runbook, state: CaseState): readonly FollowUp[] {
  return allSteps(runbook)
    .filter((step) => {
      const outcome = state.answers.get(step.id)?.outcome;
      return applies(step, state) && (outcome === 'done' || outcome === 'later');
    })
    .flatMap((step) => datesOf(step, state));
}

/**
 * The look that is due now for a closed case: the latest one whose date has come, unless a case of that incident was
 * opened for the account since.
 * @param others all cases of the workspace; @param now UTC
 */
export function dueFollowUp(
  { runbook, state }: { readonly runbook: Runbook; readonly state: CaseState },
  others: readonly { readonly runbook: Runbook; readonly state: CaseState }[],
  now: string,
): FollowUp | undefined {
  const { account, kind } = state.opened;
  if (!state.closed || kind === 'drill') return undefined;
  const last = followUps(runbook, state).findLast(({ due }) => due <= now);
  const looked = others.some(
    (other) =>
      other.runbook.incident === last?.incident &&
      other.state.opened.kind !== 'drill' &&
      other.state.opened.account.platform === account.platform &&
      sameHandle(other.state.opened.account.handle, account.handle) &&
      other.state.opened.at >= last.due,
  );
  return looked ? undefined : last;
}

/**
 * How such a look is begun. Names with anything unusual are quoted, without what quotes let through.
 * @param program as it is called on this computer; a report, which is read elsewhere, has its plain name
 */
export function followCommand(
  incident: string,
  { platform, handle }: CaseState['opened']['account'],
  program = 'gpr-respond',
): string {
  return `${program} ${incident} --platform ${shellWord(platform)} --account ${shellWord(handle)}`;
}

/** One word of a command line, whatever the shell. */
function shellWord(text: string): string {
  const plain = inertLine(text);
  return /^[\w.@+-]+$/.test(plain) ? plain : `"${plain.replace(/["$`\\%!]/g, '')}"`;
}
