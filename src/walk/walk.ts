import { dueOf } from '../case/waiting.ts';
import { walkMessages } from '../language/messages/walk.ts';
import { moment, parseMoment, zoneOf } from '../language/time.ts';
import { allSteps, type EditionType, type Step } from '../runbook/model.ts';
import { type Reply, Stopped } from './asker.ts';
import { addEvidence } from './gather.ts';
import { lookAt, lookBack } from './look.ts';
import { lastUndoable, locksOf, nextStep } from './next.ts';
import { withoutSecrets } from './secrets.ts';
import { record, type Session, said } from './session.ts';
import type { StepView } from './view.ts';

/** How a walk ended. All but `closed` can be resumed. */
type Ending = 'closed' | 'paused' | Stopped['reason'];

/**
 * Walks a case from where it stands: show the next step, put the answer on disk, repeat, review, close.
 * An answer is written and fsynced, and laporan.md rewritten, before the next question appears.
 * @throws Failure when the disk refuses; nothing that was accepted is lost by that
 */
export async function walk(session: Session): Promise<Ending> {
  // A closing that was cut off is finished; a closed case has nothing more to ask.
  if (session.open.state.closed) return finish(session);
  warnOfClock(session);
  const passed = new Set<string>(session.course?.skipped);
  let turn: Turn = {};
  let meanwhile = () => firstReport(session);
  try {
    while (!turn.ending) {
      const step = turn.step ?? comesNext(session, passed);
      if (session.course) await session.course.between(step);
      turn = step
        ? await askStep(session, step, { passed, meanwhile, typed: turn.typed })
        : await askReview(session);
      meanwhile = () => session.open.settle();
    }
    return turn.ending;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    record(session, { type: 'paused', cause: error.reason });
    return error.reason;
  }
}

/** The step that is next now. Before one is left waiting for its time, a replay may move its clock. */
function comesNext({ open: { runbook, state }, asker, now }: Session, passed: ReadonlySet<string>) {
  const inOrder = nextStep(runbook, state, undefined, passed);
  const due = inOrder && dueOf(inOrder, state);
  if (inOrder && due !== undefined && due > now().toISOString()) asker.reach?.(inOrder.id, due);
  return nextStep(runbook, state, now().toISOString(), passed);
}

/**
 * Asks these steps and no others, each once: what a letter still needs. Each answer is on disk before the next question.
 * @returns whether all were asked; false when the person paused
 */
export async function askOnly(session: Session, steps: readonly Step[]): Promise<boolean> {
  for (const { id } of steps) {
    const step = stepCalled(session, id);
    if (!step) continue;
    const turn = await askStep(session, step, { passed: new Set(), meanwhile: () => {}, typed: undefined });
    if (turn.ending) return false;
  }
  return true;
}

/** What comes after one question: a certain step, the end, or (empty) whatever is next. */
interface Turn {
  readonly step?: Step | undefined;
  /** What was typed there and not taken, to be mended. */
  readonly typed?: string | undefined;
  readonly ending?: Ending;
}

/** laporan.md as it stands when the walk begins. A disk that refuses is told of at the first answer, which is written first. */
function firstReport({ open, desk }: Session): void {
  try {
    desk.refresh(open);
    open.settle();
  } catch {
    // The question is on the screen already; to end now would leave it hanging.
  }
}

interface Asking {
  /** Steps that an answers file has no answer for. */
  readonly passed: Set<string>;
  /** What can be done while the person reads the question. */
  readonly meanwhile: () => void;
  readonly typed: string | undefined;
}

async function askStep(session: Session, step: Step, { passed, meanwhile, typed }: Asking): Promise<Turn> {
  const seen = look(session, step);
  const view: StepView = typed === undefined ? seen : { ...seen, typed };
  const fresh = () => ({ ...lookAt(step, looking(session), seen.notify), ...session.course?.scene(step) });
  const asked = session.asker.askStep(view, session.course?.live ? fresh : undefined);
  await onScreen(asked);
  meanwhile();
  const reply = await asked;
  if (reply.type === 'pause') return { ending: pause(session) };
  if (reply.type === 'skip') passed.add(step.id);
  const seq = () => session.open.state.answers.get(step.id)?.seq;
  const before = seq();
  const next = await take(session, step, reply);
  if (seq() !== before) {
    session.asker.saved(
      { ...view, clock: lookAt(step, looking(session)).clock },
      asStored(session, step, reply),
    );
  } else if (step.kind === 'time' && reply.type === 'done') return { step: next, typed: String(reply.value) };
  return { step: next };
}

