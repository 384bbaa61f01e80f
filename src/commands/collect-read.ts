import type { Sink } from '../collect/read/gather.ts';
import { type Collection, createCollection } from '../collect/recap.ts';
import type { Failure } from '../language/failure.ts';
import { rootsOf } from './collect-links.ts';

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

/** What the files hold, and nothing else. Where several paths are named, a file in a folder is named with it. */
export async function fromFiles(paths: readonly string[], cwd: string, read: ReadPath): Promise<Brought> {
  const collection = createCollection();
  let missed = 0;
  const sink: Sink = {
    add: collection.add,
    miss(unread) {
      missed += 1;
      collection.miss(unread);
    },
  };
  for (const { given, before } of rootsOf(paths, cwd))
    await read(given, before === '' ? sink : named(sink, before));
  return { collection, missed };
}

function named(sink: Sink, before: string): Sink {
  return {
    add: (report) => sink.add({ ...report, path: `${before}${report.path}` }),
    miss: (unread) => sink.miss({ ...unread, path: `${before}${unread.path}` }),
  };
}
