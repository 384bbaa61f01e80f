import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { reaches } from '../collect/read/find.ts';

/**
 * The paths that were named, without those that another one of them brings anyway: the same place named twice, and what
 * lies inside a folder that is named. Reports read twice would count as copies. The others stay as they were named, in
 * their order; so does a path that is not there, so that it is told of.
 */
export function distinctPaths(paths: readonly string[], cwd: string): readonly string[] {
  const places = new Map<string, string>();
  for (const path of paths) {
    const place = placeOf(resolve(cwd, path));
    if (!places.has(place)) places.set(place, path);
  }
  return [...places].flatMap(([place, path]) => (isBrought(place, places) ? [] : [path]));
}

/** Where a path leads, whatever ways lead there; the path itself where nothing is. */
function placeOf(full: string): string {
  try {
    return realpathSync.native(full);
  } catch {
    return full;
  }
}

/** Whether going through one of the places comes by this one. Upwards from it: a shell names files by the ten thousands. */
function isBrought(place: string, places: ReadonlyMap<string, string>): boolean {
  const parts: string[] = [];
  for (
    let [inner, folder] = [place, dirname(place)];
    folder !== inner;
    [inner, folder] = [folder, dirname(folder)]
  ) {
    parts.unshift(basename(inner));
    if (places.has(folder) && reaches(folder, parts)) return true;
  }
  return false;
}
