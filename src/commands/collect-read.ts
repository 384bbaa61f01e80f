import type { Sink } from '../collect/read/gather.ts';
import { type Collection, createCollection } from '../collect/recap.ts';
import type { Failure } from '../language/failure.ts';

/** Reads one file or folder into a sink; a second time gives the same again. */
export type ReadPath = (path: string, sink: Sink) => Promise<void>;

/** What a run has brought together. */
export interface Brought {
  readonly collection: Collection;
  /** Files that this run could not read. */
  readonly missed: number;
  /** What is to be told once the recap is shown. */
  readonly trouble?: Failure;
}

/** What the files hold, and nothing else. */
export async function fromFiles(paths: readonly string[], read: ReadPath): Promise<Brought> {
  const collection = createCollection();
  let missed = 0;
  const sink: Sink = {
    add: collection.add,
    miss(unread) {
      missed += 1;
      collection.miss(unread);
    },
  };
  for (const path of paths) await read(path, sink);
  return { collection, missed };
}
