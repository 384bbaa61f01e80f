import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { collectMessages as m } from '../../language/messages/collect.ts';
import { kindWords, recapPageMessages as p } from '../../language/messages/recap-page.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { platformName } from '../../runbook/platform.ts';
import { noticedAt } from '../filter.ts';
import type { Figures, Recap } from '../model/recap.ts';
import { byUrgency } from '../urgent.ts';
import { spreadsOf } from './sections.ts';
import {
  accountWords,
  addresseeWord,
  cautionList,
  incidentWord,
  officeName,
  type StepTitles,
  stateWord,
  stepWord,
  verdictWord,
} from './words.ts';

/** What the library takes for a file's content; it does not export the name. */
type Content = Stream | Buffer | Blob;

type Value = string | number | Date | undefined;

interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** Times in a workbook have no zone: all are WIB, and the head says so. */
const WIB = 7 * 3_600_000;
const LONGEST_CELL = 32_767;
const SHEET = 'xl/worksheets/sheet{id}.xml';

/**
 * The recap as a workbook: now, offices, figures, cases. Heads are frozen and can be filtered; times are times, figures are
 * figures, and every text is a text cell, which no program takes for a formula.
 */
export async function recapXlsx(recap: Recap, lang: Lang, titles: StepTitles): Promise<Uint8Array> {
  const sheets = [
    now(recap, lang, titles),
    offices(recap, lang),
    figures(recap.figures, lang, titles),
    cases(recap, lang, titles),
  ];
  const options = sheets.map(({ name, head, rows }) => ({
    sheet: name,
    data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(cellsOf)] as SheetData,
    columns: head.map((one, at) => ({ width: widthOf(one, rows, at) })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(options, { features: [filters(sheets)] }).toBuffer();
}

function cellsOf(row: readonly Value[]) {
  return row.map((value) => {
    if (value === undefined || value === '') return null;
    if (typeof value === 'number') return { type: Number, value };
    if (value instanceof Date) return { type: Date, value, format: 'yyyy-mm-dd hh:mm' };
    return { type: String, value: value.slice(0, LONGEST_CELL) };
  });
}

/** Printed as wide as a page. */
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** The library has no filters of its own and fits nothing to a page; it lets such things be added to a sheet. */
function filters(sheets: readonly Sheet[]): Feature<Content> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const order = getOrderOfSiblings(SHEET, 'worksheet');
            if (!sheet || !order) return xml;
            const last = getCellAddress(sheet.rows.length, sheet.head.length - 1);
            const add = (to: string, markup: string) =>
              insertElementMarkupAccordingToOrderOfSiblings(to, markup, order, 'worksheet');
            const filtered = add(xml, `<autoFilter ref="A1:${last}"/>`);
            return add(filtered, FIT).replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
          },
        },
      },
    },
  };
}

function now(recap: Recap, lang: Lang, titles: StepTitles): Sheet {
  const words = says(lang);
  return {
    name: words(m.now),
    head: [
      ...[m.account, m.office, m.incident, m.state].map(words),
      `${words(p.noticed)} (WIB)`,
      words(p.ageMinutes),
      ...[m.waiting, p.nextStep].map(words),
      `${words(m.clocks)} (WIB)`,
      words(p.leftMinutes),
      ...[m.seal, m.cautions, m.file].map(words),
    ],
    rows: byUrgency(recap).map((one) => [
      accountWords(one),
      one.office,
      incidentWord(one.incident, lang),
      stateWord(one.state, lang),
      time(one.since),
      one.age,
      [...new Set(one.asks.map(({ to }) => addresseeWord(to, lang)))].join(', '),
      one.clocks[0] && stepWord(one.clocks[0].step, lang, titles, one),
      time(one.clocks[0]?.due),
      one.clocks[0]?.left,
      verdictWord(one, lang),
      cautionList(one, lang).join('; '),
      one.path,
    ]),
  };
}

