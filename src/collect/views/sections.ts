import { collectMessages as m } from '../../language/messages/collect.ts';
import { recapPageMessages as p } from '../../language/messages/recap-page.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { duration } from '../../language/time.ts';
import { platformName } from '../../runbook/platform.ts';
import type { Count, Figures, Recap, Spread } from '../model/recap.ts';
import { byUrgency } from '../urgent.ts';
import {
  accountWords,
  addresseeWord,
  cautionList,
  clockWords,
  day,
  incidentWord,
  nothingNowWords,
  officeName,
  readinessWord,
  type StepTitles,
  standingWords,
  stepWord,
  verdictWord,
} from './words.ts';

/** A part of the recap that any document can show: a heading, some lines, a table. */
export interface Section {
  readonly depth: 2 | 3;
  readonly title: string;
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How many of the steps that fail or are skipped most are told. */
export const MOST_STEPS = 15;

/** Offices that a sentence names; the table has all of them. */
const MOST_NAMES = 10;

/** The whole recap in words. */
export function sectionsOf(recap: Recap, lang: Lang, titles: StepTitles): readonly Section[] {
  return [
    nowSection(recap, lang, titles),
    officesSection(recap, lang),
    ...figureSections(recap.figures, lang, titles),
    ...unreadableSections(recap, lang),
  ];
}

/** The most urgent first, as on the terminal. */
function nowSection(recap: Recap, lang: Lang, titles: StepTitles): Section {
  const words = says(lang);
  const { now } = recap;
  return {
    depth: 2,
    title: words(m.now),
    lines: [now.length === 0 ? nothingNowWords(recap, lang) : say(m.nowCount, lang, { count: now.length })],
    head: [m.account, m.incident, m.age, m.waiting, m.seal, m.file].map(words),
    rows: byUrgency(recap).map((one) => [
      `${accountWords(one)}, ${one.office || words(m.noName)}`,
      `${incidentWord(one.incident, lang)}, ${standingWords(one, lang, ', ')}`,
      duration(one.age, lang),
      [
        ...new Set(one.asks.map(({ to }) => addresseeWord(to, lang))),
        ...one.clocks.slice(0, 1).map((clock) => clockWords(clock, lang, titles, one)),
      ].join('; '),
      [verdictWord(one, lang), ...cautionList(one, lang)].join('; '),
      one.path,
    ]),
  };
}

function officesSection({ offices }: Recap, lang: Lang): Section {
  const words = says(lang);
  const heads = [
    m.office,
    m.accounts,
    m.readiness,
    m.prepared,
    m.patrolled,
    m.drilled,
    m.incidents,
    p.stillOpen,
  ];
  return {
    depth: 2,
    title: words(m.offices),
    lines: officeLines({ offices }, lang),
    head: heads.map(words),
    rows: offices.map((one) => [
      officeName(one, lang),
      String(one.accounts.length),
      readinessWord(one),
      day(one.prepared, lang),
      day(one.patrolled, lang),
      day(one.drilled, lang),
      String(one.incidents),
      String(one.open),
    ]),
  };
}

/** How many there are, which offices are silent, and which the register does not know; the latter only when there is a register. */
export function officeLines({ offices }: Pick<Recap, 'offices'>, lang: Lang): readonly string[] {
  const names = (some: Recap['offices']) => {
    const first = some
      .slice(0, MOST_NAMES)
      .map((one) => officeName(one, lang))
      .join(', ');
    const count = some.length - MOST_NAMES;
    return count > 0 ? say(m.andMore, lang, { offices: first, count }) : first;
  };
  const silent = offices.filter((one) => one.silent);
  const strangers = offices.some(({ registered }) => registered)
    ? offices.filter(({ registered }) => !registered)
    : [];
  const sum = (of: (one: Recap['offices'][number]) => number) =>
    offices.reduce((all, one) => all + of(one), 0);
  const counts = {
    offices: offices.length,
    accounts: sum(({ accounts }) => accounts.length),
    unmeasured: sum(({ unmeasured }) => unmeasured),
    unheard: sum(({ unheard }) => unheard),
  };
  return [
    ...(offices.length > 0 ? [say(m.officeCounts, lang, counts)] : []),
    ...(silent.length > 0 ? [say(m.silent, lang, { offices: names(silent) })] : []),
    ...(strangers.length > 0 ? [say(m.unregistered, lang, { offices: names(strangers) })] : []),
  ];
}

/** The figures, a table each; none when there is no incident. */
export function figureSections(figures: Figures, lang: Lang, titles: StepTitles): readonly Section[] {
  const words = says(lang);
  const { incidents, left, months, platforms, kinds, causes, minutes, steps } = figures;
  const lines = [
    ...(incidents === 0 ? [words(m.noFigures)] : []),
    ...(left.altered > 0 ? [say(m.leftAltered, lang, { count: left.altered })] : []),
  ];
  const first: Section = { depth: 2, title: words(m.figures), lines, head: [], rows: [] };
  if (incidents === 0) return [first];
  const counted = (title: Text, counts: readonly Count[], nameOf: (name: string) => string): Section => ({
    depth: 3,
    title: words(title),
    lines: [],
    head: ['', words(m.incidents)],
    rows: counts.map(({ name, count }) => [nameOf(name), String(count)]),
  });
  const sections: readonly Section[] = [
    counted(m.perMonth, months, (name) => name),
    counted(m.perPlatform, platforms, platformName),
    counted(m.perKind, kinds, (name) => incidentWord(name, lang)),
    counted(m.perCause, causes, () => words(m.causeLure)),
    {
      depth: 3,
      title: words(m.times),
      lines: [],
      head: ['', words(m.cases), words(m.median), words(m.p90)],
      rows: spreadsOf(minutes).map(([title, spread]) => [words(title), ...spreadCells(spread, lang)]),
    },
    {
      depth: 3,
      title: words(m.steps),
      lines: [],
      head: [m.step, m.failed, m.skipped, m.ofCases].map(words),
      rows: steps
        .slice(0, MOST_STEPS)
        .map(({ step, failed, skipped, of }) => [
          stepWord(step, lang, titles),
          String(failed),
          String(skipped),
          String(of),
        ]),
    },
  ];
  return [first, ...sections.filter(({ rows }) => rows.length > 0)];
}

/** The times that are told, in their order. */
export function spreadsOf({
  notice,
  protection,
  report,
  recovery,
}: Figures['minutes']): readonly (readonly [Text, Spread])[] {
  return [
    [m.notice, notice],
    [m.protection, protection],
    [m.report, report],
    [m.recovery, recovery],
  ];
}

function spreadCells({ count, median, p90 }: Spread, lang: Lang): readonly string[] {
  const time = (minutes: number | undefined) =>
    minutes === undefined ? '–' : duration(Math.round(minutes), lang);
  return [String(count), time(median), time(p90)];
}

function unreadableSections({ unreadable, counts }: Recap, lang: Lang): readonly Section[] {
  if (unreadable.length === 0) return [];
  const words = says(lang);
  const more = counts.unreadable - unreadable.length;
  return [
    {
      depth: 2,
      title: words(m.unreadable),
      lines: more > 0 ? [say(m.more, lang, { count: more })] : [],
      head: [m.file, m.reason].map(words),
      rows: unreadable.map(({ path, line, reason }) => [
        line === undefined ? path : `${path}:${line}`,
        say(reason, lang),
      ]),
    },
  ];
}

function says(lang: Lang): (text: Text) => string {
  return (text) => say(text, lang);
}
