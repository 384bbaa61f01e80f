import { type Moment, type Trace, wordsOf } from './model/filed.ts';

/** Where a report stands among all of them. */
export type Place = number;

/**
 * The traces of all reports, in columns: 100,000 of them stand in some 15 MB, and are next to nothing for a collector of
 * garbage to go through.
 */
interface Traces {
  /** The report of this content. */
  find(sha256: string): Place | undefined;
  /** @param owner number of its case @param before the one of its case that came before */
  add(trace: Trace, owner: number, before: Place | undefined): Place;
  /** Another trace of the same content. */
  replace(place: Place, trace: Trace): void;
  at(place: Place): Trace;
  path(place: Place): string;
  verdict(place: Place): Trace['verdict'];
  by(place: Place): Trace['by'];
  state(place: Place): Trace['state'];
  ownerOf(place: Place): number;
  /** The report and those of its case that came before it. */
  chain(place: Place): Place[];
  older(a: Place, b: Place): number;
}

const FIRST = 1024;
/** Bytes of SHA-256. */
const SUM = 32;
const NONE = -1;
/** Where in a row each of its numbers stands; words by their number. */
const AT = {
  bytes: 0,
  modified: 1,
  type: 2,
  number: 3,
  issued: 4,
  excerpt: 5,
  entries: 6,
  state: 7,
  verdict: 8,
  by: 9,
  owner: 10,
  before: 11,
} as const;
const WIDTH = Object.keys(AT).length;

/** A table without reports. */
export function createTraces(): Traces {
  let size = 0;
  let room = FIRST;
  const paths: string[] = [];
  const words = createWords();
  const odd = new Map<string, string>();
  let rows = new Float64Array(room * WIDTH);
  let sums = Buffer.alloc(room * SUM);
  let slots = new Int32Array(4 * room).fill(NONE);
  let asked = { sha256: '', size: NONE, slot: NONE };

  const get = (column: number, place: Place): number => rows[place * WIDTH + column] ?? NONE;
  const set = (column: number, place: Place, value: number): void => {
    rows[place * WIDTH + column] = value;
  };
  const word = (column: number, place: Place) => words.at(get(column, place));
  const setWord = (column: number, place: Place, text: string | undefined) =>
    set(column, place, words.place(text));

  /** A time is kept as a number; what is none, as it is, beside. */
  function setMoment(column: number, place: Place, moment: Moment): void {
    set(column, place, typeof moment === 'number' ? moment : Number.NaN);
    if (typeof moment === 'string') odd.set(`${column} ${place}`, moment);
  }

  function moment(column: number, place: Place): Moment {
    const time = get(column, place);
    return Number.isNaN(time) ? (odd.get(`${column} ${place}`) ?? '') : time;
  }

  function put(place: Place, trace: Trace): void {
    const { edition } = trace;
    paths[place] = trace.path;
    set(AT.bytes, place, trace.bytes);
    set(AT.entries, place, trace.entries);
    set(AT.number, place, edition?.number ?? 0);
    setWord(AT.type, place, edition?.type);
    setWord(AT.excerpt, place, trace.excerpt);
    setWord(AT.state, place, trace.state);
    setWord(AT.verdict, place, trace.verdict);
    setWord(AT.by, place, trace.by);
    setMoment(AT.modified, place, trace.modified);
    setMoment(AT.issued, place, edition?.issued ?? 0);
  }

  function grow(): void {
    room *= 2;
    const more = new Float64Array(room * WIDTH);
    more.set(rows);
    rows = more;
    sums = Buffer.concat([sums], room * SUM);
    slots = new Int32Array(4 * room).fill(NONE);
    for (let place = 0; place < size; place += 1) slots[slotOf(place)] = place;
  }

  /** Where a report stands in the table of contents, or the free slot where it would. */
  function slotOf(place: Place): number {
    const last = slots.length - 1;
    const from = place * SUM;
    for (let slot = sums.readUInt32LE(from) & last; ; slot = (slot + 1) & last) {
      const other = slots[slot] ?? NONE;
      if (other === NONE || other === place) return slot;
      if (sums.compare(sums, other * SUM, (other + 1) * SUM, from, from + SUM) === 0) return slot;
    }
  }

  /** The slot of a content; whoever adds a report has mostly asked for it just before. */
  function slotFor(sha256: string): number {
    if (asked.sha256 === sha256 && asked.size === size) return asked.slot;
    if (size === room) grow();
    // Written where the next report will stand.
    sums.write(sha256, size * SUM, SUM, 'hex');
    asked = { sha256, size, slot: slotOf(size) };
    return asked.slot;
  }

  return {
    find(sha256) {
      // Asked first: the table may grow by it, and be another one then.
      const slot = slotFor(sha256);
      const found = slots[slot] ?? NONE;
      return found === NONE ? undefined : found;
    },
    add(trace, owner, before) {
      const slot = slotFor(trace.sha256);
      const place = size;
      slots[slot] = place;
      put(place, trace);
      set(AT.owner, place, owner);
      set(AT.before, place, before ?? NONE);
      size += 1;
      return place;
    },
    replace: put,
    at(place) {
      const type = word(AT.type, place) as NonNullable<Trace['edition']>['type'] | undefined;
      return {
        path: paths[place] ?? '',
        sha256: sums.toString('hex', place * SUM, (place + 1) * SUM),
        bytes: get(AT.bytes, place),
        modified: moment(AT.modified, place),
        edition: type && { type, number: get(AT.number, place), issued: moment(AT.issued, place) },
        excerpt: word(AT.excerpt, place),
        entries: get(AT.entries, place),
        state: word(AT.state, place) as Trace['state'],
        verdict: word(AT.verdict, place) as Trace['verdict'],
        by: word(AT.by, place),
      };
    },
    path: (place) => paths[place] ?? '',
    verdict: (place) => word(AT.verdict, place) as Trace['verdict'],
    by: (place) => word(AT.by, place),
    state: (place) => word(AT.state, place) as Trace['state'],
    ownerOf: (place) => get(AT.owner, place),
    chain(place) {
      const places: Place[] = [];
      for (let one = place; one !== NONE; one = get(AT.before, one)) places.push(one);
      return places;
    },
    /**
     * Older before newer: by how far the journal had come, which also places a working copy among the editions; then by
     * number and time of the edition, an excerpt before the whole.
     */
    older(a, b) {
      return (
        get(AT.entries, a) - get(AT.entries, b) ||
        get(AT.number, a) - get(AT.number, b) ||
        Number(get(AT.excerpt, a) === NONE) - Number(get(AT.excerpt, b) === NONE) ||
        inTime(moment(AT.issued, a), moment(AT.issued, b)) ||
        sums.compare(sums, b * SUM, (b + 1) * SUM, a * SUM, (a + 1) * SUM)
      );
    },
  };
}

function inTime(a: Moment, b: Moment): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Words that many reports have, by number; what is not there is -1. */
function createWords() {
  const list: string[] = [];
  const places = new Map<string, number>();
  return {
    at: (place: number): string | undefined => list[place],
    place(word: string | undefined): number {
      if (word === undefined) return NONE;
      const known = places.get(word);
      if (known !== undefined) return known;
      places.set(word, list.length);
      return list.push(word) - 1;
    },
  };
}
