import { resolve } from 'node:path';
import { isForeign } from '../case/entry.ts';
import { type OpenCase, openCase } from '../case/folder.ts';
import { closingCut } from '../case/open.ts';
import type { ReadCase } from '../case/reading.ts';
import { runningLines } from '../case/running.ts';
import { drillFolders } from '../case/workspace.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { drillMessages } from '../language/messages/drill.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { changedSteps } from '../runbook/change.ts';
import type { Asker } from '../walk/asker.ts';
import { runTitle, waitingLines } from './ahead.ts';
import { type Asking, openAsking } from './asking.ts';
import { allCases, folderNamed, isParcel, pickCase, rehearsalNamed, withoutIdle } from './find.ts';
import { once } from './flag-or-ask.ts';
import { type House, openHouse } from './house.ts';
import { walkCase } from './session.ts';
import { takeUp } from './takeover.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond resume [CASE]`: goes on with a case; without a name with the only open one, or the one picked. A package
 * from a hand-over (a folder or a zip) is checked and copied into the workspace first.
 */
export async function resume(
  world: World,
  globals: Globals,
  name: string | undefined,
  by?: unknown,
): Promise<number> {
  const house = openHouse(world, globals);
  const asking = once(() => openAsking(world, globals));
  const rehearsal = name === undefined ? undefined : rehearsalNamed(house, name, world.cwd);
  if (rehearsal) return (await import('./drill.ts')).resumeDrill(world, globals, rehearsal, await asking());
  const opened = await openWanted(house, world, globals, name, asking, by);
  if (!opened) return EXIT.done;
  tellOfCase(opened, (await asking()).asker, world.now().toISOString(), globals.lang);
  return walkCase(opened, await asking(), world, globals);
}

/** Opens the case that is meant, and records that it goes on; undefined when the person leaves it. */
async function openWanted(
  house: House,
  world: World,
  globals: Globals,
  name: string | undefined,
  asking: () => Promise<Asking>,
  by: unknown,
): Promise<OpenCase | undefined> {
  const { lang } = globals;
  const takingUp = {
    lang,
    now: world.now,
    by,
    changed: ({ runbook, state }: OpenCase) => changesIn(house, runbook, state.opened.runbook.sha256),
  };
  if (name === undefined) {
    const { folder, read: known } = await openOne(house, asking, globals, () => unfinished(house));
    await asking();
    return takeUp(house, folder, asking, { ...takingUp, ...(known ? { known } : {}) });
  }
  const path = resolve(world.cwd, name);
  if (!isParcel(house, path)) {
    const folder = folderNamed(house, name, world.cwd);
    await asking();
    return takeUp(house, folder, asking, takingUp);
  }
  const { receive } = await import('./receive.ts');
  const received = await receive(house, path, asking, world, globals, by);
  if (!received) return undefined;
  if (!received.taken) return takeUp(house, received.folder, asking, takingUp);
  const opened = await openCase(received.folder, house.readRunbook, world.now);
  // The package's sums spoke of its journal too, which goes on from here.
  opened.seal();
  return opened;
}

/** What somebody who comes back has to know first. */
function tellOfCase(opened: OpenCase, asker: Asker, now: string, lang: Lang): void {
  const { state, runbook } = opened;
  if (closingCut(state)) {
    asker.tell({ tone: 'info', text: say(m.closingCut, lang, { what: runTitle(state, lang) }) });
    return;
  }
  const account = `${state.opened.account.platform} ${state.opened.account.handle}`;
  const values = { what: runTitle(state, lang), account, saved: state.answers.size };
  asker.tell({ tone: 'good', text: say(m.resumed, lang, values) });
  const running = runningLines({ runbook, state, lang, now });
  if (running.length > 0) asker.tell({ tone: 'warning', text: running.join('\n') });
  for (const text of waitingLines(opened, now, lang)) asker.tell({ tone: 'info', text });
  const last = state.entries.at(-1);
  const steps = last && !isForeign(last) && last.type === 'resumed' ? (last.changed ?? []) : [];
  if (steps.length > 0) {
    asker.tell({ tone: 'info', text: say(m.stepsChanged, lang, { steps: steps.join(', ') }) });
  }
}

interface Picked {
  readonly folder: string;
  /** The case as the list read it. */
  readonly read?: ReadCase;
}

/** The only open case, or the one that is picked. @throws Failure 2 when there is none, with what to do next */
export async function openOne(
  house: House,
  asking: () => Promise<Asking>,
  { lang }: Globals,
  next: () => Promise<Text> = async () => m.seeHelp,
): Promise<Picked> {
  const rows = withoutIdle(await allCases(house)).filter(
    (row) => 'failure' in row || !row.read.state.closed || closingCut(row.read.state),
  );
  const folder = await pickCase(rows, async () => (await asking()).asker, lang);
  const row = rows.find((one) => one.folder === folder);
  if (row) return row;
  throw new Failure(EXIT.usage, filled(m.noOpenCases, { folder: house.workspace.cases }), await next());
}

/** A drill is never taken for the case that is meant, but somebody who has only one is shown the way to it. */
async function unfinished({ workspace, readRunbook }: House): Promise<Text> {
  const { unfinishedDrill } = await import('../drill/earlier.ts');
  const name = await unfinishedDrill(drillFolders(workspace), readRunbook);
  return name === undefined ? m.seeHelp : filled(drillMessages.unfinished, { case: name });
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
