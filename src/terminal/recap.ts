import type { OpenIncident, Recap } from '../collect/model/recap.ts';
import { byUrgency } from '../collect/urgent.ts';
import { glanceLines } from '../collect/views/glance.ts';
import { figureSections, officeLines, type Section } from '../collect/views/sections.ts';
import {
  accountWords,
  addresseeWord,
  cautionList,
  clockWords,
  incidentWord,
  NO_TITLES,
  nothingNowWords,
  officeName,
  readinessWord,
  type StepTitles,
  standingWords,
  verdictWord,
} from '../collect/views/words.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { type Lang, say } from '../language/text.ts';
import { duration, minutesBetween, moment } from '../language/time.ts';
import { cut, displayWidth, pad, wrap } from './width.ts';

export type RecapView = 'now' | 'offices' | 'figures' | 'all';

const WIDTH = 80;
const MOST_ASKS = 3;
const MOST_CLOCKS = 2;
const MOST_UNREAD = 20;
/** Incidents that are told where everything is told. */
const MOST_NOW = 10;
const MOST_ALTERED = 10;

/** The recap as lines of at most 80 columns. Everything that reports hold is inert already. */
export function recapText(recap: Recap, view: RecapView, lang: Lang, titles: StepTitles = NO_TITLES): string {
  const shows = (one: RecapView) => view === 'all' || view === one;
  const parts = [
    head(recap, lang),
    ...(shows('now') ? [nowLines(recap, view, lang, titles)] : []),
    ...(shows('now') ? [alteredLines(recap, lang)].filter((lines) => lines.length > 0) : []),
    ...(shows('offices') ? [officeTable(recap, lang)] : []),
    ...(shows('figures') ? figureSections(recap.figures, lang, titles).map(sectionLines) : []),
    ...(recap.unreadable.length > 0 ? [unreadLines(recap, lang)] : []),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function head(recap: Recap, lang: Lang): string[] {
  return [
    `${say(m.title, lang)} · ${moment(recap.asOf, 'Asia/Jakarta', lang)}`,
    ...glanceLines(recap, lang),
  ].flatMap((line) => wrap(line, WIDTH));
}

function title(words: string): string {
  return words.toLocaleUpperCase('id');
}

/** The most urgent first; all of them only where nothing else is shown. */
function nowLines(recap: Recap, view: RecapView, lang: Lang, titles: StepTitles): string[] {
  const { now } = recap;
  if (now.length === 0) return [title(say(m.now, lang)), ...wrap(nothingNowWords(recap, lang), WIDTH)];
  const count = say(m.nowCount, lang, { count: now.length });
  const shown = byUrgency(recap).slice(0, view === 'all' ? MOST_NOW : now.length);
  const more = now.length - shown.length;
  return [
    `${title(say(m.now, lang))} · ${count}`,
    ...shown.flatMap((one) => incidentLines(one, lang, titles)),
    ...(more > 0 ? ['', say(m.moreNow, lang, { count: more })] : []),
  ];
}

/** Reports that were changed after they were issued: of whom, and which files. */
function alteredLines({ altered }: Recap, lang: Lang): string[] {
  if (altered.length === 0) return [];
  const lines = altered
    .slice(0, MOST_ALTERED)
    .flatMap((one) => [
      cut(`${accountWords(one)} · ${one.office || say(m.noName, lang)}`, WIDTH),
      ...one.paths.flatMap((path) => wrap(`  ${path}`, WIDTH)),
    ]);
  const more = altered.length - MOST_ALTERED;
  return [
    ...wrap(`${title(say(m.altered, lang))} · ${say(m.alteredNext, lang)}`, WIDTH),
    ...lines,
    ...(more > 0 ? [say(m.more, lang, { count: more })] : []),
  ];
}

/** Which account, whether the office gets in, how it stands and for how long, who is waited for, which time runs out, what to take care of. */
function incidentLines(one: OpenIncident, lang: Lang, titles: StepTitles): string[] {
  const details = [
    `${incidentWord(one.incident, lang)} · ${standingWords(one, lang, ' · ')}`,
    `${say(m.running, lang, { time: duration(one.age, lang) })} · ${verdictWord(one, lang)}`,
    ...one.asks
      .slice(0, MOST_ASKS)
      .map((ask) => say(m.waitsFor, lang, { to: addresseeWord(ask.to, lang), what: ask.what })),
    ...one.clocks.slice(0, MOST_CLOCKS).map((clock) => clockWords(clock, lang, titles, one)),
    ...cautionList(one, lang).map((words) => `! ${words}`),
  ];
  const name = `${accountWords(one)} · ${one.office || say(m.noName, lang)}`;
  return ['', cut(name, WIDTH), ...[...details, one.path].flatMap((words) => wrap(`  ${words}`, WIDTH))];
}

/** When an office last prepared, patrolled and drilled is told in days: a date would leave no room for its name. */
function officeTable(recap: Recap, lang: Lang): string[] {
  const heads = [m.office, m.accounts, m.readiness, m.siaga, m.patrolled, m.drill, m.incid, m.openOnes];
  const ago = (utc: string | undefined) =>
    utc === undefined ? '–' : say(m.days, lang, { days: Math.floor(minutesBetween(utc, recap.asOf) / 1440) });
  const rows = recap.offices.map((one) => [
    officeName(one, lang),
    String(one.accounts.length),
    readinessWord(one),
    ago(one.prepared),
    ago(one.patrolled),
    ago(one.drilled),
    String(one.incidents),
    String(one.open),
  ]);
  const lines = officeLines(recap, lang).flatMap((line) => wrap(line, WIDTH));
  const names = heads.map((text) => say(text, lang));
  return [`${title(say(m.offices, lang))} · ${say(m.daysAgo, lang)}`, ...columns(names, rows), ...lines];
}

function sectionLines({ title: words, depth, lines, head, rows }: Section): string[] {
  return [
    depth === 2 ? title(words) : words,
    ...lines.flatMap((line) => wrap(line, WIDTH)),
    ...columns(head, rows).map((line) => line.trimEnd()),
  ];
}

/** Columns as wide as what is in them; the first one, a name, is cut to what is left of the line. */
function columns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => displayWidth(row[at] ?? ''))));
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(10, WIDTH - others));
  return [head, ...rows].map((row) =>
    [
      pad(cut(row[0] ?? '', first), first),
      ...row.slice(1).map((cell, at) => right(cell, widths[at + 1] ?? 0)),
    ]
      .join('  ')
      .trimEnd(),
  );
}

function right(words: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(words))) + words;
}

function unreadLines({ unreadable, counts }: Recap, lang: Lang): string[] {
  const shown = unreadable.slice(0, MOST_UNREAD);
  const more = counts.unreadable - shown.length;
  return [
    title(say(m.unreadable, lang)),
    ...shown.flatMap(({ path, line, reason }) => [
      ...wrap(line === undefined ? path : `${path}:${line}`, WIDTH),
      ...wrap(`  ${say(reason, lang)}`, WIDTH),
    ]),
    ...(more > 0 ? [say(m.more, lang, { count: more })] : []),
  ];
}
