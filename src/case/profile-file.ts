import * as z from 'zod/mini';
import { isError, type Problem } from '../runbook/problem.ts';
import { date } from '../runbook/schema.ts';
import { readSource } from '../runbook/source.ts';
import { findings, schemaProblems } from '../runbook/validate.ts';

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

const profileFile = z.strictObject({
  office: z.strictObject({
    name: words,
    short: z.optional(words),
    timezone: z.optional(z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])),
    /** Above the name the government that the office belongs to, below it the address; the logo is a file in the workspace. */
    letterhead: z.optional(
      z.strictObject({ above: z.optional(words), address: z.optional(words), logo: z.optional(words) }),
    ),
  }),
  operator: z.optional(
    z.strictObject({ name: z.optional(words), position: z.optional(words), contact: z.optional(words) }),
  ),
  spokesperson: z.optional(words),
  /** What differs from addressees.yaml here: the name of the dinas, whom to greet, how to reach it. */
  addressees: z.optional(
    z.record(
      words,
      z.strictObject({
        name: z.optional(words),
        attention: z.optional(words),
        place: z.optional(words),
        language: z.optional(z.enum(['id', 'en'])),
        letter: z.optional(words),
        sees: z.optional(z.array(words).check(z.minLength(1))),
        copies: z.optional(z.array(words)),
        contact: z.optional(words),
        checked: z.optional(date),
      }),
    ),
  ),
  accounts: z.optional(
    z.array(
      z.strictObject({
        platform: words,
        handle: words,
        url: z.optional(words),
        owner: z.optional(words),
        /** The platform's own number for it, if known: support asks for it. */
        id: z.optional(words),
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
