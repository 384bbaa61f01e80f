import { filed } from '../model/filed.ts';
import type { Sink } from '../read/gather.ts';
import { itemsOf } from './rows.ts';
import type { Session } from './session.ts';
import { missAll, UNREAD, type UnreadRow } from './unread.ts';

const FETCH = 200;

/** A report with its files in one row; the files of a report lie with it, also where the tables are distributed. */
const REPORTS = `DECLARE reports NO SCROLL CURSOR FOR
  SELECT r.document::text AS report,
    (SELECT json_agg(json_build_array(f.program, f.nth, f.document))::text
     FROM gpr_respond.files f WHERE f.office = r.office AND f.sha256 = r.sha256) AS files
  FROM gpr_respond.reports r`;

/**
 * Puts everything in the store into a collection, as it is at one moment, piece by piece: the memory that it takes is the
 * collection's. When it throws (the signal's reason among others), the collection holds a part.
 */
export async function loadStore(session: Session, sink: Sink, signal?: AbortSignal): Promise<void> {
  await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await session.query(REPORTS);
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await session.query<ReportOf>(`FETCH ${FETCH} FROM reports`);
    if (rows.length === 0) break;
    for (const { report, files } of rows)
      for (const item of itemsOf(report, files ?? '[]')) sink.add(filed(item));
  }
  const { rows } = await session.query<UnreadRow>(UNREAD);
  missAll(rows, (unread) => sink.miss(unread));
  await session.query('COMMIT');
}

interface ReportOf {
  readonly report: string;
  readonly files: string | null;
}
