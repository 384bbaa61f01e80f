import { join } from 'node:path';
import { loadScenario, runbooksOf } from '../../src/drill/load.ts';
import { yamlIn } from '../../src/runbook/folder.ts';
import { openLibrary } from '../../src/runbook/library.ts';

const ROOT = { folder: join(import.meta.dirname, '../../runbooks'), shown: 'runbooks' };
export const findRunbook = runbooksOf([ROOT], openLibrary([ROOT]));

/** Names of the scenarios that come with the program. */
export const SHIPPED = yamlIn(join(ROOT.folder, 'drills'));

/** A shipped scenario with its runbook. */
export async function shipped(name: string) {
  const { ready, problems } = await loadScenario(ROOT, name, findRunbook);
  if (!ready) throw new Error(JSON.stringify(problems, null, 2));
  return ready;
}
