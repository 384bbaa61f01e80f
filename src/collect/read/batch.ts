import { type Entry, packed } from './block.ts';
import type { Candidate } from './find.ts';
import type { Bench } from './judged.ts';
import { take } from './take.ts';

/** How many files are read before what they held is handed over and written down. */
export const BATCH = 256;

/** A file could change again within one tick of the disk's clock, unseen: what was just written is read again next time. */
const FRESH = 20;
const NEVER = -1;

/** With so many reports a block is closed: only a package that holds more makes a larger one. */
const MOST_REPORTS = 1024;

/** Some files, and what they held. */
export interface ReadBlock {
  readonly block: Uint8Array;
  readonly count: number;
}

/** Reads and judges some files, one after the other: mostly into one block, into several when packages are among them. */
export async function* readBatch(
  files: readonly Candidate[],
  bench: Bench,
  buffer: Buffer,
): AsyncGenerator<ReadBlock> {
  let entries: Entry[] = [];
  let reports = 0;
  for (const file of files) {
    const quiet = file.changed < Date.now() - FRESH;
    const taken = await take(file, bench, buffer);
    entries.push({ file: quiet && !taken.isPassing ? file : { ...file, changed: NEVER }, taken });
    reports += taken.items.length + taken.unread.length;
    if (reports < MOST_REPORTS) continue;
    yield { block: packed(entries), count: entries.length };
    entries = [];
    reports = 0;
  }
  if (entries.length > 0) yield { block: packed(entries), count: entries.length };
}
