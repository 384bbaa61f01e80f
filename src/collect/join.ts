import { createAlike } from './alike.ts';
import type { RegisteredOf } from './belonging.ts';
import type { CaseRow, Caution, Copies, Received } from './model/case.ts';
import {
  type About,
  asksIn,
  brief,
  editionOf,
  type Filed,
  type FiledText,
  identity,
  isOneAccount,
  NEVER,
  type Trace,
  whole,
  wordsOf,
} from './model/filed.ts';
import type { Brief, Item } from './model/item.ts';
import { createTimes } from './times.ts';
import { createTraces, type Place } from './traces.ts';

/** Joins reports as they come; the order in which they come changes nothing. */
interface Join {
  add(report: Filed): void;
  /** By id, then by path. */
  cases(): readonly Joined[];
  copies(): readonly Copies[];
  about(one: Joined): About;
  state(one: Joined): Item['state'];
  /** Whether one of its reports was altered. */
  isAltered(one: Joined): boolean;
  brief(one: Joined): Brief;
  /** What it asks of whom; see `Brief`. */
  asks(one: Joined): Item['asks'];
  /** Made anew each time: the items of a country's cases are too many to keep. */
  item(one: Joined): Item;
  /** With its history, and what should be known of it. @param registered says which office of the register it belongs to */
  row(one: Joined, asOf: string, registered: RegisteredOf): CaseRow;
}

const MOST_PATHS = 20;
/** Clocks of offices differ a little. */
const FORBEARANCE = 3_600_000;

/** A case, whose reports are joined. */
export interface Joined {
  readonly case: string;
  readonly number: number;
  last: Place;
  /** The report that counts, and what it says. */
  best: Place;
  text: FiledText;
  /** Whether there is another case of the same id. */
  shared: boolean;
}

/**
 * Editions of a case are found by its id; copies by their content, whatever they are called. Reports that share an id but
 * not account, kind and opening are different cases, and said to share it: nobody can hide a case behind another's name.
 */
export function createJoin(): Join {
  const traces = createTraces();
  const times = createTimes();
  const drafts: Joined[] = [];
  /** As `cases` gives them, until another report comes. */
  let sorted: readonly Joined[] | undefined;
  /** The first case of each id; those that share one also by whose they are, as anybody may give many cases one id. */
  const byId = new Map<string, Joined>();
  const sharing = new Map<string, Joined>();
  const copied = new Map<Place, { paths: readonly string[]; count: number }>();
  const alike = createAlike();

  function enter(report: Filed): void {
    const first = byId.get(report.case);
    const known = first && caseOf(report, first);
    if (known) {
      known.last = traces.add(report, known.number, known.last);
      settle(known, known.last, report);
      return;
    }
    const place = traces.add(report, drafts.length, undefined);
    const text = alike.text(report.text);
    const shared = first !== undefined;
    const draft = { case: report.case, number: drafts.length, last: place, best: place, text, shared };
    times.put(draft.number, report.times);
    drafts.push(draft);
    if (!first) {
      byId.set(report.case, draft);
      return;
    }
    first.shared = true;
    sharing.set(ownerKey(report), draft);
  }

  /** The case that a report belongs to, of those with its id. */
  function caseOf(report: Filed, first: Joined): Joined | undefined {
    if (isOf(report, first)) return first;
    return first.shared ? sharing.get(ownerKey(report)) : undefined;
  }

  function isOf({ times: [opened], text }: Filed, { number, text: own }: Joined): boolean {
    if (times.opened(number) !== opened) return false;
    return own.about === text.about || isOneAccount(aboutOf(own), aboutOf(text));
  }

  /** The same for reports of one case, as `isOneAccount` has it, and for no others. */
  function ownerKey({ case: id, times: [opened = NEVER], text }: Filed): string {
    return `${identity({ ...aboutOf(text), times: { opened: wordsOf(opened) } })} ${id}`;
  }

  function aboutOf({ about }: FiledText): About {
    return alike.parsed(about) as About;
  }

  /** Only of the report that counts is it kept what it says. */
  function settle(draft: Joined, place: Place, report: Filed): void {
    if (place !== draft.best && counts(place, draft.best) < 0) return;
    draft.best = place;
    draft.text = alike.text(report.text);
    times.put(draft.number, report.times);
  }

  /** The newest that was not altered counts; an altered one only when there is no other. */
  function counts(a: Place, b: Place): number {
    return Number(isSound(a)) - Number(isSound(b)) || traces.older(a, b);
  }

  function isSound(place: Place): boolean {
    return traces.verdict(place) !== 'altered';
  }

  function itemOf({ best, case: id, number, text }: Joined): Item {
    return whole(Object.assign(traces.at(best), { case: id, times: times.of(number), text }), alike.parsed);
  }

  return {
    add(report) {
      sorted = undefined;
      const place = traces.find(report.sha256);
      if (place === undefined) return enter(report);
      const { paths, count } = copied.get(place) ?? { paths: [traces.path(place)], count: 1 };
      const all = [...paths, report.path].sort(compare).slice(0, MOST_PATHS);
      copied.set(place, { paths: all, count: count + 1 });
      // The same content may lie there once with and once without its signature.
      const says = trust(report) - trust({ verdict: traces.verdict(place), by: traces.by(place) });
      if (says < 0 || (says === 0 && report.path > traces.path(place))) return;
      traces.replace(place, report);
      const draft = drafts[traces.ownerOf(place)];
      if (draft) settle(draft, place, report);
    },
    cases() {
      if (!sorted) {
        const path = ({ best }: Joined) => traces.path(best);
        sorted = [...drafts].sort((a, b) => compare(a.case, b.case) || compare(path(a), path(b)));
      }
      return sorted;
    },
    copies: () =>
      [...copied]
        .map(([place, { paths, count }]) => ({ sha256: traces.at(place).sha256, paths, count }))
        .sort((a, b) => compare(a.paths[0] ?? '', b.paths[0] ?? '')),
    about: (one) => aboutOf(one.text),
    state: (one) => traces.state(one.best),
    isAltered: (one) => traces.chain(one.last).some((place) => !isSound(place)),
    brief: ({ best, number, text }) =>
      brief(
        { state: traces.state(best), verdict: traces.verdict(best), times: times.numbers(number), text },
        alike.parsed,
      ),
    asks: ({ text }) => asksIn(text),
    item: (one) => itemOf(one),
    row(one, asOf, registered) {
      const item = itemOf(one);
      const ordered = traces.chain(one.last).sort(traces.older).map(traces.at);
      const isOthers = signedByAnother(item, registered);
      const cautions = cautionsOf(item, ordered, { shared: one.shared, isOthers, asOf });
      return { item, history: ordered.map(received), cautions };
    },
  };
}

