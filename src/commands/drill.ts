import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isForeign, type Rehearsal } from '../case/entry.ts';
import { createCase, type OpenCase, openCase } from '../case/folder.ts';
import { caseName, drillFolders } from '../case/workspace.ts';
import { startOf } from '../drill/clock.ts';
import { earlierRuns } from '../drill/earlier.ts';
import { drillFiles, readDrill } from '../drill/folder.ts';
import { drillAsker, standIns } from '../drill/guise.ts';
import type { FindRunbook } from '../drill/load.ts';
import type { Scenario } from '../drill/scenario.ts';
import { load, type Shelved, shelf } from '../drill/shelf.ts';
import { openTimer } from '../drill/timer.ts';
import { firstNewOrder } from '../drill/trainer.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { drillMessages as m } from '../language/messages/drill.ts';
import { nearest } from '../language/nearest.ts';
import { say } from '../language/text.ts';
import { clock, zoneHours, zoneOf } from '../language/time.ts';
import type { Root } from '../runbook/library.ts';
import { platformName } from '../runbook/platform.ts';
import { brokenRunbooks } from '../runbook/problem.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { cut } from '../terminal/width.ts';
import type { Asker } from '../walk/asker.ts';
import { type Answers, type Asking, openAsking, readAnswersFile } from './asking.ts';
import { calledAs } from './called.ts';
import { type DrillFlags, readFlags } from './drill-flags.ts';
import { walkDrill } from './drill-session.ts';
import { type House, openHouse } from './house.ts';
import { assertOpen } from './takeover.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond drill`: the scenarios, the shortest first. */
export async function listDrills(world: World, globals: Globals): Promise<number> {
  const house = openHouse(world, globals);
  const { lang } = globals;
  const rows: (Scenario & { readonly order: number })[] = [];
  for (const shelved of shelf(rootsOf(world, house))) {
    const { ready, problems } = await load(shelved, runbooksOfHouse(house));
    if (ready) rows.push({ ...ready.scenario, order: ready.scenario.minutes });
    else world.stderr.write(`${brokenRunbooks(shelved.name, problems).what[lang]}\n`);
  }
  rows.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
  const width = Math.max(8, ...rows.map(({ id }) => id.length));
  // One line each, so that all of them stand on a projected screen; in a pipe nothing is cut.
  const columns = world.stdout.columns ?? Number.POSITIVE_INFINITY;
  const line = (name: string, minutes: string, level: string, platform: string, title: string) => {
    const before = `${name.padEnd(width)} ${minutes.padStart(7)} ${level.padEnd(7)} ${platform.padEnd(10)}`;
    return `${before}${cut(title, Math.max(16, columns - before.length - 1), '…')}`;
  };
  const head = line(
    ...([m.headName, m.headMinutes, m.headLevel, m.headPlatform, m.headTitle].map((text) =>
      say(text, lang),
    ) as [string, string, string, string, string]),
  );
  const lines = rows.map((one) =>
    line(
      one.id,
      String(one.minutes),
      say(m[one.level], lang),
      platformName(one.runbook.platform),
      one.title[lang],
    ),
  );
  world.stdout.write(`${say(m.listHead, lang)}\n\n${[head, ...lines].join('\n')}\n`);
  const [first] = rows;
  if (first)
    world.stderr.write(
      `\n${say(m.listNext, lang, { name: first.id, program: calledAs(world.env, world.platform) })}\n`,
    );
  return EXIT.done;
}

