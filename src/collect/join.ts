import type { CaseRow, Caution, Copies, Received } from './model/case.ts';
import type { Item } from './model/item.ts';

/** Joins items as they come; the order in which they come changes nothing. */
interface Join {
  add(item: Item): void;
  rows(asOf: string): { readonly rows: readonly CaseRow[]; readonly copies: readonly Copies[] };
}

const MOST_PATHS = 20;
/** Clocks of offices differ a little. */
const FORBEARANCE = 3_600_000;

/**
 * Editions of a case are found by its id; copies by their content, whatever they are called. Reports that share an id but
 * not account, kind and opening are different cases, and said to share it: nobody can hide a case behind another's name.
 */
export function createJoin(): Join {
  const byContent = new Map<string, { item: Item; paths: string[]; count: number }>();
  return {
    add(item) {
      const known = byContent.get(item.sha256);
      if (!known) {
        byContent.set(item.sha256, { item, paths: [item.path], count: 1 });
        return;
      }
      known.count += 1;
      known.paths = [...known.paths, item.path].sort(compare).slice(0, MOST_PATHS);
      // The same content may lie there once with and once without its signature.
      if (rank(item) > rank(known.item) || (rank(item) === rank(known.item) && item.path < known.item.path))
        known.item = item;
    },
    rows(asOf) {
      const all = [...byContent.values()];
      const copies = all
        .filter(({ count }) => count > 1)
        .map(({ item, paths, count }) => ({ sha256: item.sha256, paths, count }))
        .sort((a, b) => compare(a.paths[0] ?? '', b.paths[0] ?? ''));
      return {
        rows: casesOf(
          all.map(({ item }) => item),
          asOf,
        ),
        copies,
      };
    },
  };
}

function casesOf(items: readonly Item[], asOf: string): CaseRow[] {
  const byId = grouped(items, (item) => item.case);
  const rows = [...byId.values()].flatMap((sameId) => {
    const byIdentity = grouped(sameId, identity);
    const shared = byIdentity.size > 1;
    return [...byIdentity.values()].map((editions) => rowOf(editions, shared, asOf));
  });
  return rows.sort((a, b) => compare(a.item.case, b.item.case) || compare(a.item.path, b.item.path));
}

function identity({ kind, account, office, times }: Item): string {
  return JSON.stringify([kind, account.platform, account.handle.toLowerCase(), office.short, times.opened]);
}

function rowOf(items: readonly Item[], shared: boolean, asOf: string): CaseRow {
  const ordered = [...items].sort(older);
  const sound = ordered.filter((item) => !isAltered(item));
  const item = sound.at(-1) ?? ordered.at(-1);
  if (!item) throw new Error('a case has at least one report');
  return { item, history: ordered.map(received), cautions: cautionsOf(item, ordered, sound, shared, asOf) };
}

function cautionsOf(
  item: Item,
  ordered: readonly Item[],
  sound: readonly Item[],
  shared: boolean,
  asOf: string,
): Caution[] {
  const signed = sound.some(({ seal }) => seal.by !== undefined);
  // An excerpt of an edition is another file by right.
  const editions = sound.flatMap(({ edition, excerpt }) => (edition && !excerpt ? [edition.number] : []));
  const cautions: readonly (readonly [Caution, boolean])[] = [
    ['altered', sound.length === 0],
    ['newer-altered', sound.length > 0 && ordered.at(-1) !== item],
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
function older(a: Item, b: Item): number {
  return (
    a.entries - b.entries ||
    (a.edition?.number ?? 0) - (b.edition?.number ?? 0) ||
    Number(a.excerpt === undefined) - Number(b.excerpt === undefined) ||
    compare(a.edition?.issued ?? '', b.edition?.issued ?? '') ||
    compare(a.sha256, b.sha256)
  );
}

function received({ path, sha256, edition, seal, state }: Item): Received {
  return { path, sha256, ...(edition ? { edition } : {}), verdict: seal.verdict, state };
}

/** How much a verdict says for a report. */
function rank({ seal }: Item): number {
  if (seal.by !== undefined) return 3;
  return { genuine: 3, drill: 1, 'unknown-signer': 2, unsigned: 1, unchecked: 1, altered: 0, unreadable: 0 }[
    seal.verdict
  ];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
