import { secretNames } from '../language/messages/evidence.ts';
import { walkMessages } from '../language/messages/walk.ts';
import { type Lang, say } from '../language/text.ts';
import { findSecret, maskSecret } from '../safety/secret.ts';
import type { Asker } from './asker.ts';

/**
 * The text once nothing in it looks like a secret, or the person has said that it is none; undefined when the person
 * drops it, and nothing of it is kept.
 * Every typed text passes here on its way to the journal: the one place where secrets are stopped.
 */
export async function withoutSecrets(
  { asker, lang }: { readonly asker: Asker; readonly lang: Lang },
  typed: string,
): Promise<string | undefined> {
  let text = bounded(typed, asker, lang);
  for (;;) {
    const secret = findSecret(text);
    if (!secret) return text;
    const looksLike = say(secretNames[secret.kind], lang);
    const answer = await asker.askSecret({ looksLike, masked: maskSecret(text, secret), typed: text });
    if ('keep' in answer) return text;
    if ('drop' in answer) {
      asker.tell({ tone: 'info', text: say(walkMessages.dropped, lang) });
      return undefined;
    }
    text = bounded(answer.text, asker, lang);
  }
}

/** One line that is needed: asked again when it was dropped. */
export async function lineWithoutSecrets(
  door: { readonly asker: Asker; readonly lang: Lang },
  question: string,
): Promise<string> {
  for (;;) {
    const text = await withoutSecrets(door, await door.asker.askLine(question));
    if (text !== undefined) return text;
  }
}

/** Far beyond anything that is typed; what is longer was pasted, and belongs into a file. */
const LONGEST = 20_000;

function bounded(typed: string, asker: Asker, lang: Lang): string {
  const text = typed.trim();
  if (text.length <= LONGEST) return text;
  asker.tell({ tone: 'warning', text: say(walkMessages.tooLong, lang, { count: LONGEST }) });
  return `${text.slice(0, LONGEST)} […]`;
}
