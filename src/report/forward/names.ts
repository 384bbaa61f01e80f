import { accountCalled, platformOwner } from '../../case/names.ts';
import { coveringMessages as m } from '../../language/messages/covering.ts';
import { type Lang, say } from '../../language/text.ts';
import { platformName } from '../../runbook/platform.ts';
import { known } from '../wording.ts';
import type { Incoming } from './incoming.ts';

type Reported = Pick<Incoming, 'data'>;

/** More than these are counted. */
const NAMED = 3;

export function accountOf({ data }: Reported): string {
  return known(accountCalled(data.account)) ?? '–';
}

/** `@a (Instagram), @b (Facebook) dan 3 akun lain`. */
export function accountsOf(reports: readonly Reported[], lang: Lang): string {
  const all = unique(reports.map((one) => `${accountOf(one)} (${platformName(one.data.account.platform)})`));
  if (all.length <= NAMED) return listed(all, lang);
  return listed([...all.slice(0, NAMED - 1), say(m.others, lang, { count: all.length - NAMED + 1 })], lang);
}

/** The companies behind the accounts. */
export function companiesOf(reports: readonly Reported[], lang: Lang): string {
  return listed(unique(reports.map(({ data }) => platformOwner(data.account.platform))), lang);
}

export function officesOf(reports: readonly Reported[], lang: Lang): string {
  const all = unique(reports.flatMap(({ data }) => known(data.office.name) ?? []));
  if (all.length === 0) return say(m.someOffice, lang);
  if (all.length <= NAMED) return listed(all, lang);
  return say(m.officesCount, lang, { count: all.length });
}

/** `a`, `a dan b`, `a, b, dan c`. */
function listed(words: readonly string[], lang: Lang): string {
  if (words.length < 2) return words.join('');
  const last = words.at(-1) ?? '';
  const comma = words.length > 2 ? ',' : '';
  return `${words.slice(0, -1).join(', ')}${comma} ${say(m.and, lang)} ${last}`;
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
