import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isStoreUrl } from '../collect/store/address.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { recapFilterMessages } from '../language/messages/recap-filters.ts';
import { recapLetterMessages } from '../language/messages/recap-letter.ts';
import { storeMessages } from '../language/messages/store.ts';
import { say } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { filtersOf } from './collect-filters.ts';
import { rootsOf } from './collect-links.ts';
import { recapOutput } from './collect-output.ts';
import { distinctPaths } from './collect-paths.ts';
import { gathered, type IsReady } from './collect-recap.ts';
import { inEnglish } from './collect-values.ts';
import { openHouse } from './house.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** `gpr-respond collect PATH…`: what a coordinator sees over many reports. Exit 1 when something could not be read. */
export async function collect(
  world: World,
  globals: Globals,
  named: readonly string[],
  given: Flags,
): Promise<number> {
  const flags = inEnglish(given);
  const store = typeof flags.store === 'string' ? flags.store : undefined;
  if (named.some(isStoreUrl))
    throw new Failure(EXIT.usage, storeMessages.urlAsPath, storeMessages.urlAsPathNext);
  const paths = distinctPaths(named, world.cwd);
  if (paths.length === 0 && store === undefined) throw new Failure(EXIT.usage, m.namePath, m.namePathNext);
  if ([flags.json, flags.csv, flags.format].filter(Boolean).length > 1)
    throw new Failure(EXIT.usage, m.oneOutput);
  if (flags.pantau === true && store !== undefined)
    throw new Failure(EXIT.usage, storeMessages.notWatched, storeMessages.notWatchedNext);
  const to = typeof flags.for === 'string' ? flags.for : undefined;
  if (to !== undefined) {
    const { refuseBeside } = await import('./collect-letter.ts');
    refuseBeside(flags);
  } else if (flags.format === 'pdf') throw new Failure(EXIT.usage, recapLetterMessages.onlyFor);
  const gathering = { paths, filters: filtersOf(flags), ...(store === undefined ? {} : { store }) };
  if (flags.pantau === true) {
    const { watchReports } = await import('./collect-watch.ts');
    const look = async (isReady: IsReady, quiet: boolean) =>
      (await gathered(world, globals, { ...gathering, isReady, quiet })).recap;
    const { catalogue } = openHouse(world, globals);
    const { stepTitles } = await import('./collect-titles.ts');
    return watchReports(world, globals, paths, flags, look, (recap) => stepTitles(recap, catalogue));
  }
  refuseMissing(paths, world.cwd);
  const { recap, missed, trouble } = await gathered(world, globals, gathering);
  const house = openHouse(world, globals);
  if (to !== undefined) {
    // A letter tells of everything in the store, or is not written.
    if (trouble) throw trouble;
    const { sendRecap } = await import('./collect-letter.ts');
    return sendRecap(recap, to, flags, { world, globals, house });
  }
  // Paths in a store may be another collector's: a file here of the same name would be the wrong one.
  const roots = store === undefined ? rootsOf(paths, world.cwd) : [];
  const output = await recapOutput(recap, { world, globals, house, flags, roots });
  world.stdout.write(output);
  pointUp(output, world, globals, flags);
  if (trouble) throw trouble;
  return missed > 0 ? EXIT.findings : EXIT.done;
}

/** A screen that has scrolled shows the end, which matters least. */
function pointUp(output: string, world: World, { lang }: Globals, flags: Flags): void {
  const { isTTY, rows } = world.stdout;
  const isPart = [flags.bagian, flags.json, flags.csv, flags.format].some(Boolean);
  if (isTTY && !isPart && output.split('\n').length > (rows || 24))
    tell(world, say(recapFilterMessages.tall, lang));
}

/** Where nothing of what was named exists, a recap would say that all is quiet. One missing path among others is listed. */
function refuseMissing(paths: readonly string[], cwd: string): void {
  if (paths.length === 0 || paths.some((path) => existsSync(resolve(cwd, path)))) return;
  const path = paths.map((one) => inertLine(one)).join(', ');
  throw new Failure(EXIT.io, filled(recapFilterMessages.noPaths, { path }), recapFilterMessages.noPathsNext);
}
