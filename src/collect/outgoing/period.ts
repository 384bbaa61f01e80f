import { recapLetterMessages as m } from '../../language/messages/recap-letter.ts';
import { type Lang, say } from '../../language/text.ts';
import { date, folderTime } from '../../language/time.ts';
import type { Told } from './told.ts';

const ZONE = 'Asia/Jakarta';

/** The span of time that a recap is about, in words: `bulan November 2026`. Days are those of WIB. */
export function periodOf({ since, until, asOf }: Pick<Told, 'since' | 'until' | 'asOf'>, lang: Lang): string {
  const last = until === undefined ? asOf : new Date(Date.parse(until) - 1).toISOString();
  const to = date(last, ZONE, lang);
  if (since === undefined) return say(m.upTo, lang, { to });
  const from = date(since, ZONE, lang);
  if (until !== undefined && isMonth(since, until))
    return say(m.month, lang, { month: from.slice(from.indexOf(' ') + 1) });
  return say(m.from, lang, { from, to });
}

function isMonth(since: string, until: string): boolean {
  const [first, next] = [since, until].map((utc) => folderTime(utc, ZONE));
  const [year = 0, month = 0] = first?.split('-').map(Number) ?? [];
  const after = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return first?.slice(8, 10) === '01' && next?.slice(0, 10) === after;
}
