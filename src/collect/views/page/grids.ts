import { collectMessages as m } from '../../../language/messages/collect.ts';
import { recapAccessMessages as a } from '../../../language/messages/recap-access.ts';
import { kindWords, recapPageMessages as p } from '../../../language/messages/recap-page.ts';
import { say, type Text } from '../../../language/text.ts';
import { date, duration } from '../../../language/time.ts';
import { keysBy } from '../../belonging.ts';
import { noticedAt } from '../../filter.ts';
import type { CaseRow } from '../../model/case.ts';
import type { OfficeRow, OpenIncident, Recap } from '../../model/recap.ts';
import { byUrgency } from '../../urgent.ts';
import {
  accessWord,
  accountWords,
  addresseeWord,
  cautionList,
  clockWords,
  incidentWord,
  officeName,
  readinessWord,
  stateWord,
  verdictWord,
} from '../words.ts';
import { caseDetails, type Making } from './cases.ts';
import type { Detail, Grid, Row, Shown } from './grid.ts';

const MOST_REPORTS = 200;
const NEVER = '–';

/** The tables of the page. */
export function gridsOf(recap: Recap, making: Making): readonly Grid[] {
  // Each table wants each case: they are made once.
  const all = { ...recap, cases: [...recap.cases] };
  return [
    nowGrid(all, making),
    officesGrid(all, making),
    incidentsGrid(all, making),
    unreadGrid(recap, making),
  ];
}

/** A recap whose cases are all there. */
type Whole = Recap & { readonly cases: readonly CaseRow[] };

function nowGrid(recap: Whole, making: Making): Grid {
  const { cases } = recap;
  const now = byUrgency(recap);
  const { lang, titles } = making;
  const words = says(making);
  // A column that stays empty would only take room from the others.
  const isCautioned = now.some(({ cautions }) => cautions.length > 0);
  const byPath = new Map(cases.map((row) => [`${row.item.case}\n${row.item.path}`, row]));
  return {
    id: 'now',
    caption: words(p.nowCaption),
    columns: [
      { label: words(m.account) },
      { label: words(m.office) },
      { label: words(m.incident), choice: true },
      { label: words(a.access), choice: true },
      { label: words(m.state), choice: true },
      { label: words(m.age), number: true },
      { label: words(m.waiting), choice: true },
      { label: words(m.clocks) },
      { label: words(m.seal), choice: true },
      ...(isCautioned ? [{ label: words(m.cautions) }] : []),
    ],
    rows: now.map((one): Row => {
      const row = byPath.get(`${one.case}\n${one.path}`);
      return [nowCells(one, making), row ? caseDetails(row, one.clocks, { ...making, titles }) : []];
    }),
  };

  function nowCells(one: OpenIncident, { titles: known }: Making): readonly Shown[] {
    const [clock] = one.clocks;
    return [
      accountWords(one),
      one.office || words(m.noName),
      incidentWord(one.incident, lang),
      accessWord(one, lang),
      stateWord(one.state, lang),
      [duration(one.age, lang), one.age],
      [...new Set(one.asks.map(({ to }) => addresseeWord(to, lang)))].join(', '),
      clock ? [clockWords(clock, lang, known, one), clock.left] : '',
      verdictWord(one, lang),
      ...(isCautioned ? [cautionList(one, lang).join('; ')] : []),
    ];
  }
}

function officesGrid(recap: Whole, making: Making): Grid {
  const { lang } = making;
  const words = says(making);
  const known = recap.offices.filter(({ registered }) => registered);
  const keyOf = keysBy(
    known.map(({ key, name, accounts }) => ({
      short: key,
      name,
      accounts: accounts.filter(({ registered }) => registered),
    })),
  );
  const byOffice = new Map<string, CaseRow[]>();
  for (const row of recap.cases) {
    const key = keyOf(row.item);
    const rows = byOffice.get(key);
    if (rows) rows.push(row);
    else byOffice.set(key, [row]);
  }
  const day = (utc: string | undefined): Shown =>
    utc === undefined ? NEVER : [date(utc, 'Asia/Jakarta', lang), Date.parse(utc)];
  return {
    id: 'offices',
    caption: words(p.officesCaption),
    columns: [
      { label: words(m.office) },
      { label: words(p.account), number: true },
      { label: words(m.readiness), number: true },
      { label: words(m.prepared), number: true },
      { label: words(m.patrolled), number: true },
      { label: words(m.drilled), number: true },
      { label: words(m.incidents), number: true },
      { label: words(p.stillOpen), number: true },
      { label: words(p.note), choice: true },
    ],
    rows: recap.offices.map(
      (one): Row => [
        [
          officeName(one, lang),
          [String(one.accounts.length), one.accounts.length],
          one.readiness === undefined ? NEVER : [readinessWord(one), one.readiness],
          day(one.prepared),
          day(one.patrolled),
          day(one.drilled),
          [String(one.incidents), one.incidents],
          [String(one.open), one.open],
          officeNote(one, known.length > 0, words),
        ],
        officeDetails(one, byOffice.get(one.key) ?? [], making),
      ],
    ),
  };
}

