import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { inertLine } from '../safety/inert.ts';

/** A folder or file that was collected: where it is, and how it was named. */
export interface Root {
  readonly full: string;
  readonly name: string;
  readonly folder: boolean;
}

export function rootsOf(paths: readonly string[], cwd: string): readonly Root[] {
  return paths.map((name) => {
    const full = resolve(cwd, name);
    return {
      full,
      name: inertLine(name),
      folder: statSync(full, { throwIfNoEntry: false })?.isDirectory() === true,
    };
  });
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

function fileOf({ full, name, folder }: Root, path: string): string | undefined {
  if (!folder) return path === name || path.startsWith(`${name}/`) ? full : undefined;
  if (path.split('/').includes('..')) return undefined;
  const whole = join(full, path);
  if (existsSync(whole)) return whole;
  const zip = /^.*?\.zip(?=\/)/i.exec(path)?.[0];
  return zip !== undefined && existsSync(join(full, zip)) ? join(full, zip) : undefined;
}
