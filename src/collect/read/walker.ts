import { parentPort, workerData } from 'node:worker_threads';
import { walkHere } from './walk.ts';

/** The thread of `walkBeside`: one part for each time that it is asked for more, and nothing when there is no more. */
const parts = walkHere(workerData);

parentPort?.on('message', () => parentPort?.postMessage(parts.next().value));
