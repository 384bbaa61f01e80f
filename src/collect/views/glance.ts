import { collectMessages as m } from '../../language/messages/collect.ts';
import { recapPageMessages as p } from '../../language/messages/recap-page.ts';
import { type Lang, say } from '../../language/text.ts';
import type { Recap } from '../model/recap.ts';
import { summaryOf } from './summary.ts';
import { addresseeWord, countedWords, filterWords } from './words.ts';

/** What stands above every recap: what came, what a coordinator has to know first, what was filtered. */
export function glanceLines(recap: Recap, lang: Lang): readonly string[] {
  const { counts, filters } = recap;
  const { cases, reports, copies, unreadable } = counts;
  const words = filterWords(filters, lang);
  const count = {
    reports,
    incidents: cases.incident,
    preparations: cases.preparation,
    patrols: cases.patrol,
    drills: cases.drill,
  };
  return [
    say(m.counts, lang, count),
    ...first(recap, lang),
    ...(copies + unreadable > 0 ? [say(m.countsMore, lang, { copies, unreadable })] : []),
    ...(words === '' ? [] : [say(m.filters, lang, { filters: words })]),
  ];
}

/** In one line; what there is none of is left out. */
function first(recap: Recap, lang: Lang): readonly string[] {
  const { open, us, ours, overdue, unprepared, silent } = summaryOf(recap);
  const parts = [
    [open, p.openTile],
    [ours.length, p.oursTile],
    [overdue, p.overTile],
    [unprepared.length, p.unpreparedTile],
    [silent.length, p.silentTile],
    [recap.altered.length, m.alteredTile],
  ] as const;
  const to = addresseeWord(us, lang);
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, text]) => `${count} ${countedWords(count, text, lang, { to })}`);
  return told.length > 0 ? [told.join(' · ')] : [];
}
