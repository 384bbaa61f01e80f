import type { Unread } from '../model/item.ts';
import { hash } from './rows.ts';
import { type Session, transaction } from './session.ts';
import { restored, storableJson } from './text.ts';

/** A folder or file that was named to a collector. */
interface Source {
  /** The same for the same collector and place. */
  readonly id: string;
  readonly name: string;
}

const MOST = 1000;

/** What of one source could not be read: bounded, and counted. */
export function createMisses(): {
  miss(unread: Unread): void;
  readonly list: readonly Unread[];
  total(): number;
} {
  const list: Unread[] = [];
  let total = 0;
  return {
    list,
    total: () => total,
    miss(unread) {
      total += 1;
      if (list.length < MOST) list.push(unread);
    },
  };
}

const COLUMNS =
  'source text, id text, source_name text, source_total bigint, path text, line bigint, reason_id text, reason_en text';
const NAMES = COLUMNS.replaceAll(/ (?:text|bigint)/g, '');

/** Puts what could not be read of a source this time in place of the last time's; nothing is touched when that is the same. */
export async function storeUnread(
  session: Session,
  source: Source,
  list: readonly Unread[],
  total: number,
): Promise<void> {
  const rows = list.map((unread) => ({
    source: source.id,
    id: hash(JSON.stringify(unread)).slice(0, 32),
    source_name: source.name,
    source_total: total,
    path: unread.path,
    line: unread.line,
    reason_id: unread.reason.id,
    reason_en: unread.reason.en,
  }));
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  await transaction(session, async () => {
    await session.query(
      "DELETE FROM gpr_respond.unread WHERE office = '' AND source = $1 AND id <> ALL ($2::text[])",
      [source.id, distinct.map(({ id }) => id)],
    );
    if (distinct.length === 0) return;
    await session.query(
      `INSERT INTO gpr_respond.unread (office, ${NAMES})
       SELECT '', ${NAMES} FROM json_to_recordset($1::json) AS batch (${COLUMNS})
       ON CONFLICT (office, source, id) DO UPDATE SET source_total = excluded.source_total
       WHERE unread.source_total <> excluded.source_total`,
      [storableJson(distinct)],
    );
  });
}

export interface UnreadRow {
  readonly source: string;
  readonly total: number;
  readonly path: string;
  readonly line: number | null;
  readonly reason_id: string;
  readonly reason_en: string;
}

export const UNREAD = `SELECT source, source_total::double precision AS total, path, line::double precision AS line, reason_id, reason_en
  FROM gpr_respond.unread ORDER BY source, path, id`;

/** Tells of every file that could not be read; of those beyond what is listed, the last one stands in. */
export function missAll(rows: readonly UnreadRow[], miss: (unread: Unread) => void): void {
  const sources = new Map<string, { told: number; total: number; last: Unread }>();
  for (const row of rows) {
    const unread = {
      path: restored(row.path),
      reason: { id: restored(row.reason_id), en: restored(row.reason_en) },
      ...(row.line === null ? {} : { line: row.line }),
    };
    miss(unread);
    const told = (sources.get(row.source)?.told ?? 0) + 1;
    sources.set(row.source, { told, total: row.total, last: unread });
  }
  for (const { told, total, last } of sources.values()) for (let at = told; at < total; at += 1) miss(last);
}
