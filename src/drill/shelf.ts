import { join } from 'node:path';
import { yamlIn } from '../runbook/folder.ts';
import type { Root } from '../runbook/library.ts';
import { type FindRunbook, type LoadedScenario, loadScenario } from './load.ts';

/** A scenario that stands on the shelf: its name and the folder of runbooks that it is in. */
export interface Shelved {
  readonly name: string;
  readonly root: Root;
}

/** All scenarios of some folders of runbooks, by name; one of an earlier folder goes before one of a later. */
export function shelf(roots: readonly Root[]): readonly Shelved[] {
  const found = new Map<string, Shelved>();
  for (const root of roots)
    for (const name of yamlIn(join(root.folder, 'drills')))
      if (!found.has(name)) found.set(name, { name, root });
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

export function load({ name, root }: Shelved, findRunbook: FindRunbook): Promise<LoadedScenario> {
  return loadScenario(root, name, findRunbook);
}
