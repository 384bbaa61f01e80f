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

/** An addressee's name. The dinas is called as the office calls it; names differ from place to place. */
export function addresseeName(
  id: string,
  state: Pick<CaseState, 'facts'> & Partial<Pick<CaseState, 'opened'>>,
): string {
  if (id === 'kominfo') return state.facts['kominfo.name'] ?? 'Dinas Komunikasi dan Informatika';
  if (id === 'platform' && state.opened) return platformOwner(state.opened.account.platform);
  return ADDRESSEES.get(id) ?? platformName(id);
}

const ADDRESSEES: ReadonlyMap<string, string> = new Map([
  ['bssn', 'BSSN'],
  ['csirt', 'Tim Tanggap Insiden Siber (TTIS)'],
  ['data-subjects', 'Warga yang datanya terungkap'],
  ['kominfo-province', 'Dinas Komunikasi dan Informatika Provinsi'],
  ['leadership', 'Pimpinan instansi'],
  ['meta', 'Meta'],
  ['ministry', 'Kementerian Komunikasi dan Digital'],
  ['operator', 'Operator seluler'],
  ['police', 'Kepolisian'],
  ['public', 'Masyarakat'],
  ['ttis', 'Tim Tanggap Insiden Siber (TTIS)'],
]);

/** The values that a runbook's texts may name. */
export function placeholders(state: Pick<CaseState, 'opened' | 'facts'>): Readonly<Record<string, string>> {
  return {
    account: accountName(state),
    platform: platformName(state.opened.account.platform),
    office: state.facts['office.name'] ?? 'kantor kami',
    kominfo: state.facts['kominfo.name'] ?? 'Dinkominfo',
  };
}
