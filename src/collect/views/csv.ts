import { noticedAt } from '../filter.ts';
import type { CaseRow } from '../model/case.ts';
import type { Recap } from '../model/recap.ts';

const COLUMNS: readonly (readonly [name: string, of: (row: CaseRow) => string | number | undefined])[] = [
  ['case', ({ item }) => item.case],
  ['kind', ({ item }) => item.kind],
  ['office', ({ item }) => item.office.name],
  ['office_short', ({ item }) => item.office.short],
  ['platform', ({ item }) => item.account.platform],
  ['account', ({ item }) => item.account.handle],
  ['incident', ({ item }) => item.incident],
  ['state', ({ item }) => item.state],
  ['noticed', ({ item }) => noticedAt(item)],
  ['protected', ({ item }) => item.times.protected],
  ['reported', ({ item }) => item.times.reported],
  ['recovered', ({ item }) => item.times.recovered],
  ['closed', ({ item }) => item.times.closed],
  ['readiness', ({ item }) => item.readiness],
  ['edition', ({ item }) => item.edition?.number],
  ['editions', ({ history }) => history.length],
  ['waits_for', ({ item }) => [...new Set(item.asks.map(({ to }) => to))].join(' ')],
  ['seal', ({ item }) => item.seal.verdict],
  ['signed_by', ({ item }) => item.seal.by],
  ['cautions', ({ cautions }) => cautions.join(' ')],
  ['file', ({ item }) => item.path],
];

/** One line a case, as RFC 4180 has it, with a mark by which spreadsheets know UTF-8. Times are UTC. */
export function toCsv({ cases }: Recap): string {
  const head = COLUMNS.map(([name]) => name);
  const rows = cases.map((row) => COLUMNS.map(([, of]) => of(row)));
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** What spreadsheets take for the start of a formula (OWASP, CSV Injection), also in full width. */
const FORMULA = /^\s*[=+\-@\t\r|%＝＋－＠]/u;

/** A cell that is nothing but its text: an apostrophe stands before what could be a formula. */
export function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
