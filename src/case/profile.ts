import * as z from 'zod/mini';
import type { Field } from '../runbook/model.ts';
import { isError, type Problem } from '../runbook/problem.ts';
import { readSource } from '../runbook/source.ts';
import { findings, schemaProblems } from '../runbook/validate.ts';
import type { OtherAccount } from './entry.ts';
import { sameHandle } from './handle.ts';

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

const profileFile = z.strictObject({
  office: z.strictObject({
    name: words,
    short: z.optional(words),
    timezone: z.optional(z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])),
  }),
  operator: z.optional(
    z.strictObject({ name: z.optional(words), position: z.optional(words), contact: z.optional(words) }),
  ),
  spokesperson: z.optional(words),
  /** Who receives what: the name of the dinas differs from place to place. */
  addressees: z.optional(
    z.record(words, z.strictObject({ name: words, contact: z.optional(words), checked: z.optional(words) })),
  ),
  accounts: z.optional(
    z.array(
      z.strictObject({
        platform: words,
        handle: words,
        url: z.optional(words),
        owner: z.optional(words),
        followers: z.optional(z.union([words, z.number()])),
        /** Which mailbox and which phone open it: a label such as "surel humas" or "HP kantor 2", the same wherever they are shared. */
        mailbox: z.optional(words),
        phone: z.optional(words),
      }),
    ),
  ),
});

/** What the office wrote down about itself beforehand; `profile.yaml` in the workspace. */
export type Profile = z.infer<typeof profileFile>;
type Account = NonNullable<Profile['accounts']>[number];

/**
 * Reads a profile. In an emergency a broken one must not stop anybody: problems are values.
 * @returns the profile when it is whole, and all problems at once otherwise
 */
export function readProfile(path: string): {
  readonly profile?: Profile;
  readonly problems: readonly Problem[];
} {
  const source = readSource(path, path);
  if (source.problems.length > 0) return { problems: source.problems };
  const problems = schemaProblems(source, findings(profileFile, source.value));
  if (problems.some(isError)) return { problems };
  return { profile: source.value as Profile, problems };
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
    Record<Exclude<Field, `incident.${string}`> | 'office.short', string | number | undefined>
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
