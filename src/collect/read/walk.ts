import { Worker } from 'node:worker_threads';
import { type Files, noFiles, put, type Root } from './files.ts';
import { findFiles, type Passed } from './find.ts';

/** A part of what was found. */
export interface Found {
  readonly files: Files;
  readonly passed: readonly Passed[];
  /** Whether the one file is the root itself, named by a person. */
  readonly named: boolean;
}

/** Goes through a root, part by part. */
export type Walk = (root: Root) => AsyncIterable<Found> | Iterable<Found>;

const MOST = 1000;

/** Goes through a root in this thread; the last part may be empty. */
export function* walkHere(root: Root): Generator<Found> {
  let files = noFiles();
  let passed: Passed[] = [];
  let named = false;
  for (const find of findFiles([root])) {
    if ('reason' in find) passed.push(find);
    else {
      put(files, find);
      named = find.named;
    }
    if (files.names.length + passed.length < MOST) continue;
    yield { files, passed, named };
    files = noFiles();
    passed = [];
  }
  yield { files, passed, named };
}

/** What is found is handed over at once, so there is hardly anything to keep. */
const LIMITS = { maxYoungGenerationSizeMb: 2, stackSizeMb: 1 };
/** Parts that wait to be taken at most. */
const AHEAD = 3;

/**
 * Goes through a root in a thread of its own, which begins at once, while the parts that were found are looked at in this
 * one.
 * @param script the built `walker.ts`
 */
export function walkBeside(root: Root, script: URL): AsyncGenerator<Found> {
  const worker = new Worker(script, { workerData: root, resourceLimits: LIMITS });
  const parts: (Found | undefined)[] = [];
  let failed: unknown;
  let wake = (): void => undefined;
  worker.on('message', (part: Found | undefined) => {
    parts.push(part);
    wake();
  });
  worker.on('error', (error) => {
    failed = error;
    wake();
  });
  for (let ahead = 0; ahead < AHEAD; ahead += 1) worker.postMessage('more');
  const arrival = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  return (async function* () {
    try {
      for (;;) {
        if (parts.length === 0 && failed === undefined) await arrival();
        if (failed !== undefined) throw failed;
        const part = parts.shift();
        if (!part) return;
        worker.postMessage('more');
        yield part;
      }
    } finally {
      await worker.terminate();
    }
  })();
}
