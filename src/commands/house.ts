import { fileURLToPath } from 'node:url';
import type { ReadRunbook } from '../case/reading.ts';
import { type Workspace, workspaceAt } from '../case/workspace.ts';
import { type Catalogue, openCatalogue, parsePinned } from '../runbook/catalogue.ts';
import { type Memory, memoryIn } from '../runbook/memory.ts';
import type { Runbook } from '../runbook/model.ts';
import type { Globals, World } from './world.ts';

/** What most commands need: the workspace, the runbooks, and a way to read a case's pinned runbook. */
export interface House {
  readonly workspace: Workspace;
  readonly catalogue: Catalogue;
  readonly readRunbook: ReadRunbook;
  readonly memory: Memory;
}

export function openHouse(world: World, globals: Globals): House {
  const workspace = workspaceAt(globals.home, world.env);
  const memory = memoryIn(workspace.root, world.version);
  const catalogue = openCatalogue({
    shipped: fileURLToPath(world.shipped),
    compiled: fileURLToPath(world.compiled),
    own: workspace.runbooks,
    memory,
  });
  const pinned = new Map<string, Promise<Runbook>>();
  return { workspace, catalogue, memory, readRunbook };

  /** A command may look at a case before it opens it. */
  function readRunbook(yaml: string, sha256: string): Promise<Runbook> {
    const before = pinned.get(sha256) ?? readPinned(yaml, sha256);
    pinned.set(sha256, before);
    return before;
  }

  async function readPinned(yaml: string, sha256: string): Promise<Runbook> {
    const known = memory.recall(sha256);
    if (known) return known as Runbook;
    const { runbook, parsed } = await parsePinned(catalogue, yaml, sha256);
    if (parsed) memory.remember(sha256, runbook);
    return runbook;
  }
}