/** `gpr-respond drill SCENARIO`: opens a drill of its own kind and folder, and walks the very runbook. */
export async function drill(
  world: World,
  globals: Globals,
  name: string,
  flags: DrillFlags,
): Promise<number> {
  const { seed, speed, team, facilitator } = readFlags(flags);
  const house = openHouse(world, globals);
  const { scenario, yaml, sha256 } = await scenarioNamed(world, house, name);
  const found = house.catalogue.find(scenario.runbook.incident, scenario.runbook.platform);
  if (!found) throw new Failure(EXIT.badData, filled(m.brokenScenario, { name }));
  const loaded = await house.catalogue.load(found);
  const answers = globals.answers
    ? await readAnswersFile(globals.answers, loaded.runbook, world, globals)
    : undefined;
  if (answers?.script.replay) throw new Failure(EXIT.usage, m.answersForOther);
  const asking = await openAsking(world, globals, answers);
  const asker = drillAsker(asking.asker);
  const zone = zoneOf(scenario.zone);
  const began = answers?.script.drill?.starts ?? world.now().toISOString();
  const start = answers?.script.drill?.starts
    ? Date.parse(answers.script.drill.starts)
    : startOf(scenario.starts, zoneHours(zone), Date.parse(began));
  const rehearsal: Rehearsal = {
    scenario: { id: scenario.id, version: scenario.version, sha256 },
    seed: seed ?? (answers ? 1 : Math.floor(Math.random() * 1_000_000)),
    speed,
    team,
    facilitator,
    began,
    earlier: await earlierRuns(drillFolders(house.workspace), scenario.id, house.readRunbook),
  };
  const noticed = new Date(start).toISOString();
  if (!answers && !(await isReady(scenario, rehearsal, noticed, asker, globals))) return EXIT.done;
  makeFolder(house);
  const opened: Parameters<typeof createCase>[1] = {
    program: world.version,
    case: nameOf(scenario, rehearsal, answers, house, world),
    kind: 'drill',
    account: { platform: scenario.runbook.platform, handle: scenario.handle },
    facts: standIns(scenario, noticed),
    lang: globals.lang,
    drill: rehearsal,
  };
  // The clock starts once the person is ready, not when the command was typed.
  let at = () => new Date(start);
  const open = await createCase(house.workspace.drills, opened, loaded, () => at(), drillFiles(yaml));
  try {
    const timer = answers?.script.drill?.starts
      ? undefined
      : openTimer({ folder: open.folder, start, speed, from: 0, real: world.now });
    at = timer ? timer.now : asking.now;
    tellOfOpening(open, rehearsal, asker, globals, calledAs(world.env, world.platform));
    return await walkDrill(open, { ...asking, asker, now: at }, timer, scenario, world, globals);
  } finally {
    open.release();
  }
}

/** With an answers file that says when it starts, the name follows from what is played: the same gives the same bytes. */
function nameOf(
  scenario: Scenario,
  { seed, scenario: { sha256 } }: Rehearsal,
  answers: Answers | undefined,
  { workspace }: House,
  world: World,
): string {
  const starts = answers?.script.drill?.starts;
  const zone = zoneOf(scenario.zone);
  const name = (from?: Buffer) =>
    caseName(starts ?? world.now().toISOString(), zone, `LATIHAN-${scenario.id}`, scenario.handle, from);
  if (!answers || starts === undefined) return name();
  const wanted = name(createHash('sha256').update(`${sha256}\n${seed}\n${answers.text}`).digest());
  return existsSync(join(workspace.drills, wanted)) ? name() : wanted;
}

function tellOfOpening(
  open: OpenCase,
  { seed, speed, facilitator }: Rehearsal,
  asker: Asker,
  { lang }: Globals,
  program: string,
) {
  asker.tell({ tone: 'good', text: say(m.opened, lang, { folder: open.folder }) });
  asker.tell({ tone: 'info', text: say(m.seedSaid, lang, { seed, speed }) });
  if (!facilitator) return;
  const trainer = { case: basename(open.folder), program };
  asker.tell({ tone: 'info', text: say(m.watchWith, lang, trainer) });
}

