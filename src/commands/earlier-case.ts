import { sameHandle } from '../case/handle.ts';
import { readCase } from '../case/reading.ts';
import { caseFolders } from '../case/workspace.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { say } from '../language/text.ts';
import { moment, zoneOf } from '../language/time.ts';
import type { Loaded } from '../runbook/catalogue.ts';
import { runWord } from './ahead.ts';
import type { Asking } from './asking.ts';
import type { House } from './house.ts';
import type { Globals } from './world.ts';

/** An unfinished case of this account and runbook: whoever starts again after a crash wants that one. */
export async function findOpenCase(house: House, { runbook }: Loaded, platform: string, handle: string) {
  for (const folder of caseFolders(house.workspace)) {
    if (!folder.includes(`_${runbook.id}_`)) continue;
    try {
      const read = await readCase(folder, house.readRunbook);
      const { opened, closed } = read.state;
      if (
        !closed &&
        opened.kind !== 'drill' &&
        opened.account.platform === platform &&
        sameHandle(opened.account.handle, handle)
      ) {
        return read;
      }
    } catch {
      // A damaged case is told of by `cases` and `resume`; here it only must not stand in the way.
    }
  }
  return undefined;
}

/** An empty case older than this is left where it is: its targets would all be missed from the start. */
const FRESH = 60 * 60_000;

/**
 * Whether an open case is gone on with. One that holds nothing is no question worth a key in an emergency: a fresh one
 * is taken, an old one passed over.
 */
export async function goesOn(
  { state }: NonNullable<Awaited<ReturnType<typeof findOpenCase>>>,
  { asker, now }: Pick<Asking, 'asker' | 'now'>,
  { lang }: Globals,
): Promise<boolean> {
  const when = moment(state.opened.at, zoneOf(state.facts['office.timezone']), lang);
  const what = runWord(state, lang);
  if (!state.entries.some(({ type }) => CONTENT.has(type))) {
    const fresh = now().getTime() - Date.parse(state.opened.at) < FRESH;
    if (fresh) asker.tell({ tone: 'info', text: say(m.wentOn, lang, { when }) });
    return fresh;
  }
  const choice = await asker.askOne(say(m.openCaseExists, lang, { what, when }), [
    { value: 'go-on', label: say(m.goOn, lang, { what, saved: state.answers.size }) },
    { value: 'new', label: say(m.startNew, lang, { what }) },
  ]);
  return choice === 'go-on';
}

/** Entries that a person has put into a case. */
const CONTENT = new Set(['answered', 'sent', 'evidence', 'noted']);
