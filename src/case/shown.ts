import * as fs from 'node:fs';
import { join } from 'node:path';
import { showAtomically, syncFile } from '../safety/atomic.ts';

/**
 * The view of a case that is rewritten after every answer. The journal can give it again, so nobody waits until the disk
 * has taken it: it is there at once, also after the death of the process, and after a power cut once it is settled.
 */
export function shownIn(folder: string, disk: Pick<typeof fs, 'open' | 'fsync' | 'close'> = fs) {
  /** What the disk may not hold yet. */
  let unsettled: string | undefined;
  /** Counts what was shown: a sync that began before the newest does not speak for it. */
  let version = 0;
  let syncing = false;

  /** Whatever was shown while the disk was busy is settled after it; a disk that refuses is not asked again. */
  function settle(): void {
    if (unsettled === undefined || syncing) return;
    const its = version;
    syncing = true;
    sync(unsettled, disk, (done) => {
      syncing = false;
      if (!done) return;
      if (its === version) unsettled = undefined;
      else settle();
    });
  }

  return {
    show(name: string, text: string): void {
      unsettled = join(folder, name);
      version += 1;
      showAtomically(unsettled, text);
    },
    /** Settles in the background, so that the next key is not kept waiting. */
    settle,
    /** Returns when it is settled. A disk that refuses here refuses the next entry as well, and that is told. */
    settleNow(): void {
      try {
        if (unsettled !== undefined) syncFile(unsettled);
      } catch {}
      unsettled = undefined;
    },
  };
}

function sync(
  path: string,
  { open, fsync, close }: Pick<typeof fs, 'open' | 'fsync' | 'close'>,
  then: (done: boolean) => void,
): void {
  // Windows syncs only what may be written.
  open(path, 'r+', (refused, file) => {
    if (refused) return then(false);
    fsync(file, (error) => close(file, () => then(!error)));
  });
}
