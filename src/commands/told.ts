import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { systemCode } from '../safety/code.ts';
import { fitted } from '../terminal/fitted.ts';
import { Stopped } from '../walk/asker.ts';
import { calledAs } from './called.ts';
import type { World } from './world.ts';

/**
 * Work that keeps nothing until its end: when it is stopped, its own words say what that means.
 * @throws Failure 75 in place of the stop; a terminal that is gone stays a stop, since nobody reads on it
 */
export async function unlessStopped<T>(work: Promise<T>, words: Text): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Stopped && error.reason !== 'hung-up')
      throw new Failure(EXIT.stopped, words, undefined, error);
    throw error;
  }
}

interface Writer {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The language of this run. Looked for in the words themselves: errors in the flags are told in it too. */
export function langOf(args: readonly string[]): Lang {
  const value = args[args.lastIndexOf('--lang') + 1];
  return (args.includes('--lang') && value === 'en') || args.includes('--lang=en') ? 'en' : 'id';
}

/** Tells what went wrong and what to do next, and returns the exit code. A stack only with `--debug`. */
export function told(
  error: unknown,
  { args, stderr, env, platform }: Pick<World, 'args' | 'env' | 'platform'> & { readonly stderr: Writer },
): number {
  const lang = langOf(args);
  if (error instanceof Stopped) {
    if (error.reason !== 'hung-up') stderr.write(`\n${m.stoppedEarly[lang]}\n`);
    return EXIT.stopped;
  }
  const known = error instanceof Failure ? error : systemTrouble(error);
  const what = known?.what ?? m.internal;
  const next = known ? known.next : m.internalNext;
  // Commands stand in a failure's texts as `{program} …`: how they are called is known only here.
  const program = calledAs(env, platform);
  stderr.write(`\n${fitted(say(what, lang, { program }), stderr)}\n`);
  if (next) stderr.write(`${fitted(`${say(m.next, lang)} ${say(next, lang, { program })}`, stderr)}\n`);
  if (args.includes('--debug')) {
    stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
    if (error instanceof Error && error.cause) stderr.write(`${String(error.cause)}\n`);
  }
  return known?.exit ?? EXIT.internal;
}

/** A disk that refuses is not a fault of ours, wherever it was noticed. */
function systemTrouble(error: unknown): Failure | undefined {
  const code = systemCode(error);
  if (!code || !/^E(NOSPC|DQUOT|ROFS|ACCES|PERM|IO|MFILE|NOENT|EXIST|ISDIR|NOTDIR|BUSY)$/.test(code))
    return undefined;
  const file = error instanceof Error && 'path' in error ? String(error.path) : '?';
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const what = filled(full ? m.diskFull : m.systemTrouble, { code, file });
  return new Failure(EXIT.io, what, full ? caseMessages.makeRoom : caseMessages.resumeNext, error);
}
