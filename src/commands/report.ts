import { openCase, readCase } from '../case/folder.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { say } from '../language/text.ts';
import { chatText } from '../report/chat.ts';
import { renderReport } from '../report/edition.ts';
import type { EditionType } from '../runbook/model.ts';
import { openAsking } from './asking.ts';
import { makeDesk } from './desk.ts';
import { allCases, folderNamed, pickCase } from './find.ts';
import { type House, openHouse } from './house.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond report [CASE]`: prints the report (or the chat text), or issues an edition.
 * Without a name: the only case, else the one that is picked.
 */
export async function report(
  world: World,
  globals: Globals,
  name: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  const house = openHouse(world, globals);
  const folder = name ? folderNamed(house, name, world.cwd) : await oneOf(house, world, globals);
  if (typeof flags.edition === 'string')
    return issue(house, world, globals, folder, flags.edition as EditionType);
  const read = await readCase(folder, house.readRunbook);
  const { damage } = read.reading;
  if (damage && !flags.utuh) {
    // Opening it says what is wrong with it, and how to read what is whole.
    await openCase(folder, house.readRunbook, world.now);
  }
  if (damage) world.stderr.write(`${say(m.wholeNotice, globals.lang, { line: damage.line })}\n\n`);
  world.stdout.write(
    flags.format === 'chat' ? `${chatText(read.runbook, read.state)}\n` : renderReport(read),
  );
  return damage ? EXIT.badData : EXIT.done;
}

async function issue(
  house: House,
  world: World,
  globals: Globals,
  folder: string,
  type: EditionType,
): Promise<number> {
  const open = await openCase(folder, house.readRunbook, world.now);
  try {
    const issued = makeDesk(globals.out ?? world.cwd, world.now).issue(open, type);
    world.stdout.write(`${issued.path}\n`);
    return issued.notCopied ? EXIT.io : EXIT.done;
  } finally {
    open.release();
  }
}

async function oneOf(house: House, world: World, globals: Globals): Promise<string> {
  const rows = await allCases(house);
  const picked = await pickCase(rows, async () => (await openAsking(world, globals)).asker, globals.lang);
  if (picked) return picked;
  throw new Failure(EXIT.usage, filled(m.noCases, { folder: house.workspace.cases }), m.seeHelp);
}
