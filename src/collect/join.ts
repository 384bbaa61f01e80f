import type { Verdict } from '../report/verify/judgement.ts';
import type { CaseRow, Caution, Copies, Received } from './model/case.ts';
import type { Edition, Item } from './model/item.ts';

/** Joins items as they come; the order in which they come changes nothing. */
interface Join {
  add(item: Item): void;
  rows(asOf: string): { readonly rows: readonly CaseRow[]; readonly copies: readonly Copies[] };
}

const MOST_PATHS = 20;
/** Clocks of offices differ a little. */
const FORBEARANCE = 3_600_000;

/** What is kept of a report that is not, or not yet, the one that counts: there are many, and whole they are large. */
interface Trace {
  path: string;
  readonly sha256: string;
  readonly edition: Edition | undefined;
  readonly excerpt: string | undefined;
  readonly entries: number;
  readonly state: Item['state'];
  verdict: Verdict;
  by: string | undefined;
}

interface Judged {
  readonly seal: { readonly verdict: Verdict; readonly by?: string | undefined };
}

/** The reports of one case. */
interface Draft {
  readonly identity: string;
  readonly traces: Trace[];
  best: Trace;
  /** The report that counts, of which `best` is the trace. */
  item: Item;
}

/**
 * Editions of a case are found by its id; copies by their content, whatever they are called. Reports that share an id but
 * not account, kind and opening are different cases, and said to share it: nobody can hide a case behind another's name.
 */
export function createJoin(): Join {
  const byContent = new Map<string, { readonly trace: Trace; readonly draft: Draft }>();
  const byId = new Map<string, Draft[]>();
  const copied = new Map<string, { paths: readonly string[]; count: number }>();

  function enter(item: Item): void {
    const trace = traceOf(item);
    const drafts = byId.get(item.case);
    const key = identity(item);
    const known = drafts?.find((one) => one.identity === key);
    const draft = known ?? { identity: key, traces: [], best: trace, item };
    draft.traces.push(trace);
    byContent.set(item.sha256, { trace, draft });
    if (known) settle(draft, trace, item);
    else if (drafts) drafts.push(draft);
    else byId.set(item.case, [draft]);
  }

  return {
    add(item) {
      const known = byContent.get(item.sha256);
      if (!known) return enter(item);
      const { trace, draft } = known;
      const { paths, count } = copied.get(item.sha256) ?? { paths: [trace.path], count: 1 };
      const all = [...paths, item.path].sort(compare).slice(0, MOST_PATHS);
      copied.set(item.sha256, { paths: all, count: count + 1 });
      // The same content may lie there once with and once without its signature.
      const says = trust(item) - trust({ seal: trace });
      if (says < 0 || (says === 0 && item.path > trace.path)) return;
      Object.assign(trace, traceOf(item));
      settle(draft, trace, item);
    },
    rows(asOf) {
      const copies = [...copied]
        .map(([sha256, { paths, count }]) => ({ sha256, paths, count }))
        .sort((a, b) => compare(a.paths[0] ?? '', b.paths[0] ?? ''));
      const rows = [...byId.values()]
        .flatMap((drafts) => drafts.map((draft) => rowOf(draft, drafts.length > 1, asOf)))
        .sort((a, b) => compare(a.item.case, b.item.case) || compare(a.item.path, b.item.path));
      return { rows, copies };
    },
  };
}

/** Only the item of the report that counts is kept. */
function settle(draft: Draft, trace: Trace, item: Item): void {
  if (trace !== draft.best && counts(trace, draft.best) < 0) return;
  draft.best = trace;
  draft.item = item;
}

/** The newest that was not altered counts; an altered one only when there is no other. */
function counts(a: Trace, b: Trace): number {
  return Number(a.verdict !== 'altered') - Number(b.verdict !== 'altered') || older(a, b);
}

function traceOf({ path, sha256, edition, excerpt, entries, state, seal }: Item): Trace {
  return { path, sha256, edition, excerpt, entries, state, verdict: seal.verdict, by: seal.by };
}

/** The same for reports of one case: nobody can put a report into another's. */
export function identity({ kind, account, office, times }: Item): string {
  return JSON.stringify([kind, account.platform, account.handle.toLowerCase(), office.short, times.opened]);
}

function rowOf({ traces, best, item }: Draft, shared: boolean, asOf: string): CaseRow {
  const ordered = [...traces].sort(older);
  const cautions = cautionsOf(item, best, ordered, shared, asOf);
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
  const latest = Date.parse(asOf) + FORBEARANCE;
  return [...Object.values(times), edition?.issued].some(
    (time) => time !== undefined && Date.parse(time) > latest,
  );
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
export function trust({ seal: { verdict, by } }: Judged): number {
  if (by !== undefined) return 3;
  return { genuine: 3, drill: 1, 'unknown-signer': 2, unsigned: 1, unchecked: 1, altered: 0, unreadable: 0 }[
    verdict
  ];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
