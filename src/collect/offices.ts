import { cleanHandle } from '../case/handle.ts';
import { createFilter } from './filter.ts';
import type { Brief, Item } from './model/item.ts';
import type { AccountRow, Filters, OfficeRow } from './model/recap.ts';

/** An office of the register, with or without a key, and its accounts as far as they are listed there. */
export interface Known {
  readonly short: string;
  readonly name: string;
  readonly accounts?: readonly Pick<AccountRow, 'platform' | 'handle'>[];
}

/** An account as it is known so far, and of when its readiness is. */
type AccountDraft = { -readonly [key in keyof AccountRow]: AccountRow[key] } & { at: string };

interface Draft {
  key: string;
  name: string;
  registered: boolean;
  readonly accounts: Map<string, AccountDraft>;
  prepared?: string;
  patrolled?: string;
  drilled?: string;
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
  known: readonly Known[],
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

type Belonging = Pick<Item, 'office' | 'account'>;
/** The short name of the register's office that a report belongs to. */
export type RegisteredOf = (item: Belonging) => string | undefined;

/** Says of reports which office they belong to. */
export function keysBy(known: readonly Known[]): (item: Belonging) => string {
  return keysOf(registeredBy(known));
}

function keysOf(registered: RegisteredOf): (item: Belonging) => string {
  return (item) => registered(item) ?? item.office.short ?? item.office.name?.toLowerCase() ?? '';
}

/** Says which office of the register a report belongs to: by its short name, else its name, else whose account it is. */
export function registeredBy(known: readonly Known[]): RegisteredOf {
  const shorts = new Set(known.map(({ short }) => short));
  const names = new Map(known.map(({ short, name }) => [name.toLowerCase(), short]));
  const owners = new Map(
    known.flatMap(({ short, accounts = [] }) => accounts.map((one) => [accountKey(one), short] as const)),
  );
  if (known.length === 0) return () => undefined;
  const ofName = remembered((name) => names.get(name.toLowerCase()));
  const ownersOn = remembered((platform) =>
    remembered((handle) => owners.get(accountKey({ platform, handle }))),
  );
  return ({ office: { short, name = '' }, account }) => {
    if (short !== undefined && shorts.has(short)) return short;
    return ofName(name) ?? ownersOn(account.platform)?.(account.handle);
  };
}

/** Whether a report is of the offices that are looked at. */
export type OfficeTest = (item: Belonging) => boolean;

/**
 * Says whether words name a report's office: as the report calls it, or as the register calls the one that it belongs to.
 * Whatever stands on the screen finds what stands beside it. @param words without any, every office is named
 */
export function officeTest(
  words: string | undefined,
  known: readonly Known[],
  registered: RegisteredOf,
): OfficeTest {
  if (words === undefined) return () => true;
  const listed = new Set(named(known, words).map(({ short }) => short));
  const names = namer(words);
  return (item) => {
    if (names(item.office)) return true;
    const short = listed.size > 0 ? registered(item) : undefined;
    return short !== undefined && listed.has(short);
  };
}

function named(known: readonly Known[], words: string | undefined): readonly Known[] {
  return words === undefined ? known : known.filter(namer(words));
}

/** Says whether words name an office: by its short name, or by a part of its name. */
function namer(words: string): (office: { readonly short?: string; readonly name?: string }) => boolean {
  const wanted = words.trim().toLowerCase();
  const isPart = remembered((name) => name.toLowerCase().includes(wanted));
  return ({ short, name }) =>
    short?.toLowerCase() === wanted || (name !== undefined && isPart(name) === true);
}

/** Finds the answer for a text once: offices and accounts are far fewer than their reports. */
function remembered<T>(find: (text: string) => T | undefined): (text: string) => T | undefined {
  const answers = new Map<string, T | undefined>();
  return (text) => {
    if (!answers.has(text)) answers.set(text, find(text));
    return answers.get(text);
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
    const row = { platform: one.platform, handle: one.handle, registered: true, heard: false, at: '' };
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
  const at = times.closed ?? times.opened;
  enterAccount(office, item, at, account);
  if (kind === 'preparation') office.prepared = later(office.prepared, at);
  if (kind === 'patrol') office.patrolled = later(office.patrolled, at);
  if (kind === 'drill') office.drilled = later(office.drilled, at);
  if (kind !== 'incident' || !counts) return;
  office.incidents += 1;
  if (item.state !== 'closed') office.open += 1;
}

/** A drill is played on an account that may not be the office's own. */
function enterAccount(office: Draft, { kind, account, readiness }: Brief, at: string, key: string): void {
  if (kind === 'drill') return;
  const { platform, handle } = account;
  const known = office.accounts.get(key) ?? { platform, handle, registered: false, heard: true, at: '' };
  office.accounts.set(key, known);
  known.heard = true;
  if (readiness === undefined || (known.readiness !== undefined && at <= known.at)) return;
  known.readiness = readiness;
  known.at = at;
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

function finished({ accounts, heard, ...office }: Draft): OfficeRow {
  const rows = [...accounts.values()]
    .map(({ at: _, ...row }): AccountRow => row)
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
