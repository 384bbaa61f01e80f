import type { Fact } from '../case/entry.ts';
import type { OpenCase } from '../case/folder.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { allSteps, type Step } from '../runbook/model.ts';
import type { Asker } from './asker.ts';
import type { Desk } from './desk.ts';
import type { StepView } from './view.ts';

const PLAIN_NAME = 'gpr-respond';

/** One sitting at a case: the case, the door to the person, the desk for reports, the clock. */
export interface Session {
  readonly open: OpenCase;
  readonly asker: Asker;
  readonly desk: Desk;
  readonly lang: Lang;
  readonly now: () => Date;
  /** How this program is called on this computer, for commands that are shown. */
  readonly program?: string;
  /** Fires with a `Stopped` when the process has to end; long copies listen to it. */
  readonly signal?: AbortSignal;
  /** Set in a rehearsal. */
  readonly course?: Course;
}

/** What a rehearsal adds to a walk, whatever it is made of. */
export interface Course {
  /** Ids of steps that are left out. */
  readonly skipped: ReadonlySet<string>;
  /** What a step's screen shows besides the step: what is found there, whose turn it is, and about how many steps there are. */
  scene(step: Step): Pick<StepView, 'about' | 'scene' | 'turn' | 'hint'>;
  /** Whether the clock runs otherwise than outside, so that a screen has to follow it. */
  readonly live: boolean;
  /** Runs before each question; before the review without a step. @throws Stopped */
  between(step: Step | undefined): Promise<void>;
}

/** The one way of an answer: journal first (written and fsynced), then laporan.md, then whatever is shown next. */
export function record({ open, desk }: Pick<Session, 'open' | 'desk'>, fact: Fact): void {
  open.append(fact);
  desk.refresh(open);
}

/** A message in the person's language. */
export function said(
  { lang, program = PLAIN_NAME }: Session,
  text: Text,
  values?: Readonly<Record<string, string | number>>,
): string {
  return say(text, lang, { program, ...values });
}

/** The step of this id in the case's runbook. */
export function stepCalled({ open }: Session, id: string): Step | undefined {
  return allSteps(open.runbook).find((step) => step.id === id);
}

/** What `lookAt` and `lookBack` look at, as things stand now. */
export function looking({ open, lang, now, program }: Session) {
  const runs = program === undefined ? {} : { program };
  return { runbook: open.runbook, state: open.state, lang, now: now().toISOString(), ...runs };
}
