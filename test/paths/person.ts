import type { AnyEntry } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import type { OpenCase } from '../../src/case/folder.ts';
import { chatText } from '../../src/report/chat.ts';
import { nextEditionNumber, renderReport } from '../../src/report/edition.ts';
import type { Answered } from '../../src/runbook/condition.ts';
import type { Asker, Reply, ReviewReply } from '../../src/walk/asker.ts';
import type { Desk } from '../../src/walk/desk.ts';
import type { ReviewView, StepView } from '../../src/walk/view.ts';
import { entryOf, type Path } from './drive.ts';
import type { Field } from './enumerate.ts';

/** A case without a disk. */
export function caseInMemory({ runbook }: Path, { opened }: Field): OpenCase {
  const entries: AnyEntry[] = [opened];
  let state = fold(runbook, entries);
  return {
    folder: '/nowhere',
    runbook,
    torn: 0,
    get state() {
      return state;
    },
    get journal() {
      return { entries: entries.length, head: '5e'.repeat(32) };
    },
    append(fact) {
      const entry = entryOf(fact, entries.length);
      entries.push(entry);
      state = fold(runbook, entries);
      return entry as ReturnType<OpenCase['append']>;
    },
    write: () => {},
    show: () => {},
    settle: () => {},
    seal: () => {},
    release: () => {},
  };
}

/** A desk whose reports go into a list. */
export function deskInMemory(reports: string[]): Desk {
  return {
    refresh: () => {},
    issue(open, type) {
      const issued = open.state.entries.at(-1)?.at ?? '';
      const edition = { type, number: nextEditionNumber(open.state), issued };
      reports.push(renderReport({ ...open, edition }));
      const file = `issued/${edition.number}.md`;
      open.append({
        type: 'issued',
        edition: { type, number: edition.number },
        file,
        sha256: 'a'.repeat(64),
      });
      return { path: file };
    },
    locate: (_, file) => file,
    chat: (open) => chatText(open.runbook, open.state),
  };
}

/** What was shown, one step after the other. */
export interface Shown {
  readonly views: StepView[];
  readonly reviews: ReviewView[];
}

/**
 * A person who answers as the path says. Locks are respected: what may be waived is waived with a reason, what may not
 * is put off; nothing is ever forced. What has to wait is waited for.
 * @param passTime lets enough time pass for whatever waits
 */
export function personOn(path: Path, shown: Shown, passTime: () => void): Asker {
  const answers = new Map(path.walked.map(({ step, answer }) => [step.id, answer]));
  const never = (what: string) => () => Promise.reject(new Error(`asked for ${what}`));
  return {
    askStep: async (view) => {
      shown.views.push(view);
      const answer = answers.get(view.id) ?? fromLock(view);
      if (!answer) throw new Error(`${view.id} is not on this path`);
      return replyTo(view, answer);
    },
    askReview: async (view): Promise<ReviewReply> => {
      shown.reviews.push(view);
      const [early] = view.waiting.steps;
      if (!early) return { type: 'close' };
      passTime();
      return { type: 'go', step: early.step };
    },
    saved: () => {},
    askLine: never('a line'),
    askOne: never('a choice'),
    askSecret: never('a secret'),
    show: async () => {},
    tell: () => {},
    progress: () => {},
  };
}

/** Where a lock kept the declaration from being made, how the account ended is asked after all. */
function fromLock({ id, choices }: StepView): Answered | undefined {
  const [first] = choices;
  return id === 'account-state' && first ? { outcome: 'done', value: first.value } : undefined;
}

function replyTo(view: StepView, { outcome, value }: Answered): Reply {
  if (outcome !== 'done') return { type: outcome, reason: 'belum dapat dikerjakan' };
  if (view.lock && !view.lock.waivable) return { type: 'later', reason: 'masih terkunci' };
  const waived = view.lock ? { waived: 'keadaan mendesak' } : {};
  if (view.kind === 'notify') return { type: 'sent', how: 'surel', receiver: 'Budi', ...waived };
  return { type: 'done', ...(value === undefined ? {} : { value: typed(view, value) }), ...waived };
}

/** A time as a person types it. */
function typed(view: StepView, value: string | readonly string[]): string | readonly string[] {
  return view.kind === 'time' ? '22/11/2026 22.00' : value;
}
