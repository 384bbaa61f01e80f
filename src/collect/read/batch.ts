import { type Entry, packed } from './block.ts';
import type { Candidate } from './find.ts';
import type { Bench } from './judged.ts';
import { take } from './take.ts';

/** How many files are read before what they held is handed over and written down. */
export const BATCH = 256;

/** A file could change again within one tick of the disk's clock, unseen: what was just written is read again next time. */
const FRESH = 20;
const NEVER = -1;

/** Reads and judges some files, one after the other, into a block. */
export async function readBatch(
  files: readonly Candidate[],
  bench: Bench,
  buffer: Buffer,
): Promise<Uint8Array> {
  const entries: Entry[] = [];
  for (const file of files) {
    const quiet = file.changed < Date.now() - FRESH;
    const taken = await take(file, bench, buffer);
    // A signature that could not be checked this time may be the next.
    const settled = quiet && !taken.items.some(({ seal }) => seal.verdict === 'unchecked');
    entries.push({ file: settled ? file : { ...file, changed: NEVER }, taken });
  }
  return packed(entries);
}