async function isReady(
  scenario: Scenario,
  { team }: Rehearsal,
  noticed: string,
  asker: Asker,
  { lang }: Globals,
): Promise<boolean> {
  const roles = scenario.roles.map(({ title, task }, index) => {
    const person = team[index % Math.max(1, team.length)];
    return `${title[lang]}${person === undefined ? '' : ` = ${inertLine(person)}`} (${task[lang]})`;
  });
  const scene = {
    key: 'begin',
    title: `${say(m.begin, lang)} · ${scenario.title[lang]}`,
    clock: clock(noticed, zoneOf(scenario.zone)),
    drill: true,
    lines: [
      scenario.story[lang],
      ...(team.length > 0 ? [say(m.roles, lang, { roles: roles.join('; ') })] : []),
      say(m.beginLine, lang),
    ],
  };
  const choices = [
    { value: 'start', label: say(m.start, lang) },
    { value: 'no', label: say(m.notNow, lang) },
  ];
  return (await asker.askOne(say(m.ready, lang), choices, scene)) === 'start';
}

function makeFolder({ workspace }: House): void {
  try {
    mkdirSync(workspace.drills, { recursive: true });
  } catch (error) {
    const values = { file: workspace.drills, code: systemCode(error) ?? '?' };
    throw new Failure(
      EXIT.io,
      filled(caseMessages.workspaceUnwritable, values),
      caseMessages.workspaceNext,
      error,
    );
  }
}

/** The scenario of that name. @throws Failure 2 when there is none · 65 when it is broken */
export async function scenarioNamed(world: World, house: House, name: string) {
  const all = shelf(rootsOf(world, house));
  const shelved = all.find((one) => one.name === name);
  if (!shelved) throw unknownScenario(name, all);
  const { ready, problems } = await load(shelved, runbooksOfHouse(house));
  if (ready) return ready;
  throw brokenRunbooks(`${name}.yaml`, problems);
}

function unknownScenario(name: string, all: readonly Shelved[]): Failure {
  const names = all.map((one) => one.name);
  const near = nearest(name, names);
  const next = near
    ? filled(m.didYouMean, { name: `{program} drill ${near}` })
    : filled(m.knownScenarios, { list: names.join(', ') });
  return new Failure(EXIT.usage, filled(m.unknownScenario, { name: inertLine(name) }), next);
}

/** The office's own scenarios go before shipped ones of the same name. */
function rootsOf(world: World, { workspace }: House): readonly Root[] {
  return [workspace.runbooks, fileURLToPath(world.shipped)].map((folder) => {
    const near = relative(world.cwd, folder);
    return { folder, shown: near === '' || near.startsWith('..') ? folder : near };
  });
}

/** Runbooks as an emergency would find them. */
function runbooksOfHouse({ catalogue }: House): FindRunbook {
  return async (incident, platform) => {
    const found = catalogue.find(incident, platform);
    return found && (await catalogue.load(found)).runbook;
  };
}

/** `gpr-respond resume CASE` for a drill: the clock goes on where it stood, whatever time it is. */
export async function resumeDrill(
  world: World,
  globals: Globals,
  folder: string,
  asking: Asking,
): Promise<number> {
  const house = openHouse(world, globals);
  let at = world.now;
  const open = await openCase(folder, house.readRunbook, () => at());
  const asker = drillAsker(asking.asker);
  try {
    assertOpen(open, globals.lang);
    const { scenario } = readDrill(open);
    const timer = openTimer({
      folder,
      start: Math.max(...open.state.entries.map((entry) => Date.parse(entry.at))),
      speed: lastSpeed(open),
      from: firstNewOrder(open.state),
      real: world.now,
    });
    at = timer.now;
    // A closing that was cut off is only finished.
    if (!open.state.closed) open.append({ type: 'resumed' });
    const values = { title: scenario.title[globals.lang], saved: open.state.answers.size };
    asker.tell({ tone: 'good', text: say(m.resumed, globals.lang, values) });
    return await walkDrill(open, { ...asking, asker, now: at }, timer, scenario, world, globals);
  } finally {
    open.release();
  }
}

/** The speed at which the clock ran last; a drill that was held goes on. */
function lastSpeed({ state }: OpenCase): number {
  const speeds = state.entries.flatMap((entry) =>
    !isForeign(entry) && entry.type === 'clocked' && entry.speed > 0 ? [entry.speed] : [],
  );
  return speeds.at(-1) ?? state.opened.drill?.speed ?? 1;
}
