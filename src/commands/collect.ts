import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sshKeygen } from '../case/sshkeygen.ts';
import type { Filters, Recap } from '../collect/model/recap.ts';
import { gather } from '../collect/read/gather.ts';
import { type Known, openKnown } from '../collect/read/known.ts';
import { createCollection } from '../collect/recap.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { recapLetterMessages } from '../language/messages/recap-letter.ts';
import { allSteps } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';
import { rootsOf } from './collect-links.ts';
import { recapOutput } from './collect-output.ts';
import { createWork } from './collect-work.ts';
import { type House, openHouse } from './house.ts';
import { openRegister, registerProblems } from './register.ts';
import { faultLines, knownOffices, openRoster } from './roster.ts';
import { unlessStopped } from './told.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** `gpr-respond collect PATH…`: what a coordinator sees over many reports. Exit 1 when something could not be read. */
export async function collect(
  world: World,
  globals: Globals,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  if (paths.length === 0) throw new Failure(EXIT.usage, m.namePath, m.namePathNext);
  if ([flags.json, flags.csv, flags.format].filter(Boolean).length > 1)
    throw new Failure(EXIT.usage, m.oneOutput);
  const to = typeof flags.for === 'string' ? flags.for : undefined;
  const letter = to === undefined ? undefined : await import('./collect-letter.ts');
  letter?.refuseBeside(flags);
  if (to === undefined && flags.format === 'pdf') throw new Failure(EXIT.usage, recapLetterMessages.onlyFor);
  const gathering = { paths, filters: filtersOf(flags) };
  if (flags.pantau === true) {
    const { watchReports } = await import('./collect-watch.ts');
    const look = (isReady: IsReady, quiet: boolean) =>
      gathered(world, globals, { ...gathering, isReady, quiet });
    const { catalogue } = openHouse(world, globals);
    const { stepTitles } = await import('./collect-titles.ts');
    return watchReports(world, globals, paths, flags, look, (recap) => stepTitles(recap, catalogue));
  }
  const recap = await gathered(world, globals, gathering);
  const house = openHouse(world, globals);
  if (letter && to !== undefined) return letter.sendRecap(recap, to, flags, { world, globals, house });
  const roots = rootsOf(paths, world.cwd);
  world.stdout.write(await recapOutput(recap, { world, globals, house, flags, roots }));
  return recap.counts.unreadable > 0 ? EXIT.findings : EXIT.done;
}

/** Whether a file can be read by now. */
export type IsReady = NonNullable<Parameters<typeof gather>[0]['isReady']>;

interface Gathering {
  readonly paths: readonly string[];
  readonly filters: Filters;
  readonly isReady?: IsReady;
  /** Says nothing on the way: what is wrong with the register was told before. */
  readonly quiet?: boolean;
}

/** Reads everything, with the register as it is now. */
async function gathered(
  world: World,
  globals: Globals,
  { paths, filters, isReady, quiet = false }: Gathering,
): Promise<Recap> {
  const { lang } = globals;
  const house = openHouse(world, globals);
  const register = openRegister(house.workspace.root);
  const roster = openRoster(house.workspace.root);
  if (!quiet)
    world.stderr.write(registerProblems(register, lang) + faultLines(roster.file, roster.list.faults, lang));
  const collection = createCollection();
  const bench = { offices: register.offices, run: sshKeygen(world.env, false) };
  const work = quiet ? undefined : createWork(world, globals, register.offices);
  for (const path of paths) {
    const full = resolve(world.cwd, path);
    const known = knownOf(full, register.text, house, world);
    const source = { full, name: path, ...(known ? { known } : {}), ...(isReady ? { isReady } : {}) };
    try {
      await unlessStopped(gather(source, collection, bench, work), m.stopped);
    } finally {
      known?.close();
      await work?.end();
    }
  }
  const targets = await targetsOf(collection.openRunbooks(), house);
  return collection.recap({
    asOf: world.now().toISOString(),
    filters,
    known: knownOffices(register.offices, roster.list.offices),
    targets: (runbook) => targets.get(runbook) ?? new Map(),
  });
}

/**
 * What was read of a folder before, in the workspace. Verdicts rest on the program's version and on the register; when
 * one of them is another, everything is read anew.
 */
function knownOf(full: string, register: string, { workspace }: House, world: World): Known | undefined {
  try {
    if (!statSync(full).isDirectory()) return undefined;
    const name = hash(realpathSync(full)).slice(0, 16);
    const basis = hash(`${world.version}\n${register}`).slice(0, 16);
    return openKnown(join(workspace.root, '.cache', `collect-${name}`), basis);
  } catch {
    return undefined;
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The targets of the runbooks that this program has, by their id, then by step; of others no clock is known. */
async function targetsOf(
  ids: ReadonlySet<string>,
  { catalogue }: House,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const targets = new Map<string, ReadonlyMap<string, number>>();
  for (const { summary, incident, platform } of await catalogue.list()) {
    if (!summary || !ids.has(summary.id)) continue;
    const found = catalogue.find(incident, platform);
    if (!found) continue;
    const { runbook } = await catalogue.load(found);
    targets.set(
      runbook.id,
      new Map(allSteps(runbook).flatMap(({ id, within }) => (within === undefined ? [] : [[id, within]]))),
    );
  }
  return targets;
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
