import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspectDrillPath, inspectDrills, isDrillPath } from '../drill/inspect.ts';
import { EXIT, type ExitCode, Failure } from '../language/failure.ts';
import { runbookMessages as m } from '../language/messages/runbook.ts';
import { say } from '../language/text.ts';
import { type Inspection, inspectPath, inspectRoot } from '../runbook/inspect.ts';
import type { Root } from '../runbook/library.ts';
import { isError, printProblem } from '../runbook/problem.ts';
import { staleInPath, staleInRoot } from '../runbook/stale.ts';
import { openHouse } from './house.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond runbook check [PATH…]`: all problems at once. Without paths, the shipped runbooks and the office's own.
 * Warnings alone do not fail.
 */
export async function checkRunbooks(
  world: World,
  globals: Globals,
  paths: readonly string[],
  json: boolean,
): Promise<ExitCode> {
  const { shipped, own, today } = ground(world, globals);
  const { files, problems } = together(
    paths.length > 0
      ? await Promise.all(paths.map((path) => inspectAny(resolve(world.cwd, path), path, shipped, today)))
      : [
          inspectRoot(shipped, [], today),
          await inspectDrills(shipped, []),
          inspectRoot(own, [shipped], today),
          await inspectDrills(own, [shipped]),
        ],
  );
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const words = problems.length > 0 ? m.counted : m.clean;
  print(world, globals, { files, problems }, say(words, globals.lang, { files, errors, warnings }), json);
  return errors > 0 ? EXIT.findings : EXIT.done;
}

/** Scenarios are checked with the rules of the room above the runbooks'. */
async function inspectAny(path: string, shown: string, shipped: Root, today: string): Promise<Inspection> {
  if (isDrillPath(path)) return inspectDrillPath(path, shown, shipped);
  const runbooks = inspectPath(path, shown, shipped, today);
  const isRoot = existsSync(join(path, 'drills'));
  return isRoot ? together([runbooks, await inspectDrills({ folder: path, shown }, [shipped])]) : runbooks;
}

/**
 * `gpr-respond runbook check --stale DAYS [PATH…]`: the sources, official hosts and reviews whose date is older.
 * @returns 1 when there are any. Only dates are compared; nothing is fetched.
 */
export async function listStale(
  world: World,
  globals: Globals,
  paths: readonly string[],
  typed: string,
  json: boolean,
): Promise<ExitCode> {
  if (!/^\d{1,5}$/.test(typed)) throw new Failure(EXIT.usage, m.badDays);
  const { shipped, own, today } = ground(world, globals);
  const age = { days: Number(typed), today };
  const { files, problems } = together(
    paths.length > 0
      ? paths.map((path) => staleInPath(resolve(world.cwd, path), path, age))
      : [staleInRoot(shipped, age), staleInRoot(own, age)],
  );
  const words = problems.length > 0 ? m.staleCount : m.allFresh;
  const values = { files, count: problems.length, days: age.days };
  print(world, globals, { files, problems }, say(words, globals.lang, values), json);
  return problems.length > 0 ? EXIT.findings : EXIT.done;
}

/** Problems as lines with their count on the side, or as data. */
function print(
  { stdout, stderr }: World,
  { lang }: Globals,
  inspection: Inspection,
  summary: string,
  json: boolean,
): void {
  if (json) {
    stdout.write(`${JSON.stringify(inspection, null, 2)}\n`);
    return;
  }
  for (const problem of inspection.problems) stdout.write(`${printProblem(problem, lang)}\n`);
  stderr.write(`${summary}\n`);
}

function ground(world: World, globals: Globals) {
  return {
    shipped: rootAt(fileURLToPath(world.shipped), world.cwd),
    own: rootAt(openHouse(world, globals).workspace.runbooks, world.cwd),
    today: world.now().toISOString().slice(0, 10),
  };
}

/** A folder, named from where the person stands if it lies below. */
function rootAt(folder: string, cwd: string): Root {
  const near = relative(cwd, folder);
  return { folder, shown: near === '' || near.startsWith('..') ? folder : near };
}

function together(parts: readonly Inspection[]): Inspection {
  return {
    files: parts.reduce((sum, part) => sum + part.files, 0),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
