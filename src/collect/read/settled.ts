import { basename } from 'node:path';
import type { Candidate } from './find.ts';

/** Which files are whole by now: one that is still being written is looked at again later. */
export interface Settling {
  /** Whether a file can be read now. */
  isReady(file: Candidate): boolean;
  /** Begins the next look at everything. */
  next(): void;
  /** How many files of this look were not ready. */
  readonly waiting: number;
}

/** A file that was not touched for as long is whole. Milliseconds. */
const QUIET = 2000;

/** Names that browsers, sync clients and office programs give to what they have not finished. */
const UNFINISHED =
  /\.(?:part|partial|crdownload|download|tmp|temp|filepart|opdownload|!ut|!sync)$|^~|^\.|\.sb-[\da-f]{8}-|^Unconfirmed /i;

export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(basename(name));
}

/**
 * A file is ready when it has not been touched for a while, or is as it was at the look before: the clock of a network
 * folder may be another than ours.
 * @param now milliseconds
 */
export function createSettling(now: () => number): Settling {
  let before = new Map<string, string>();
  let seen = new Map<string, string>();
  const waiting = new Set<string>();
  return {
    isReady(file) {
      if (isUnfinished(file.name)) return false;
      const age = now() - Math.max(file.changed, file.modified);
      if (age > QUIET) return true;
      const facts = [file.size, file.modified, file.changed, file.signature].join(' ');
      const isSame = before.get(file.full) === facts;
      seen.set(file.full, facts);
      if (isSame) return true;
      waiting.add(file.full);
      return false;
    },
    next() {
      before = seen;
      seen = new Map();
      waiting.clear();
    },
    get waiting() {
      return waiting.size;
    },
  };
}
