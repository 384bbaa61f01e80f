import type { CaseKind } from '../case/entry.ts';
import { later } from '../case/waiting.ts';
import { figuresOf } from './figures.ts';
import { filtered, noticedAt } from './filter.ts';
import { createJoin } from './join.ts';
import type { CaseRow } from './model/case.ts';
import type { Filed } from './model/filed.ts';
import type { Item, Unread } from './model/item.ts';
import type { Clock, Filters, OpenIncident, Recap } from './model/recap.ts';
import { type Known, officesOf } from './offices.ts';
import type { Sink } from './read/gather.ts';

/** Takes what was read, piece by piece, and makes the recap of it. */
export interface Collection extends Sink {
  add(report: Filed): void;
  recap(view: View): Recap;
  /** Runbooks of the incidents that are not closed: their targets are wanted for the clocks. */
  openRunbooks(): ReadonlySet<string>;
}

export interface View {
  /** UTC: ages and clocks are counted to this moment. */
  readonly asOf: string;
  readonly filters: Filters;
  readonly known: readonly Known[];
  /** Targets in minutes by step, counted from when the incident was noticed, for a runbook's id. */
  readonly targets: (runbook: string) => ReadonlyMap<string, number>;
}

const MOST_UNREAD = 1000;
const MOST_COPIES = 1000;
const NO_CASES: Recap['counts']['cases'] = { incident: 0, preparation: 0, patrol: 0, drill: 0 };

export function createCollection(): Collection {
  const join = createJoin();
  const unreadable: Unread[] = [];
  let reports = 0;
  let missed = 0;
  return {
    add(report) {
      reports += 1;
      join.add(report);
    },
    miss(unread) {
      missed += 1;
      if (unreadable.length < MOST_UNREAD) unreadable.push(unread);
    },
    openRunbooks: () => new Set(join.items().flatMap((item) => (isOpen(item) ? item.runbook : []))),
    recap({ asOf, filters, known, targets }) {
      const { rows, copies } = join.rows(asOf);
      const cases = filtered(rows, filters);
      return {
        asOf,
        filters,
        now: cases
          .filter(({ item }) => isOpen(item))
          .map((row) => openIncident(row, asOf, targets))
          .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.case < b.case ? -1 : 1)),
        offices: officesOf(rows, known, filters),
        figures: figuresOf(cases),
        counts: {
          reports,
          cases: kinds(cases),
          copies: copies.reduce((sum, { count }) => sum + count - 1, 0),
          unreadable: missed,
        },
        unreadable: [...unreadable].sort((a, b) => (a.path < b.path ? -1 : 1)),
        copies: copies.slice(0, MOST_COPIES),
        cases,
      };
    },
  };
}

function isOpen({ kind, state }: Item): boolean {
  return kind === 'incident' && state !== 'closed';
}

function kinds(rows: readonly CaseRow[]): Recap['counts']['cases'] {
  const counts: { [kind in CaseKind]: number } = { ...NO_CASES };
  for (const { item } of rows) counts[item.kind] += 1;
  return counts;
}

function openIncident({ item, cautions }: CaseRow, asOf: string, targets: View['targets']): OpenIncident {
  const { office, account, incident, state, asks, waiting, seal } = item;
  const since = noticedAt(item);
  return {
    case: item.case,
    path: item.path,
    office: office.name ?? office.short ?? '',
    platform: account.platform,
    handle: account.handle,
    incident,
    state,
    since,
    age: Math.max(0, minutesTo(since, asOf)),
    asks,
    clocks: clocksOf(item, asOf, targets),
    waiting,
    verdict: seal.verdict,
    ...(seal.by === undefined ? {} : { by: seal.by }),
    cautions,
  };
}

/** The targets of steps that are put off or not reached. A step that has to wait first has no clock yet. */
function clocksOf(item: Item, asOf: string, targets: View['targets']): Clock[] {
  const within = targets(item.runbook);
  const waits = new Set(item.waiting.map(({ id }) => id));
  return [item.steps.later, item.steps['not-reached']]
    .flatMap((ids) => ids?.split(' ') ?? [])
    .flatMap((step) => {
      const target = within.get(step);
      if (target === undefined || waits.has(step)) return [];
      const due = later(noticedAt(item), target);
      return [{ step, due, left: minutesTo(asOf, due) }];
    })
    .sort((a, b) => a.left - b.left);
}

function minutesTo(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}
