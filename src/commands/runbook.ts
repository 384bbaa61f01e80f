import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitCode, Failure } from '../language/failure.ts';
import { runbookMessages as m } from '../language/messages/runbook.ts';
import { nearest } from '../language/nearest.ts';
import { type Lang, say } from '../language/text.ts';
import type { Listed } from '../runbook/catalogue.ts';
import { type Inspection, inspectPath, inspectRoot } from '../runbook/inspect.ts';
import { runbookJsonSchema } from '../runbook/jsonschema.ts';
import type { Root } from '../runbook/library.ts';
import { isError, printProblem, sentence } from '../runbook/problem.ts';
import { inertLine } from '../safety/inert.ts';
import { openHouse } from './house.ts';
import { outline } from './outline.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond runbook list`: every runbook, shipped and own, as a table of at most 80 columns or as JSON. */
export async function listRunbooks(world: World, globals: Globals, json: boolean): Promise<ExitCode> {
  const rows = await openHouse(world, globals).catalogue.list();
  if (json) {
    const data = rows.map(({ summary, problems, path, origin }) => ({ path, origin, ...summary, problems }));
    world.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return EXIT.done;
  }
  world.stdout.write(table(rows, globals.lang));
  world.stderr.write(`\n${say(m.allSteps, globals.lang)}\n`);
  for (const { path } of rows.filter(({ problems }) => problems.length > 0)) {
    world.stderr.write(`${say(m.ownBroken, globals.lang, { path })}\n`);
  }
  return EXIT.done;
}

const WIDTHS = [14, 13, 9, 11, 8, 10, 8] as const;

function table(rows: readonly Listed[], lang: Lang): string {
  const head = [
    m.columnIncident,
    m.columnPlatform,
    m.columnVersion,
    m.columnReviewed,
    m.columnSteps,
    m.columnLanguages,
    m.columnOrigin,
  ].map((text) => say(text, lang));
  const cells = rows.map(({ incident, platform, origin, summary }) => [
    incident,
    platform,
    summary?.version ?? '-',
    summary?.reviewed ?? '-',
    String(summary?.steps ?? '-'),
    summary?.langs.join(' ') ?? '-',
    say(m[origin], lang),
  ]);
  return [head, ...cells].map((row) => `${row.map(cell).join('').trimEnd()}\n`).join('');
}

/** A cell of its column's width. A longer name pushes the others aside; names are never cut, people type them. */
function cell(text: string, column: number): string {
  return `${inertLine(text)} `.padEnd(WIDTHS[column] ?? 0);
}

/** `gpr-respond runbook show hacked-instagram`: sections and steps in the order of the walk. */
export async function showRunbook(world: World, globals: Globals, name: string): Promise<ExitCode> {
  const { catalogue } = openHouse(world, globals);
  const rows = await catalogue.list();
  const row = rows.find((one) => namesOf(one).includes(name.replace(/\.yaml$/, '')));
  const found = row && catalogue.find(row.incident, row.platform);
  if (!found) throw unknownRunbook(name, rows);
  const { runbook, warnings } = await catalogue.load(found);
  for (const problem of warnings) world.stderr.write(`${printProblem(problem, globals.lang)}\n`);
  world.stdout.write(outline(runbook, globals.lang));
  return EXIT.done;
}

function namesOf({ incident, platform, path }: Listed): readonly string[] {
  return [`${incident}-${platform}`, `${incident}/${platform}`, path];
}

function unknownRunbook(name: string, rows: readonly Listed[]): Failure {
  const near = nearest(name, rows.flatMap(namesOf));
  const next = near ? sentence(m.unknownRunbookNear, { near }) : m.seeList;
  return new Failure(EXIT.usage, sentence(m.unknownRunbook, { name: inertLine(name) }), next);
}

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
  const { files, problems } = inspected(world, globals, paths);
  const errors = problems.filter(isError).length;
  if (json) {
    world.stdout.write(`${JSON.stringify({ files, problems }, null, 2)}\n`);
  } else {
    for (const problem of problems) world.stdout.write(`${printProblem(problem, globals.lang)}\n`);
    const words = problems.length > 0 ? m.counted : m.clean;
    const values = { files, errors, warnings: problems.length - errors };
    world.stderr.write(`${say(words, globals.lang, values)}\n`);
  }
  return errors > 0 ? EXIT.findings : EXIT.done;
}

function inspected(world: World, globals: Globals, paths: readonly string[]): Inspection {
  const today = world.now().toISOString().slice(0, 10);
  const shipped = rootAt(fileURLToPath(world.shipped), world.cwd);
  const own = rootAt(openHouse(world, globals).workspace.runbooks, world.cwd);
  const parts =
    paths.length > 0
      ? paths.map((path) => inspectPath(path, path, shipped, today))
      : [inspectRoot(shipped, [], today), inspectRoot(own, [shipped], today)];
  return {
    files: parts.reduce((sum, part) => sum + part.files, 0),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** A folder, named from where the person stands if it lies below. */
function rootAt(folder: string, cwd: string): Root {
  const near = relative(cwd, folder);
  return { folder, shown: near === '' || near.startsWith('..') ? folder : near };
}

/** `gpr-respond runbook schema`: the JSON Schema for editors. */
export async function printSchema({ stdout }: World): Promise<ExitCode> {
  stdout.write(runbookJsonSchema());
  return EXIT.done;
}
