import { guarded } from '../../safety/cell.ts';
import type { Account } from './address.ts';
import { FIELDS, type Field } from './columns.ts';
import type { Listed, OfficeList } from './read.ts';
import type { Row, Table } from './table.ts';

/** What is to be written about an office; what is left out stays as it is. */
export interface Change {
  readonly short: string;
  readonly name?: string;
  readonly contact?: string;
  /** Empty: the contact was not looked at yet. */
  readonly checked?: string;
  /** Those that are new. */
  readonly accounts: readonly Account[];
}

/** Titles of a register that is begun; `url` is only read. */
const TITLES: { readonly [field in Field]: string } = {
  short: 'nama_pendek',
  name: 'nama_kantor',
  platform: 'platform',
  handle: 'akun',
  url: 'tautan',
  contact: 'kontak',
  checked: 'dicek',
};
const WRITTEN = FIELDS.filter((field) => field !== 'url');
/** By this spreadsheets know that it is UTF-8. */
const MARK = '\ufeff';

/** The register's text with these changes. Lines that nothing is said about stay as they are, columns that are not known too. */
export function withChanges(
  table: Table,
  list: OfficeList,
  changes: readonly Change[],
  eol = '\r\n',
): string {
  const { delimiter } = table;
  const lines: (string | undefined)[] = [...table.lines];
  const added = new Map<number, string[]>();
  const titles = [...(list.head?.cells ?? WRITTEN.map((field) => TITLES[field]))];
  const at = new Map(list.head ? list.columns.at : WRITTEN.map((field, index) => [field, index] as const));
  const place = (field: Field): number => {
    const known = at.get(field);
    if (known !== undefined) return known;
    at.set(field, titles.push(TITLES[field]) - 1);
    return titles.length - 1;
  };
  const rowText = (cells: readonly string[], values: Partial<Record<Field, string>>): string => {
    const row = [...cells];
    for (const [field, value] of Object.entries(values)) {
      const index = place(field as Field);
      while (row.length <= index) row.push('');
      row[index] = guarded(value);
    }
    return row.map((one) => quoted(one, delimiter)).join(delimiter);
  };
  const replace = (row: Row, text: string) => {
    lines[row.line - 1] = text;
    for (let line = row.line; line < row.last; line += 1) lines[line] = undefined;
  };
  const offices = new Map(list.offices.map((one) => [one.short, one]));
  const end: string[] = [];
  for (const change of changes) {
    const office = offices.get(change.short);
    if (!office) end.push(...newRows(change).map((values) => rowText([], values)));
    else {
      const { rows, rest } = changedRows(office, change);
      for (const [row, values] of rows) replace(row, rowText(row.cells, values));
      const last = office.rows.at(-1)?.last ?? 0;
      if (rest.length > 0)
        added.set(
          last,
          rest.map((values) => rowText([], values)),
        );
    }
  }
  const head = list.head;
  const titleLine = titles.map((one) => quoted(one, delimiter)).join(delimiter);
  const before = head ? [] : [titleLine];
  if (head && titles.length > head.cells.length) replace(head, titleLine);
  const kept = lines.flatMap((line, index) => [
    ...(line === undefined ? [] : [line]),
    ...(added.get(index + 1) ?? []),
  ]);
  while (kept.at(-1)?.trim() === '') kept.pop();
  return MARK + [...before, ...kept, ...end].map((line) => `${line}${eol}`).join('');
}

type Values = Partial<Record<Field, string>>;

/** An office that is new: a row for each account, at least one; its contact stands on the first. */
function newRows({ short, name = short, contact, checked, accounts }: Change): readonly Values[] {
  const first = { ...(contact ? { contact } : {}), ...(checked ? { checked } : {}) };
  const office = { short, name };
  if (accounts.length === 0) return [{ ...office, ...first }];
  return accounts.map(({ platform, handle }, index) => ({
    ...office,
    platform,
    handle,
    ...(index === 0 ? first : {}),
  }));
}

/** The rows of an office that change, and the accounts that get rows of their own. */
function changedRows(
  office: Listed,
  { name, contact, checked, accounts }: Change,
): { readonly rows: ReadonlyMap<Row, Values>; readonly rest: readonly Values[] } {
  const rows = new Map<Row, Values>();
  const put = (row: Row | undefined, values: Values) => row && rows.set(row, { ...rows.get(row), ...values });
  const [first, ...others] = office.rows;
  if (name !== undefined) for (const row of office.rows) put(row, { short: office.short, name });
  if (contact !== undefined) {
    put(first, { contact });
    // Where the same contact stood on every row, the old one must not contradict the new one.
    for (const row of others) if (office.contact !== undefined) put(row, { contact: '' });
  }
  if (checked !== undefined) {
    put(first, { checked });
    for (const row of others) if (office.checked !== undefined) put(row, { checked: '' });
  }
  const empty = office.accounts.length === 0 ? first : undefined;
  const [one, ...more] = accounts;
  const rest = empty ? more : accounts;
  if (empty && one) put(empty, { platform: one.platform, handle: one.handle });
  const values = { short: office.short, name: name ?? office.name };
  return { rows, rest: rest.map(({ platform, handle }) => ({ ...values, platform, handle })) };
}

/** The register's text without these offices' rows. */
export function withoutRows(table: Table, rows: readonly Row[], eol: string): string {
  const gone = new Set(
    rows.flatMap(({ line, last }) => Array.from({ length: last - line + 1 }, (_, at) => line + at)),
  );
  const kept = table.lines.filter((_, index) => !gone.has(index + 1));
  return MARK + kept.join(eol);
}

function quoted(value: string, delimiter: string): string {
  const plain = !value.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(value);
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}
