import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { readCase } from '../case/reading.ts';
import { brief, type Reader } from '../drill/brief.ts';
import { readDrill } from '../drill/folder.ts';
import { MARK } from '../drill/guise.ts';
import { roomPage } from '../drill/results/page.ts';
import { type RoomResult, readSheet, sheetFiles, withoutDoubles } from '../drill/results/read.ts';
import { roomOf } from '../drill/results/room.ts';
import { afterAction, renderSheet } from '../drill/sheet/document.ts';
import { sheetOf } from '../drill/sheet/view.ts';
import { EXIT, Failure } from '../language/failure.ts';
import { drillResultsMessages as r } from '../language/messages/drill-results.ts';
import { say } from '../language/text.ts';
import { fileTime } from '../language/time.ts';
import { toMarkdown } from '../report/markdown.ts';
import type { Paper } from '../report/paper.ts';
import { inertLine } from '../safety/inert.ts';
import { scenarioNamed } from './drill.ts';
import { folderNamed } from './find.ts';
import { openHouse } from './house.ts';
import { type PaperFormat, paperBytes, putFile } from './papers.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

type Format = 'md' | PaperFormat;

/** `gpr-respond drill brief SCENARIO --for trainee|facilitator`: prints the sheet, or writes it as a page. */
export async function briefDrill(
  world: World,
  globals: Globals,
  name: string,
  reader: Reader,
  format: Format,
): Promise<number> {
  const { scenario, runbook } = await scenarioNamed(world, openHouse(world, globals), name);
  const root = brief(scenario, runbook, reader, globals.lang);
  if (format === 'md') world.stdout.write(toMarkdown(root));
  else {
    const word = reader === 'trainee' ? 'lembar-peserta' : 'lembar-pelatih';
    await page(
      root,
      `${scenario.reviewed}T00:00:00.000Z`,
      `${MARK}_${word}_${scenario.id}`,
      format,
      world,
      globals,
    );
  }
  return EXIT.done;
}

/** `gpr-respond drill sheet CASE`: prints the after-action report as it stands, or writes it in another format. */
export async function sheetOfDrill(
  world: World,
  globals: Globals,
  name: string,
  format: Format,
): Promise<number> {
  const house = openHouse(world, globals);
  const read = await readCase(folderNamed(house, name, world.cwd), house.readRunbook);
  const sheet = sheetOf(readDrill(read), read.journal);
  if (format === 'md') {
    world.stdout.write(renderSheet(sheet));
    return EXIT.done;
  }
  const root = afterAction(sheet);
  const children = root.children.filter(({ type }) => type !== 'yaml');
  const { id } = sheet.scenario;
  const began = fileTime(sheet.state.opened.drill?.began ?? sheet.state.opened.at, sheet.zone);
  await page(
    { type: 'root', children },
    sheet.ended,
    `${MARK}_evaluasi_${id}_${began}`,
    format,
    world,
    globals,
  );
  return EXIT.done;
}

/** `gpr-respond drill results PATH…`: the room's table, as text or as a page. */
export async function resultsOfDrills(
  world: World,
  globals: Globals,
  paths: readonly string[],
  format: 'md' | 'html',
): Promise<number> {
  const { lang } = globals;
  const files = sheetFiles(paths.map((path) => resolve(world.cwd, path)));
  const read = files.map((file) => ({ file, result: readSheet(file) }));
  const results = read.flatMap(({ result }): RoomResult[] => (typeof result === 'string' ? [] : [result]));
  if (results.length === 0) throw new Failure(EXIT.badData, r.none, r.noneNext);
  const others = read.filter(({ result }) => result === 'not-a-sheet').length;
  if (others > 0) tell(world, say(r.passedOver, lang, { count: others }));
  for (const { file, result } of read)
    if (result === 'unreadable') tell(world, say(r.unreadable, lang, { file: inertLine(file) }));
  const root = roomPage(roomOf(withoutDoubles(results)), lang);
  if (format === 'md') world.stdout.write(toMarkdown(root));
  else {
    const now = world.now().toISOString();
    await page(root, now, `${MARK}_hasil-ruangan_${fileTime(now, 'Asia/Jakarta')}`, 'html', world, globals);
  }
  return EXIT.done;
}

/** Writes a paper that says on every page that it is a drill, and prints where. */
async function page(
  root: Root,
  issued: string,
  stem: string,
  format: PaperFormat,
  world: World,
  globals: Globals,
): Promise<void> {
  const title = stem.replaceAll('_', ' ');
  const paper: Paper = { root, title, lang: globals.lang, issued, header: { drill: true }, annex: [] };
  const bytes = await paperBytes(paper, format, world.fonts);
  const file = putFile(resolve(globals.out ?? world.cwd), `${stem}.${format}`, bytes);
  world.stdout.write(`${join(file)}\n`);
}
