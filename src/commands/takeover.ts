import { basename } from 'node:path';
import { type OpenCase, openCase } from '../case/folder.ts';
import { closingCut } from '../case/open.ts';
import { officeProfile } from '../case/profile.ts';
import type { ReadCase } from '../case/reading.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as commands } from '../language/messages/commands.ts';
import { drillMessages as d } from '../language/messages/drill.ts';
import { handoverMessages as m } from '../language/messages/handover.ts';
import { type Lang, say } from '../language/text.ts';
import { moment, zoneOf } from '../language/time.ts';
import { inertLine } from '../safety/inert.ts';
import { runTitle } from './ahead.ts';
import type { Asking } from './asking.ts';
import { flagOrAsk } from './flag-or-ask.ts';
import type { House } from './house.ts';

/**
 * Opens a case to go on with it and records that. One that was handed over is only gone on with once somebody says so,
 * by name.
 * @param options.by the name from the command line
 * @returns undefined when the person leaves it
 */
export async function takeUp(
  house: House,
  folder: string,
  asking: () => Promise<Asking>,
  options: {
    readonly lang: Lang;
    readonly now: () => Date;
    readonly by?: unknown;
    /** The case as it was read a moment ago. */
    readonly known?: ReadCase;
    readonly changed?: (open: OpenCase) => Promise<readonly string[]>;
  },
): Promise<OpenCase | undefined> {
  const open = await openCase(folder, house.readRunbook, options.now, options.known);
  try {
    if (open.state.opened.drill)
      throw new Failure(EXIT.usage, filled(d.resumeByName, { case: basename(folder) }));
    assertOpen(open, options.lang);
    // Nothing goes on in it: its closing is finished.
    if (closingCut(open.state)) return open;
    const by = open.state.handedOver ? await takenBack(house, open, asking, options) : '';
    if (by === undefined) {
      open.release();
      return undefined;
    }
    const changed = (await options.changed?.(open)) ?? [];
    open.append({ type: 'resumed', ...(changed.length > 0 ? { changed } : {}), ...(by ? { by } : {}) });
    return open;
  } catch (error) {
    open.release();
    throw error;
  }
}

/** @throws Failure 2 when it is closed, and its closing is not to be finished */
export function assertOpen({ folder, state }: OpenCase, lang: Lang): void {
  if (!state.closed || closingCut(state)) return;
  const when = moment(state.closed, zoneOf(state.facts['office.timezone']), lang);
  const next = filled(commands.alreadyClosedNext, { case: basename(folder) });
  throw new Failure(EXIT.usage, filled(commands.alreadyClosed, { what: runTitle(state, lang), when }), next);
}

async function takenBack(
  house: House,
  { state }: OpenCase,
  asking: () => Promise<Asking>,
  { lang, by }: { readonly lang: Lang; readonly by?: unknown },
): Promise<string | undefined> {
  const given = state.handedOver;
  if (!given) return '';
  const { asker } = await asking();
  const when = moment(given.at, zoneOf(state.facts['office.timezone']), lang);
  const to = given.to ? inertLine(given.to) : say(m.someone, lang);
  asker.tell({ tone: 'warning', text: say(m.wasGiven, lang, { to, when }) });
  const choice = await asker.askOne(say(m.takeBack, lang), [
    { value: 'leave', label: say(m.leaveIt, lang) },
    { value: 'take', label: say(m.takeBackYes, lang) },
  ]);
  if (choice === 'leave') {
    asker.tell({ tone: 'info', text: say(m.left, lang) });
    return undefined;
  }
  return whoTakesOver(house, asking, lang, by);
}

/** The name of whoever goes on; offered from the profile of this computer. */
export async function whoTakesOver(
  { workspace, memory }: House,
  asking: () => Promise<Asking>,
  lang: Lang,
  by: unknown,
): Promise<string> {
  const { profile } = await officeProfile(workspace.profile, memory);
  const initial = profile?.operator?.name;
  return flagOrAsk({ flag: '--by', value: by, question: m.whoTakesOver, initial }, asking, lang);
}
