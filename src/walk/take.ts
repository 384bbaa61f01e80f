import { walkMessages } from '../language/messages/walk.ts';
import { parseMoment, zoneOf } from '../language/time.ts';
import type { Step } from '../runbook/model.ts';
import type { Reply } from './asker.ts';
import { addEvidence } from './gather.ts';
import { lookAt } from './look.ts';
import { lastUndoable, locksOf } from './next.ts';
import { withoutSecrets } from './secrets.ts';
import { looking, record, type Session, said, stepCalled } from './session.ts';

/** Puts one reply on disk. Returns the step to show next, or undefined for the one that follows. */
export async function take(session: Session, step: Step, reply: Reply): Promise<Step | undefined> {
  switch (reply.type) {
    case 'back':
      return goBack(session) ?? step;
    case 'go':
      return stepCalled(session, reply.step);
    case 'note': {
      const text = await withoutSecrets(session, reply.text);
      if (text) {
        record(session, { type: 'noted', step: step.id, text });
        session.asker.tell({ tone: 'good', text: said(session, walkMessages.noteSaved) });
      }
      return step;
    }
    case 'evidence':
      await addEvidence(session, step, reply.typed);
      return step;
    case 'skip':
    case 'wait':
    case 'pause':
      return undefined;
    case 'sent':
      return await takeSent(session, step, reply);
    default:
      return await takeAnswer(session, step, reply);
  }
}

async function takeAnswer(
  session: Session,
  step: Step,
  reply: Extract<Reply, { type: 'done' | 'not-possible' | 'not-applicable' | 'later' }>,
): Promise<Step | undefined> {
  if (reply.type !== 'done') {
    const reason = await withoutSecrets(session, reply.reason);
    if (reason === undefined) return step;
    record(session, { type: 'answered', step: step.id, outcome: reply.type, reason });
    return undefined;
  }
  if (tooEarly(session, step)) return step;
  const waived = await waiver(session, step, reply.waived);
  if (waived === false) return step;
  const value = await storedValue(session, step, reply.value);
  if (value === false) return step;
  record(session, {
    type: 'answered',
    step: step.id,
    outcome: 'done',
    ...(value === undefined ? {} : { value }),
    ...(waived ? { waived } : {}),
  });
  return undefined;
}

async function takeSent(
  session: Session,
  step: Step,
  reply: Extract<Reply, { type: 'sent' }>,
): Promise<Step | undefined> {
  if (tooEarly(session, step)) return step;
  const waived = await waiver(session, step, reply.waived);
  if (waived === false) return step;
  const when = reply.when?.trim() ? timeOf(session, reply.when) : session.now().toISOString();
  if (when === false) return step;
  const kept: string[] = [];
  for (const typed of [reply.how, reply.receiver, reply.ticket ?? '']) {
    const text = await withoutSecrets(session, typed);
    if (text === undefined) return step;
    kept.push(text);
  }
  const [how = '', receiver = '', ticket = ''] = kept;
  record(session, {
    type: 'sent',
    step: step.id,
    to: step.to ?? 'kominfo',
    how,
    receiver,
    when,
    ...(ticket ? { ticket } : {}),
    ...(waived ? { waived } : {}),
  });
  return undefined;
}

/** The reply with its texts as they went into the journal: what was refused as a secret must not be shown again. */
export function asStored({ open }: Session, { id, kind }: Step, reply: Reply): Reply {
  const answer = open.state.answers.get(id);
  if (!answer) return reply;
  if (reply.type === 'sent') {
    const { how = '', receiver = '', ticket = '' } = answer.sent ?? {};
    return { ...reply, how, receiver, ticket };
  }
  if (reply.type === 'not-possible' || reply.type === 'not-applicable' || reply.type === 'later') {
    return { ...reply, reason: answer.reason ?? '' };
  }
  // A time is shown as it was typed, not as the journal keeps it.
  if (reply.type === 'done' && kind === 'text' && answer.value !== undefined)
    return { ...reply, value: answer.value };
  return reply;
}

/** Says so when a step cannot have been done yet. */
function tooEarly(session: Session, step: Step): boolean {
  const { wait } = lookAt(step, looking(session));
  if (wait === undefined) return false;
  session.asker.tell({ tone: 'warning', text: said(session, walkMessages.tooEarly, { from: wait }) });
  return true;
}

/** The reason for setting a lock aside; false when the step stays locked. */
async function waiver(
  session: Session,
  step: Step,
  reason: string | undefined,
): Promise<string | undefined | false> {
  const { open, asker } = session;
  if (locksOf(open.runbook, open.state, step).length === 0) return undefined;
  if (step.waivable && reason?.trim()) return (await withoutSecrets(session, reason)) ?? false;
  asker.tell({ tone: 'warning', text: said(session, walkMessages.stillLocked) });
  return false;
}

/** The value as it is stored; false when it has to be asked again. */
async function storedValue(
  session: Session,
  step: Step,
  value: string | readonly string[] | undefined,
): Promise<string | readonly string[] | undefined | false> {
  if (typeof value !== 'string') return value;
  if (step.kind === 'time') return timeOf(session, value);
  return step.kind === 'text' ? ((await withoutSecrets(session, value)) ?? false) : value;
}

function timeOf(session: Session, typed: string): string | false {
  const now = session.now().toISOString();
  const time = parseMoment(typed, zoneOf(session.open.state.facts['office.timezone']), now);
  if (time !== undefined && time <= now) return time;
  session.asker.tell({
    tone: 'warning',
    text: said(session, time ? walkMessages.futureTime : walkMessages.badTime),
  });
  return false;
}

/** Sets the last answer aside and returns its step, to be asked again. */
export function goBack(session: Session): Step | undefined {
  const last = lastUndoable(session.open.state);
  if (!last) {
    session.asker.tell({ tone: 'info', text: said(session, walkMessages.nothingToUndo) });
    return undefined;
  }
  record(session, { type: 'undone', undoes: last.seq });
  session.asker.tell({ tone: 'info', text: said(session, walkMessages.undone) });
  return last.step ? stepCalled(session, last.step) : undefined;
}
