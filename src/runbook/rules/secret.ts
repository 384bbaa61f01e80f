import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw } from '../compose.ts';
import { textsOf } from './texts.ts';

/*
 * No step asks for a password, OTP, PIN or backup code. People may be told to change one, to keep it on paper, and to
 * type it where it belongs: on the platform's own screen. They are never told to give it to someone or to write it here.
 */

const SECRET =
  /\b(?:kata ?sandi|sandi|password|passcode|passphrase|otp|pin|(?:kode|nomor) (?:otp|verifikasi|cadangan|pemulihan|keamanan|masuk|login|konfirmasi|2fa)|(?:backup|recovery|verification|security|login|one-time|confirmation|2fa) codes?)\b/i;

/** Handing it over: wrong wherever it goes. */
const GIVE =
  /(?<!\b(?:that|which|who|yang) )\b(?:kirim(?:kan)?|berikan|beri ?tahu(?:kan)?|sebutkan|bagikan|serahkan|sampaikan|laporkan|foto(?:kan)?|unggah|teruskan|send|share|give|tell|hand over|forward|submit|upload|photograph)\b/gi;

/** Writing it: right only where it belongs. */
const WRITE =
  /\b(?:ketik(?:kan)?|tulis(?:kan)?|masukkan|isi(?:kan)?|catat(?:kan)?|salin|tempel(?:kan)?|cantumkan|type|enter|write(?: down)?|fill in|note(?: down)?|record|paste|copy|provide)\b/gi;

const WHERE_IT_BELONGS =
  /\b(?:layar|halaman|aplikasi|situs|laman|pengaturan|kolom|kertas|amplop|brankas|pengelola (?:kata )?sandi|instagram|facebook|meta|google|gmail|tiktok|youtube|telegram|whatsapp|screen|page|app|site|website|settings|paper|envelope|safe|password manager)\b/i;

const NOT =
  /\b(?:jangan(?:lah)?|tidak|tak|tanpa|bukan|belum|dilarang|never|not|don't|do not|without|nor|no one|nobody)\b/i;

/** "Do not open links, send money or give out codes": what is denied at the start is denied for the whole list. */
const NOT_FIRST = /^(?:jangan(?:lah)?|dilarang|never|do not|don't)\b(?! (?:lupa|ragu|forget|hesitate))/i;
const LISTED = /\b(?:or|nor|atau|maupun) $/i;

/** How far, in characters, a secret may stand behind the verb that asks for it. */
const REACH = 48;

/** Texts that ask for a secret. */
export function secrets(composition: Composition): readonly Flaw[] {
  return textsOf(composition).flatMap(({ step, field, words, place }): Flaw[] => {
    const found = step.kind === 'text' && field === 'ask' ? SECRET.exec(words)?.[0] : askedSecret(words);
    if (found === undefined) return [];
    return [{ place, rule: 'secret', sentence: filled(messages.secret, { found }) }];
  });
}

/** The words with which a text asks for a secret; undefined when it does not. */
export function askedSecret(words: string): string | undefined {
  for (const part of words.split(/(?<=[.!?;\n])\s+/)) {
    const asked = phrase(part, GIVE) ?? (WHERE_IT_BELONGS.test(part) ? undefined : phrase(part, WRITE));
    if (asked !== undefined) return asked;
  }
  return undefined;
}

/** From a verb that nothing negates to a secret shortly behind it. */
function phrase(part: string, verbs: RegExp): string | undefined {
  for (const { 0: verb, index } of part.matchAll(verbs)) {
    const ahead = part.slice(0, index);
    if (NOT.test(ahead.slice(-REACH)) || (NOT_FIRST.test(part) && LISTED.test(ahead))) continue;
    const rest = part.slice(index, index + verb.length + REACH);
    const secret = SECRET.exec(rest);
    if (secret && !NOT.test(rest.slice(0, secret.index)))
      return rest.slice(0, secret.index + secret[0].length);
  }
  return undefined;
}
