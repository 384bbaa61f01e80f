import { EXIT, Failure } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { type Lang, say } from '../language/text.ts';
import { Stopped } from '../walk/asker.ts';

/** The language of this run. Looked for in the words themselves: errors in the flags are told in it too. */
export function langOf(args: readonly string[]): Lang {
  const value = args[args.lastIndexOf('--lang') + 1];
  return (args.includes('--lang') && value === 'en') || args.includes('--lang=en') ? 'en' : 'id';
}

/** Tells what went wrong and what to do next, and returns the exit code. A stack only with `--debug`. */
export function told(
  error: unknown,
  args: readonly string[],
  stderr: { write(text: string): unknown },
): number {
  const lang = langOf(args);
  if (error instanceof Stopped) {
    if (error.reason !== 'hung-up') stderr.write(`\n${m.stoppedEarly[lang]}\n`);
    return EXIT.stopped;
  }
  const known = error instanceof Failure;
  const what = known ? error.what : m.internal;
  const next = known ? error.next : m.internalNext;
  stderr.write(`\n${what[lang]}\n`);
  if (next) stderr.write(`${say(m.next, lang)} ${next[lang]}\n`);
  if (args.includes('--debug')) {
    stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
    if (error instanceof Error && error.cause) stderr.write(`${String(error.cause)}\n`);
  }
  return known ? error.exit : EXIT.internal;
}
