import { langOf } from './told.ts';
import type { Globals, World } from './world.ts';

/** What commander has read: one value an option, by the option's name. */
export type Flags = Readonly<Record<string, unknown>>;

/** The options that every command takes, out of all that were read. */
export function globalsOf(flags: Flags, { args, env }: World): Globals {
  const text = (key: string) => (typeof flags[key] === 'string' ? { [key]: flags[key] } : {});
  return {
    lang: langOf(args),
    plain: flags.plain === true,
    // Asked of the words themselves: the same flag may stand before and after the command.
    color: !args.includes('--no-color') && !env.NO_COLOR && env.TERM !== 'dumb',
    debug: flags.debug === true,
    ...text('home'),
    ...text('answers'),
    ...text('out'),
  };
}

/** The workspace has to be known before the flags are read: its own runbooks are commands too. */
export function homeIn(args: readonly string[]): { readonly home?: string } {
  const at = args.lastIndexOf('--home');
  const home =
    at === -1 ? args.findLast((word) => word.startsWith('--home='))?.slice('--home='.length) : args[at + 1];
  return home ? { home } : {};
}
