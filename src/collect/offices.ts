import { filtered, isOffice } from './filter.ts';
import type { CaseRow } from './model/case.ts';
import type { Item } from './model/item.ts';
import type { AccountRow, Filters, OfficeRow } from './model/recap.ts';

/** An office of the register. */
export interface Known {
  readonly short: string;
  readonly name: string;
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
 * Every office that reported or that the register knows, by name. Which office a report is from is what the report says;
 * who signed it is told with the case. Time, state and kind do not limit which rounds and drills an office has behind it.
 */
export function officesOf(rows: readonly CaseRow[], known: readonly Known[], filters: Filters): OfficeRow[] {
  const offices = new Map<string, Draft>();
  const byName = new Map(known.map(({ short, name }) => [name.toLowerCase(), short]));
  for (const { short, name } of known) {
    const wanted = filters.office === undefined || isOffice({ short, name }, filters.office);
    if (wanted) offices.set(short, draft(short, name, true));
  }
  const whole = filtered(rows, pick(filters));
  const counted = new Set(filtered(whole, filters));
  for (const row of whole) {
    const { short, name } = row.item.office;
    const key = short ?? (name === undefined ? '' : (byName.get(name.toLowerCase()) ?? name.toLowerCase()));
    const office = offices.get(key) ?? draft(key, name ?? key, false);
    offices.set(key, office);
    enter(office, row.item, counted.has(row));
  }
  return [...offices.values()].map(finished).sort((a, b) => (a.name < b.name ? -1 : 1));
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
  const { platform, handle } = account;
  const key = `${platform} ${handle.toLowerCase()}`;
  const before = office.accounts.get(key);
  const isNewer = readiness !== undefined && (before?.row.readiness === undefined || at > before.at);
  if (isNewer) office.accounts.set(key, { row: { platform, handle, readiness }, at });
  else if (!before) office.accounts.set(key, { row: { platform, handle }, at });
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
    silent: office.registered && !heard,
  };
}
