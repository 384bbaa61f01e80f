import { parentPort, workerData } from 'node:worker_threads';
import { sshKeygen } from '../../case/sshkeygen.ts';
import { LARGEST_REPORT } from '../../report/received.ts';
import { readBatch } from './batch.ts';
import type { Candidate } from './find.ts';
import type { Start } from './pool.ts';

/** A worker of `pool.ts`: takes batches of files and gives back blocks, in order. */
const { offices, env }: Start = workerData;
const bench = { offices, run: sshKeygen(env, false) };
const buffer = Buffer.allocUnsafeSlow(LARGEST_REPORT + 1);
let before = Promise.resolve();

parentPort?.on('message', (files: readonly Candidate[]) => {
  before = before.then(async () => {
    for await (const { block, count } of readBatch(files, bench, buffer)) {
      // A copy of its own: what is handed over is gone here.
      const own = new Uint8Array(block);
      parentPort?.postMessage({ block: own, count }, [own.buffer]);
    }
  });
});
