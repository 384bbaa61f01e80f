import { basename } from 'node:path';
import { openCase, type ReadCase } from '../case/folder.ts';
import { closingCut } from '../case/open.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { say } from '../language/text.ts';
import { moment, zoneOf } from '../language/time.ts';
import { changedSteps } from '../runbook/change.ts';
import { runTitle, waitingLines } from './ahead.ts';
import { type Asking, openAsking } from './asking.ts';
import { allCases, folderNamed, pickCase, withoutIdle } from './find.ts';
import { type House, openHouse } from './house.ts';
import { walkCase } from './session.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond resume [CASE]`: goes on with a case; without a name with the only open one, or the one picked. */
export async function resume(world: World, globals: Globals, name: string | undefined): Promise<number> {
  const house = openHouse(world, globals);
  let asking: Asking | undefined;
  const open = async () => (asking ??= await openAsking(world, globals));
  const picked = name ? { folder: folderNamed(house, name, world.cwd) } : await openOne(house, open, globals);
  const { asker } = await open();
  const opened = await openCase(picked.folder, house.readRunbook, world.now, picked.read);
  const { state } = opened;
  const zone = zoneOf(state.facts['office.timezone']);
  if (closingCut(state)) {
    asker.tell({
      tone: 'info',
      text: say(m.closingCut, globals.lang, { what: runTitle(state, globals.lang) }),
    });
    return walkCase(opened, await open(), world, globals);
  }
  if (state.closed) {
    opened.release();
    const what = filled(m.alreadyClosed, {
      what: runTitle(state, globals.lang),
      when: moment(state.closed, zone, globals.lang),
    });
    throw new Failure(EXIT.usage, what, filled(m.alreadyClosedNext, { case: basename(picked.folder) }));
  }
  const changed = await changesIn(house, opened.runbook, state.opened.runbook.sha256);
  opened.append({ type: 'resumed', ...(changed.length > 0 ? { changed } : {}) });
  const account = `${state.opened.account.platform} ${state.opened.account.handle}`;
  const values = { what: runTitle(state, globals.lang), account, saved: state.answers.size };
  asker.tell({ tone: 'good', text: say(m.resumed, globals.lang, values) });
  for (const text of waitingLines(opened, world.now().toISOString(), globals.lang))
    asker.tell({ tone: 'info', text });
  if (changed.length > 0) {
    asker.tell({ tone: 'info', text: say(m.stepsChanged, globals.lang, { steps: changed.join(', ') }) });
  }
  return walkCase(opened, await open(), world, globals);
}

interface Picked {
  readonly folder: string;
  /** The case as the list read it. */
  readonly read?: ReadCase;
}

async function openOne(house: House, asking: () => Promise<Asking>, { lang }: Globals): Promise<Picked> {
  const rows = withoutIdle(await allCases(house)).filter(
    (row) => 'failure' in row || !row.read.state.closed || closingCut(row.read.state),
  );
  const folder = await pickCase(rows, async () => (await asking()).asker, lang);
  const row = rows.find((one) => one.folder === folder);
  if (row) return row;
  throw new Failure(EXIT.usage, filled(m.noOpenCases, { folder: house.workspace.cases }), m.seeHelp);
}

/** Steps that differ in the runbook that is shipped now, when it is another one than the case's own. */
async function changesIn(
  { catalogue }: House,
  runbook: Parameters<typeof changedSteps>[0],
  sha256: string,
): Promise<readonly string[]> {
  const found = catalogue.find(runbook.incident, runbook.platform);
  if (!found) return [];
  const now = await catalogue.load(found);
  return now.sha256 === sha256 ? [] : changedSteps(runbook, now.runbook);
}
