import { createHash } from 'node:crypto';
import { trust } from '../join.ts';
import { identity } from '../model/filed.ts';
import type { Item } from '../model/item.ts';
import { restoredJson, storable } from './text.ts';

/** What a row of `reports` is made of, besides what the database fills in. */
export const REPORT_COLUMNS = {
  office: 'text',
  sha256: 'text',
  case_id: 'text',
  case_key: 'text',
  kind: 'text',
  edition_type: 'text',
  edition_number: 'bigint',
  issued_at: 'timestamptz',
  entries: 'bigint',
  excerpt_for: 'text',
  cut: 'boolean',
  office_name: 'text',
  timezone: 'text',
  platform: 'text',
  handle: 'text',
  account_url: 'text',
  account_state: 'text',
  runbook: 'text',
  incident: 'text',
  state: 'text',
  opened_at: 'timestamptz',
  noticed_at: 'timestamptz',
  occurred_at: 'timestamptz',
  protected_at: 'timestamptz',
  contained_at: 'timestamptz',
  reported_at: 'timestamptz',
  informed_at: 'timestamptz',
  recovered_at: 'timestamptz',
  announced_at: 'timestamptz',
  closed_at: 'timestamptz',
  readiness: 'smallint',
  cause: 'text',
  access: 'text',
  steps_done: 'text[]',
  steps_not_possible: 'text[]',
  steps_not_applicable: 'text[]',
  steps_later: 'text[]',
  steps_not_reached: 'text[]',
  bytes: 'bigint',
  document: 'json',
  program: 'text',
} as const;

export const FILE_COLUMNS = {
  office: 'text',
  sha256: 'text',
  id: 'text',
  collector: 'text',
  path: 'text',
  nth: 'integer',
  modified_at: 'timestamptz',
  verdict: 'text',
  signer: 'text',
  altered: 'text[]',
  trust: 'smallint',
  document: 'json',
  program: 'text',
} as const;

/** Plain JSON; a column that is not there is empty. */
type RowOf<Columns> = { readonly [column in keyof Columns]?: unknown };
export type ReportRow = RowOf<typeof REPORT_COLUMNS>;
export type FileRow = RowOf<typeof FILE_COLUMNS>;

/** The office of a report: what the tables are distributed by. Only what the report itself says counts. */
export function officeOf({ office }: Item): string {
  return office.short ?? office.name?.toLowerCase() ?? '';
}

/** @param program version of the program, as `programOf` gives it */
export function reportRow(item: Item, program: string): ReportRow {
  const { path, modified, seal, problems, ...document } = item;
  const { account, edition, office, steps, times } = item;
  return {
    office: officeOf(item),
    sha256: item.sha256,
    case_id: item.case,
    case_key: hash(identity(item)).slice(0, 16),
    kind: item.kind,
    edition_type: edition?.type,
    edition_number: edition?.number,
    issued_at: moment(edition?.issued),
    entries: item.entries,
    excerpt_for: item.excerpt,
    cut: item.cut === true,
    office_name: office.name,
    timezone: office.zone,
    platform: account.platform,
    handle: account.handle,
    account_url: account.url,
    account_state: account.state,
    runbook: item.runbook,
    incident: item.incident,
    state: item.state,
    opened_at: moment(times.opened),
    noticed_at: moment(times.noticed),
    occurred_at: moment(times.occurred),
    protected_at: moment(times.protected),
    contained_at: moment(times.contained),
    reported_at: moment(times.reported),
    informed_at: moment(times.informed),
    recovered_at: moment(times.recovered),
    announced_at: moment(times.announced),
    closed_at: moment(times.closed),
    readiness: item.readiness,
    cause: item.cause,
    access: item.access,
    steps_done: ids(steps.done),
    steps_not_possible: ids(steps['not-possible']),
    steps_not_applicable: ids(steps['not-applicable']),
    steps_later: ids(steps.later),
    steps_not_reached: ids(steps['not-reached']),
    bytes: item.bytes,
    document,
    program,
  };
}

/** @param collector who read the file; @param nth which of the files of this name and content in one run, from 0 */
export function fileRow(item: Item, collector: string, nth: number, program: string): FileRow {
  const { path, modified, seal, problems } = item;
  return {
    office: officeOf(item),
    sha256: item.sha256,
    id: hash(`${collector}\n${nth}\n${storable(path)}`).slice(0, 32),
    collector,
    path,
    nth,
    modified_at: moment(modified),
    verdict: seal.verdict,
    signer: seal.by,
    altered: seal.altered ?? [],
    trust: trust(seal),
    document: { path, modified, seal, problems },
    program,
  };
}

type FileDocument = Pick<Item, 'path' | 'modified' | 'seal' | 'problems'>;
type ReportDocument = Omit<Item, keyof FileDocument>;
type Judged = readonly [program: string, nth: number, document: FileDocument];

/**
 * The items of a report's rows, one for each file, as the run that found them had them. A file that several collectors
 * found is one; their verdicts count as those of copies do, the best first, but only those of the newest program.
 * @param report column `document`; @param files JSON array of program, nth and `document` of its files
 */
export function itemsOf(report: string, files: string): Item[] {
  const {
    bytes,
    sha256,
    case: id,
    cause,
    edition,
    entries,
    times,
    steps,
    ...common
  } = restoredJson(report) as ReportDocument;
  const found = (restoredJson(files) as readonly Judged[]).map(([program, nth, document]) => ({
    key: JSON.stringify([document.path, nth]),
    program,
    // Fields in the order in which reading gives them: the recap's JSON is the same, byte for byte.
    item: {
      ...common,
      seal: document.seal,
      problems: document.problems,
      ...(cause === undefined ? {} : { cause }),
      path: document.path,
      bytes,
      sha256,
      modified: document.modified,
      case: id,
      entries,
      times,
      steps,
      ...(edition === undefined ? {} : { edition }),
    },
  }));
  // The best first; the path decides between equals, so that the order of rows changes nothing.
  const ordered = found.sort(
    (a, b) =>
      compareVersions(b.program, a.program) ||
      trust(b.item.seal) - trust(a.item.seal) ||
      (a.key < b.key ? -1 : 1),
  );
  const [best] = ordered;
  if (!best) return [];
  const byFile = new Map<string, Item>();
  for (const { key, program, item } of ordered) {
    if (byFile.has(key)) continue;
    const { seal, problems } = best.item;
    byFile.set(key, program === best.program ? item : { ...item, seal, problems });
  }
  return [...byFile.values()];
}

/** `0.10.2` of `0.10.2-beta`: what the database compares as three numbers. */
export function programOf(version: string): string {
  return /^\d{1,6}\.\d{1,6}\.\d{1,6}/.exec(version)?.[0] ?? '0.0.0';
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((one, index) => one !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** A time as PostgreSQL reads it; none when it is no time, or before our era. */
function moment(time: string | undefined): string | undefined {
  const at = time === undefined ? Number.NaN : Date.parse(time);
  if (Number.isNaN(at)) return undefined;
  const text = new Date(at).toISOString();
  return /^-|^0000/.test(text) ? undefined : text.replace(/^\+0*/, '');
}

function ids(words: string | undefined): readonly string[] {
  return words === undefined ? [] : words.split(' ');
}

/** SHA-256, hex. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
