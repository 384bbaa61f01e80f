import { collectMessages as m } from '../../../language/messages/collect.ts';
import { recapPageMessages as p } from '../../../language/messages/recap-page.ts';
import { type Lang, say, type Text } from '../../../language/text.ts';
import { duration } from '../../../language/time.ts';
import { platformName } from '../../../runbook/platform.ts';
import { escaped } from '../../../safety/page.ts';
import type { Count, Figures, Recap } from '../../model/recap.ts';
import { type Bar, barChart, columnChart, rangeChart } from '../charts.ts';
import { MOST_STEPS, spreadsOf } from '../sections.ts';
import { incidentWord, stepWord } from '../words.ts';
import type { Making } from './cases.ts';

const DAY = 1440;

/** How long the open incidents have been going on. */
export function nowChart({ now }: Recap, lang: Lang): string {
  const bands = [
    [p.underDay, 0, DAY],
    [p.underThree, DAY, 3 * DAY],
    [p.underWeek, 3 * DAY, 7 * DAY],
    [p.overWeek, 7 * DAY, Number.POSITIVE_INFINITY],
  ] as const;
  const counts = bands.map(
    ([label, from, to]): Count => ({
      name: say(label, lang),
      count: now.filter(({ age }) => age >= from && age < to).length,
    }),
  );
  return counted('ages', say(p.ages, lang), counts, lang);
}

/** How many offices are how ready. */
export function readinessChart({ offices }: Recap, lang: Lang): string {
  if (offices.length === 0) return '';
  const bands = [0, 20, 40, 60, 80].map((from): Count => {
    const to = from === 80 ? 100 : from + 19;
    const inside = offices.filter(({ readiness = -1 }) => readiness >= from && readiness <= to);
    return { name: `${from}–${to}%`, count: inside.length };
  });
  const unknown = offices.filter(({ readiness }) => readiness === undefined).length;
  const counts = [...bands, { name: say(p.unknownReadiness, lang), count: unknown }];
  return counted('readiness', say(p.readiness, lang), counts, lang);
}

/** The figures, each as a chart with its table. */
export function figureParts(figures: Figures, { lang, titles }: Making): string {
  if (figures.incidents === 0) return '';
  const named = (counts: readonly Count[], nameOf: (name: string) => string) =>
    counts.map(({ name, count }): Count => ({ name: nameOf(name), count }));
  const charts: readonly (readonly [id: string, title: Text, counts: readonly Count[]])[] = [
    ['months', m.perMonth, figures.months],
    ['platforms', m.perPlatform, named(figures.platforms, platformName)],
    ['kinds', m.perKind, named(figures.kinds, (name) => incidentWord(name, lang))],
    ['causes', m.perCause, named(figures.causes, () => say(m.causeLure, lang))],
  ];
  const parts = charts
    .filter(([, , counts]) => counts.length > 0)
    .map(([id, title, counts]) => counted(id, say(title, lang), counts, lang));
  return `<div class="charts">${parts.join('')}${times(figures, lang)}${steps(figures, { lang, titles })}</div>`;
}

function counted(id: string, title: string, counts: readonly Count[], lang: Lang): string {
  const bars = counts.map(
    ({ name, count }): Bar => ({
      label: name,
      text: String(count),
      parts: [{ value: count, look: 'bar' }],
    }),
  );
  const chart = id === 'months' ? columnChart({ id, title, bars }) : barChart({ id, title, bars });
  const rows = counts.map(({ name, count }) => [name, String(count)]);
  return figure(id, title, chart, [title, say(p.count, lang)], rows);
}

function times({ minutes }: Figures, lang: Lang): string {
  const time = (value: number) => duration(Math.round(value), lang);
  const known = spreadsOf(minutes).flatMap(([label, { count, median, p90 }]) =>
    median === undefined || p90 === undefined ? [] : [{ label: say(label, lang), count, median, p90 }],
  );
  if (known.length === 0) return '';
  const title = say(m.times, lang);
  const ranges = known.map(({ label, count, median, p90 }) => ({
    label,
    median,
    p90,
    text: say(p.spread, lang, { median: time(median), p90: time(p90), count }),
  }));
  const rows = known.map(({ label, count, median, p90 }) => [label, String(count), time(median), time(p90)]);
  const heads = [title, ...[m.cases, m.median, m.p90].map((one) => say(one, lang))];
  return figure('times', title, rangeChart('times', title, ranges), heads, rows);
}

function steps({ steps: all }: Figures, { lang, titles }: Pick<Making, 'lang' | 'titles'>): string {
  if (all.length === 0) return '';
  const title = say(m.steps, lang);
  const most = all.slice(0, MOST_STEPS).map((one) => ({ ...one, label: stepWord(one.step, lang, titles) }));
  const bars = most.map(
    ({ label, failed, skipped, of }): Bar => ({
      label,
      text: `${failed} + ${skipped} / ${of}`,
      parts: [
        { value: failed, look: 'bad' },
        { value: skipped, look: 'late' },
      ],
    }),
  );
  const heads = [m.step, m.failed, m.skipped, m.ofCases].map((one) => say(one, lang));
  const rows = most.map(({ label, failed, skipped, of }) => [label, ...[failed, skipped, of].map(String)]);
  return figure('steps', title, barChart({ id: 'steps', title, bars }), heads, rows);
}

function figure(
  id: string,
  title: string,
  chart: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = heads.map((one, at) => `<th scope="col"${at > 0 ? ' class="n"' : ''}>${escaped(one)}</th>`);
  const body = rows.map(([name = '', ...cells]) => {
    const others = cells.map((one) => `<td class="n">${escaped(one)}</td>`).join('');
    return `<tr><th scope="row">${escaped(name)}</th>${others}</tr>`;
  });
  return `<figure id="${id}"><figcaption>${escaped(title)}</figcaption>${chart}
<table class="plain"><caption>${escaped(title)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></figure>`;
}
