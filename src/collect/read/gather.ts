import { setImmediate } from 'node:timers/promises';
import { LARGEST_REPORT } from '../../report/received.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Filed } from '../model/filed.ts';
import type { Unread } from '../model/item.ts';
import { BATCH, readBatch } from './batch.ts';
import { type Content, unpacked } from './block.ts';
import { type Files, fileAt, noFiles, put, type Root } from './files.ts';
import type { Candidate } from './find.ts';
import type { Bench } from './judged.ts';
import type { Known } from './known.ts';
import type { Pool } from './pool.ts';
import { type Walk, walkHere } from './walk.ts';

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
  /** How many files are done, of how many that were found so far; whether these are all. */
  readonly progress?: (done: number, found: number, isAll: boolean) => void;
  /** Workers, made when there are many files to read; without it they are read here. */
  readonly pool?: () => Pool;
  /** Goes through a folder in a thread of its own, where there is much to do meanwhile. */
  readonly walk?: Walk;
  /** Stops between two batches: what was read is then in the index. */
  readonly signal?: AbortSignal;
}

/** So many files wait to be read at most; a folder with more is gone through part by part, in bounded memory. */
const PART = 150_000;
/** Fewer are read here sooner than a worker has started. */
const FEW = 2 * BATCH;
/** Bytes of an index: with less, a folder is gone through sooner than a thread for it has started. */
const SMALL = 2_000_000;

/**
 * Reads one source into a collection. Nothing stops it but the signal: what cannot be read is in the collection with its
 * reason.
 * @throws the signal's reason
 */
export async function gather(source: Source, sink: Sink, bench: Bench, work: Work = {}): Promise<void> {
  const { known, isReady } = source;
  const { signal, progress } = work;
  const counted = { done: 0, found: 0, isAll: false };
  const enter: Enter = async ({ reports, unread }, count) => {
    for (const report of reports) {
      const wait = sink.add(report);
      if (wait) await wait;
    }
    for (const missed of unread) sink.miss(missed);
    counted.done += count;
    progress?.(counted.done, counted.found, counted.isAll);
  };
  const fresh = createQueue(source);
  const recall = async (isLast: boolean) => {
    for (const { content, files, wanted, count } of known?.recall(isLast) ?? []) {
      signal?.throwIfAborted();
      if (content) await enter(content, count);
      else for (const at of files.names.keys()) if (wanted(at)) fresh.put(fileAt(files, at, source, false));
    }
  };
  const walk = (known && known.size > SMALL && work.walk) || walkHere;
  const parts = walk({ full: source.full, name: source.name });
  known?.load();
  for await (const { files, passed, named } of parts) {
    // Whoever wants to stop is heard also while nothing but looking at files goes on.
    await setImmediate();
    signal?.throwIfAborted();
    for (const { name, reason } of passed) sink.miss({ path: inertLine(name), reason });
    for (let at = 0; at < files.names.length; at += 1) {
      const file = fileAt(files, at, source, named);
      if (isReady?.(file) === false) continue;
      counted.found += 1;
      if (!known?.holds(file)) fresh.put(file);
    }
    await recall(false);
    if (fresh.length >= PART) await read(fresh, enter, known, bench, work);
  }
  counted.isAll = true;
  await recall(true);
  await read(fresh, enter, known, bench, work);
  known?.tidy();
}

/** @param count how many files it is the content of */
type Enter = (content: Content, count: number) => Promise<void>;

/** Reads all files that wait, and writes down what they hold. */
async function read(
  fresh: Queue,
  enter: Enter,
  known: Known | undefined,
  bench: Bench,
  { pool, signal }: Work,
): Promise<void> {
  // One block after another goes into the sink, whichever worker it comes from.
  let entered: Promise<void> = Promise.resolve();
  const onBlock = (block: Uint8Array, count: number) => {
    entered = entered.then(() => {
      known?.remember(block, count);
      return enter(unpacked(block), count);
    });
    return entered;
  };
  const lost = fresh.length > FEW && pool ? await pool().read(fresh, onBlock, signal) : [];
  await entered;
  const buffer = Buffer.allocUnsafe(LARGEST_REPORT + 1);
  const readHere = async (files: readonly Candidate[]) => {
    for await (const { block, count } of readBatch(files, bench, buffer)) await onBlock(block, count);
  };
  // What a worker died of is read one by one.
  for (const file of lost) await readHere([file]);
  for (;;) {
    signal?.throwIfAborted();
    const batch = fresh.take(BATCH);
    if (batch.length === 0) return;
    await readHere(batch);
  }
}

/** Files that wait to be read, from the first to the last: a hundred thousand of them have to fit. */
interface Queue {
  readonly length: number;
  put(file: Candidate): void;
  /** The next ones, as many as there are up to a number. */
  take(most: number): Candidate[];
}

/** So many files stand together, and are forgotten together. */
const TOGETHER = 4096;

function createQueue(root: Root): Queue {
  const parts: Files[] = [];
  let length = 0;
  let next = 0;
  let named = false;
  return {
    get length() {
      return length;
    },
    put(file) {
      let last = parts.at(-1);
      if (!last || last.names.length === TOGETHER) {
        last = noFiles();
        parts.push(last);
      }
      put(last, file);
      length += 1;
      named = file.named;
    },
    take(most) {
      const taken: Candidate[] = [];
      for (let part = parts[0]; part && taken.length < most; part = parts[0]) {
        const end = Math.min(part.names.length, next + most - taken.length);
        for (; next < end; next += 1) taken.push(fileAt(part, next, root, named));
        if (next < part.names.length) break;
        parts.shift();
        next = 0;
      }
      length -= taken.length;
      return taken;
    },
  };
}
