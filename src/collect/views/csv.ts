import { cell } from '../../safety/cell.ts';
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
  ['access', ({ item }) => item.access],
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
  const rows = Array.from(cases, (row) => COLUMNS.map(([, of]) => of(row)));
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}
