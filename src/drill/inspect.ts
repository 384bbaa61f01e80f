import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Inspection } from '../runbook/inspect.ts';
import { openLibrary, type Root } from '../runbook/library.ts';
import { type Problem, sortedProblems } from '../runbook/problem.ts';
import { readSource } from '../runbook/source.ts';
import { finish, runbooksOf } from './load.ts';
import { checkWording } from './wording.ts';

/** Whether a path is a scenario's, or the folder of scenarios. */
export function isDrillPath(path: string): boolean {
  return basename(path) === 'drills' || basename(dirname(path)) === 'drills';
}

/** Checks all scenarios of a folder of runbooks against its runbooks and, where it has none, those of the others. */
export async function inspectDrills(root: Root, more: readonly Root[]): Promise<Inspection> {
  const folder = join(root.folder, 'drills');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  return inspectFiles(
    names.sort().map((name) => ({ path: join(folder, name), shown: join(root.shown, 'drills', name) })),
    [root, ...more],
  );
}

/** Checks one scenario, or a folder of them, that a person names. */
export async function inspectDrillPath(path: string, shown: string, shipped: Root): Promise<Inspection> {
  if (basename(path) === 'drills') {
    const folder = dirname(path);
    return inspectDrills({ folder, shown: shown.endsWith('drills') ? dirname(shown) : folder }, [shipped]);
  }
  const folder = dirname(dirname(path));
  return inspectFiles([{ path, shown }], [{ folder, shown: folder }, shipped]);
}

async function inspectFiles(
  files: readonly { readonly path: string; readonly shown: string }[],
  roots: readonly Root[],
): Promise<Inspection> {
  if (files.length === 0) return { files: 0, problems: [] };
  const library = openLibrary(roots);
  const findRunbook = runbooksOf(roots, library);
  const problems: Problem[] = [];
  for (const { path, shown } of files) {
    const name = basename(path).replace(/\.ya?ml$/, '');
    const source = readSource(path, shown.split(sep).join('/'));
    const { problems: found } = await finish(source, name, findRunbook);
    problems.push(...found, ...checkWording(source, library.glossary));
  }
  return { files: files.length, problems: sortedProblems(problems) };
}
