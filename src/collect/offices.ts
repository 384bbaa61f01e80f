import {
  accountKey,
  type KnownOffice,
  keysOf,
  named,
  type OfficeTest,
  officeTest,
  type RegisteredOf,
  registeredBy,
  remembered,
} from './belonging.ts';
import { createFilter } from './filter.ts';
import type { Brief, Item } from './model/item.ts';
import type { AccountRow, Filters, OfficeRow } from './model/recap.ts';

/** An account as it is known so far, and of when its readiness is. */
type AccountDraft = { -readonly [key in keyof AccountRow]: AccountRow[key] } & { at: number };

/** Before any time that a calendar has. */
const LONG_AGO = Number.NEGATIVE_INFINITY;

interface Draft {
  key: string;
  name: string;
  registered: boolean;
  readonly accounts: Map<string, AccountDraft>;
  /** Milliseconds. */
  prepared?: number;
  patrolled?: number;
  drilled?: number;
  incidents: number;
  open: number;
  heard: boolean;
}

/** Enters what is known of offices, case by case. */
interface Offices {
  /** @param counts whether the case passes the filters; one of another office or platform is left out here */
  enter(item: Brief, counts: boolean): void;
  rows(): OfficeRow[];
}

/**
 * Every office that reported or that the register knows, by name, with its accounts likewise. Which office a report is
 * from is what the report says; where the register does not know that one, it is the office whose name or account it is.
 * Who signed is told with the case. Time, state and kind do not limit which rounds and drills an office has behind it.
 */
export function createOffices(
  known: readonly KnownOffice[],
  filters: Filters,
  registered: RegisteredOf = registeredBy(known),
  isOffice: OfficeTest = officeTest(filters.office, known, registered),
): Offices {
  const offices = new Map<string, Draft>();
  for (const one of named(known, filters.office)) offices.set(one.short, listed(one, filters));
  const passes = createFilter(pick(filters), isOffice);
  const keyOf = keysOf(registered);
  const on = remembered((platform) => remembered((handle) => accountKey({ platform, handle })));
  const accountOf = ({ platform, handle }: Item['account']) => on(platform)?.(handle) ?? '';
  const register = new Map(known.map((one) => [one.short, one]));
  const begun = (key: string, { name = key }: Item['office']): Draft => {
    const one = register.get(key);
    return one ? listed(one, filters) : draft(key, name, false);
  };
  return {
    enter(item, counts) {
      if (!passes(item)) return;
      const key = keyOf(item);
      const office = offices.get(key) ?? begun(key, item.office);
      offices.set(key, office);
      enter(office, item, counts, accountOf(item.account));
    },
    rows: () => [...offices.values()].map(finished).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** An office as the register has it, before any report was looked at. */
function listed({ short, name, accounts = [] }: KnownOffice, filters: Filters): Draft {
  const office = draft(short, name, true);
  const platform = filters.platform?.toLowerCase();
  for (const one of accounts) {
    const row = { platform: one.platform, handle: one.handle, registered: true, heard: false, at: LONG_AGO };
    if (platform === undefined || one.platform === platform) office.accounts.set(accountKey(one), row);
  }
  return office;
}

function pick({ platform }: Filters): Filters {
  return platform === undefined ? {} : { platform };
}

function draft(key: string, name: string, registered: boolean): Draft {
  return { key, name, registered, accounts: new Map(), incidents: 0, open: 0, heard: false };
}

function enter(office: Draft, item: Brief, counts: boolean, account: string): void {
  office.heard = true;
  const { kind, times } = item;
  const at = times.closed ?? times.opened ?? LONG_AGO;
  enterAccount(office, item, at, account);
  if (kind === 'preparation') office.prepared = later(office.prepared, at);
  if (kind === 'patrol') office.patrolled = later(office.patrolled, at);
  if (kind === 'drill') office.drilled = later(office.drilled, at);
  if (kind !== 'incident' || !counts) return;
  office.incidents += 1;
  if (item.state !== 'closed') office.open += 1;
}

/** A drill is played on an account that may not be the office's own. */
function enterAccount(office: Draft, { kind, account, readiness }: Brief, at: number, key: string): void {
  if (kind === 'drill') return;
  const { platform, handle } = account;
  const known: AccountDraft = office.accounts.get(key) ?? {
    platform,
    handle,
    registered: false,
    heard: true,
    at: LONG_AGO,
  };
  office.accounts.set(key, known);
  known.heard = true;
  if (readiness === undefined || (known.readiness !== undefined && at <= known.at)) return;
  known.readiness = readiness;
  known.at = at;
}

function later(one: number | undefined, other: number): number {
  return one !== undefined && one > other ? one : other;
}

function finished({ accounts, heard, prepared, patrolled, drilled, ...office }: Draft): OfficeRow {
  const rows = [...accounts.values()]
    .map(({ at: _, ...row }): AccountRow => row)
    .sort((a, b) => (`${a.platform} ${a.handle}` < `${b.platform} ${b.handle}` ? -1 : 1));
  const readings = rows.flatMap(({ readiness }) => readiness ?? []);
  const sum = readings.reduce((total, one) => total + one, 0);
  return {
    ...office,
    ...dated('prepared', prepared),
    ...dated('patrolled', patrolled),
    ...dated('drilled', drilled),
    accounts: rows,
    ...(readings.length > 0 ? { readiness: Math.round(sum / readings.length) } : {}),
    unmeasured: rows.length - readings.length,
    unheard: rows.filter((one) => !one.heard).length,
    silent: office.registered && !heard,
  };
}

function dated(key: 'prepared' | 'patrolled' | 'drilled', time: number | undefined) {
  return time === undefined || time === LONG_AGO ? {} : { [key]: new Date(time).toISOString() };
}
