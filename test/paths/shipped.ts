import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '../../src/runbook/compose.ts';
import { pathOf, runbooksIn } from '../../src/runbook/folder.ts';
import { openLibrary, readBy } from '../../src/runbook/library.ts';
import type { Runbook } from '../../src/runbook/model.ts';
import { isError, printProblem } from '../../src/runbook/problem.ts';
import { runbookFile } from '../../src/runbook/schema.ts';
import { readSource } from '../../src/runbook/source.ts';

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

/**
 * Every shipped runbook, once for each platform that it serves by itself, and what is wrong with those that cannot be put
 * together. Whether their content keeps the rules for authors is asked elsewhere.
 */
export function shipped(): {
  readonly walkable: readonly Walkable[];
  readonly unreadable: readonly string[];
} {
  const library = openLibrary([ROOT]);
  const walkable: Walkable[] = [];
  const unreadable: string[] = [];
  for (const where of runbooksIn(ROOT.folder)) {
    const name = pathOf(where);
    const file = `${name}.yaml`;
    const read = readBy(runbookFile, readSource(join(ROOT.folder, file), file), file);
    const composed = read.value && compose(read, read.value, where, library);
    const problem = read.problems.find(isError);
    if (problem) unreadable.push(printProblem(problem, 'en'));
    else if (composed?.flaws[0]) unreadable.push(`${name}: ${composed.flaws[0].sentence.en}`);
    else if (composed) walkable.push(...forPlatforms(name, composed.runbook));
  }
  return { walkable, unreadable };
}

function forPlatforms(name: string, runbook: Runbook): readonly Walkable[] {
  if (runbook.platform !== 'all') return [{ name, runbook, platform: runbook.platform }];
  return PLATFORMS.map((platform) => ({ name: `${name} (${platform})`, runbook, platform }));
}
