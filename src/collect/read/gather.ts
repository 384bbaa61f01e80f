import { LARGEST_REPORT } from '../../report/received.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Collection } from '../recap.ts';
import { type Candidate, findFiles } from './find.ts';
import type { Bench } from './judged.ts';
import type { Known } from './known.ts';
import { take } from './take.ts';

/** A file or folder to read, and what is known of it from before. */
interface Source {
  readonly full: string;
  /** How a file is named to people; files in a folder are named from there. */
  readonly name: string;
  readonly known?: Known;
  /** Whether a file can be read by now; one that cannot is left for another time, and nothing is said of it. */
  readonly isReady?: (file: Candidate) => boolean;
}

/**
 * Reads one source into a collection, file by file. Nothing stops it: what cannot be read is in the collection with its
 * reason.
 * @param progress called after each file
 */
export async function gather(
  { full, name, known, isReady = () => true }: Source,
  collection: Collection,
  bench: Bench,
  progress: () => void = () => {},
): Promise<void> {
  const buffer = Buffer.allocUnsafe(LARGEST_REPORT + 1);
  for (const find of findFiles([{ full, name }])) {
    progress();
    if ('reason' in find) {
      collection.miss({ path: inertLine(find.name), reason: find.reason });
      continue;
    }
    if (!isReady(find)) continue;
    const before = known?.recall(find);
    const fresh = before ?? (await take(find, bench, buffer));
    const taken = before || !known ? fresh : known.remember(find, fresh);
    for (const item of taken.items) collection.add(item);
    for (const missed of taken.unread) collection.miss(missed);
  }
}
