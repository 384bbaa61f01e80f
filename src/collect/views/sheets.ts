import { collectMessages as m } from '../../language/messages/collect.ts';
import { recapAccessMessages as a } from '../../language/messages/recap-access.ts';
import { kindWords, recapPageMessages as p } from '../../language/messages/recap-page.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { platformName } from '../../runbook/platform.ts';
import { noticedAt } from '../filter.ts';
import type { Figures, Recap } from '../model/recap.ts';
import { byUrgency } from '../urgent.ts';
import { spreadsOf } from './sections.ts';
import {
  accessWord,
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

export type Value = string | number | Date | undefined;

/** A sheet of the workbook. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** First and last column that go on paper; all without it. What programs need, such as ids and files, stays on the screen. */
  readonly printed?: readonly [first: number, last: number];
}

/** Times in a workbook have no zone: all are WIB, and the head says so. */
const WIB = 7 * 3_600_000;

/** Now, offices, figures, cases. */
export function sheetsOf(recap: Recap, lang: Lang, titles: StepTitles): readonly Sheet[] {
  return [
    now(recap, lang, titles),
    offices(recap, lang),
    figures(recap.figures, lang, titles),
    cases(recap, lang, titles),
  ];
}

function now(recap: Recap, lang: Lang, titles: StepTitles): Sheet {
  const words = says(lang);
  return {
    name: words(m.now),
    head: [
      ...[m.account, m.office, m.incident, a.access, m.state].map(words),
      `${words(p.noticed)} (WIB)`,
      words(p.ageMinutes),
      ...[m.waiting, p.nextStep].map(words),
      `${words(m.clocks)} (WIB)`,
      words(p.leftMinutes),
      ...[m.seal, m.cautions, m.file].map(words),
    ],
    printed: [0, 12],
    rows: byUrgency(recap).map((one) => [
      accountWords(one),
      one.office,
      incidentWord(one.incident, lang),
      accessWord(one, lang),
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
      ...[p.case, p.kind, m.office, p.account, m.incident, a.access, m.state].map(words),
      `${words(p.noticed)} (WIB)`,
      ...TIMES.map((key) => `${words(p[key])} (WIB)`),
      `${words(m.readiness)} (%)`,
      ...[m.waiting, p.notPossible, m.seal, m.cautions, m.file].map(words),
    ],
    // What kind, whose, how it stands, and when: more does not go on a page that can be read.
    printed: [1, 12],
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
        item.kind === 'incident' ? accessWord(item, lang) : undefined,
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

function says(lang: Lang): (text: Text) => string {
  return (text) => say(text, lang);
}
