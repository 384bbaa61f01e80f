import { type Answered, isForeign, type Sent, type Stamp } from '../case/entry.ts';
import type { CaseState } from '../case/fold.ts';
import { typedMoment, type Zone } from '../language/time.ts';
import type { Step } from '../runbook/model.ts';
import type { StepView } from './view.ts';

/** The newest answer to a step that was set aside, while no other stands: what the step is asked with again. */
export function previousOf(step: Step, state: CaseState, zone: Zone): StepView['previous'] {
  if (state.answers.has(step.id)) return undefined;
  const entry = setAside(step, state);
  if (!entry) return undefined;
  if (entry.type === 'sent') {
    const { how, receiver, ticket } = entry;
    return { outcome: 'done', sent: { how, receiver, ...(ticket ? { ticket } : {}) } };
  }
  const { outcome, value, reason } = entry;
  const typed = step.kind === 'time' && typeof value === 'string' ? typedMoment(value, zone) : value;
  return { outcome, ...(typed === undefined ? {} : { value: typed }), ...(reason ? { reason } : {}) };
}

function setAside({ id }: Step, { entries, undone }: CaseState): (Stamp & (Answered | Sent)) | undefined {
  const answers = entries.flatMap((entry) =>
    !isForeign(entry) && (entry.type === 'answered' || entry.type === 'sent') && entry.step === id
      ? [entry]
      : [],
  );
  return answers.findLast(({ seq }) => undone.has(seq));
}
