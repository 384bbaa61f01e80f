import { folderTime } from '../language/time.ts';
import { noticedAt } from './filter.ts';
import { isAltered } from './join.ts';
import type { CaseRow } from './model/case.ts';
import type { Item, StepOutcome } from './model/item.ts';
import type { Count, Figures, Spread, StepCount } from './model/recap.ts';

/** Figures over the incidents among these cases. */
export function figuresOf(rows: readonly CaseRow[]): Figures {
  const all = rows.map(({ item }) => item).filter(({ kind }) => kind === 'incident');
  const items = all.filter((item) => !isAltered(item));
  const between = (from: 'occurred' | 'noticed', to: 'noticed' | 'protected' | 'reported' | 'recovered') =>
    spread(items.flatMap(({ times }) => minutes(times[from], times[to])));
  return {
    incidents: items.length,
    left: { altered: all.length - items.length },
    months: withQuietMonths(tally(items.map(monthOf)).sort((a, b) => (a.name < b.name ? -1 : 1))),
    platforms: tally(items.map(({ account }) => account.platform)),
    kinds: tally(items.map(({ incident }) => incident)),
    causes: tally(items.flatMap(({ cause }) => cause ?? [])),
    minutes: {
      notice: between('occurred', 'noticed'),
      protection: between('noticed', 'protected'),
      report: between('noticed', 'reported'),
      recovery: between('noticed', 'recovered'),
    },
    steps: stepCounts(items),
  };
}

/** `2026-11`: the month in which an incident was noticed, where the office is. */
function monthOf(item: Item): string {
  return folderTime(noticedAt(item), item.office.zone).slice(0, 7);
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
function minutes(from: string | undefined, to: string | undefined): number[] {
  if (from === undefined || to === undefined) return [];
  const between = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  return between >= 0 ? [between] : [];
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
function tally(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const FAILED: ReadonlySet<StepOutcome> = new Set(['not-possible']);
const SKIPPED: ReadonlySet<StepOutcome> = new Set(['later', 'not-reached']);

/** Steps that failed or were skipped at least once, the most frequent first. In a case that is open, what was not reached may still come. */
function stepCounts(items: readonly Item[]): StepCount[] {
  const counts = new Map<string, { failed: number; skipped: number; of: number }>();
  for (const [outcome, lists] of byOutcome(items)) {
    for (const [ids, times] of lists) {
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

/** How often each list of steps stands under an outcome that counts: many cases have the same, which is then gone through once. */
function byOutcome(items: readonly Item[]): ReadonlyMap<StepOutcome, ReadonlyMap<string, number>> {
  const found = new Map<StepOutcome, Map<string, number>>();
  for (const { steps, state } of items) {
    for (const [outcome, ids] of Object.entries(steps) as [StepOutcome, string][]) {
      if (outcome === 'not-applicable' || (SKIPPED.has(outcome) && state !== 'closed')) continue;
      const lists = found.get(outcome) ?? new Map<string, number>();
      found.set(outcome, lists.set(ids, (lists.get(ids) ?? 0) + 1));
    }
  }
  return found;
}
