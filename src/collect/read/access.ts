import type { ReportData, ReportStep } from '../../report/data.ts';
import type { AccountAccess } from '../model/item.ts';

/** What answers of a step say; `undefined`: nothing has changed since the beginning. */
type Answers = ReadonlyMap<string, AccountAccess | undefined>;

/** What was found at the beginning: step `access` of the hacked runbooks, `status` of the suspended ones. */
const FIRST: ReadonlyMap<string, Answers> = new Map([
  ['access', same('logged-in', 'fresh', 'locked-out', 'lost', 'admin-removed', 'disabled')],
  [
    'status',
    new Map([...same('locked', 'limited', 'unknown'), ['suspended', 'disabled'], ['removed', 'disabled']]),
  ],
]);

const BACK: Answers = new Map([
  ['yes', 'regained'],
  ['no', undefined],
]);

/** What was found later: `runbooks/fragments/final-state.yaml` among others. */
const LATER: ReadonlyMap<string, Answers> = new Map([
  ['regained', BACK],
  ['restored', BACK],
  [
    'account-state',
    same('attacker', 'retaken', 'retaken-disabled', 'disabled', 'replaced', 'given-up', 'ours', 'unknown'),
  ],
]);

/** Whoever finds the account taken again is told to answer this one with "not possible". */
const RECHECK = 'retake-check';

/**
 * Whether the office gets into its account: of what the report says of it, the newest. What was found at the beginning
 * holds until something later was found, also when it is corrected after that. Answers that are not known say nothing.
 */
export function accessOf({ steps, times }: Pick<ReportData, 'steps' | 'times'>): AccountAccess | undefined {
  let first: AccountAccess | undefined;
  let later: AccountAccess | undefined;
  let latest = '';
  for (const step of steps) {
    // Answers of a branch that was left say nothing.
    if (step.applies === false) continue;
    first = FIRST.get(step.id)?.get(answerOf(step)) ?? first;
    const isLost = step.id === RECHECK && step.outcome === 'not-possible';
    const answers = LATER.get(step.id);
    const at = step.at ?? '';
    if ((!isLost && !answers?.has(answerOf(step))) || at < latest) continue;
    latest = at;
    later = isLost ? 'unconfirmed' : answers?.get(answerOf(step));
  }
  const { recovered } = times;
  // To be back in comes before a declared recovery, whenever it was answered.
  if (recovered !== undefined && (later === 'regained' || latest <= recovered)) return 'recovered';
  return later ?? first;
}

function answerOf({ answer, outcome }: ReportStep): string {
  return outcome === 'done' && typeof answer === 'string' ? answer : '';
}

function same(...answers: readonly AccountAccess[]): Map<string, AccountAccess | undefined> {
  return new Map(answers.map((one) => [one, one]));
}
