import * as z from 'zod/mini';
import { ABOUTS, MINIMA, SIFAT, TLP, VOCABULARY } from './letter.ts';
import { address, confidence, date, duration, id, text, words } from './schema.ts';

/* The format of addressees.yaml and letters/*.yaml; correspondence.ts makes the models out of them. */

const lang = z.enum(['id', 'en']);
/** `office.name`, `section.kronologi`, `step.pd-data`. */
const seen = z.string().check(z.regex(/^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)?$/, 'seen-format'));

const form = z.strictObject({ name: words, url: address, confidence, checked: date });

const addressee = z.strictObject({
  aliases: z.optional(z.record(id, text)),
  platforms: z.optional(z.array(id).check(z.minLength(1))),
  name: text,
  attention: text,
  language: lang,
  forwards: z.optional(z.boolean()),
  letter: id,
  also: z.optional(z.array(id)),
  sees: z.array(seen).check(z.minLength(1)),
  asks: z.optional(
    z.array(
      z.strictObject({
        id: words,
        en: words,
        when: z.optional(z.enum(['recovered', 'not-recovered', 'never-lost'])),
      }),
    ),
  ),
  clock: z.optional(
    z.strictObject({
      from: z.enum(['noticed', 'protected', 'reported', 'recovered']),
      within: duration,
      source: text,
    }),
  ),
  copies: z.optional(z.array(text)),
  forms: z.optional(z.record(id, form)),
});

export const addresseesFile = z.strictObject({ reviewed: date, addressees: z.record(id, addressee) });

/** Of all kinds of letters: which of them this one may name, the rules say. */
const pieces = [...new Set(Object.values(VOCABULARY).flatMap(({ parts }) => parts))];
const conditions = [...new Set(Object.values(VOCABULARY).flatMap(({ whens }) => whens))];

const block = z.strictObject({
  text: z.optional(text),
  heading: z.optional(text),
  points: z.optional(
    z
      .array(z.strictObject({ id: words, en: words, when: z.optional(z.enum(conditions)) }))
      .check(z.minLength(1)),
  ),
  part: z.optional(z.enum(pieces)),
  when: z.optional(z.enum(conditions)),
});

export const letterFile = z.strictObject({
  id,
  about: z.optional(z.enum(ABOUTS)),
  reviewed: date,
  title: text,
  shape: z.enum(['letter', 'memo', 'notice', 'message']),
  sifat: z.enum(SIFAT),
  tlp: z.enum(TLP),
  utc: z.optional(z.boolean()),
  minimum: z.optional(z.enum(MINIMA)),
  requires: z.optional(z.enum(['recovered'])),
  subject: text,
  body: z.array(block).check(z.minLength(1)),
});

export type AddresseesFile = z.infer<typeof addresseesFile>;
export type LetterFile = z.infer<typeof letterFile>;
