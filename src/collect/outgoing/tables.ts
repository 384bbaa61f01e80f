import type { BlockContent } from 'mdast';
import { incidentWords, collectMessages as m } from '../../language/messages/collect.ts';
import { recapLetterMessages as r } from '../../language/messages/recap-letter.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { date, duration } from '../../language/time.ts';
import { type Cell, heading, paragraph, table } from '../../report/nodes.ts';
import { platformName } from '../../runbook/platform.ts';
import { accountWords, stateWord } from '../views/words.ts';
import type { Told, ToldIncident } from './told.ts';

/** How many, in the letter itself. */
export function countsTable({ counts }: Told, lang: Lang): BlockContent {
  const { incidents, open, offices, accounts, preparations, patrols } = counts;
  const rows: readonly (readonly [Text, number])[] = [
    [r.incidents, incidents],
    [r.open, open],
    [r.offices, offices],
    [r.accounts, accounts],
    [r.preparations, preparations],
    [r.patrols, patrols],
  ];
  return table(
    [say(r.what, lang), say(r.count, lang)],
    rows.map(([name, value]) => [say(name, lang), String(value)]),
  );
}

/** The annex: every incident, the times, the offices. */
export function annexOf(told: Told, period: string, lang: Lang): BlockContent[] {
  const words = (text: Text) => say(text, lang);
  const { incidents, offices, platforms, kinds } = told;
  return [
    heading(1, say(r.annex, lang, { period })),
    heading(2, words(r.incidentsTitle)),
    incidents.length === 0 ? paragraph(words(r.noIncidents)) : incidentTable(incidents, lang),
    ...counted(
      m.perPlatform,
      platforms.map(({ name, count }) => [platformName(name), count]),
      lang,
    ),
    ...counted(
      m.perKind,
      kinds.map(({ name, count }) => [kindOf(name, lang), count]),
      lang,
    ),
    ...timesTable(told, lang),
    ...(offices.length === 0
      ? []
      : [
          heading(2, words(r.officesTitle)),
          table(
            [m.office, m.accounts, m.readiness].map(words),
            offices.map(({ name, accounts, readiness }) => [
              name,
              String(accounts),
              readiness === undefined ? '–' : `${readiness}%`,
            ]),
          ),
        ]),
  ];
}

/** A column that no incident has anything for is left out, as is what the addressee may not see. */
function incidentTable(incidents: readonly ToldIncident[], lang: Lang): BlockContent {
  // A day as it is, in no other zone than its own.
  const day = (one: string | undefined) => (one === undefined ? '' : date(one, 'Asia/Jakarta', lang));
  const columns: readonly (readonly [Text, (one: ToldIncident, at: number) => string])[] = [
    [r.no, (_, at) => String(at + 1)],
    [m.account, (one) => accountWords(one)],
    [m.office, ({ office = '' }) => office],
    [m.incident, ({ incident }) => kindOf(incident, lang)],
    [m.state, ({ state }) => stateWord(state, lang)],
    [r.noticed, ({ noticed }) => day(noticed)],
    [r.recoveredAt, ({ recovered }) => day(recovered)],
    [r.asked, ({ asked }) => (asked ? say(r.yes, lang) : '')],
  ];
  const cells = columns.map(([, cellOf]) => incidents.map(cellOf));
  const shown = columns.flatMap((_, at) => (cells[at]?.some((one) => one !== '') ? [at] : []));
  return table(
    shown.map((at) => say(columns[at]?.[0] ?? r.no, lang)),
    incidents.map((_, row) => shown.map((at): Cell => cells[at]?.[row] || '–')),
  );
}

function counted(title: Text, rows: readonly (readonly [string, number])[], lang: Lang): BlockContent[] {
  if (rows.length === 0) return [];
  const head = ['', say(r.incidents, lang)];
  return [
    heading(2, say(title, lang)),
    table(
      head,
      rows.map(([name, count]) => [name, String(count)]),
    ),
  ];
}

function timesTable({ times }: Told, lang: Lang): BlockContent[] {
  const named = [
    [m.notice, times.notice],
    [m.protection, times.protection],
    [m.report, times.report],
    [m.recovery, times.recovery],
  ] as const;
  const time = (minutes: number | undefined) =>
    minutes === undefined ? '–' : duration(Math.round(minutes), lang);
  const rows = named.flatMap(([name, spread]) =>
    spread === undefined || spread.count === 0
      ? []
      : [[say(name, lang), String(spread.count), time(spread.median), time(spread.p90)]],
  );
  if (rows.length === 0) return [];
  const head = ['', say(m.cases, lang), say(m.median, lang), say(m.p90, lang)];
  return [heading(2, say(m.times, lang)), table(head, rows)];
}

/** The id of an office's own incident is its own word, and stays in the house. */
function kindOf(incident: string, lang: Lang): string {
  const known = Object.hasOwn(incidentWords, incident) ? incidentWords[incident] : undefined;
  return say(known ?? r.otherIncident, lang);
}
