import { cleanHandle } from '../case/handle.ts';
import type { Item } from './model/item.ts';
import type { AccountRow } from './model/recap.ts';

/** An office of the register, with or without a key, and its accounts as far as they are listed there. */
export interface KnownOffice {
  readonly short: string;
  readonly name: string;
  readonly accounts?: readonly Pick<AccountRow, 'platform' | 'handle'>[];
}

type Belonging = Pick<Item, 'office' | 'account'>;
/** The short name of the register's office that a report belongs to. */
export type RegisteredOf = (item: Belonging) => string | undefined;

/** Says of reports which office they belong to. */
export function keysBy(known: readonly KnownOffice[]): (item: Belonging) => string {
  return keysOf(registeredBy(known));
}

/** Says of reports which office they belong to, by the register's rule. */
export function keysOf(registered: RegisteredOf): (item: Belonging) => string {
  return (item) => registered(item) ?? item.office.short ?? item.office.name?.toLowerCase() ?? '';
}

/** Says which office of the register a report belongs to: by its short name, else its name, else whose account it is. */
export function registeredBy(known: readonly KnownOffice[]): RegisteredOf {
  if (known.length === 0) return () => undefined;
  const shorts = new Set(known.map(({ short }) => short));
  const names = new Map(known.map(({ short, name }) => [name.toLowerCase(), short]));
  const owners = new Map(
    known.flatMap(({ short, accounts = [] }) => accounts.map((one) => [accountKey(one), short] as const)),
  );
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
  known: readonly KnownOffice[],
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

/** The offices of the register that words name; all of them without any. */
export function named(known: readonly KnownOffice[], words: string | undefined): readonly KnownOffice[] {
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
export function remembered<T>(find: (text: string) => T | undefined): (text: string) => T | undefined {
  const answers = new Map<string, T | undefined>();
  return (text) => {
    if (!answers.has(text)) answers.set(text, find(text));
    return answers.get(text);
  };
}

/** The same for every way to write an account. */
export function accountKey({ platform, handle }: Pick<AccountRow, 'platform' | 'handle'>): string {
  return `${platform} ${cleanHandle(handle).toLowerCase()}`;
}
