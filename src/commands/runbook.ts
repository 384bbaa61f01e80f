import { scenarioJsonSchema } from '../drill/jsonschema.ts';
import { EXIT, type ExitCode } from '../language/failure.ts';
import { runbookMessages as m } from '../language/messages/runbook.ts';
import { type Lang, say } from '../language/text.ts';
import type { Listed } from '../runbook/catalogue.ts';
import { runbookJsonSchema } from '../runbook/jsonschema.ts';
import { printProblem } from '../runbook/problem.ts';
import { inertLine } from '../safety/inert.ts';
import { unicodeSafe } from '../terminal/symbols.ts';
import { calledAs } from './called.ts';
import { openHouse } from './house.ts';
import { outline } from './outline.ts';
import { branchMap } from './runbook-map.ts';
import { runbookNamed } from './runbook-named.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond runbook list`: every runbook, shipped and own, as a table of at most 80 columns or as JSON. */
export async function listRunbooks(world: World, globals: Globals, json: boolean): Promise<ExitCode> {
  const { lang } = globals;
  const rows = await openHouse(world, globals).catalogue.list();
  if (json) {
    const data = rows.map(({ summary, problems, path, origin, replaces }) => ({
      ...{ path, origin, ...summary },
      ...(replaces ? { replaces } : {}),
      problems,
    }));
    world.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return EXIT.done;
  }
  world.stdout.write(table(rows, lang));
  tell(world, `\n${say(m.allSteps, lang)}`);
  const program = calledAs(world.env, world.platform);
  for (const { path, incident, platform, replaces } of rows) {
    if (!replaces) continue;
    const values = { program, path, version: replaces.version, name: `${incident}-${platform}` };
    tell(world, say(m.replacesNote, lang, values));
  }
  for (const { path } of rows.filter(({ problems }) => problems.length > 0)) {
    tell(world, say(m.fileBroken, lang, { path, program }));
  }
  return EXIT.done;
}

const WIDTHS = [6, 14, 11, 9, 11, 8, 10, 9] as const;

function table(rows: readonly Listed[], lang: Lang): string {
  const head = [
    m.columnPhase,
    m.columnIncident,
    m.columnPlatform,
    m.columnVersion,
    m.columnReviewed,
    m.columnSteps,
    m.columnLanguages,
    m.columnOrigin,
  ].map((text) => say(text, lang));
  const cells = rows.map(({ phase, incident, platform, origin, replaces, summary }) => [
    say(phase === 'pre-incident' ? m.preIncident : m.postIncident, lang),
    incident,
    platform,
    summary?.version ?? '-',
    summary?.reviewed ?? '-',
    String(summary?.steps ?? '-'),
    summary?.langs.join(' ') ?? '-',
    say(replaces ? m.replaces : m[origin], lang),
  ]);
  return [head, ...cells].map((row) => `${row.map(cell).join('').trimEnd()}\n`).join('');
}

/** A cell of its column's width. A longer name pushes the others aside; names are never cut, people type them. */
function cell(text: string, column: number): string {
  return `${inertLine(text)} `.padEnd(WIDTHS[column] ?? 0);
}

/** `gpr-respond runbook show hacked-instagram`: sections and steps in the order of the walk, or as a map of branches. */
export async function showRunbook(
  world: World,
  globals: Globals,
  name: string,
  map = false,
): Promise<ExitCode> {
  const { catalogue } = openHouse(world, globals);
  const { found } = await runbookNamed(catalogue, name);
  const { runbook, warnings } = await catalogue.load(found);
  for (const problem of warnings) world.stderr.write(`${printProblem(problem, globals.lang)}\n`);
  const unicode = !globals.plain && unicodeSafe(world.env, world.platform);
  world.stdout.write(map ? branchMap(runbook, globals.lang, unicode) : outline(runbook, globals.lang));
  return EXIT.done;
}

/** `gpr-respond runbook schema`: the JSON Schema for editors, of runbooks and what belongs to them, or of scenarios. */
export async function printSchema({ stdout }: World, of: 'runbook' | 'scenario'): Promise<ExitCode> {
  stdout.write(of === 'runbook' ? runbookJsonSchema() : scenarioJsonSchema());
  return EXIT.done;
}
