import { type Lang, say, type Text } from '../language/text.ts';
import { platformName } from '../runbook/platform.ts';
import type { CaseState } from './fold.ts';

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['facebook', 'Meta'],
  ['instagram', 'Meta'],
  ['threads', 'Meta'],
  ['whatsapp', 'Meta'],
  ['youtube', 'Google'],
  ['gmail', 'Google'],
]);

/** The company behind a platform: where the chain of reports ends. */
export function platformOwner(id: string): string {
  return OWNERS.get(id) ?? platformName(id);
}

/** Platforms whose accounts are called by a name that stands behind an `@`. */
const WITH_AT: ReadonlySet<string> = new Set(['instagram', 'threads', 'tiktok', 'x', 'youtube', 'telegram']);

/** The account as people write it: `@dinkes_rembang`; a phone number, a mail address or a name with spaces as it is. */
export function accountName({ opened }: Pick<CaseState, 'opened'>): string {
  return accountCalled(opened.account);
}

/** The same of an account that a report names. */
export function accountCalled({ handle, platform }: CaseState['opened']['account']): string {
  return WITH_AT.has(platform) && /^(?=.*[A-Za-z_])[\w.]+$/.test(handle) ? `@${handle}` : handle;
}

/** Of every addressee and alias of addressees.yaml, put here by the build: no file is read for them. */
declare const __ADDRESSEES__: Readonly<Record<string, Text>>;

/** An addressee's name. The dinas is called as the office calls it; names differ from place to place. */
export function addresseeName(
  id: string,
  { opened, facts }: Pick<CaseState, 'opened' | 'facts'>,
  lang: Lang = 'id',
): string {
  const name = Object.hasOwn(__ADDRESSEES__, id) ? __ADDRESSEES__[id] : undefined;
  if (!name) return platformName(id);
  return say(name, lang, {
    company: platformOwner(opened.account.platform),
    kominfo: facts['kominfo.name'] ?? say(DINAS, lang),
    office: facts['office.name'] ?? say(OURS, lang),
  });
}

/** All that addressees.yaml names and that can be told of this case, each name once; of platforms its own alone. */
export function addresseesFor(state: Pick<CaseState, 'opened' | 'facts'>): readonly string[] {
  const company = platformOwner(state.opened.account.platform);
  const byName = new Map<string, string>();
  for (const id of Object.keys(__ADDRESSEES__)) {
    const name = addresseeName(id, state);
    if (!byName.has(name) && (name !== platformName(id) || name === company)) byName.set(name, id);
  }
  return [...byName.values()];
}

const DINAS: Text = { id: 'Dinas Komunikasi dan Informatika', en: 'Communication and Informatics Office' };
const OURS: Text = { id: 'kantor kami', en: 'our office' };

/** The values that a runbook's texts may name. */
export function placeholders(
  state: Pick<CaseState, 'opened' | 'facts'>,
  lang: Lang = 'id',
): Readonly<Record<string, string>> {
  return {
    account: accountName(state),
    platform: platformName(state.opened.account.platform),
    office: state.facts['office.name'] ?? say(OURS, lang),
    kominfo: state.facts['kominfo.name'] ?? 'Dinkominfo',
  };
}
