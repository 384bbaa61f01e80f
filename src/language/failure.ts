import { say, type Text } from './text.ts';

/** Exit codes of the program; see `gpr-respond help exit-codes`. */
export const EXIT = {
  done: 0,
  findings: 1,
  usage: 2,
  badData: 65,
  internal: 70,
  io: 74,
  stopped: 75,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * The one error that people see: what happened and where, what to do next, and the exit code.
 * Everything else that is thrown is an internal error (70).
 */
export class Failure extends Error {
  readonly exit: ExitCode;
  readonly what: Text;
  readonly next?: Text;

  constructor(exit: ExitCode, what: Text, next?: Text, cause?: unknown) {
    super(what.en, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.exit = exit;
    this.what = what;
    if (next) this.next = next;
  }
}

/** A text with its values filled in, in both languages: for failures, whose reader's language is known only later. */
export function filled(text: Text, values: Readonly<Record<string, string | number>> = {}): Text {
  return { id: say(text, 'id', values), en: say(text, 'en', values) };
}
