import { type Alike, createAlike } from './alike.ts';
import type { CaseRow, Caution, Copies, Received } from './model/case.ts';
import { type Filed, type FiledText, type Trace, whole } from './model/filed.ts';
import type { Item } from './model/item.ts';

/** Joins reports as they come; the order in which they come changes nothing. */
interface Join {
  add(report: Filed): void;
  /** The reports that count, one a case. */
  items(): readonly Item[];
  rows(asOf: string): { readonly rows: readonly CaseRow[]; readonly copies: readonly Copies[] };
}

const MOST_PATHS = 20;
/** Clocks of offices differ a little. */
const FORBEARANCE = 3_600_000;

/** A trace of which copies may say more. */
type Kept = { -readonly [key in keyof Trace]: Trace[key] } & {
  /** The one of its case that came before: a list of each would take more room than the traces. */
  before: Kept | undefined;
};

/** The reports of one case. */
interface Draft {
  readonly case: string;
  readonly identity: string;
  last: Kept;
  /** The report that counts: its trace, and what else there is of it, as it is filed. */
  trace: Kept;
  /** Its text until the whole of it is asked for, then that. */
  text: FiledText | undefined;
  item: Item | undefined;
}

/**
 * Editions of a case are found by its id; copies by their content, whatever they are called. Reports that share an id but
 * not account, kind and opening are different cases, and said to share it: nobody can hide a case behind another's name.
 */
export function createJoin(): Join {
  const byContent = new Map<string, { readonly trace: Kept; readonly draft: Draft }>();
  const byId = new Map<string, Draft[]>();
  const copied = new Map<string, { paths: readonly string[]; count: number }>();
  const alike = createAlike();

  function enter(report: Filed): void {
    const { identity } = report;
    const text = alike.text(report.text);
    const drafts = byId.get(report.case);
    const known = drafts?.find((one) => one.identity === identity);
    const trace = keptOf(report.trace, known?.last);
    const draft = known ?? { case: report.case, identity, last: trace, trace, text, item: undefined };
    draft.last = trace;
    byContent.set(trace.sha256, { trace, draft });
    if (known) settle(draft, trace, text);
    else if (drafts) drafts.push(draft);
    else byId.set(report.case, [draft]);
  }

  return {
    add(report) {
      const { path, sha256 } = report.trace;
      const known = byContent.get(sha256);
      if (!known) return enter(report);
      const { trace, draft } = known;
      const { paths, count } = copied.get(sha256) ?? { paths: [trace.path], count: 1 };
      const all = [...paths, path].sort(compare).slice(0, MOST_PATHS);
      copied.set(sha256, { paths: all, count: count + 1 });
      // The same content may lie there once with and once without its signature.
      const says = trust(report.trace) - trust(trace);
      if (says < 0 || (says === 0 && path > trace.path)) return;
      Object.assign(trace, report.trace);
      settle(draft, trace, alike.text(report.text));
    },
    items: () => [...byId.values()].flatMap((drafts) => drafts.map((draft) => itemOf(draft, alike))),
    rows(asOf) {
      const copies = [...copied]
        .map(([sha256, { paths, count }]) => ({ sha256, paths, count }))
        .sort((a, b) => compare(a.paths[0] ?? '', b.paths[0] ?? ''));
      const rows = [...byId.values()]
        .flatMap((drafts) =>
          drafts.map((draft) => rowOf(draft, itemOf(draft, alike), drafts.length > 1, asOf)),
        )
        .sort((a, b) => compare(a.item.case, b.item.case) || compare(a.item.path, b.item.path));
      return { rows, copies };
    },
  };
}

/** Only the report that counts is kept whole. */
function settle(draft: Draft, trace: Kept, text: FiledText): void {
  if (trace !== draft.trace && counts(trace, draft.trace) < 0) return;
  draft.trace = trace;
  draft.text = text;
  draft.item = undefined;
}

