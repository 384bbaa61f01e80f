import { cleanHandle } from '../case/handle.ts';
import { filtered, isOffice } from './filter.ts';
import type { CaseRow } from './model/case.ts';
import type { Item } from './model/item.ts';
import type { AccountRow, Filters, OfficeRow } from './model/recap.ts';

/** An office of the register, with or without a key, and its accounts as far as they are listed there. */
export interface Known {
  readonly short: string;
  readonly name: string;
  readonly accounts?: readonly Pick<AccountRow, 'platform' | 'handle'>[];
}

interface Draft {
  key: string;
  name: string;
  registered: boolean;
  readonly accounts: Map<string, { row: AccountRow; at: string }>;
  prepared?: string;
  patrolled?: string;
  drilled?: string;
  incidents: number;
  open: number;
  heard: boolean;
}

/**
 * Every office that reported or that the register knows, by name, with its accounts likewise. Which office a report is
 * from is what the report says; where the register does not know that one, it is the office whose name or account it is.
 * Who signed is told with the case. Time, state and kind do not limit which rounds and drills an office has behind it.
 */
export function officesOf(rows: readonly CaseRow[], known: readonly Known[], filters: Filters): OfficeRow[] {
  const offices = new Map<string, Draft>();
  for (const one of known) {
    const wanted = filters.office === undefined || isOffice(one, filters.office);
    if (wanted) offices.set(one.short, listed(one, filters));
  }
  const whole = filtered(rows, pick(filters));
  const counted = new Set(filtered(whole, filters));
  const keyOf = keysBy(known);
  const names = new Map(known.map(({ short, name }) => [short, name]));
  for (const row of whole) {
    const key = keyOf(row.item);
    const office =
      offices.get(key) ?? draft(key, names.get(key) ?? row.item.office.name ?? key, names.has(key));
    offices.set(key, office);
    enter(office, row.item, counted.has(row));
  }
  return [...offices.values()].map(finished).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Which office a report belongs to. */
export function keysBy(known: readonly Known[]): (item: Item) => string {
  const shorts = new Set(known.map(({ short }) => short));
  const names = new Map(known.map(({ short, name }) => [name.toLowerCase(), short]));
  const owners = new Map(
    known.flatMap(({ short, accounts = [] }) => accounts.map((one) => [accountKey(one), short] as const)),
  );
  return ({ office: { short, name = '' }, account }) => {
    if (short !== undefined && shorts.has(short)) return short;
    return names.get(name.toLowerCase()) ?? owners.get(accountKey(account)) ?? short ?? name.toLowerCase();
  };
}

function accountKey({ platform, handle }: Pick<AccountRow, 'platform' | 'handle'>): string {
  return `${platform} ${cleanHandle(handle).toLowerCase()}`;
}

/** An office as the register has it, before any report was looked at. */
function listed({ short, name, accounts = [] }: Known, filters: Filters): Draft {
  const office = draft(short, name, true);
  const platform = filters.platform?.toLowerCase();
  for (const one of accounts) {
    const row = { platform: one.platform, handle: one.handle, registered: true, heard: false };
    if (platform === undefined || one.platform === platform)
      office.accounts.set(accountKey(one), { row, at: '' });
  }
  return office;
}

function pick({ office, platform }: Filters): Filters {
  return { ...(office === undefined ? {} : { office }), ...(platform === undefined ? {} : { platform }) };
}

function draft(key: string, name: string, registered: boolean): Draft {
  return { key, name, registered, accounts: new Map(), incidents: 0, open: 0, heard: false };
}

function enter(office: Draft, item: Item, counts: boolean): void {
  office.heard = true;
  const { kind, times } = item;
  const at = times.closed ?? times.opened;
  enterAccount(office, item, at);
  if (kind === 'preparation') office.prepared = later(office.prepared, at);
  if (kind === 'patrol') office.patrolled = later(office.patrolled, at);
  if (kind === 'drill') office.drilled = later(office.drilled, at);
  if (kind !== 'incident' || !counts) return;
  office.incidents += 1;
  if (item.state !== 'closed') office.open += 1;
}

/** A drill is played on an account that may not be the office's own. */
function enterAccount(office: Draft, { kind, account, readiness }: Item, at: string): void {
  if (kind === 'drill') return;
  const key = accountKey(account);
  const before = office.accounts.get(key);
  const { platform, handle, registered } = before?.row ?? { ...account, registered: false };
  const row = { platform, handle, registered, heard: true };
  const isNewer = readiness !== undefined && (before?.row.readiness === undefined || at > before.at);
  if (isNewer) office.accounts.set(key, { row: { ...row, readiness }, at });
  else office.accounts.set(key, { row: { ...before?.row, ...row }, at: before?.at ?? '' });
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

function finished({ accounts, heard, ...office }: Draft): OfficeRow {
  const rows = [...accounts.values()]
    .map(({ row }) => row)
    .sort((a, b) => (`${a.platform} ${a.handle}` < `${b.platform} ${b.handle}` ? -1 : 1));
  const readings = rows.flatMap(({ readiness }) => readiness ?? []);
  const sum = readings.reduce((total, one) => total + one, 0);
  return {
    ...office,
    accounts: rows,
    ...(readings.length > 0 ? { readiness: Math.round(sum / readings.length) } : {}),
    unmeasured: rows.length - readings.length,
    unheard: rows.filter((one) => !one.heard).length,
    silent: office.registered && !heard,
  };
}
