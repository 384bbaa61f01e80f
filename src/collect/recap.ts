import type { CaseKind } from '../case/entry.ts';
import { type KnownOffice, officeTest, registeredBy } from './belonging.ts';
import { createTally } from './figures.ts';
import { createFilter, noticedAt } from './filter.ts';
import { createJoin, type Joined } from './join.ts';
import type { AlteredCase, CaseRow, Cases } from './model/case.ts';
import type { Filed } from './model/filed.ts';
import type { Brief, Item, Unread } from './model/item.ts';
import type { Clock, Filters, Followed, OpenIncident, Recap } from './model/recap.ts';
import { createOffices } from './offices.ts';
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
  readonly known: readonly KnownOffice[];
  /** Targets in minutes by step, counted from when the incident was noticed, for a runbook's id. */
  readonly targets: (runbook: string) => ReadonlyMap<string, number>;
}

const MINUTE = 60_000;
const MOST_UNREAD = 1000;
const MOST_COPIES = 1000;
const NO_CASES: Recap['counts']['cases'] = { incident: 0, preparation: 0, patrol: 0, drill: 0 };

/** Nothing is in it yet. */
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
    openRunbooks() {
      const runbooks = new Set<string>();
      for (const one of join.cases()) {
        const { kind, runbook } = join.about(one);
        if (isOpen({ kind, state: join.state(one) })) runbooks.add(runbook);
      }
      return runbooks;
    },
    recap({ asOf, filters, known, targets }) {
      const registered = registeredBy(known);
      const isOffice = officeTest(filters.office, known, registered);
      const offices = createOffices(known, filters, registered, isOffice);
      const row = (one: Joined) => join.row(one, asOf, registered);
      const tally = createTally();
      const passes = createFilter(filters, isOffice);
      const kinds: { [kind in CaseKind]: number } = { ...NO_CASES };
      const followed = createFollowed();
      const now: OpenIncident[] = [];
      const altered: AlteredCase[] = [];
      const passed: Joined[] = [];
      for (const one of join.cases()) {
        const told = join.brief(one);
        const item = filters.mine === undefined ? told : { ...told, asks: join.asks(one) };
        const isPassed = passes(item);
        offices.enter(item, isPassed);
        if (!isPassed) continue;
        passed.push(one);
        kinds[item.kind] += 1;
        followed.add(item);
        tally.add(item);
        if (isOpen(item)) now.push(openIncident(row(one), asOf, targets));
        if (join.isAltered(one)) altered.push(alteredCase(row(one)));
      }
      const copies = join.copies();
      return {
        asOf,
        filters,
        now: now.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.case < b.case ? -1 : 1)),
        offices: offices.rows(),
        figures: tally.figures(),
        counts: {
          reports,
          cases: kinds,
          copies: copies.reduce((sum, { count }) => sum + count - 1, 0),
          unreadable: missed,
        },
        unreadable: [...unreadable].sort((a, b) => (a.path < b.path ? -1 : 1)),
        copies: copies.slice(0, MOST_COPIES),
        altered,
        followed: followed.list(),
        cases: casesOf(passed, row),
      };
    },
  };
}

function createFollowed() {
  const found = new Map<string, Map<string, { -readonly [key in keyof Followed]: Followed[key] }>>();
  return {
    /** An incident follows from its runbook and its platform. */
    add({ runbook, incident, account, kind }: Brief): void {
      const { platform } = account;
      const platforms = found.get(runbook) ?? new Map();
      found.set(runbook, platforms);
      const one = platforms.get(platform) ?? { runbook, incident, platform, cases: 0, incidents: 0 };
      platforms.set(platform, one);
      one.cases += 1;
      if (kind === 'incident') one.incidents += 1;
    },
    /** By name, so that the order of cases changes nothing. */
    list: (): Followed[] =>
      [...found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, platforms]) =>
          [...platforms.values()].sort((a, b) => (a.platform < b.platform ? -1 : 1)),
        ),
  };
}

/** @param row makes a case's row, each time that it is come by */
function casesOf(cases: readonly Joined[], row: (one: Joined) => CaseRow): Cases & { toJSON(): unknown } {
  return {
    length: cases.length,
    *[Symbol.iterator]() {
      for (const one of cases) yield row(one);
    },
    toJSON: () => cases.map(row),
  };
}

function isOpen({ kind, state }: Pick<Item, 'kind' | 'state'>): boolean {
  return kind === 'incident' && state !== 'closed';
}

function alteredCase({ item, history }: CaseRow): AlteredCase {
  const { account, office } = item;
  return {
    case: item.case,
    platform: account.platform,
    handle: account.handle,
    office: office.name ?? office.short ?? '',
    paths: history.filter(({ verdict }) => verdict === 'altered').map(({ path }) => path),
  };
}

function openIncident({ item, cautions }: CaseRow, asOf: string, targets: View['targets']): OpenIncident {
  const { office, account, incident, state, access, asks, waiting, seal } = item;
  const since = noticedAt(item);
  return {
    case: item.case,
    path: item.path,
    office: office.name ?? office.short ?? '',
    platform: account.platform,
    handle: account.handle,
    incident,
    state,
    ...(access === undefined ? {} : { access }),
    since,
    age: Math.max(0, minutesTo(since, asOf) || 0),
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
  const [noticed, now] = [Date.parse(noticedAt(item)), Date.parse(asOf)];
  if (within.size === 0 || Number.isNaN(noticed)) return [];
  const waits = new Set(item.waiting.map(({ id }) => id));
  const clocks: Clock[] = [];
  for (const step of `${item.steps.later ?? ''} ${item.steps['not-reached'] ?? ''}`.split(' ')) {
    const target = within.get(step);
    if (target === undefined || waits.has(step)) continue;
    const due = noticed + target * MINUTE;
    clocks.push({ step, due: new Date(due).toISOString(), left: Math.floor((due - now) / MINUTE) });
  }
  return clocks.sort((a, b) => a.left - b.left);
}

/** Whole minutes; `NaN` where one of them is no time that exists. */
function minutesTo(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE);
}
