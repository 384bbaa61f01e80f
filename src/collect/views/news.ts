import { kindWords, watchMessages as m } from '../../language/messages/collect-watch.ts';
import { type Lang, say } from '../../language/text.ts';
import type { Arrival, News } from '../news.ts';
import { accountWords, incidentWord, verdictWord } from './words.ts';

/** How much is new: `2 laporan baru, 1 tidak terbaca`. */
export function newsCount(
  count: { readonly arrived: number; readonly unreadable: number; readonly gone: number },
  lang: Lang,
): string {
  const parts = [
    [m.arrived, count.arrived],
    [m.unreadable, count.unreadable],
    [m.gone, count.gone],
  ] as const;
  return parts
    .flatMap(([text, number]) => (number > 0 ? [say(text, lang, { count: number })] : []))
    .join(', ');
}

/** What is new, a line each. */
export function newsLines({ arrived, unreadable }: News, lang: Lang): readonly string[] {
  return [
    ...arrived.map((one) => `${one.verdict === 'altered' ? '!' : '+'} ${arrivalWords(one, lang)}`),
    ...unreadable.map(({ path, line, reason }) => {
      return `! ${line === undefined ? path : `${path}:${line}`}: ${say(reason, lang)}`;
    }),
  ];
}

/** What happened comes first, and before it that a report was altered: a line may be cut at the end. */
function arrivalWords(one: Arrival, lang: Lang): string {
  const what = one.kind === 'incident' ? incidentWord(one.incident, lang) : say(kindWords[one.kind], lang);
  const edition = one.edition ? [say(m.edition, lang, { number: one.edition.number })] : [];
  const words = [what, accountWords(one), ...edition, one.office];
  const verdict = verdictWord(one, lang);
  return (one.verdict === 'altered' ? [verdict, ...words] : [...words, verdict])
    .filter((part) => part !== '')
    .join(' · ');
}
