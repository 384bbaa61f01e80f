import { basename } from 'node:path';
import type { EarlierRun } from '../case/entry.ts';
import { type ReadRunbook, readCase } from '../case/reading.ts';
import { readDrill } from './folder.ts';
import { scoreOf } from './score.ts';

/** As many as a chart of one page shows. */
const MOST = 10;

/** The finished runs of a scenario among these drill folders, oldest first. A damaged one is left out. */
export async function earlierRuns(
  folders: readonly string[],
  scenario: string,
  readRunbook: ReadRunbook,
): Promise<readonly EarlierRun[]> {
  const runs: EarlierRun[] = [];
  for (const folder of folders) {
    const run = await earlierRun(folder, scenario, readRunbook).catch(() => undefined);
    if (run) runs.push(run);
  }
  return runs.sort((one, other) => (one.began < other.began ? -1 : 1)).slice(-MOST);
}

/** The name of the newest drill among these folders, newest first, that was not finished; a damaged one is left out. */
export async function unfinishedDrill(
  folders: readonly string[],
  readRunbook: ReadRunbook,
): Promise<string | undefined> {
  for (const folder of folders) {
    const read = await readCase(folder, readRunbook).catch(() => undefined);
    if (read && !read.state.closed) return basename(folder);
  }
  return undefined;
}

async function earlierRun(
  folder: string,
  wanted: string,
  readRunbook: ReadRunbook,
): Promise<EarlierRun | undefined> {
  const read = await readCase(folder, readRunbook);
  const { drill } = read.state.opened;
  if (drill?.scenario.id !== wanted || !read.state.closed) return undefined;
  const { dimensions, total } = scoreOf(readDrill(read));
  const scores = Object.fromEntries(
    Object.entries(dimensions).map(([dimension, figure]) => [dimension, figure.percent]),
  );
  return {
    case: read.state.opened.case,
    began: drill.began,
    team: drill.team,
    scores: { total: total.percent, ...scores },
  };
}
