import * as z from 'zod/mini';
import {
  choice,
  condition,
  date,
  duration,
  id,
  outcome,
  source,
  text,
  version,
  words,
} from '../runbook/schema.ts';
import { DIMENSIONS } from './scenario.ts';

/** The format of scenario files as people write them; load.ts makes the `Scenario` of scenario.ts out of it. */

const points = z.int().check(z.minimum(0), z.maximum(20));
const dimension = z.enum(DIMENSIONS);
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock-format'));

const find = z.strictObject({
  shows: z.optional(text),
  answer: z.optional(z.union([choice, z.array(choice).check(z.minLength(1))])),
  outcome: z.optional(outcome),
  hint: z.optional(text),
});

const inject = z.strictObject({
  id,
  title: text,
  says: text,
  trigger: z.strictObject({
    after: z.optional(id),
    at: z.optional(duration),
    when: z.optional(condition),
  }),
  optional: z.optional(z.boolean()),
  dimension,
  role: z.optional(id),
  choices: z.record(choice, z.strictObject({ label: text, points, leads: text })),
  why: text,
  real: z.optional(text),
});

const expectation = z.strictObject({
  id,
  dimension,
  title: text,
  step: id,
  outcome: z.optional(z.union([outcome, z.array(outcome).check(z.minLength(1))])),
  is: z.optional(z.union([choice, z.array(choice).check(z.minLength(1))])),
  within: z.optional(duration),
  before: z.optional(z.array(id)),
  never: z.optional(z.boolean()),
  or: z.optional(condition),
  points,
  why: text,
  real: z.optional(text),
  mend: text,
});

export const scenarioFile = z.strictObject({
  id,
  version,
  reviewed: date,
  title: text,
  minutes: z.int().check(z.minimum(1), z.maximum(240)),
  level: z.enum(['easy', 'medium', 'hard']),
  runbook: z.strictObject({ incident: id, platform: id }),
  starts: time,
  zone: z.optional(z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])),
  handle: words,
  story: text,
  truth: text,
  real: z.strictObject({
    what: text,
    outcome: text,
    invented: text,
    sources: z.array(source).check(z.minLength(1)),
  }),
  skip: z.optional(z.array(id)),
  roles: z.array(z.strictObject({ id, title: text, task: text, sections: z.array(id) })),
  finds: z.record(id, find),
  injects: z.array(inject),
  expectations: z.array(expectation).check(z.minLength(1)),
  extras: z.optional(z.array(z.strictObject({ id, title: text, dimension, points }))),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
