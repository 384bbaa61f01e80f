import { secretNames } from '../language/messages/evidence.ts';
import { scriptMessages as messages } from '../language/messages/script.ts';
import { say } from '../language/text.ts';
import type { Path } from '../runbook/place.ts';
import { findSecret, maskSecret } from '../safety/secret.ts';
import type { Reading } from './reading.ts';

/** Finds what looks like a secret in texts of an answers file, before a case is opened; each with its place, none shown. */
export function refuseSecrets(
  reading: Reading,
  texts: readonly (readonly [path: Path, text: string | undefined])[],
): void {
  for (const [path, text] of texts) {
    const secret = text === undefined ? undefined : findSecret(text);
    if (!secret || text === undefined) continue;
    const kind = secretNames[secret.kind];
    const masked = maskSecret(text, secret);
    const words = (lang: 'id' | 'en') => say(messages.secretThere, lang, { what: kind[lang], masked });
    reading.hiddenFault(path, { id: words('id'), en: words('en') });
  }
}
