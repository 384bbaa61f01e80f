import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import type { StepView } from '../walk/view.ts';
import type { Door, Question, Written } from './door.ts';
import { shortLines } from './layout.ts';

/** One conversation about a step; `waived` is set once its lock was set aside. */
export interface Talk {
  readonly door: Door;
  readonly lang: Lang;
  readonly view: StepView;
  /** The same with the clocks as they stand now. */
  readonly fresh?: (() => StepView) | undefined;
  readonly waived?: string;
}

export interface SubQuestion {
  readonly question: Text;
  readonly hint?: Text;
  /** Several pasted lines stay several lines. */
  readonly lines?: boolean;
  readonly optional?: boolean;
  /** What stands on the line at first. In plain lines nothing can, since an empty line leaves the question there. */
  readonly initial?: string | undefined;
}

/** A sub-question of a step: its instruction above, one line below; left by Esc, or by an empty line unless optional. */
export function subQuestion(talk: Talk, ask: SubQuestion): Question {
  const { door, lang } = talk;
  const keys = say(ask.optional ? messages.hintSubOptional : messages.hintSub, lang);
  return {
    above: (look) => shortLines(seenNow(talk), look),
    question: say(ask.question, lang),
    hints: [...(ask.hint ? [say(ask.hint, lang)] : []), keys],
    words: [],
    empty: ask.optional ? 'accept' : 'leave',
    lines: ask.lines ?? false,
    ...(door.byKey && ask.initial !== undefined ? { initial: ask.initial } : {}),
  };
}

/** The step as it looks at this moment. */
export function seenNow({ view, fresh }: Talk): StepView {
  if (!fresh) return view;
  const { clock, elapsed, target, hint } = fresh();
  return { ...view, clock, elapsed, ...(target ? { target } : {}), ...(hint ? { hint } : {}) };
}

/** The text that was written, or undefined when the question was left. */
export function textOf(written: Written): string | undefined {
  return written !== undefined && 'text' in written ? written.text : undefined;
}
