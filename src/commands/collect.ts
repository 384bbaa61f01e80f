import type { Filters } from '../collect/model/recap.ts';
import { isStoreUrl } from '../collect/store/address.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { recapLetterMessages } from '../language/messages/recap-letter.ts';
import { storeMessages } from '../language/messages/store.ts';
import { inertLine } from '../safety/inert.ts';
import { rootsOf } from './collect-links.ts';
import { recapOutput } from './collect-output.ts';
import { gathered, type IsReady } from './collect-recap.ts';
import { openHouse } from './house.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** `gpr-respond collect PATH…`: what a coordinator sees over many reports. Exit 1 when something could not be read. */
export async function collect(
  world: World,
  globals: Globals,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const store = typeof flags.store === 'string' ? flags.store : undefined;
  if (paths.some(isStoreUrl))
    throw new Failure(EXIT.usage, storeMessages.urlAsPath, storeMessages.urlAsPathNext);
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
  world.stdout.write(await recapOutput(recap, { world, globals, house, flags, roots }));
  if (trouble) throw trouble;
  return missed > 0 ? EXIT.findings : EXIT.done;
}

function filtersOf(flags: Flags): Filters {
  const text = (key: string) => (typeof flags[key] === 'string' ? { [key]: inertLine(flags[key]) } : {});
  const mine = flags.mine === true ? { mine: 'kominfo' } : text('mine');
  if (flags.month !== undefined && (flags.since !== undefined || flags.until !== undefined))
    throw new Failure(EXIT.usage, m.monthOrDays, m.monthOrDaysNext);
  const month = typeof flags.month === 'string' ? monthBounds(flags.month) : {};
  const since = typeof flags.since === 'string' ? { since: midnight(flags.since, 0) } : {};
  const until = typeof flags.until === 'string' ? { until: midnight(flags.until, 1) } : {};
  return {
    ...month,
    ...since,
    ...until,
    ...text('platform'),
    ...text('office'),
    ...text('state'),
    ...text('kind'),
    ...mine,
  };
}

/** The first moment of a month in WIB, and the first after it. */
function monthBounds(value: string): Pick<Filters, 'since' | 'until'> {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value) ?? [];
  if (year === undefined || month === undefined)
    throw new Failure(EXIT.usage, filled(m.badMonth, { value: inertLine(value) }), m.badMonthNext);
  const next =
    Number(month) === 12 ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
  return { since: midnight(`${value}-01`, 0), until: midnight(`${next}-01`, 0) };
}

const DAY = 86_400_000;

/** Midnight in WIB at the beginning of a day, or some days later, UTC. */
function midnight(value: string, days: number): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (!isDay) throw new Failure(EXIT.usage, filled(m.badDate, { value: inertLine(value) }), m.badDateNext);
  return new Date(time + days * DAY - 7 * 3_600_000).toISOString();
}
