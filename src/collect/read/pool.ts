import { Worker } from 'node:worker_threads';
import type { Office } from '../../case/register.ts';
import { BATCH } from './batch.ts';
import type { Candidate } from './find.ts';

/** What a worker is started with. */
export interface Start {
  readonly offices: readonly Office[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Workers that read files by batches. */
export interface Pool {
  /**
   * Reads all of it; blocks come in any order. At most two batches a worker are under way, however many files there are.
   * A batch whose worker died (of too much memory, say) comes back as `lost`.
   */
  read(
    files: Iterator<Candidate>,
    onBlock: (block: Uint8Array, files: number) => void,
    signal?: AbortSignal,
  ): Promise<readonly Candidate[]>;
  close(): Promise<void>;
}

/** Small, since reports are: several workers and the recap share what a small computer has. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 };

/** @param script the built `worker.ts` */
export function createPool(script: URL, start: Start, size: number): Pool {
  const workers = new Set<Worker>();
  const started = () => {
    const worker = new Worker(script, { workerData: start, resourceLimits: LIMITS, stdout: false });
    workers.add(worker);
    return worker;
  };
  for (let count = 0; count < size; count += 1) started();

  return {
    async read(files, onBlock, signal) {
      const lost: Candidate[] = [];
      const busy = [...workers].map((worker) =>
        serve(worker, files, onBlock, signal).then((unfinished) => {
          if (unfinished.length === 0) return;
          lost.push(...unfinished);
          workers.delete(worker);
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
  files: Iterator<Candidate>,
  onBlock: (block: Uint8Array, files: number) => void,
  signal: AbortSignal | undefined,
): Promise<readonly Candidate[]> {
  return new Promise((resolve) => {
    const under: Candidate[][] = [];
    const finish = () => {
      worker.off('message', onMessage).off('error', finish).off('exit', finish);
      // After a stop nobody waits for the rest.
      resolve(signal?.aborted ? [] : under.flat());
    };
    const give = () => {
      const batch = signal?.aborted ? [] : some(files);
      if (batch.length === 0) return;
      under.push(batch);
      worker.postMessage(batch);
    };
    const onMessage = (block: Uint8Array) => {
      const batch = under.shift();
      give();
      onBlock(block, batch?.length ?? 0);
      if (under.length === 0 || signal?.aborted) finish();
    };
    worker.on('message', onMessage).on('error', finish).on('exit', finish);
    give();
    give();
    if (under.length === 0) finish();
  });
}

function some(files: Iterator<Candidate>): Candidate[] {
  const batch: Candidate[] = [];
  for (let next = files.next(); !next.done; next = files.next()) {
    batch.push(next.value);
    if (batch.length === BATCH) break;
  }
  return batch;
}