function cautionsOf(
  item: Item,
  ordered: readonly Trace[],
  { shared, isOthers, asOf }: { readonly shared: boolean; readonly isOthers: boolean; readonly asOf: string },
): Caution[] {
  const sound = ordered.filter(({ verdict }) => verdict !== 'altered');
  const signed = sound.some(({ by }) => by !== undefined);
  // An excerpt of an edition is another file by right.
  const editions = sound.flatMap(({ edition, excerpt }) => (edition && !excerpt ? [edition.number] : []));
  const cautions: readonly (readonly [Caution, boolean])[] = [
    ['altered', sound.length === 0],
    ['newer-altered', sound.length > 0 && ordered.at(-1)?.sha256 !== item.sha256],
    ['newer-unsigned', signed && item.seal.by === undefined],
    ['two-for-one-edition', new Set(editions).size < editions.length],
    ['shared-id', shared],
    ['other-signer', isOthers],
    ['cut', item.cut === true],
    ['future', isFuture(item, asOf)],
  ];
  return cautions.filter(([, applies]) => applies).map(([caution]) => caution);
}

/**
 * The register may call an office otherwise than it calls itself, so that it is the register which says whose report it
 * is. An office that it does not know and that has no short name of its own cannot be compared.
 */
function signedByAnother(item: Item, registered: RegisteredOf): boolean {
  const { seal, office } = item;
  if (seal.by === undefined || seal.by === office.short) return false;
  const own = registered(item) ?? office.short;
  return own !== undefined && own !== seal.by;
}

/** Whether of a case only altered reports came. */
export function isAltered({ seal }: Brief): boolean {
  return seal.verdict === 'altered';
}

function isFuture({ times, edition }: Item, asOf: string): boolean {
  const latest = new Date(Date.parse(asOf) + FORBEARANCE).toISOString();
  // Times of one form stand in order as texts; the few that are later are looked at.
  const isLater = (time: string) => time > latest && Date.parse(time) > Date.parse(latest);
  return Object.values(times).some(isLater) || (edition !== undefined && isLater(edition.issued));
}

function received({ path, sha256, edition, verdict, state }: Trace): Received {
  return edition
    ? { path, sha256, edition: editionOf(edition), verdict, state }
    : { path, sha256, verdict, state };
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
