import { LARGEST_REPORT } from '../../report/received.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Filed } from '../model/filed.ts';
import type { Unread } from '../model/item.ts';
import { BATCH, readBatch } from './batch.ts';
import { type Content, unpacked } from './block.ts';
import { type Candidate, type Find, findFiles } from './find.ts';
import type { Bench } from './judged.ts';
import type { Known } from './known.ts';
import type { Pool } from './pool.ts';

/** A file or folder to read, and what is known of it from before. */
interface Source {
  readonly full: string;
  /** How a file is named to people; files in a folder are named from there. */
  readonly name: string;
  readonly known?: Known;
  /** Whether a file can be read by now; one that cannot is left for another time, and nothing is said of it. */
  readonly isReady?: (file: Candidate) => boolean;
}

/** Where reports go, and what could not be read: into a collection, or into a store. */
export interface Sink {
  /** @returns what has to be waited for before the next one */
  add(report: Filed): Promise<void> | undefined | void;
  miss(unread: Unread): void;
}

interface Work {
  /** How many files are done, of how many that were found so far. */
  readonly progress?: (done: number, found: number) => void;
  /** Workers, made when there are many files to read; without it they are read here. */
  readonly pool?: () => Pool;
  /** Stops between two batches: what was read is then in the index. */
  readonly signal?: AbortSignal;
}

/** So many files wait to be read at most; a folder with more is gone through part by part, in bounded memory. */
const PART = 150_000;
/** Fewer are read here sooner than a worker has started. */
const FEW = 2 * BATCH;

/**
 * Reads one source into a collection. Nothing stops it but the signal: what cannot be read is in the collection with its
 * reason.
 * @throws the signal's reason
 */
export async function gather(source: Source, sink: Sink, bench: Bench, work: Work = {}): Promise<void> {
  const finds = findFiles([source]);
  const counted = { done: 0, found: 0 };
  for (let isMore = true; isMore; ) {
    const part = nextPart(finds, source, sink);
    isMore = part.isMore;
    counted.found += part.known + part.files.length;
    await gatherPart(part.files, source, sink, bench, work, counted);
  }
}

async function gatherPart(
  files: Candidate[],
  { known }: Source,
  sink: Sink,
  bench: Bench,
  { progress, pool, signal }: Work,
  counted: { done: number; found: number },
): Promise<void> {
  const enter = async ({ reports, unread }: Content, count: number) => {
    for (const report of reports) {
      const wait = sink.add(report);
      if (wait) await wait;
    }
    for (const missed of unread) sink.miss(missed);
    counted.done += count;
    progress?.(counted.done, counted.found);
  };
  for (const recalled of known?.recall() ?? []) {
    signal?.throwIfAborted();
    await enter(recalled.content, recalled.files);
  }
  // One block after another goes into the sink, whichever worker it comes from.
  let entered: Promise<void> = Promise.resolve();
  const onBlock = (block: Uint8Array, count: number) => {
    entered = entered.then(() => {
      known?.remember(block, count);
      return enter(unpacked(block), count);
    });
    return entered;
  };
  const isMany = files.length > FEW;
  const fresh = drained(files);
  const lost = isMany && pool ? await pool().read(fresh, onBlock, signal) : [];
  await entered;
  const buffer = Buffer.allocUnsafe(LARGEST_REPORT + 1);
  // What a worker died of is read one by one.
  for (const file of lost) await onBlock(await readBatch([file], bench, buffer), 1);
  for (;;) {
    signal?.throwIfAborted();
    const batch = batchOf(fresh);
    if (batch.length === 0) return;
    await onBlock(await readBatch(batch, bench, buffer), batch.length);
  }
}

/** From the first to the last; those that are under way are forgotten here. */
function* drained(files: Candidate[]): Generator<Candidate> {
  files.reverse();
  for (let file = files.pop(); file; file = files.pop()) yield file;
}

interface Part {
  /** To be read. */
  readonly files: Candidate[];
  /** How many more there are that are known from before. */
  readonly known: number;
  readonly isMore: boolean;
}

/** The next files; what is none is told of at once. */
function nextPart(finds: Iterator<Find>, { known, isReady }: Source, sink: Sink): Part {
  const files: Candidate[] = [];
  let count = 0;
  while (files.length < PART) {
    const { done, value: find } = finds.next();
    if (done) return { files, known: count, isMore: false };
    if ('reason' in find) sink.miss({ path: inertLine(find.name), reason: find.reason });
    else if (isReady?.(find) === false) continue;
    else if (known?.holds(find)) count += 1;
    else files.push(find);
  }
  return { files, known: count, isMore: true };
}

function batchOf(files: Iterator<Candidate>): Candidate[] {
  const batch: Candidate[] = [];
  for (let next = files.next(); !next.done; next = files.next()) {
    batch.push(next.value);
    if (batch.length === BATCH) break;
  }
  return batch;
}
