import { LARGEST_REPORT } from '../../report/received.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Item, Unread } from '../model/item.ts';
import { BATCH, blockIn, readBatch } from './batch.ts';
import { unpacked } from './block.ts';
import { type Candidate, type Find, findFiles } from './find.ts';
import type { Bench, Taken } from './judged.ts';
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
  add(item: Item): Promise<void> | undefined | void;
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

/** So many files are looked up at once; a folder with more is gone through part by part, in bounded memory. */
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
  for (let files = some(finds, source, sink); files.size > 0; files = some(finds, source, sink)) {
    counted.found += files.size;
    await gatherSome(files, source, sink, bench, work, counted);
  }
}

async function gatherSome(
  files: Map<string, Candidate>,
  { known }: Source,
  sink: Sink,
  bench: Bench,
  { progress, pool, signal }: Work,
  counted: { done: number; found: number },
): Promise<void> {
  const enter = async ({ items, unread }: Taken, count: number) => {
    for (const item of items) {
      const wait = sink.add(item);
      if (wait) await wait;
    }
    for (const missed of unread) sink.miss(missed);
    counted.done += count;
    progress?.(counted.done, counted.found);
  };
  let left = files.size;
  for (const taken of known?.recall(files) ?? []) {
    signal?.throwIfAborted();
    await enter(taken, left - files.size);
    left = files.size;
  }
  // One block after another goes into the sink, whichever worker it comes from.
  let entered: Promise<void> = Promise.resolve();
  const onBlock = (block: Uint8Array, count: number) => {
    entered = entered.then(() => {
      known?.remember(block, count);
      return enter(unpacked(blockIn(block)), count);
    });
    return entered;
  };
  const fresh = drained(files);
  const lost = files.size > FEW && pool ? await pool().read(fresh, onBlock, signal) : [];
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

/** Files that are under way are forgotten here. */
function* drained(files: Map<string, Candidate>): Generator<Candidate> {
  for (const [name, file] of files) {
    files.delete(name);
    yield file;
  }
}

/** The next files by name; what is none is told of at once. */
function some(finds: Iterator<Find>, { isReady }: Source, sink: Sink): Map<string, Candidate> {
  const files = new Map<string, Candidate>();
  while (files.size < PART) {
    const next = finds.next();
    if (next.done) break;
    if ('reason' in next.value) sink.miss({ path: inertLine(next.value.name), reason: next.value.reason });
    else if (isReady?.(next.value) ?? true) files.set(next.value.name, next.value);
  }
  return files;
}

function batchOf(files: Iterator<Candidate>): Candidate[] {
  const batch: Candidate[] = [];
  for (let next = files.next(); !next.done; next = files.next()) {
    batch.push(next.value);
    if (batch.length === BATCH) break;
  }
  return batch;
}
