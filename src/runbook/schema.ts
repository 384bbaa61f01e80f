import * as z from 'zod/mini';
import type { Condition, Field, Milestone } from './model.ts';

/*
 * The format of runbook files as people write them; compose.ts makes the `Runbook` of model.ts out of it.
 * An error such as 'id-format' is the key of its sentence in language/messages/forms.ts.
 */

const FIELDS = [
  'office.name',
  'office.timezone',
  'reporter.name',
  'reporter.position',
  'reporter.contact',
  'account.url',
  'account.owner',
  'account.followers',
  'account.state',
  'kominfo.name',
  'spokesperson',
  'incident.noticed',
  'incident.occurred',
] as const satisfies readonly Field[];

const MILESTONES = [
  'protected',
  'contained',
  'reported',
  'informed',
  'recovered',
  'announced',
] as const satisfies readonly Milestone[];

export const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id-format'), z.maxLength(64, 'id-format'));
/** A choice's key is what its answer is stored as; `Asia/Jakarta` is one. */
export const choice = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]+([-/_][A-Za-z0-9]+)*$/, 'choice-format'), z.maxLength(64, 'choice-format'));
export const words = z.string().check(z.regex(/\S/, 'empty-text'));
export const text = z.strictObject({ id: words, en: words });
const option = z.strictObject({ id: words, en: words, alone: z.optional(z.boolean()) });
export const date = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'date-format'), z.refine(isDate, 'date-format'));
export const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'version-format'));
export const duration = z.string().check(z.regex(/^[1-9]\d{0,3}[mhd]$/, 'duration-format'));
const milestone = z.enum(MILESTONES);
const phase = z.enum(['pre-incident', 'post-incident']);
export const outcome = z.enum(['done', 'not-possible', 'not-applicable', 'later']);

/** The keys that tell the forms of a condition apart, in the order of the members of the union below. */
export const CONDITION_FORMS: readonly string[] = ['is', 'in', 'outcome', 'all', 'any', 'not'];

export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ step: id, is: choice }),
    z.strictObject({ step: id, in: z.array(choice).check(z.minLength(1)) }),
    z.strictObject({ step: id, outcome: z.union([outcome, z.array(outcome).check(z.minLength(1))]) }),
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ not: condition }),
  ]),
);

export const address = z.string().check(z.refine(isAddress, 'url-format'));
export const confidence = z.enum(['official', 'mirror', 'government', 'press', 'unverified']);
export const source = z.strictObject({
  name: words,
  url: address,
  confidence,
  checked: date,
  platforms: z.optional(z.array(id).check(z.minLength(1))),
});
const sources = z.optional(z.record(id, source));

const use = z.strictObject({ use: id, when: z.optional(condition) });

const step = z.strictObject({
  id,
  kind: z.enum(['choice', 'choices', 'text', 'time', 'action', 'evidence', 'notify', 'info']),
  ask: z.optional(text),
  do: z.optional(text),
  why: z.optional(text),
  warn: z.optional(text),
  path: z.optional(text),
  text: z.optional(text),
  choices: z.optional(z.record(choice, option)),
  links: z.optional(z.array(id)),
  sources: z.optional(z.array(id)),
  when: z.optional(condition),
  platforms: z.optional(z.array(id).check(z.minLength(1))),
  requires: z.optional(z.array(id)),
  waivable: z.optional(z.boolean()),
  within: z.optional(duration),
  after: z.optional(duration),
  since: z.optional(milestone),
  follow: z.optional(
    z.strictObject({
      incident: id,
      after: z.array(duration).check(z.minLength(1)),
      since: z.optional(milestone),
    }),
  ),
  marks: z.optional(milestone),
  asks: z.optional(z.strictObject({ to: id, what: text })),
  report: z.optional(
    z.enum(['pelapor', 'akun', 'dampak', 'data-pribadi', 'tindakan', 'akses', 'tindak-lanjut']),
  ),
  fills: z.optional(z.enum(FIELDS)),
  to: z.optional(id),
  edition: z.optional(z.enum(['awal', 'perkembangan', 'akhir'])),
  weight: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
});

const steps = z.array(z.union([use, step]));
const section = z.strictObject({ id, title: text, when: z.optional(condition), steps });

export const runbookFile = z.strictObject({
  id,
  version,
  reviewed: date,
  /** Only where the file's path does not say it: in a runbook that was copied into a case. */
  phase: z.optional(phase),
  incident: z.optional(id),
  platform: z.optional(id),
  title: text,
  sources,
  sections: z.array(z.union([use, section])).check(z.minLength(1)),
});

export const fragmentFile = z.strictObject({ id, reviewed: date, title: text, sources, steps });

const host = z.string().check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*\.[a-z]{2,}$/, 'host-format'));
export const hostsFile = z.strictObject({
  hosts: z.record(host, z.strictObject({ name: words, checked: date })),
});

const wordings = z.strictObject({ id: z.array(words), en: z.array(words) });
/** The one wording of each term, and those that no text uses instead. */
export const glossaryFile = z.strictObject({
  terms: z.array(z.strictObject({ use: text, avoid: wordings })),
});

export type RunbookFile = z.infer<typeof runbookFile>;
export type FragmentFile = z.infer<typeof fragmentFile>;
export type StepFile = z.infer<typeof step>;
export type UseFile = z.infer<typeof use>;

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A web address in plain letters, without a user name in front of the host. */
function isAddress(value: string): boolean {
  return /^https?:\/\/[a-z0-9.-]+(:\d+)?(\/[!-~]*)?$/.test(value) && URL.canParse(value);
}
