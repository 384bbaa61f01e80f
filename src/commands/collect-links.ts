import { existsSync, opendirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { inertLine } from '../safety/inert.ts';

/** A folder or file that was collected: where it is, and how it was named. */
export interface Root {
  readonly full: string;
  readonly given: string;
  readonly folder: boolean;
  /** What stands before the names of the files in it: with one path nothing, with several the folder as it was named. */
  readonly before: string;
}

/** The paths that were named; one folder's files are named from there, those of several with their folder. */
export function rootsOf(paths: readonly string[], cwd: string): readonly Root[] {
  return paths.map((given) => {
    const full = resolve(cwd, given);
    const folder = isOpenFolder(full);
    const before = folder && paths.length > 1 ? `${inertLine(given).replace(SLASHES, '')}/` : '';
    return { full, given, folder, before };
  });
}

const SLASHES = sep === '/' ? /\/+$/ : /[\\/]+$/;

/** One that cannot be opened has no files to name: it is told of by its own name. */
function isOpenFolder(full: string): boolean {
  try {
    opendirSync(full).closeSync();
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the file behind the path by which a report is named, and how a page in `from` leads there: always relative, beginning
 * with a dot, so that it can be nothing but a way to a file. Of a report in a package it is the package. None where no such file is.
 */
export function linksFrom(from: string, roots: readonly Root[]): (path: string) => string | undefined {
  return (path) => {
    const file = roots.map((root) => fileOf(root, path)).find((one) => one !== undefined);
    if (file === undefined) return undefined;
    const way = relative(from, file);
    if (isAbsolute(way)) return undefined;
    const parts = way.split(sep).map((part) => (part === '..' ? part : encodeURIComponent(part)));
    return parts[0] === '..' ? parts.join('/') : `./${parts.join('/')}`;
  };
}

function fileOf({ full, given, folder, before }: Root, path: string): string | undefined {
  const name = inertLine(given);
  if (!folder) return path === name || path.startsWith(`${name}/`) ? full : undefined;
  if (!path.startsWith(before)) return undefined;
  const inside = path.slice(before.length);
  if (inside.split('/').includes('..')) return undefined;
  const whole = join(full, inside);
  if (existsSync(whole)) return whole;
  const zip = /^.*?\.zip(?=\/)/i.exec(inside)?.[0];
  return zip !== undefined && existsSync(join(full, zip)) ? join(full, zip) : undefined;
}
