import type { BlockContent, Root, RootContent } from 'mdast';
import { drillResultsMessages as m } from '../../language/messages/drill-results.ts';
import { type Lang, say } from '../../language/text.ts';
import { date, duration } from '../../language/time.ts';
import { type Cell, heading, paragraph, quote, strong, table } from '../../report/nodes.ts';
import { MARK } from '../guise.ts';
import { DIMENSIONS } from '../scenario.ts';
import { bar, DIMENSION_NAMES } from '../sheet/words.ts';
import type { Room } from './room.ts';

/** The room's table and charts as a document. */
export function roomPage(room: Room, lang: Lang): Root {
  const title = (text: (typeof m)[keyof typeof m]) => heading(2, `${MARK} · ${say(text, lang)}`);
  const children: RootContent[] = [
    heading(1, `${MARK} · ${say(m.title, lang)}`),
    quote(paragraph(strong(`${MARK}.`), ` ${say(m.rule, lang)}`)),
    title(m.chart),
    ...chart(room, lang),
    title(m.who),
    who(room, lang),
    title(m.missed),
    missed(room, lang),
  ];
  return { type: 'root', children };
}

function chart({ spread, average, rows }: Room, lang: Lang): BlockContent[] {
  const most = Math.max(1, ...spread.map(({ count }) => count));
  return [
    table(
      [say(m.band, lang), say(m.sheets, lang)],
      spread.map(({ from, to, count }) => [
        `${from}–${to}`,
        `${'█'.repeat(Math.round((20 * count) / most))} ${count}`,
      ]),
    ),
    table(
      [say(m.dimension, lang), `${say(m.average, lang)} (${rows.length})`],
      [
        ...DIMENSIONS.flatMap((dimension): Cell[][] => {
          const figure = average.dimensions[dimension];
          return figure === undefined ? [] : [[DIMENSION_NAMES[dimension], bar(figure)]];
        }),
        [strong(say(m.total, lang)), strong(bar(average.total))],
      ],
    ),
  ];
}

function who({ rows }: Room, lang: Lang): BlockContent {
  const minutes = (value: number | undefined) => (value === undefined ? '–' : duration(value, lang));
  return table(
    [m.person, m.scenario, m.band, m.toProtected, m.toReported, m.toRecovered, m.date].map((text) =>
      say(text, lang),
    ),
    rows.map((row) => [
      row.team.join(', ') || '–',
      row.scenario.title,
      row.closed ? String(row.total) : `${row.total} (${say(m.unfinished, lang)})`,
      minutes(row.minutes.protected),
      minutes(row.minutes.reported),
      minutes(row.minutes.recovered),
      date(row.began, 'Asia/Jakarta', lang),
    ]),
  );
}

function missed(room: Room, lang: Lang): BlockContent {
  if (room.missed.length === 0) return paragraph(say(m.nothingMissed, lang));
  return table(
    [m.expectation, m.howMany].map((text) => say(text, lang)),
    room.missed.map(({ title, count, of }) => [
      title,
      `${bar(Math.round((100 * count) / of))} % (${count}/${of})`,
    ]),
  );
}
