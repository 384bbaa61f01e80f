import type { Item } from '../model/item.ts';
import {
  FILE_COLUMNS,
  type FileRow,
  fileRow,
  officeOf,
  REPORT_COLUMNS,
  type ReportRow,
  reportRow,
} from './rows.ts';
import { type Session, transaction } from './session.ts';
import { storableJson } from './text.ts';

/** Puts items into the store, batch by batch, each batch whole or not at all. */
interface Writer {
  /** @returns what has to be waited for before the next one: the memory is bounded by it */
  add(item: Item): Promise<void> | undefined;
  /** Writes what is left. @returns how many reports were new to the store, or read anew, since the last time */
  finish(): Promise<number>;
}

/** Who reads, and with which version of the program. */
interface Reader {
  /** The same for the same computer and workspace. */
  readonly collector: string;
  readonly program: string;
}

const BATCH = 200;
/** Reading files hardly ever waits; without a pause now and then a batch would not leave before the next one is full. */
const PAUSE = 50;

const VERSION = (table: string) => `string_to_array(${table}.program, '.')::integer[]`;

/** What a report says follows from its bytes and the version that reads them: only a newer version can know better. */
const REPORTS = upsert(
  'reports',
  REPORT_COLUMNS,
  'office, sha256',
  `${VERSION('reports')} < ${VERSION('excluded')}`,
);

/** A verdict also rests on the register and on the signature beside the file: the collector's last one holds. */
const FILES = upsert(
  'files',
  FILE_COLUMNS,
  'office, sha256, id',
  `${VERSION('files')} <= ${VERSION('excluded')}
   AND (files.program, files.document::text) IS DISTINCT FROM (excluded.program, excluded.document::text)`,
);

function upsert(table: string, columns: Readonly<Record<string, string>>, key: string, when: string): string {
  const names = Object.keys(columns);
  const keys = key.split(', ');
  const changes = names.filter((name) => !keys.includes(name)).map((name) => `${name} = excluded.${name}`);
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `INSERT INTO gpr_respond.${table} (${names.join(', ')})
    SELECT ${names.join(', ')} FROM json_to_recordset($1::json) AS batch (${types.join(', ')})
    ON CONFLICT (${key}) DO UPDATE SET ${changes.join(', ')}, updated_at = now()
    WHERE ${when}`;
}

/** One run's writer; it keeps the names that it has met when `several` folders are read, so that none is counted away. */
export function createWriter(session: Session, { collector, program }: Reader, several: boolean): Writer {
  const met = new Map<string, number>();
  let reports = new Map<string, ReportRow>();
  let files: FileRow[] = [];
  let added = 0;
  let changed = 0;
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    const batch = { reports: inOrder([...reports.values()]), files: inOrder(files) };
    reports = new Map();
    files = [];
    if (batch.files.length === 0) return;
    const [newReports, newFiles] = [storableJson(batch.reports), storableJson(batch.files)];
    changed += await transaction(session, async () => {
      const { count } = await session.query(REPORTS, [newReports], 'reports');
      await session.query(FILES, [newFiles], 'files');
      return count;
    });
  }

  async function flush(): Promise<void> {
    await writing;
    writing = write();
    // Whoever waits for it next is told; until then it is no unhandled error.
    writing.catch(() => undefined);
  }

  function nthOf(item: Item): number {
    if (!several) return 0;
    const key = `${item.sha256} ${item.path}`;
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    return nth;
  }

  return {
    add(item) {
      added += 1;
      reports.set(`${item.sha256} ${officeOf(item)}`, reportRow(item, program));
      files.push(fileRow(item, collector, nthOf(item), program));
      if (files.length >= BATCH) return flush();
      return writing && added % PAUSE === 0 ? new Promise((resolve) => setImmediate(resolve)) : undefined;
    },
    async finish() {
      await flush();
      await writing;
      const count = changed;
      changed = 0;
      return count;
    },
  };
}

/** Collectors that write at once lock rows in the same order, and so do not wait for each other in a circle. */
function inOrder<Row extends { readonly office?: unknown; readonly sha256?: unknown }>(
  rows: readonly Row[],
): Row[] {
  const keyOf = ({ office, sha256 }: Row) => `${sha256} ${office}`;
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
