import { DIMENSIONS, type Dimension } from '../scenario.ts';
import type { RoomResult } from './read.ts';

/** What a room of trainees shows together. Pure. */
export interface Room {
  /** The best first. */
  readonly rows: readonly RoomResult[];
  /** Averages, rounded; only of dimensions that someone could score in. */
  readonly average: {
    readonly total: number;
    readonly dimensions: Readonly<Partial<Record<Dimension, number>>>;
  };
  /** How many sheets have a total of 0–19, 20–39, 40–59, 60–79, 80–100. */
  readonly spread: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** What was missed, late or in the wrong order most, the most first. */
  readonly missed: readonly Missed[];
}

export interface Missed {
  readonly title: string;
  readonly count: number;
  readonly of: number;
}

const MOST_MISSED = 10;
const BANDS = [0, 20, 40, 60, 80] as const;

export function roomOf(results: readonly RoomResult[]): Room {
  const rows = [...results].sort((one, other) => other.total - one.total || (one.case < other.case ? -1 : 1));
  const dimensions: Partial<Record<Dimension, number>> = {};
  for (const dimension of DIMENSIONS) {
    const figures = rows.flatMap((row) => row.dimensions[dimension] ?? []);
    if (figures.length > 0) dimensions[dimension] = mean(figures);
  }
  return {
    rows,
    average: { total: mean(rows.map(({ total }) => total)), dimensions },
    spread: BANDS.map((from) => {
      const to = from === 80 ? 100 : from + 19;
      return { from, to, count: rows.filter(({ total }) => total >= from && total <= to).length };
    }),
    missed: missedMost(rows),
  };
}

function missedMost(rows: readonly RoomResult[]): readonly Missed[] {
  const tally = new Map<string, { title: string; count: number; of: number }>();
  for (const { scenario, lines } of rows) {
    for (const { id, kind, title, points, of } of lines) {
      if (kind === 'extra') continue;
      const key = `${scenario.id}\n${kind}\n${id}`;
      const known = tally.get(key) ?? { title, count: 0, of: 0 };
      tally.set(key, { title, count: known.count + (points < of ? 1 : 0), of: known.of + 1 });
    }
  }
  return [...tally.values()]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count / other.of - one.count / one.of || other.count - one.count)
    .slice(0, MOST_MISSED);
}

function mean(figures: readonly number[]): number {
  if (figures.length === 0) return 0;
  return Math.round(figures.reduce((sum, figure) => sum + figure, 0) / figures.length);
}
