import { fileURLToPath } from 'node:url';
import type { ReadRunbook } from '../case/folder.ts';
import { type Workspace, workspaceAt } from '../case/workspace.ts';
import { type Catalogue, openCatalogue, parsePinned } from '../runbook/catalogue.ts';
import type { Globals, World } from './world.ts';

/** What most commands need: the workspace, the runbooks, and a way to read a case's pinned runbook. */
export interface House {
  readonly workspace: Workspace;
  readonly catalogue: Catalogue;
  readonly readRunbook: ReadRunbook;
}

export function openHouse(world: World, globals: Globals): House {
  const workspace = workspaceAt(globals.home, world.env);
  const catalogue = openCatalogue({
    shipped: fileURLToPath(world.shipped),
    compiled: fileURLToPath(world.compiled),
    own: workspace.runbooks,
  });
  return { workspace, catalogue, readRunbook: (yaml, sha256) => parsePinned(catalogue, yaml, sha256) };
}
