import { recapLetterMessages as m } from '../../language/messages/recap-letter.ts';
import { type Lang, say } from '../../language/text.ts';
import { date } from '../../language/time.ts';
import type { Told } from './told.ts';

const ZONE = 'Asia/Jakarta';

/** The span of time that a recap is about, in words: `bulan November 2026`. What has no end of its own ends today, in WIB. */
export function periodOf({ since, until, asOf }: Pick<Told, 'since' | 'until' | 'asOf'>, lang: Lang): string {
  const to = date(until ?? asOf, ZONE, lang);
  if (since === undefined) return say(m.upTo, lang, { to });
  const from = date(since, ZONE, lang);
  if (until !== undefined && isMonth(since, until))
    return say(m.month, lang, { month: from.slice(from.indexOf(' ') + 1) });
  return say(m.from, lang, { from, to });
}

function isMonth(since: string, until: string): boolean {
  const [year = 0, month = 0] = since.split('-').map(Number);
  return since.endsWith('-01') && until === new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