function itemOf(draft: Draft, alike: Alike): Item {
  const { text } = draft;
  if (text) draft.item = whole({ ...draft, text }, alike.parsed);
  draft.text = undefined;
  return draft.item as Item;
}

/** The newest that was not altered counts; an altered one only when there is no other. */
function counts(a: Trace, b: Trace): number {
  return Number(a.verdict !== 'altered') - Number(b.verdict !== 'altered') || older(a, b);
}

function keptOf(trace: Trace, before: Kept | undefined): Kept {
  const { path, sha256, edition, excerpt, entries, state, verdict, by } = trace;
  return { path, sha256, edition, excerpt, entries, state, verdict, by, before };
}

function tracesOf({ last }: Draft): Kept[] {
  const traces: Kept[] = [];
  for (let trace: Kept | undefined = last; trace; trace = trace.before) traces.push(trace);
  return traces;
}

function rowOf(draft: Draft, item: Item, shared: boolean, asOf: string): CaseRow {
  const ordered = tracesOf(draft).sort(older);
  const cautions = cautionsOf(item, draft.trace, ordered, shared, asOf);
  return { item, history: ordered.map(received), cautions };
}

function cautionsOf(
  item: Item,
  best: Trace,
  ordered: readonly Trace[],
  shared: boolean,
  asOf: string,
): Caution[] {
  const sound = ordered.filter(({ verdict }) => verdict !== 'altered');
  const signed = sound.some(({ by }) => by !== undefined);
  // An excerpt of an edition is another file by right.
  const editions = sound.flatMap(({ edition, excerpt }) => (edition && !excerpt ? [edition.number] : []));
  const cautions: readonly (readonly [Caution, boolean])[] = [
    ['altered', sound.length === 0],
    ['newer-altered', sound.length > 0 && ordered.at(-1) !== best],
    ['newer-unsigned', signed && item.seal.by === undefined],
    ['two-for-one-edition', new Set(editions).size < editions.length],
    ['shared-id', shared],
    ['other-signer', signedByAnother(item)],
    ['cut', item.cut === true],
    ['future', isFuture(item, asOf)],
  ];
  return cautions.filter(([, applies]) => applies).map(([caution]) => caution);
}

/** Offices without a short name of their own cannot be compared. */
function signedByAnother({ seal, office }: Item): boolean {
  return seal.by !== undefined && office.short !== undefined && seal.by !== office.short;
}

export function isAltered({ seal }: Item): boolean {
  return seal.verdict === 'altered';
}

function isFuture({ times, edition }: Item, asOf: string): boolean {
  const latest = new Date(Date.parse(asOf) + FORBEARANCE).toISOString();
  // Times of one form stand in order as texts; the few that are later are looked at.
  const isLater = (time: string) => time > latest && Date.parse(time) > Date.parse(latest);
  return Object.values(times).some(isLater) || (edition !== undefined && isLater(edition.issued));
}

/**
 * Older before newer: by how far the journal had come, which also places a working copy among the editions; then by
 * number and time of the edition, an excerpt before the whole.
 */
function older(a: Trace, b: Trace): number {
  return (
    a.entries - b.entries ||
    (a.edition?.number ?? 0) - (b.edition?.number ?? 0) ||
    Number(a.excerpt === undefined) - Number(b.excerpt === undefined) ||
    compare(a.edition?.issued ?? '', b.edition?.issued ?? '') ||
    compare(a.sha256, b.sha256)
  );
}

function received({ path, sha256, edition, verdict, state }: Trace): Received {
  return edition ? { path, sha256, edition, verdict, state } : { path, sha256, verdict, state };
}

/** How much a verdict says for a report: of copies, the one that says most counts. */
export function trust({
  verdict,
  by,
}: Pick<Trace, 'verdict'> & { readonly by?: string | undefined }): number {
  if (by !== undefined) return 3;
  return { genuine: 3, drill: 1, 'unknown-signer': 2, unsigned: 1, unchecked: 1, altered: 0, unreadable: 0 }[
    verdict
  ];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
