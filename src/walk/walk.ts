import { dueOf } from '../case/waiting.ts';
import { walkMessages } from '../language/messages/walk.ts';
import { moment, zoneOf } from '../language/time.ts';
import type { Step } from '../runbook/model.ts';
import { Stopped } from './asker.ts';
import { close, finish, offer, pause } from './editions.ts';
import { lookAt, lookBack } from './look.ts';
import { nextStep } from './next.ts';
import { looking, record, type Session, said, stepCalled } from './session.ts';
import { asStored, goBack, take } from './take.ts';
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

function look(session: Session, step: Step): StepView {
  const notify = step.kind === 'notify' ? offer(session, step) : undefined;
  return { ...lookAt(step, looking(session), notify), ...session.course?.scene(step) };
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
