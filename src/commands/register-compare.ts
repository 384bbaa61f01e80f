import { endsSo, type PublicKey } from '../case/publickey.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { registerMessages as m } from '../language/messages/register.ts';
import { type Lang, say } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import type { Asker } from '../walk/asker.ts';

/** After so many endings that differ it is no longer a slip of ear or finger. */
const TRIES = 3;

/**
 * Asks for the end of the fingerprint, which stands on no screen here: only who heard it from the office can write it,
 * so that no key is registered by a wrong press or out of habit.
 * @returns false when nothing was written
 * @throws Failure 1 when it differed again and again
 */
export async function heardRight(asker: Asker, name: string, key: PublicKey, lang: Lang): Promise<boolean> {
  asker.tell({ tone: 'info', text: say(m.compare, lang) });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const typed = (await asker.askLine(say(m.askEnding, lang), { optional: true })).trim();
    if (typed === '') return false;
    if (endsSo(key, typed)) return true;
    asker.tell({ tone: 'warning', text: say(m.otherEnding, lang, { typed: inertLine(typed) }) });
  }
  throw new Failure(EXIT.findings, filled(m.notCompared, { name, tries: TRIES }), m.notComparedNext);
}
