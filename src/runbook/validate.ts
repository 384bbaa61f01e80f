import type * as z from 'zod/mini';
import { filled } from '../language/failure.ts';
import { formMessages } from '../language/messages/forms.ts';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import { nearest } from '../language/nearest.ts';
import type { Text } from '../language/text.ts';
import { type Path, problemIn, type SourceFile } from './place.ts';
import type { Problem } from './problem.ts';
import { CONDITION_FORMS } from './schema.ts';
import { LIMITS } from './source.ts';

type Issue = z.core.$ZodIssue;

/** One thing that the schema says about a value, with the full path to it. */
export interface Finding {
  readonly issue: Issue;
  readonly path: Path;
}

/** All that a schema finds in a value, with unions resolved to the form that was most likely meant. */
export function findings(schema: z.ZodMiniType, value: unknown): readonly Finding[] {
  const { error } = schema.safeParse(value);
  return error?.issues.flatMap((issue) => resolved(issue, [], value)) ?? [];
}

function resolved(issue: Issue, base: Path, root: unknown): readonly Finding[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors[meantForm(valueAt(root, path), issue.errors.length)];
  return meant ? meant.flatMap((inner) => resolved(inner, path, root)) : [{ issue, path }];
}

/** Which member of a union of schema.ts a value is meant to be; -1: none. */
function meantForm(value: unknown, members: number): number {
  const object = typeof value === 'object' && value !== null;
  if (members === CONDITION_FORMS.length)
    return object ? CONDITION_FORMS.findIndex((form) => form in value) : -1;
  // The others have two members: one outcome or a list of them; `use` or the section or step itself.
  if (!object) return 0;
  return Array.isArray(value) || !('use' in value) ? 1 : 0;
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The findings as sentences with their places. */
export function schemaProblems(source: SourceFile, found: readonly Finding[]): readonly Problem[] {
  return found.slice(0, LIMITS.problems).flatMap((finding) => problemsOf(source, finding));
}

function problemsOf(source: SourceFile, { issue, path }: Finding): readonly Problem[] {
  const place = { source, path };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problemIn({ source, path: [...path, key] }, 'schema', unknownKey(key), 'error', 'key'),
    );
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0];
    const words = inner ? sentenceOf(inner, path, String(path.at(-1))) : messages.conditionForm;
    return [problemIn(place, 'schema', words, 'error', 'key')];
  }
  const value = valueAt(source.value, path);
  const language = languageOf(path, value, source.value);
  if (language) return [problemIn(place, 'missing-language', language)];
  return [problemIn(place, 'schema', sentenceOf(issue, path, value))];
}

/** Set when what is missing or empty is one language of a text. */
function languageOf(path: Path, value: unknown, root: unknown): Text | undefined {
  const key = path.at(-1);
  const absent = value === undefined || value === null || (typeof value === 'string' && !/\S/.test(value));
  if (!absent || (key !== 'id' && key !== 'en')) return undefined;
  const around = valueAt(root, path.slice(0, -1));
  const text = typeof around === 'object' && around !== null && Object.keys(around).every(isLanguage);
  if (!text || path.length < 2) return undefined;
  const [id, en] =
    key === 'id'
      ? [messages.indonesian.id, messages.indonesian.en]
      : [messages.english.id, messages.english.en];
  const { missingLanguage } = messages;
  return {
    id: filled(missingLanguage, { key, name: id }).id,
    en: filled(missingLanguage, { key, name: en }).en,
  };
}

function isLanguage(key: string): boolean {
  return key === 'id' || key === 'en' || key === 'alone';
}

function unknownKey(key: string): Text {
  const near = nearest(key, KEYS);
  return near ? filled(messages.unknownKeyNear, { key, near }) : filled(messages.unknownKey, { key });
}

const KEYS =
  'id version reviewed phase incident platform title sources sections steps use kind ask do why warn path text choices alone links when platforms requires waivable within after since follow marks asks to what report fills edition weight step is in outcome all any not name url confidence checked hosts terms avoid en addressees aliases attention forwards language letter also sees clock from source copies forms contact shape sifat tlp utc minimum subject body heading points part'.split(
    ' ',
  );

function sentenceOf(issue: Issue, path: Path, value: unknown): Text {
  const key = String(path.findLast((part) => typeof part === 'string') ?? '');
  const form = Object.hasOwn(formMessages, issue.message) ? formMessages[issue.message] : undefined;
  if (form) return filled(form, { value: short(value), key });
  if (value === undefined && path.length > 0) return filled(messages.missingKey, { key });
  if (issue.code === 'invalid_type') return wrongType(issue.expected, key);
  if (issue.code === 'invalid_value') return notAmong(short(value), issue.values.map(String));
  if (issue.code === 'invalid_union') return messages.conditionForm;
  if (issue.code === 'too_small' && issue.origin === 'array') return filled(messages.emptyList, { key });
  if (issue.code === 'too_small' || issue.code === 'too_big') return filled(messages.numberRange, { key });
  return filled(messages.wrongForm, { key });
}

function notAmong(value: string, known: readonly string[]): Text {
  const near = nearest(value, known);
  const values = known.join(', ');
  return near
    ? filled(messages.oneOfNear, { value, values, near })
    : filled(messages.oneOf, { value, values });
}

const TYPES: Readonly<Record<string, Text>> = {
  string: messages.typeText,
  array: messages.typeList,
  object: messages.typeMap,
  record: messages.typeMap,
  boolean: messages.typeBoolean,
};

function wrongType(expected: string, key: string): Text {
  const type = TYPES[expected];
  if (!type) return filled(messages.numberRange, { key });
  const named = key === '' ? 'YAML' : key;
  return {
    id: filled(messages.wrongType, { key: named, expected: type.id }).id,
    en: filled(messages.wrongType, { key: named, expected: type.en }).en,
  };
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
