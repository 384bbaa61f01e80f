import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sshKeygen } from '../case/sshkeygen.ts';
import type { Filters, Recap } from '../collect/model/recap.ts';
import { gather, type Sink } from '../collect/read/gather.ts';
import { INDEX_FORMAT, type Known, openKnown } from '../collect/read/known.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { allSteps } from '../runbook/model.ts';
import { type Brought, fromFiles, type ReadPath } from './collect-read.ts';
import { createWork } from './collect-work.ts';
import { type House, openHouse } from './house.ts';
import { openRegister, registerProblems } from './register.ts';
import { faultLines, knownOffices, openRoster } from './roster.ts';
import { unlessStopped } from './told.ts';
import type { Globals, World } from './world.ts';

/** Whether a file can be read by now. */
export type IsReady = NonNullable<Parameters<typeof gather>[0]['isReady']>;

interface Gathering {
  readonly paths: readonly string[];
  readonly filters: Filters;
  /** Address of a PostgreSQL that the reports go into; the recap is over all that is there. */
  readonly store?: string;
  readonly isReady?: IsReady;
  /** Says nothing on the way: what is wrong with the register was told before. */
  readonly quiet?: boolean;
}

interface Gathered extends Omit<Brought, 'collection'> {
  readonly recap: Recap;
}

/** Reads everything, with the register as it is now. */
export async function gathered(
  world: World,
  globals: Globals,
  { paths, filters, store, isReady, quiet = false }: Gathering,
): Promise<Gathered> {
  const { lang } = globals;
  const house = openHouse(world, globals);
  const register = openRegister(house.workspace.root);
  const roster = openRoster(house.workspace.root);
  if (!quiet)
    world.stderr.write(registerProblems(register, lang) + faultLines(roster.file, roster.list.faults, lang));
  const bench = { offices: register.offices, run: sshKeygen(world.env, false) };
  const work = quiet ? undefined : createWork(world, globals, register.offices, store !== undefined);
  const read: ReadPath = async (path: string, sink: Sink) => {
    const full = resolve(world.cwd, path);
    const known = knownOf(full, register.text, house, world);
    work?.begin(path === paths.at(-1));
    const source = { full, name: path, ...(known ? { known } : {}), ...(isReady ? { isReady } : {}) };
    try {
      await gather(source, sink, bench, work);
    } finally {
      known?.close();
      await work?.end();
    }
  };
  const bring = async () => {
    if (store === undefined) return fromFiles(paths, world.cwd, read);
    const { throughStore } = await import('./collect-store.ts');
    const kept = { lang, url: store, workspace: house.workspace.root };
    return throughStore(world, kept, paths, read, work?.signal);
  };
  const { collection, ...brought } = await unlessStopped(bring(), m.stopped);
  const targets = await targetsOf(collection.openRunbooks(), house);
  const recap = collection.recap({
    asOf: world.now().toISOString(),
    filters,
    known: knownOffices(register.offices, roster.list.offices),
    targets: (runbook) => targets.get(runbook) ?? new Map(),
  });
  return { recap, ...brought };
}

/**
 * What was read of a folder before, in the workspace. Verdicts rest on the program's version and on the register; when
 * one of them is another, everything is read anew.
 */
function knownOf(full: string, register: string, { workspace }: House, world: World): Known | undefined {
  try {
    if (!statSync(full).isDirectory()) return undefined;
    const name = hash(realpathSync(full)).slice(0, 16);
    const basis = hash(`${world.version}\n${INDEX_FORMAT}\n${register}`).slice(0, 16);
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
