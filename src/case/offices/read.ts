import * as z from 'zod/mini';
import { filled } from '../../language/failure.ts';
import { officesMessages as m } from '../../language/messages/offices.ts';
import type { Text } from '../../language/text.ts';
import { platformName } from '../../runbook/platform.ts';
import { date } from '../../runbook/schema.ts';
import { unguarded } from '../../safety/cell.ts';
import { inertLine } from '../../safety/inert.ts';
import { slug } from '../../safety/name.ts';
import { findSecret } from '../../safety/secret.ts';
import { cleanHandle } from '../handle.ts';
import { SHORT } from '../register.ts';
import { type Account, accountAt, isAddress, isHandle, isTorn, platformOf } from './address.ts';
import { type Columns, columnsOf, type Field, isUsable } from './columns.ts';
import type { Fault, Row, Table } from './table.ts';

/** An office of a list: one row or several, one for each account. */
export interface Listed {
  readonly short: string;
  readonly name: string;
  readonly contact?: string;
  /** `YYYY-MM-DD` on which someone last made sure that the contact works. */
  readonly checked?: string;
  readonly accounts: readonly ListedAccount[];
  /** Rows that it stands on. */
  readonly rows: readonly Row[];
}

export interface ListedAccount extends Account {
  readonly line: number;
}

/** A list of offices as it can be used: what is wrong with a row leaves out that row only. */
export interface OfficeList {
  readonly offices: readonly Listed[];
  readonly faults: readonly Fault[];
  readonly columns: Columns;
  /** The row of titles; undefined when there is none, and then no office either. */
  readonly head?: Row;
}

const words = (most: number) => z.string().check(z.maxLength(most, 'long'));
const rowSchema = z.object({
  short: z.string().check(z.regex(SHORT, 'short')),
  name: z.string().check(z.minLength(1, 'name'), z.maxLength(200, 'long')),
  contact: z.optional(words(300)),
  checked: z.optional(date),
  platform: z.optional(z.string()),
  handle: z.optional(z.string().check(z.refine(isHandle, 'handle'))),
});
type Entry = z.infer<typeof rowSchema>;

/** People put a title above the table. */
const TITLE_ROWS = 10;

interface Draft extends Omit<Listed, 'accounts' | 'rows'> {
  contact?: string;
  checked?: string;
  readonly accounts: ListedAccount[];
  readonly rows: Row[];
}

/**
 * Reads a list of offices from a table.
 * @param shortOf the short name that an office of this full name has already, where a row gives none
 */
export function readOffices(
  table: Table,
  shortOf: (name: string) => string | undefined = () => undefined,
): OfficeList {
  const start = table.rows.slice(0, TITLE_ROWS).findIndex(({ cells }) => isUsable(columnsOf(cells)));
  const head = table.rows[start];
  if (!head) return { offices: [], faults: table.faults, columns: columnsOf([]) };
  const columns = columnsOf(head.cells);
  const gathered = new Gathered();
  let above: Partial<Record<Field, string>> = {};
  const faults = table.rows.slice(start + 1).flatMap((row): Fault[] => {
    const cells = cellsOf(row, columns);
    // Cells that were merged in the spreadsheet: the office stands on its first row only.
    const named = cells.short !== undefined || cells.name !== undefined;
    const whose = named ? cells : { ...cells, ...pickOffice(above) };
    above = named ? cells : above;
    const { entry, problems } = entryOf(whose, columns, shortOf);
    const more = entry && problems.length === 0 ? gathered.take(entry, row) : [];
    return [...problems, ...more].map(({ field, rule, sentence }) => ({
      line: row.line,
      column: (columns.at.get(field) ?? 0) + 1,
      rule,
      sentence,
    }));
  });
  return {
    offices: [...gathered.offices.values()],
    faults: [...table.faults, ...faults].sort((a, b) => a.line - b.line),
    columns,
    head,
  };
}

interface Problem {
  readonly field: Field;
  readonly rule: string;
  readonly sentence: Text;
}

type Cells = Partial<Record<Field, string>>;

function pickOffice({ short, name }: Cells): Cells {
  return { ...(short === undefined ? {} : { short }), ...(name === undefined ? {} : { name }) };
}

function cellsOf({ cells }: Row, { at }: Columns): Cells {
  const found: Cells = {};
  for (const [field, index] of at) {
    const cell = inertLine(unguarded((cells[index] ?? '').trim())).trim();
    if (cell !== '' && cell !== '-' && cell !== '–') found[field] = cell;
  }
  return found;
}

