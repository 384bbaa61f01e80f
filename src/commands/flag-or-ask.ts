import { EXIT, Failure } from '../language/failure.ts';
import { secretNames } from '../language/messages/evidence.ts';
import { handoverMessages as m } from '../language/messages/handover.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { findSecret } from '../safety/secret.ts';
import { withoutSecrets } from '../walk/secrets.ts';
import type { Asking } from './asking.ts';

/** One line that a command needs: from a flag, else asked for. */
interface Wanted {
  /** As the person writes it: `--to`. */
  readonly flag: string;
  readonly value: unknown;
  readonly question: Text;
  readonly optional?: boolean;
  readonly initial?: string | undefined;
}

/** Asks only for what no flag says, so that a command whose flags say everything needs no terminal. */
export async function flagOrAsk(
  { flag, value, question, optional, initial }: Wanted,
  asking: () => Promise<Asking>,
  lang: Lang,
): Promise<string> {
  if (typeof value === 'string') return openly(value.trim(), flag);
  const { asker } = await asking();
  const typed = await asker.askLine(say(question, lang), {
    ...(optional ? { optional } : {}),
    ...(initial ? { initial } : {}),
  });
  if (typed.trim() === '') return '';
  const kept = await withoutSecrets({ asker, lang }, typed);
  if (kept !== undefined || optional) return kept ?? '';
  // Dropped, and needed: once more, from the start.
  return flagOrAsk({ flag, value, question }, asking, lang);
}

/** A flag cannot be asked about: what looks like a secret in it ends the command. */
function openly(text: string, flag: string): string {
  const secret = findSecret(text);
  if (!secret) return text;
  const name = secretNames[secret.kind];
  const what = (lang: Lang) => say(m.isSecret, lang, { flag, what: say(name, lang) });
  throw new Failure(EXIT.usage, { id: what('id'), en: what('en') });
}

/** Opens the way of asking once, at the first question. */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
