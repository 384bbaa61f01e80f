import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Memory } from '../runbook/memory.ts';
import type { Field } from '../runbook/model.ts';
import type { Problem } from '../runbook/problem.ts';
import type { OtherAccount } from './entry.ts';
import { sameHandle } from './handle.ts';
import type { Profile } from './profile-file.ts';

export type { Profile };

type Account = NonNullable<Profile['accounts']>[number];

/**
 * The office's profile, from memory when the file has not changed since it was last found whole.
 * In an emergency a broken profile must not stop anybody: problems are values.
 */
export async function officeProfile(
  path: string,
  memory: Memory,
): Promise<{ readonly profile?: Profile; readonly problems: readonly Problem[] }> {
  if (!existsSync(path)) return { problems: [] };
  const sha256 = hashOf(path);
  const known = sha256 && memory.recall(sha256);
  if (known) return { profile: known as Profile, problems: [] };
  const read = (await import('./profile-file.ts')).readProfile(path);
  if (read.profile && read.problems.length === 0 && sha256) memory.remember(sha256, read.profile);
  return read;
}

function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}

/**
 * The office's other accounts that may be in danger with this one: those that share its mailbox or phone, and those of
 * which nobody wrote down what they share.
 */
export function othersAtRisk(
  { accounts = [] }: Profile,
  platform: string,
  handle: string,
): readonly OtherAccount[] {
  const isThis = (one: Account) => one.platform === platform && sameHandle(one.handle, handle);
  const own = accounts.find(isThis);
  return accounts.flatMap((one) => {
    if (isThis(one)) return [];
    const compared = KEYS.filter((key) => own?.[key] !== undefined && one[key] !== undefined);
    const shares = compared.filter((key) => plain(own?.[key]) === plain(one[key]));
    const known = compared.length > 0;
    return known && shares.length === 0 ? [] : [{ platform: one.platform, handle: one.handle, shares }];
  });
}

const KEYS = ['mailbox', 'phone'] as const;

function plain(label: string | undefined): string | undefined {
  return label?.trim().toLowerCase();
}

/** What a profile says about a case for one account, by field: the steps that fill these are not asked. */
export function factsOf(
  profile: Profile,
  platform: string,
  handle: string,
): Readonly<Record<string, string>> {
  const account = profile.accounts?.find(
    (one) => one.platform === platform && sameHandle(one.handle, handle),
  );
  const known: Readonly<
    Record<
      Exclude<Field, `incident.${string}` | 'account.state'> | 'office.short',
      string | number | undefined
    >
  > = {
    'office.name': profile.office.name,
    'office.short': profile.office.short,
    'office.timezone': profile.office.timezone,
    'reporter.name': profile.operator?.name,
    'reporter.position': profile.operator?.position,
    'reporter.contact': profile.operator?.contact,
    'account.url': account?.url,
    'account.owner': account?.owner,
    'account.followers': account?.followers,
    'kominfo.name': profile.addressees?.kominfo?.name,
    spokesperson: profile.spokesperson,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [[field, String(value)]])),
  );
}
