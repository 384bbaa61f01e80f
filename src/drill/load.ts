import { join } from 'node:path';
import { runbooksIn } from '../runbook/folder.ts';
import { type Library, type Root, readBy } from '../runbook/library.ts';
import { loadRunbook } from '../runbook/load.ts';
import type { Runbook } from '../runbook/model.ts';
import type { SourceFile } from '../runbook/place.ts';
import { isError, type Problem, sortedProblems } from '../runbook/problem.ts';
import { parseSource, readSource } from '../runbook/source.ts';
import { checkScenario } from './check.ts';
import type { Expectation, Inject, Scenario } from './scenario.ts';
import { type ScenarioFile, scenarioFile } from './schema.ts';

/** A scenario that was read and checked against its runbook. */
export interface LoadedScenario {
  /** Undefined when there are errors. */
  readonly ready?: {
    readonly scenario: Scenario;
    readonly runbook: Runbook;
    /** The file as it stands, for the case, and its SHA-256 (hex). */
    readonly yaml: string;
    readonly sha256: string;
  };
  readonly problems: readonly Problem[];
}

/** Finds the composed runbook that a scenario is played on; undefined when there is none, or it is broken. */
export type FindRunbook = (incident: string, platform: string) => Promise<Runbook | undefined>;

/** Runbooks from folders, the earlier before the later, as an emergency would find them. */
export function runbooksOf(roots: readonly Root[], library: Library): FindRunbook {
  const known = new Map<string, Runbook | undefined>();
  return async (incident, platform) => {
    const key = `${incident}/${platform}`;
    if (!known.has(key)) known.set(key, find(roots, library, incident, platform));
    return known.get(key);
  };
}

function find(
  roots: readonly Root[],
  library: Library,
  incident: string,
  platform: string,
): Runbook | undefined {
  for (const wanted of [platform, 'all']) {
    for (const root of roots) {
      const where = runbooksIn(root.folder).find(
        (one) => one.incident === incident && one.platform === wanted,
      );
      const runbook = where && loadRunbook(root, where, library).ready?.runbook;
      if (runbook) return runbook;
    }
  }
  return undefined;
}

/** Reads and checks one scenario of a folder of runbooks: `drills/<name>.yaml`. */
export async function loadScenario(
  root: Root,
  name: string,
  findRunbook: FindRunbook,
): Promise<LoadedScenario> {
  const relative = join('drills', `${name}.yaml`);
  return finish(readSource(join(root.folder, relative), join(root.shown, relative)), name, findRunbook);
}

/** The scenario that a case carries with it, and its runbook: not judged by rules that may be younger than the case. */
export function parseScenarioText(
  text: string,
  file: string,
): { readonly scenario?: Scenario; readonly problems: readonly Problem[] } {
  const { value, problems } = readBy(scenarioFile, parseSource(Buffer.from(text), file), file);
  return value && problems.length === 0 ? { scenario: scenarioOf(value), problems } : { problems };
}

/** Reads and checks the scenario in a file. @param name what its id has to be */
export async function finish(
  source: SourceFile,
  name: string,
  findRunbook: FindRunbook,
): Promise<LoadedScenario> {
  const { value, problems } = readBy(scenarioFile, source, source.file);
  if (!value || problems.length > 0) return { problems: sortedProblems(problems) };
  const scenario = scenarioOf(value);
  const runbook = await findRunbook(scenario.runbook.incident, scenario.runbook.platform);
  const found = sortedProblems(checkScenario({ source, path: [] }, scenario, runbook, name));
  if (!runbook || found.some(isError)) return { problems: found };
  return { ready: { scenario, runbook, yaml: source.text, sha256: source.sha256 }, problems: found };
}

/** The file with everything made explicit that its format leaves out. */
function scenarioOf(file: ScenarioFile): Scenario {
  const { skip = [], extras = [], zone = 'Asia/Jakarta', injects, expectations, finds, ...rest } = file;
  return {
    ...rest,
    zone,
    skip,
    extras,
    finds: finds as Scenario['finds'],
    injects: injects.map(injectOf),
    expectations: expectations.map(expectationOf),
  };
}

function injectOf({
  trigger,
  optional = false,
  role,
  real,
  ...rest
}: ScenarioFile['injects'][number]): Inject {
  const { after, at, when } = trigger;
  return {
    ...rest,
    optional,
    trigger: {
      ...(after === undefined ? {} : { after }),
      ...(at === undefined ? {} : { at: minutesIn(at) }),
      ...(when === undefined ? {} : { when }),
    },
    ...(role === undefined ? {} : { role }),
    ...(real === undefined ? {} : { real }),
  };
}

function expectationOf(file: ScenarioFile['expectations'][number]): Expectation {
  const { outcome = 'done', is, within, before = [], never = false, or, real, ...rest } = file;
  return {
    ...rest,
    outcome: [outcome].flat(),
    before,
    never,
    ...(is === undefined ? {} : { is: [is].flat() }),
    ...(within === undefined ? {} : { within: minutesIn(within) }),
    ...(or === undefined ? {} : { or }),
    ...(real === undefined ? {} : { real }),
  };
}

/** `15m`, `2h`, `1d` in minutes. */
function minutesIn(duration: string): number {
  const unit = { m: 1, h: 60, d: 1440 }[duration.at(-1) ?? 'm'] ?? 1;
  return Number.parseInt(duration, 10) * unit;
}
