import { basename } from 'node:path';
import { earlierFrom, isRoundOf } from '../case/earlier.ts';
import type { Earlier, Opened } from '../case/entry.ts';
import { followCommand } from '../case/follow.ts';
import { othersAtRisk, type Profile } from '../case/profile.ts';
import { readCase } from '../case/reading.ts';
import { caseFolders } from '../case/workspace.ts';
import { roundsMessages } from '../language/messages/rounds.ts';
import { type Lang, say } from '../language/text.ts';
import type { Runbook } from '../runbook/model.ts';
import type { Asker } from '../walk/asker.ts';
import { folderNamed } from './find.ts';
import type { House } from './house.ts';

type Relations = Pick<Opened, 'earlier' | 'linked' | 'others'>;

/**
 * What a new case knows of other cases and accounts when it is opened: the round before, the case that it is linked to,
 * and the accounts that may be in danger with its own.
 * @param linked a case as a person names it
 * @throws Failure 2 when no case, or more than one, is named so
 */
export async function relationsOf(
  house: House,
  { phase, incident, id }: Runbook,
  account: Opened['account'],
  profile: Profile | undefined,
  { linked, cwd }: { readonly linked: string | undefined; readonly cwd: string },
): Promise<Relations> {
  const earlier = phase === 'pre-incident' ? await lastRound(house, { id }, account) : undefined;
  const others = incident === 'hacked' && profile ? await othersOf(profile, account) : [];
  return {
    ...(earlier ? { earlier } : {}),
    ...(linked === undefined ? {} : { linked: basename(folderNamed(house, linked, cwd)) }),
    ...(others.length > 0 ? { others } : {}),
  };
}

/** What the newest round of a runbook for an account left, whether it was closed or only paused. */
async function lastRound(
  { workspace, readRunbook }: House,
  runbook: Pick<Runbook, 'id'>,
  account: Opened['account'],
): Promise<Earlier | undefined> {
  for (const folder of caseFolders(workspace)) {
    if (!folder.includes(`_${runbook.id}_`)) continue;
    try {
      const read = await readCase(folder, readRunbook);
      if (isRoundOf(read.state, runbook, account)) return earlierFrom(read.runbook, read.state);
    } catch {
      // A damaged case is told of by `cases` and `resume`; here it only must not stand in the way.
    }
  }
  return undefined;
}

/** Says which round was found, and how much of it is asked first now. */
export function tellOfRound({ earlier }: Relations, asker: Asker, lang: Lang): void {
  if (!earlier || earlier.weak.length === 0) return;
  const values = { case: earlier.case, count: earlier.weak.length };
  asker.tell({ tone: 'info', text: say(roundsMessages.weakFirst, lang, values) });
}

async function othersOf(profile: Profile, { platform, handle }: Opened['account']) {
  return othersAtRisk(profile, platform, handle);
}

/** How each account in danger gets a case of its own, linked to this one; empty when none is known of. @param program as it is called here */
export function linkedCommands(
  { others = [], case: name }: Opened,
  incident: string,
  lang: Lang,
  program: string,
): string {
  if (others.length === 0) return '';
  const lines = others.map((account) => `  ${followCommand(incident, account, program)} --linked ${name}`);
  return [say(roundsMessages.openOthers, lang), ...lines].join('\n');
}
