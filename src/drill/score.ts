import { isForeign } from '../case/entry.ts';
import type { Answer, CaseState } from '../case/fold.ts';
import type { Text } from '../language/text.ts';
import { minutesBetween } from '../language/time.ts';
import { holds } from '../runbook/condition.ts';
import { type Drill, shownInjects } from './engine.ts';
import { DIMENSIONS, type Dimension, type Expectation } from './scenario.ts';

export type Result = 'met' | 'partly' | 'late' | 'wrong-order' | 'missed' | 'credited';

/** One line of the sheet: what was expected, how it went, what it gave, and why it matters. */
export interface Line {
  readonly kind: 'expectation' | 'inject' | 'extra';
  readonly id: string;
  readonly dimension: Dimension;
  readonly title: Text;
  readonly result: Result;
  readonly points: number;
  /** What the line could give. */
  readonly of: number;
  /** Minutes of the drill's clock over the target. */
  readonly late?: number;
  /** The step that was done too early. */
  readonly tooEarly?: string;
  /** Injects: the choice that was made, and what it leads to. */
  readonly chose?: { readonly label: Text; readonly leads: Text };
  readonly why?: Text;
  readonly real?: Text;
  readonly mend?: Text;
}

export interface Figure {
  readonly points: number;
  readonly of: number;
  /** 0 to 100, rounded down: 100 only when everything was reached. */
  readonly percent: number;
}

export interface Score {
  readonly lines: readonly Line[];
  readonly total: Figure;
  /** Only dimensions in which something could be reached. */
  readonly dimensions: Readonly<Partial<Record<Dimension, Figure>>>;
}

/**
 * How well a drill went so far. Every figure is the sum of its lines over what these could give, so a score is always
 * explained by its lines and never leaves 0…100.
 */
export function scoreOf(drill: Drill): Score {
  const lines = [
    ...drill.scenario.expectations.map((one) => judged(one, drill.state)),
    ...injectLines(drill),
  ];
  const all = [...lines, ...extraLines(drill, lines)];
  const dimensions: Partial<Record<Dimension, Figure>> = {};
  for (const dimension of DIMENSIONS) {
    const figure = figureOf(all.filter((line) => line.dimension === dimension));
    if (figure.of > 0) dimensions[dimension] = figure;
  }
  return { lines: all, total: figureOf(all), dimensions };
}

function figureOf(lines: readonly Line[]): Figure {
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  const of = lines.reduce((sum, line) => sum + line.of, 0);
  return { points, of, percent: of === 0 ? 0 : Math.floor((100 * points) / of) };
}

function judged(expectation: Expectation, state: CaseState): Line {
  const { id, dimension, title, points: of, why, real, mend, or } = expectation;
  const base = {
    kind: 'expectation',
    id,
    dimension,
    title,
    of,
    why,
    mend,
    ...(real ? { real } : {}),
  } as const;
  const direct = verdict(expectation, state);
  const also = direct.result !== 'met' && or !== undefined && holds(or, state.answers);
  const found: Verdict = also ? { result: 'met' } : direct;
  return { ...base, ...found, points: Math.floor(of * SHARES[found.result]) };
}

interface Verdict {
  readonly result: Exclude<Result, 'partly' | 'credited'>;
  readonly late?: number;
  readonly tooEarly?: string;
}

/** What of a line's points each result gives. */
const SHARES: Readonly<Record<Verdict['result'], number>> = {
  met: 1,
  late: 1 / 2,
  'wrong-order': 1 / 4,
  missed: 0,
};

function verdict(expectation: Expectation, state: CaseState): Verdict {
  const answer = state.answers.get(expectation.step);
  const fits = answer !== undefined && isAsked(expectation, answer);
  if (expectation.never) return { result: fits ? 'missed' : 'met' };
  if (!fits) return { result: 'missed' };
  const tooEarly = expectation.before.find((step) => {
    const other = state.answers.get(step);
    return other?.outcome === 'done' && other.seq < answer.seq;
  });
  if (tooEarly !== undefined) return { result: 'wrong-order', tooEarly };
  const late = expectation.within === undefined ? 0 : overBy(expectation.within, state.noticed, answer.at);
  return late > 0 ? { result: 'late', late } : { result: 'met' };
}

function isAsked({ outcome, is }: Expectation, answer: Answer): boolean {
  if (!outcome.includes(answer.outcome)) return false;
  if (!is) return true;
  const values = [answer.value ?? []].flat();
  return is.some((wanted) => values.includes(wanted));
}

/** Whole minutes over a target, a begun one counted; 0 when it was kept. */
function overBy(within: number, noticed: string, at: string): number {
  const over = Date.parse(at) - Date.parse(noticed) - within * 60_000;
  return over <= 0 ? 0 : Math.max(1, minutesBetween(noticed, at) - within);
}

function injectLines(drill: Drill): readonly Line[] {
  return shownInjects(drill).map(({ inject, choice }): Line => {
    const { id, dimension, title, why, real, choices } = inject;
    const of = Math.max(...Object.values(choices).map(({ points }) => points));
    const chosen = choice !== undefined && Object.hasOwn(choices, choice) ? choices[choice] : undefined;
    const points = chosen?.points ?? 0;
    const result = points === of ? 'met' : points > 0 ? 'partly' : 'missed';
    const base = { kind: 'inject', id, dimension, title, of, points, result, why } as const;
    return {
      ...base,
      ...(chosen ? { chose: { label: chosen.label, leads: chosen.leads } } : {}),
      ...(real ? { real } : {}),
    };
  });
}

/** Credits make up for what was missed in their dimension; they never give more than that. */
function extraLines({ scenario, state }: Drill, lines: readonly Line[]): readonly Line[] {
  const room = new Map<Dimension, number>();
  for (const { dimension, of, points } of lines)
    room.set(dimension, (room.get(dimension) ?? 0) + of - points);
  const credited = new Set(
    state.entries.flatMap((entry) => (!isForeign(entry) && entry.type === 'credited' ? [entry.extra] : [])),
  );
  return scenario.extras
    .filter(({ id }) => credited.has(id))
    .map(({ id, dimension, title, points }): Line => {
      const given = Math.min(points, room.get(dimension) ?? 0);
      room.set(dimension, (room.get(dimension) ?? 0) - given);
      return { kind: 'extra', id, dimension, title, result: 'credited', points: given, of: 0 };
    });
}
