import { Worker } from 'node:worker_threads';
import type { Office } from '../../case/register.ts';
import { BATCH, type ReadBlock } from './batch.ts';
import type { Candidate } from './find.ts';

/** What a worker is started with. */
export interface Start {
  readonly offices: readonly Office[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What takes the blocks in. @returns when it can take more; what it throws ends the reading */
type OnBlock = (block: Uint8Array, files: number) => Promise<void>;

/** Files that wait to be read. */
interface Waiting {
  /** The next ones, as many as there are up to a number. */
  take(most: number): readonly Candidate[];
}

/** Workers that read files by batches. */
export interface Pool {
  /**
   * Reads all of it; blocks come in any order. At most two batches a worker are under way, however many files there are:
   * a worker gets the next one when its last block is done with.
   * A batch whose worker died (of too much memory, say) comes back as `lost`.
   */
  read(files: Waiting, onBlock: OnBlock, signal?: AbortSignal): Promise<readonly Candidate[]>;
  close(): Promise<void>;
}

/** Small, since reports are: several workers and the recap share what a small computer has. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 192 };

/** @param script the built `worker.ts` */
export function createPool(script: URL, start: Start, size: number): Pool {
  const workers = new Set<Worker>();
  const started = () => {
    const worker = new Worker(script, { workerData: start, resourceLimits: LIMITS, stdout: false });
    workers.add(worker);
    // One may die also while it has nothing to do.
    worker.on('error', () => workers.delete(worker)).on('exit', () => workers.delete(worker));
    return worker;
  };
  for (let count = 0; count < size; count += 1) started();

  return {
    async read(files, onBlock, signal) {
      const lost: Candidate[] = [];
      const busy = [...workers].map((worker) =>
        serve(worker, files, onBlock, signal).then((unfinished) => {
          lost.push(...unfinished);
        }),
      );
      await Promise.all(busy);
      return lost;
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

/** Keeps one worker busy until there is nothing left; resolves with what it was reading when it died. */
function serve(
  worker: Worker,
  files: Waiting,
  onBlock: OnBlock,
  signal: AbortSignal | undefined,
): Promise<readonly Candidate[]> {
  return new Promise((resolve, reject) => {
    const under: (readonly Candidate[])[] = [];
    let isOver = false;
    const leave = () => {
      isOver = true;
      worker.off('message', onMessage).off('error', finish).off('exit', finish);
    };
    const finish = () => {
      leave();
      // After a stop nobody waits for the rest.
      resolve(signal?.aborted ? [] : under.flat());
    };
    const fail = (error: unknown) => {
      leave();
      reject(error);
    };
    const give = () => {
      // What is given to a worker that has died would be read by nobody.
      const batch = isOver || signal?.aborted ? [] : files.take(BATCH);
      if (batch.length === 0) return;
      under.push(batch);
      worker.postMessage(batch);
    };
    const onMessage = ({ block, count }: ReadBlock) => {
      const rest = under.shift()?.slice(count) ?? [];
      if (rest.length > 0) under.unshift(rest);
      onBlock(block, count)
        .then(() => rest.length === 0 && give())
        .then(() => (under.length === 0 || signal?.aborted) && finish())
        .catch(fail);
    };
    worker.on('message', onMessage).on('error', finish).on('exit', finish);
    give();
    give();
    if (under.length === 0) finish();
  });
}