/** A row's cells as what they mean, or all that is wrong with them. */
function entryOf(
  cells: Cells,
  columns: Columns,
  shortOf: (name: string) => string | undefined,
): { readonly entry?: Entry; readonly problems: readonly Problem[] } {
  const { short, name = short } = cells;
  if (name === undefined) return { problems: [{ field: 'name', rule: 'office', sentence: m.noOffice }] };
  const account = accountOf(cells, columns);
  if ('rule' in account) return { problems: [account] };
  const given = {
    short: short?.toLowerCase() ?? shortOf(name) ?? slug(name),
    name,
    contact: cells.contact,
    checked: cells.checked === undefined ? undefined : dateOf(cells.checked),
    ...account,
  };
  const { data, error } = rowSchema.safeParse(given);
  const problems = (error?.issues ?? []).map((issue): Problem => {
    const field = (issue.path[0] ?? 'name') as Field;
    return { field, rule: String(field), sentence: sentenceOf(field, issue.message, cells) };
  });
  if (cells.contact !== undefined && findSecret(cells.contact))
    problems.push({ field: 'contact', rule: 'secret', sentence: m.secret });
  return data ? { entry: data, problems } : { problems };
}

function sentenceOf(field: Field, rule: string, cells: Cells): Text {
  const value = (cells[field] ?? '').slice(0, 60);
  if (rule === 'long') return m.tooLong;
  if (field === 'short') return filled(m.badShort, { short: (cells.short ?? '').slice(0, 60) });
  if (field === 'checked') return filled(m.badDate, { value });
  if (field === 'handle') return filled(m.badHandle, { value });
  return m.badName;
}

/** The account that a row names; nothing when it names none. */
function accountOf({ platform, handle, url }: Cells, { at: has }: Columns): Partial<Account> | Problem {
  const address = [handle, url].find((one) => one !== undefined && isAddress(one));
  const at = address === undefined ? undefined : accountAt(address);
  if (handle !== undefined && !isAddress(handle)) {
    const id = platform === undefined ? at?.platform : platformOf(platform);
    if (id !== undefined) return whole({ platform: id, handle: cleanHandle(handle) });
    return {
      field: 'platform',
      rule: 'platform',
      sentence: platform === undefined ? m.noPlatform : m.badPlatform,
    };
  }
  if (at) return at;
  if (address !== undefined)
    return { field: handle === address ? 'handle' : 'url', rule: 'address', sentence: m.badAddress };
  // Without a column for accounts none was left out.
  const field = has.has('handle') ? 'handle' : has.has('url') ? 'url' : undefined;
  if (platform === undefined || field === undefined) return {};
  const values = { platform: platform.slice(0, 60) };
  return { field, rule: 'no-account', sentence: filled(m.noAccount, values) };
}

function whole(account: Account): Account | Problem {
  if (!isTorn(account)) return account;
  const values = { value: account.handle.slice(0, 60), platform: platformName(account.platform) };
  return { field: 'handle', rule: 'handle', sentence: filled(m.tornHandle, values) };
}

/** `22/11/2026`, `22-11-2026` → `2026-11-22`; anything else as it is. */
function dateOf(words: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
  return year === '' ? words : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Offices while their rows come in; each account belongs to one office. */
class Gathered {
  readonly offices = new Map<string, Draft>();
  readonly #names = new Map<string, Draft>();
  readonly #accounts = new Map<string, { readonly short: string; readonly line: number }>();

  /** Takes a row, or says why it cannot be taken; a row that says the same once more changes nothing. */
  take({ short, name, contact, checked, platform, handle }: Entry, row: Row): readonly Problem[] {
    const twin = this.#names.get(name.toLowerCase());
    const office = this.offices.get(short);
    const line = (one: Draft) => one.rows[0]?.line ?? 0;
    if (office && name !== short && office.name.toLowerCase() !== name.toLowerCase()) {
      const values = { short, name: office.name, line: line(office) };
      return [{ field: 'name', rule: 'two-names', sentence: filled(m.twoNames, values) }];
    }
    if (twin && twin.short !== short) {
      const values = { name, short: twin.short, line: line(twin) };
      return [{ field: 'short', rule: 'two-shorts', sentence: filled(m.twoShorts, values) }];
    }
    const key = platform !== undefined && handle !== undefined ? accountKey({ platform, handle }) : undefined;
    const owner = key === undefined ? undefined : this.#accounts.get(key);
    if (owner && owner.short !== short)
      return [{ field: 'handle', rule: 'two-owners', sentence: filled(m.twoOwners, owner) }];
    const draft = office ?? { short, name, accounts: [], rows: [] };
    if (contact !== undefined && draft.contact !== undefined && draft.contact !== contact)
      return [
        { field: 'contact', rule: 'two-contacts', sentence: filled(m.twoContacts, { line: line(draft) }) },
      ];
    this.offices.set(short, draft);
    this.#names.set(name.toLowerCase(), draft);
    draft.rows.push(row);
    if (contact !== undefined) draft.contact = contact;
    if (checked !== undefined && (draft.checked ?? '') < checked) draft.checked = checked;
    if (key !== undefined && platform !== undefined && handle !== undefined && !owner) {
      draft.accounts.push({ platform, handle, line: row.line });
      this.#accounts.set(key, { short, line: row.line });
    }
    return [];
  }
}

/** One account, however its name is written. */
export function accountKey({ platform, handle }: Account): string {
  return `${platform} ${cleanHandle(handle).toLowerCase()}`;
}
