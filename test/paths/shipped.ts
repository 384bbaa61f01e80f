import { fileURLToPath } from 'node:url';
import { pathOf, runbooksIn } from '../../src/runbook/folder.ts';
import { openLibrary } from '../../src/runbook/library.ts';
import { loadRunbook } from '../../src/runbook/load.ts';
import type { Runbook } from '../../src/runbook/model.ts';
import { isError, printProblem } from '../../src/runbook/problem.ts';

/** A runbook as one platform's account walks it. */
export interface Walkable {
  /** `post-incident/hacked/instagram`, with the platform behind it where the runbook serves all. */
  readonly name: string;
  readonly runbook: Runbook;
  readonly platform: string;
}

const PLATFORMS = [
  'facebook',
  'gmail',
  'instagram',
  'telegram',
  'threads',
  'tiktok',
  'whatsapp',
  'x',
  'youtube',
] as const;

const ROOT = { folder: fileURLToPath(new URL('../../runbooks', import.meta.url)), shown: 'runbooks' };

/** Every shipped runbook, once for each platform that it serves by itself, and what is wrong with those that cannot be read. */
export function shipped(): {
  readonly walkable: readonly Walkable[];
  readonly unreadable: readonly string[];
} {
  const library = openLibrary([ROOT]);
  const walkable: Walkable[] = [];
  const unreadable: string[] = [];
  for (const where of runbooksIn(ROOT.folder)) {
    const name = pathOf(where);
    const { ready, problems } = loadRunbook(ROOT, where, library);
    if (ready) walkable.push(...forPlatforms(name, ready.runbook));
    else unreadable.push(problems.filter(isError).map((one) => printProblem(one, 'en'))[0] ?? name);
  }
  return { walkable, unreadable };
}

function forPlatforms(name: string, runbook: Runbook): readonly Walkable[] {
  if (runbook.platform !== 'all') return [{ name, runbook, platform: runbook.platform }];
  return PLATFORMS.map((platform) => ({ name: `${name} (${platform})`, runbook, platform }));
}