function officeNote(one: OfficeRow, register: boolean, words: (text: Text) => string): string {
  if (one.silent) return words(p.silentNote);
  if (register && !one.registered) return words(p.unknownNote);
  return one.prepared === undefined ? words(p.unpreparedNote) : '';
}

/** Each account with its readiness, then the reports of the office, the newest first. */
function officeDetails({ accounts }: OfficeRow, rows: readonly CaseRow[], making: Making): readonly Detail[] {
  const words = says(making);
  const { lang } = making;
  const sorted = [...rows].sort((a, b) => (noticedAt(a.item) < noticedAt(b.item) ? 1 : -1));
  const more = sorted.length - MOST_REPORTS;
  return [
    ...accounts.map(
      (account): Detail => [
        words(p.account),
        account.readiness === undefined
          ? accountWords(account)
          : `${accountWords(account)}, ${say(p.readinessOf, lang, { percent: account.readiness })}`,
      ],
    ),
    ...sorted.slice(0, MOST_REPORTS).map((row): Detail => reportLine(row, making)),
    ...(more > 0 ? [['…', say(p.more, lang, { count: more })] as const] : []),
  ];
}

function reportLine({ item }: CaseRow, { lang, linkOf }: Making): Detail {
  const kind = item.kind === 'incident' ? incidentWord(item.incident, lang) : say(kindWords[item.kind], lang);
  const parts = [
    date(noticedAt(item), item.office.zone, lang),
    accountWords(item.account),
    ...(item.kind === 'incident' ? [stateWord(item.state, lang)] : []),
    ...(item.readiness === undefined ? [] : [say(p.readinessOf, lang, { percent: item.readiness })]),
  ];
  const href = linkOf(item.path);
  return href === undefined ? [kind, parts.join(' · ')] : [kind, parts.join(' · '), href];
}

function incidentsGrid({ cases, now }: Whole, making: Making): Grid {
  const { lang } = making;
  const words = says(making);
  // Different reports may carry one case id.
  const clocks = new Map(now.map((one) => [`${one.case}\n${one.path}`, one.clocks]));
  const rows = cases
    .filter(({ item }) => item.kind === 'incident')
    .sort((a, b) => (noticedAt(a.item) < noticedAt(b.item) ? 1 : -1));
  const since = (from: string, to: string | undefined): Shown => {
    const minutes = to === undefined ? -1 : Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
    return minutes < 0 ? NEVER : [duration(minutes, lang), minutes];
  };
  return {
    id: 'incidents',
    caption: words(p.incidentsCaption),
    columns: [
      { label: words(m.account) },
      { label: words(m.office) },
      { label: words(m.incident), choice: true },
      { label: words(m.state), choice: true },
      { label: words(p.noticed), number: true },
      { label: words(p.toProtection), number: true },
      { label: words(p.toRecovery), number: true },
      { label: words(m.seal), choice: true },
    ],
    rows: rows.map((row): Row => {
      const { item } = row;
      const at = noticedAt(item);
      return [
        [
          accountWords(item.account),
          item.office.name ?? item.office.short ?? words(m.noName),
          incidentWord(item.incident, lang),
          stateWord(item.state, lang),
          [date(at, item.office.zone, lang), Date.parse(at)],
          since(at, item.times.protected),
          since(at, item.times.recovered),
          verdictWord({ ...item.seal }, lang),
        ],
        caseDetails(row, clocks.get(`${item.case}\n${item.path}`) ?? [], making),
      ];
    }),
  };
}

function unreadGrid({ unreadable }: Recap, making: Making): Grid {
  const words = says(making);
  return {
    id: 'unreadable',
    caption: words(p.unreadableCaption),
    columns: [{ label: words(m.file) }, { label: words(m.reason) }],
    rows: unreadable.map(
      ({ path, line, reason }): Row => [
        [line === undefined ? path : `${path}:${line}`, say(reason, making.lang)],
        [],
      ],
    ),
  };
}

function says({ lang }: Making): (text: Text) => string {
  return (text) => say(text, lang);
}