/** Until what is asked is drawn, or the answer is there already. */
async function onScreen(asked: Promise<unknown>): Promise<void> {
  const drawn = new Promise((resolve) => setImmediate(resolve));
  await Promise.race([drawn, asked.catch(() => {})]);
}

/** The reply with its texts as they went into the journal: what was refused as a secret must not be shown again. */
function asStored({ open }: Session, { id, kind }: Step, reply: Reply): Reply {
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

async function askReview(session: Session): Promise<Turn> {
  const asked = session.asker.askReview(lookBack(looking(session)));
  session.open.settle();
  const reply = await asked;
  switch (reply.type) {
    case 'close':
      return { ending: close(session) };
    case 'pause':
      return { ending: pause(session) };
    case 'back':
      return { step: goBack(session) };
    case 'go':
      return { step: stepCalled(session, reply.step) };
  }
}

/** Puts one reply on disk. Returns the step to show next, or undefined for the one that follows. */
async function take(session: Session, step: Step, reply: Reply): Promise<Step | undefined> {
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
function goBack(session: Session): Step | undefined {
  const last = lastUndoable(session.open.state);
  if (!last) {
    session.asker.tell({ tone: 'info', text: said(session, walkMessages.nothingToUndo) });
    return undefined;
  }
  record(session, { type: 'undone', undoes: last.seq });
  session.asker.tell({ tone: 'info', text: said(session, walkMessages.undone) });
  return last.step ? stepCalled(session, last.step) : undefined;
}

function stepCalled({ open }: Session, id: string): Step | undefined {
  return allSteps(open.runbook).find((step) => step.id === id);
}

function look(session: Session, step: Step): StepView {
  const notify = step.kind === 'notify' ? offer(session, step) : undefined;
  return { ...lookAt(step, looking(session), notify), ...session.course?.scene(step) };
}

/** The edition and the chat text for a notify step. */
function offer(session: Session, step: Step): NonNullable<StepView['notify']> {
  const { open, desk } = session;
  const to = step.to === 'kominfo' ? (open.state.facts['kominfo.name'] ?? 'Dinkominfo') : (step.to ?? '');
  return step.edition ? { to, file: issue(session, step.edition), chat: desk.chat(open) } : { to };
}

/** Issues an edition and returns its path. One that still says what the journal says is not issued twice. */
function issue(session: Session, type: EditionType): string {
  const { open, desk, asker } = session;
  const last = open.state.issued.findLast(({ edition }) => edition.type === type);
  const newest = open.state.entries.findLast((entry) => NEWS.has(entry.type));
  if (last && last.seq > (newest?.seq ?? 0)) return desk.locate(open, last.file);
  const issued = desk.issue(open, type);
  if (issued.notCopied) {
    const values = { ...issued.notCopied, file: issued.path };
    asker.tell({ tone: 'warning', text: said(session, walkMessages.notCopied, values) });
  }
  if (issued.unsigned) asker.tell({ tone: 'info', text: said(session, issued.unsigned) });
  return issued.path;
}

/** Entries that change what a report says. */
const NEWS = new Set(['answered', 'sent', 'evidence', 'noted', 'undone', 'closed']);

/** A pause leaves a progress report behind, once a first one has been out. */
function pause(session: Session): Ending {
  if (session.open.state.issued.length > 0) announce(session, 'perkembangan');
  record(session, { type: 'paused', cause: 'asked' });
  return 'paused';
}

function close(session: Session): Ending {
  record(session, { type: 'closed' });
  return finish(session);
}

function finish(session: Session): Ending {
  announce(session, 'akhir');
  session.open.seal();
  return 'closed';
}

function announce(session: Session, type: EditionType): void {
  const file = issue(session, type);
  const edition = said(session, walkMessages[type]);
  const drill = session.open.state.opened.drill !== undefined;
  session.asker.tell({
    tone: 'good',
    text: said(session, drill ? walkMessages.issuedDrill : walkMessages.issued, { edition, file }),
  });
}

function warnOfClock(session: Session): void {
  const last = session.open.state.entries.reduce((latest, { at }) => (at > latest ? at : latest), '');
  if (session.now().toISOString() >= last) return;
  const zone = zoneOf(session.open.state.facts['office.timezone']);
  session.asker.tell({
    tone: 'warning',
    text: said(session, walkMessages.clockBack, { last: moment(last, zone, session.lang) }),
  });
}

function looking({ open, lang, now, program }: Session) {
  const runs = program === undefined ? {} : { program };
  return { runbook: open.runbook, state: open.state, lang, now: now().toISOString(), ...runs };
}