function offices({ offices: all }: Recap, lang: Lang): Sheet {
  const words = says(lang);
  return {
    name: words(m.offices),
    head: [
      words(m.office),
      words(p.account),
      `${words(m.readiness)} (%)`,
      ...[m.prepared, m.patrolled, m.drilled].map((one) => `${words(one)} (WIB)`),
      ...[m.incidents, p.stillOpen, p.note].map(words),
    ],
    rows: all.map((one) => [
      officeName(one, lang),
      one.accounts.length,
      one.readiness,
      time(one.prepared),
      time(one.patrolled),
      time(one.drilled),
      one.incidents,
      one.open,
      one.silent ? words(p.silentNote) : one.prepared === undefined ? words(p.unpreparedNote) : '',
    ]),
  };
}

/** One table for all figures, so that it can be filtered: which figure, of what, and its numbers. */
function figures(
  { months, platforms, kinds, causes, minutes, steps }: Figures,
  lang: Lang,
  titles: StepTitles,
): Sheet {
  const words = says(lang);
  const counted = (title: Text, counts: Figures['months'], nameOf: (name: string) => string) =>
    counts.map(({ name, count }): Value[] => [words(title), nameOf(name), count]);
  return {
    name: words(m.figures),
    head: [
      ...[p.figure, p.of, p.count].map(words),
      ...[p.medianMinutes, p.p90Minutes, m.failed, m.skipped].map(words),
    ],
    rows: [
      ...counted(m.perMonth, months, (name) => name),
      ...counted(m.perPlatform, platforms, platformName),
      ...counted(m.perKind, kinds, (name) => incidentWord(name, lang)),
      ...counted(m.perCause, causes, () => words(m.causeLure)),
      ...spreadsOf(minutes).map(([title, { count, median, p90 }]): Value[] => [
        words(m.times),
        words(title),
        count,
        median,
        p90,
      ]),
      ...steps.map(({ step, failed, skipped, of }): Value[] => [
        words(m.steps),
        stepWord(step, lang, titles),
        of,
        undefined,
        undefined,
        failed,
        skipped,
      ]),
    ],
  };
}

const TIMES = ['opened', 'protected', 'reported', 'recovered', 'closed'] as const;

function cases({ cases: all }: Recap, lang: Lang, titles: StepTitles): Sheet {
  const words = says(lang);
  return {
    name: words(p.case),
    head: [
      ...[p.case, p.kind, m.office, p.account, m.incident, m.state].map(words),
      `${words(p.noticed)} (WIB)`,
      ...TIMES.map((key) => `${words(p[key])} (WIB)`),
      `${words(m.readiness)} (%)`,
      ...[m.waiting, p.notPossible, m.seal, m.cautions, m.file].map(words),
    ],
    rows: Array.from(all, (row) => {
      const { item } = row;
      const of = { incident: item.incident, platform: item.account.platform };
      const failed = item.steps['not-possible']?.split(' ') ?? [];
      return [
        item.case,
        say(kindWords[item.kind], lang),
        item.office.name ?? item.office.short,
        accountWords(item.account),
        incidentWord(item.incident, lang),
        stateWord(item.state, lang),
        time(noticedAt(item)),
        ...TIMES.map((key) => time(item.times[key])),
        item.readiness,
        [...new Set(item.asks.map(({ to }) => addresseeWord(to, lang)))].join(', '),
        failed.map((step) => stepWord(step, lang, titles, of)).join('; '),
        verdictWord({ ...item.seal }, lang),
        cautionList(row, lang).join('; '),
        item.path,
      ];
    }),
  };
}

function time(utc: string | undefined): Date | undefined {
  const at = utc === undefined ? Number.NaN : Date.parse(utc);
  return Number.isNaN(at) ? undefined : new Date(at + WIB);
}

/** In letters; the first rows tell how wide a column is. */
function widthOf(head: string, rows: readonly (readonly Value[])[], at: number): number {
  const widths = rows.slice(0, 200).map((row) => {
    const value = row[at];
    return value instanceof Date ? 16 : String(value ?? '').length;
  });
  return Math.min(60, Math.max(head.length + 3, ...widths) + 1);
}

function says(lang: Lang): (text: Text) => string {
  return (text) => say(text, lang);
}
