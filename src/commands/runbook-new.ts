import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitCode, Failure, filled } from '../language/failure.ts';
import { authorMessages as m } from '../language/messages/author.ts';
import { say, type Text } from '../language/text.ts';
import { draftRunbook } from '../runbook/draft.ts';
import { isName, pathOf, type Whereabouts } from '../runbook/folder.ts';
import { inspectPath } from '../runbook/inspect.ts';
import type { Phase } from '../runbook/model.ts';
import { printProblem } from '../runbook/problem.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import type { Asker } from '../walk/asker.ts';
import { lineWithoutSecrets } from '../walk/secrets.ts';
import { openAsking } from './asking.ts';
import { calledAs } from './called.ts';
import { type House, openHouse } from './house.ts';
import { tell } from './tell.ts';
import { unlessStopped } from './told.ts';
import type { Globals, World } from './world.ts';

/** Nothing of a new runbook is kept before its last answer. @param taken names of other commands, which an incident cannot have */
export function newRunbook(world: World, globals: Globals, taken: readonly string[] = []): Promise<ExitCode> {
  return unlessStopped(askNew(world, globals, taken), m.newStopped);
}

/**
 * `gpr-respond runbook new`: asks five questions and writes a runbook into the workspace that passes the check.
 * @throws Failure 2 when the file is there already · 74 when it cannot be written
 */
async function askNew(world: World, globals: Globals, taken: readonly string[]): Promise<ExitCode> {
  const { lang } = globals;
  const house = openHouse(world, globals);
  const { asker } = await openAsking(world, globals);
  asker.tell({ tone: 'info', text: say(m.newIntro, lang) });
  const where = await askWhere(asker, house, globals, taken);
  const path = pathOf(where);
  const file = join(house.workspace.runbooks, `${path}.yaml`);
  if (existsSync(file)) throw exists(file);
  const line = (question: Text) => lineWithoutSecrets({ asker, lang }, say(question, lang));
  const title = { id: await line(m.askTitleId), en: await line(m.askTitleEn) };
  const today = world.now().toISOString().slice(0, 10);
  save(file, draftRunbook({ ...where, title, today, lang }));
  world.stdout.write(`${file}\n`);
  const folder = fileURLToPath(world.shipped);
  const { problems } = inspectPath(file, file, { folder, shown: folder }, today);
  for (const problem of problems) world.stderr.write(`${printProblem(problem, lang)}\n`);
  const { incident, platform } = where;
  const { candidates } = house.catalogue.find(incident, platform) ?? { candidates: [] };
  if (candidates.some((one) => pathOf(one) === path)) tell(world, say(m.newReplaces, lang, { path }));
  const example = platform === 'all' ? 'instagram' : platform;
  const program = calledAs(world.env, world.platform);
  tell(world, say(m.newSaved, lang, { file, incident, platform: example, program }));
  return EXIT.done;
}

/** The first three questions: they say where the file stands. */
async function askWhere(
  asker: Asker,
  { catalogue }: House,
  { lang }: Globals,
  taken: readonly string[],
): Promise<Whereabouts> {
  const phase = (await asker.askOne(say(m.askPhase, lang), [
    { value: 'post-incident', label: say(m.phasePost, lang) },
    { value: 'pre-incident', label: say(m.phasePre, lang) },
  ])) as Phase;
  const known = catalogue.incidents().join(', ');
  asker.tell({ tone: 'info', text: say(m.aboutIncident, lang, { known }) });
  const incident = await askName(asker, m.askIncident, lang, taken);
  const platform = await askName(asker, m.askPlatform, lang, []);
  return { phase, incident, platform };
}

/** Asks until the answer can be part of a file's path. */
async function askName(
  asker: Asker,
  question: Text,
  lang: Globals['lang'],
  taken: readonly string[],
): Promise<string> {
  for (;;) {
    const typed = await asker.askLine(say(question, lang));
    const name = typed.trim().toLowerCase().replace(/\s+/g, '-');
    if (isName(name) && !taken.includes(name)) return name;
    const words = isName(name) ? m.reservedName : m.badName;
    asker.tell({ tone: 'warning', text: say(words, lang, { name: inertLine(typed.trim()).slice(0, 64) }) });
  }
}

/** Never over another file, also not over one that came to be a moment ago. */
function save(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const code = systemCode(error);
    // A file that stands where a folder has to be gives the same code.
    if (code === 'EEXIST' && existsSync(file)) throw exists(file);
    throw new Failure(EXIT.io, filled(m.cannotWrite, { file, code: code ?? '?' }), m.cannotWriteNext, error);
  }
}

function exists(file: string): Failure {
  return new Failure(EXIT.usage, filled(m.newExists, { file }), m.newExistsNext);
}
