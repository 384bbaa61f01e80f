import type { Profile } from '../case/profile.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { nearest } from '../language/nearest.ts';
import { say } from '../language/text.ts';
import type { Asker } from '../walk/asker.ts';
import { lineWithoutSecrets } from '../walk/secrets.ts';
import type { House } from './house.ts';
import type { Globals } from './world.ts';

/** @throws Failure 2, with the platforms that there are, when the incident has no runbook for this one */
export function assertPlatform({ catalogue }: House, name: string, platform: string): void {
  if (!catalogue.find(name, platform)) throw unknownPlatform(catalogue.platforms(name), name, platform);
}

/** What to say of a platform without a runbook: the nearest one, and all of them. */
export function unknownPlatform(known: readonly string[], name: string, platform: string): Failure {
  const near = nearest(platform, known);
  const list = filled(m.knownPlatforms, { list: known.join(', ') });
  const guess = near ? filled(m.didYouMean, { name: `{program} ${name} --platform ${near}` }) : undefined;
  const next = guess ? { id: `${guess.id}\n${list.id}`, en: `${guess.en}\n${list.en}` } : list;
  return new Failure(EXIT.usage, filled(m.unknownPlatform, { incident: name, name: platform }), next);
}

/**
 * The platform: the only one of the office's accounts, or as picked.
 * @throws Failure 2 when there is nobody to ask
 */
export async function askPlatform(
  { catalogue }: House,
  name: string,
  profile: Profile | undefined,
  asker: Asker | undefined,
  { lang }: Globals,
): Promise<string> {
  const known = catalogue.platforms(name);
  const own = [...new Set(profile?.accounts?.map(({ platform }) => platform))].filter((one) =>
    known.includes(one),
  );
  const offered = own.length > 0 ? own : known;
  const [only] = offered;
  if (only && offered.length === 1) return only;
  if (!asker) {
    const example = filled(m.knownPlatforms, { list: known.join(', ') });
    throw new Failure(EXIT.usage, filled(m.missingValue, { name: '--platform' }), example);
  }
  return asker.askOne(
    say(m.whichPlatform, lang),
    offered.map((value) => ({ value, label: value })),
  );
}

/** The account's name: the office's only one there, or as picked or typed. */
export async function askAccount(
  profile: Profile | undefined,
  platform: string,
  asker: Asker,
  { lang }: Globals,
): Promise<string> {
  const own = profile?.accounts?.filter((one) => one.platform === platform) ?? [];
  const [only] = own;
  if (only && own.length === 1) return only.handle;
  if (own.length > 1) {
    const choices = own.map(({ handle }) => ({ value: handle, label: handle }));
    const other = { value: '', label: say(m.otherAccount, lang) };
    const chosen = await asker.askOne(say(m.whichOfAccounts, lang), [...choices, other]);
    if (chosen) return chosen;
  }
  return lineWithoutSecrets({ asker, lang }, say(m.whichAccount, lang));
}
