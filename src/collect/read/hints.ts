import { type FSWatcher, watch } from 'node:fs';

/** The system's own notice that something changed below some paths. It may be missing (network folders): then only time tells. */
export interface Hints {
  /** Whether something changed since this was asked last. */
  taken(): boolean;
  close(): void;
}

/**
 * @param platform on Linux only the folders themselves are watched: Node would open a watch for every file below them
 */
export function hintsFor(paths: readonly string[], platform: NodeJS.Platform): Hints {
  let changed = false;
  const note = () => {
    changed = true;
  };
  const watchers = paths.flatMap((path): FSWatcher[] => {
    try {
      const watcher = watch(path, { recursive: platform !== 'linux', persistent: false }, note);
      // A folder that goes away, or one watch too many: looking from time to time goes on.
      watcher.on('error', note);
      return [watcher];
    } catch {
      return [];
    }
  });
  return {
    taken() {
      const had = changed;
      changed = false;
      return had;
    },
    close() {
      for (const watcher of watchers) watcher.close();
    },
  };
}
