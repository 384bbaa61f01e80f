import { dayIn, type Zone } from '../language/time.ts';
import { noticedAt } from './filter.ts';
import { isAltered } from './join.ts';
import type { Brief, StepOutcome, StepOutcomes } from './model/item.ts';
import type { Count, Figures, Spread, StepCount } from './model/recap.ts';

/** Adds up figures, case by case. */
interface Tally {
  /** Only incidents count. */
  add(item: Brief): void;
  figures(): Figures;
}

type Span = keyof Figures['minutes'];
const SPANS = [
  { span: 'notice', from: 'occurred', to: 'noticed' },
  { span: 'protection', from: 'noticed', to: 'protected' },
  { span: 'report', from: 'noticed', to: 'reported' },
  { span: 'recovery', from: 'noticed', to: 'recovered' },
] as const satisfies readonly { readonly span: Span; readonly from: string; readonly to: string }[];

export function createTally(): Tally {
  const monthOf = createMonths();
  const months = createCounter<string>();
  const platforms = createCounter<string>();
  const kinds = createCounter<string>();
  const causes = createCounter<string>();
  const closed = createCounter<StepOutcomes>();
  const running = createCounter<StepOutcomes>();
  const spans: Readonly<Record<Span, number[]>> = { notice: [], protection: [], report: [], recovery: [] };
  let incidents = 0;
  let altered = 0;
  return {
    add(item) {
      if (item.kind !== 'incident') return;
      if (isAltered(item)) {
        altered += 1;
        return;
      }
      incidents += 1;
      const month = monthOf(item);
      if (month !== undefined) months.add(month);
      platforms.add(item.account.platform);
      kinds.add(item.incident);
      if (item.cause !== undefined) causes.add(item.cause);
      (item.state === 'closed' ? closed : running).add(item.steps);
      for (const { span, from, to } of SPANS) {
        const passed = minutes(item.times[from], item.times[to]);
        if (passed !== undefined) spans[span].push(passed);
      }
    },
    figures: () => ({
      incidents,
      left: { altered },
      months: withQuietMonths(months.counts().sort((a, b) => (a.name < b.name ? -1 : 1))),
      platforms: ranked(platforms.counts()),
      kinds: ranked(kinds.counts()),
      causes: ranked(causes.counts()),
      minutes: {
        notice: spread(spans.notice),
        protection: spread(spans.protection),
        report: spread(spans.report),
        recovery: spread(spans.recovery),
      },
      steps: stepCounts([
        ...closed.counts().map((one) => ({ ...one, isClosed: true })),
        ...running.counts().map((one) => ({ ...one, isClosed: false })),
      ]),
    }),
  };
}

interface Counted<T> {
  readonly name: T;
  readonly count: number;
}

function createCounter<T>() {
  const counts = new Map<T, number>();
  return {
    add: (name: T): void => void counts.set(name, (counts.get(name) ?? 0) + 1),
    counts: (): Counted<T>[] => [...counts].map(([name, count]) => ({ name, count })),
  };
}

const HOUR = 3_600_000;

/** Says the month in which an incident was noticed, where the office is: `2026-11`. Zones differ by whole hours, and so do months. */
function createMonths(): (item: Brief) => string | undefined {
  const known = new Map<Zone, Map<number, string>>();
  return (item) => {
    const time = noticedAt(item);
    if (time === undefined) return undefined;
    const { zone } = item.office;
    const months = known.get(zone) ?? new Map<number, string>();
    known.set(zone, months);
    const hour = Math.floor(time / HOUR);
    const month = months.get(hour) ?? dayIn(new Date(hour * HOUR).toISOString(), zone).slice(0, 7);
    months.set(hour, month);
    return month;
  };
}

/** More months than this lie between two clocks of which one is wrong. */
const MOST_MONTHS = 120;

/** Months in which nothing was noticed are months too, or a chart tells of another year. @param months in order */
function withQuietMonths(months: readonly Count[]): readonly Count[] {
  const [earliest, latest] = [months[0], months.at(-1)];
  if (!earliest || !latest) return months;
  const [first, last] = [monthNumber(earliest.name), monthNumber(latest.name)];
  if (last - first >= MOST_MONTHS) return months;
  const counts = new Map(months.map(({ name, count }) => [name, count]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const name = monthNamed(first + index);
    return { name, count: counts.get(name) ?? 0 };
  });
}

function monthNumber(name: string): number {
  const [year = '', month = ''] = name.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

function monthNamed(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Whole minutes from one time to another; none when one is not known, or when they stand the wrong way round. */
function minutes(from: number | undefined, to: number | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const between = Math.floor((to - from) / 60_000);
  return between >= 0 ? between : undefined;
}

/** See `Spread`. @param values in any order */
export function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  const low = sorted[Math.ceil(count / 2) - 1];
  const high = sorted[Math.floor(count / 2)];
  const p90 = sorted[Math.ceil((count * 9) / 10) - 1];
  if (low === undefined || high === undefined || p90 === undefined) return { count };
  return { count, median: (low + high) / 2, p90 };
}

/** The most frequent first. */
function ranked(counts: readonly Count[]): Count[] {
  return [...counts].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const FAILED: ReadonlySet<StepOutcome> = new Set(['not-possible']);
const SKIPPED: ReadonlySet<StepOutcome> = new Set(['later', 'not-reached']);

/**
 * Steps that failed or were skipped at least once, the most frequent first. In a case that is open, what was not reached
 * may still come.
 * @param lists how the steps of cases stand, and in how many they stand so
 */
function stepCounts(lists: readonly (Counted<StepOutcomes> & { readonly isClosed: boolean })[]): StepCount[] {
  const counts = new Map<string, { failed: number; skipped: number; of: number }>();
  for (const { name: steps, count: times, isClosed } of lists) {
    for (const [outcome, ids] of Object.entries(steps) as [StepOutcome, string][]) {
      if (outcome === 'not-applicable' || (SKIPPED.has(outcome) && !isClosed)) continue;
      for (const id of ids.split(' ')) {
        const count = counts.get(id) ?? { failed: 0, skipped: 0, of: 0 };
        count.of += times;
        if (FAILED.has(outcome)) count.failed += times;
        if (SKIPPED.has(outcome)) count.skipped += times;
        counts.set(id, count);
      }
    }
  }
  return [...counts]
    .filter(([, { failed, skipped }]) => failed + skipped > 0)
    .map(([step, count]) => ({ step, ...count }))
    .sort((a, b) => b.failed + b.skipped - (a.failed + a.skipped) || (a.step < b.step ? -1 : 1));
}
