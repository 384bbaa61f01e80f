import { basename } from 'node:path';
import type { CaseState } from '../case/fold.ts';
import { sameHandle } from '../case/handle.ts';
import { officeProfile, type Profile } from '../case/profile.ts';
import type { ReadCase } from '../case/reading.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { lettersMessages as m } from '../language/messages/letters.ts';
import { nearest } from '../language/nearest.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { recoveryBar } from '../report/letter/recovery.ts';
import { plainIn, titleIn } from '../report/letter/words.ts';
import { type Addressee, overridden } from '../runbook/addressee.ts';
import { addresseeWordsOf } from '../runbook/addressee-words.ts';
import { addresseeCalled } from '../runbook/correspondence.ts';
import type { Letter } from '../runbook/letter.ts';
import { platformName } from '../runbook/platform.ts';
import { printProblem } from '../runbook/problem.ts';
import type { Correspondence } from '../runbook/stationery.ts';
import type { Asker } from '../walk/asker.ts';
import type { House } from './house.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** To whom a letter goes, and what the profile knows of the account. */
export interface Recipient {
  readonly addressee: Addressee;
  /** `account.id`, `account.mailbox`, `account.phone`. */
  readonly extras: Readonly<Record<string, string>>;
}

/**
 * The addressee that a person names, with what the profile says about it.
 * @throws Failure 2 when there is none of that name
 */
export async function addresseeFor(
  name: string,
  state: CaseState,
  correspondence: Correspondence,
  house: House,
  world: World,
  { lang }: Globals,
): Promise<Recipient> {
  const found = addresseeCalled(correspondence, name);
  if (!found) throw unknownAddressee(name, correspondence);
  const { profile, problems } = await officeProfile(house.workspace.profile, house.memory);
  const known = { addressees: correspondence.addressees, letters: correspondence.letters };
  const own =
    problems.length === 0 && profile?.addressees
      ? (await import('../case/profile-addressees.ts')).addresseeProblems(house.workspace.profile, known)
      : problems;
  if (own.length > 0) {
    const list = own.map((problem) => printProblem(problem, lang)).join('\n');
    tell(world, `${say(m.profileBroken, lang, { problems: list })}\n`);
  }
  const given = own.length === 0 ? profile?.addressees?.[found.id] : undefined;
  return { addressee: overridden(found, given), extras: extrasOf(profile, state) };
}

/** @throws Failure 2 for whatever is no incident of its own, and for a platform that is not the addressee's */
export function refuse({ state, folder }: ReadCase, addressee: Addressee, lang: Lang): void {
  const { kind, replay, account } = state.opened;
  const values = { addressee: plainIn(addressee.name, lang, state), case: basename(folder) };
  if (kind === 'drill')
    throw new Failure(EXIT.usage, filled(replay ? m.replay : m.drill, values), filled(m.drillNext, values));
  if (kind !== 'incident') throw new Failure(EXIT.usage, m.noIncident);
  const { platforms } = addressee;
  if (!platforms || platforms.includes(account.platform)) return;
  const name = addressee.id === 'platform' ? 'meta' : 'platform';
  const what = { id: addressee.id, platform: platformName(account.platform) };
  throw new Failure(EXIT.usage, filled(m.otherPlatform, what), filled(m.otherPlatformNext, { name }));
}

/**
 * Which of its letters an addressee gets now.
 * @throws Failure 2 for a letter that it does not get, or one that has to wait for the recovery
 */
export async function letterFor(
  read: ReadCase,
  addressee: Addressee,
  { letters }: Correspondence,
  wanted: string | undefined,
  { asker, lang }: { readonly asker?: Asker; readonly lang: Lang },
): Promise<Letter> {
  const its = [addressee.letter, ...addressee.also].flatMap((id) => letters[id] ?? []);
  const open = its.filter(({ requires }) => !requires || recoveryBar(read.runbook, read.state) === undefined);
  const [first] = open;
  const name =
    wanted ??
    (asker && open.length > 1
      ? await asker.askOne(
          say(m.whichLetter, lang),
          open.map(({ id, title }) => ({ value: id, label: title[lang] })),
        )
      : (first?.id ?? addressee.letter));
  const letter = its.find(({ id }) => id === name);
  if (!letter) {
    const list = its.map(({ id }) => id).join(', ');
    const values = { name, addressee: plainIn(addressee.name, lang, read.state) };
    throw new Failure(EXIT.usage, filled(m.unknownLetter, values), filled(m.addressees, { list }));
  }
  if (letter.requires) assertRecovered(read);
  return letter;
}

function assertRecovered({ runbook, state, folder }: ReadCase): void {
  const bar = recoveryBar(runbook, state);
  if (bar === undefined) return;
  const next = filled(m.recoveryNext, { case: basename(folder) });
  if (bar === 'undeclared') throw new Failure(EXIT.usage, m.notDeclared, next);
  const list = (lang: Lang): string => bar.map((step) => `- ${titleIn(step, lang, state)}`).join('\n');
  const what: Text = {
    id: filled(m.notChecked, { list: list('id') }).id,
    en: filled(m.notChecked, { list: list('en') }).en,
  };
  throw new Failure(EXIT.usage, what, next);
}

/** `kominfo, ministry (kementerian, komdigi), …` */
export function addresseeList(ids: readonly string[]): string {
  return ids
    .map((id) => {
      const words = addresseeWordsOf(id).join(', ');
      return words === '' ? id : `${id} (${words})`;
    })
    .join(', ');
}

/** Says which addressees there are. */
export function unknownAddressee(name: string, { addressees }: Correspondence): Failure {
  const ids = Object.keys(addressees);
  const words = ids.flatMap(addresseeWordsOf);
  const names = [...ids, ...Object.values(addressees).flatMap(({ aliases }) => aliases), ...words];
  const near = nearest(name, names);
  const list = filled(m.addressees, { list: addresseeList(ids) });
  const next = near ? filled(m.meantAddressee, { name: near }) : list;
  return new Failure(EXIT.usage, filled(m.unknownAddressee, { name }), near ? both(next, list) : list);
}

function both(one: Text, other: Text): Text {
  return { id: `${one.id}\n${other.id}`, en: `${one.en}\n${other.en}` };
}

function extrasOf(profile: Profile | undefined, { opened }: CaseState): Readonly<Record<string, string>> {
  const { platform, handle } = opened.account;
  const account = profile?.accounts?.find(
    (one) => one.platform === platform && sameHandle(one.handle, handle),
  );
  const known = {
    'account.id': account?.id,
    'account.mailbox': account?.mailbox,
    'account.phone': account?.phone,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
}
