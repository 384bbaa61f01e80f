import {
  type Check,
  type Checks,
  count,
  fits,
  hash,
  inside,
  isObject,
  list,
  maybe,
  oneOf,
  shape,
  text,
  texts,
  time,
  value,
} from './check.ts';
import { type AnyEntry, FORMAT } from './entry.ts';

const truth: Check = (given) => typeof given === 'boolean';
const number: Check = (given) => typeof given === 'number' && given >= 0;
const numbers: Check = (given) => isObject(given) && Object.values(given).every(number);
const textMap: Check = (given) => isObject(given) && Object.values(given).every(text);
const outcome: Check = oneOf('done', 'not-possible', 'not-applicable', 'later');

const STAMP: Checks = Object.entries({ seq: count, at: time, prev: hash, type: text });

/** What each known type must hold. Unknown further keys are kept: a newer version may have written them. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  opened: {
    format: count,
    program: text,
    case: text,
    kind: oneOf('incident', 'preparation', 'patrol', 'drill'),
    runbook: shape({ id: text, version: text, sha256: hash }),
    account: shape({ platform: text, handle: text }),
    facts: textMap,
    lang: oneOf('id', 'en'),
    earlier: maybe(shape({ case: text, weak: texts, percent: maybe(count) })),
    linked: maybe(text),
    others: maybe(list(shape({ platform: text, handle: text, shares: list(oneOf('mailbox', 'phone')) }))),
    replay: maybe(text),
    drill: maybe(
      shape({
        scenario: shape({ id: text, version: text, sha256: hash }),
        seed: count,
        speed: number,
        team: texts,
        facilitator: truth,
        began: time,
        earlier: list(shape({ case: text, began: time, team: texts, scores: numbers })),
      }),
    ),
  },
  answered: { step: text, outcome, value: maybe(value), reason: maybe(text), waived: maybe(text) },
  noted: { step: maybe(text), text },
  evidence: {
    step: maybe(text),
    file: inside('evidence'),
    sha256: hash,
    bytes: count,
    name: text,
    modified: time,
  },
  undone: { undoes: count },
  paused: { cause: oneOf('asked', 'interrupted', 'hung-up', 'input-ended') },
  resumed: { changed: maybe(texts), by: maybe(text), checked: maybe(count) },
  'handed-over': {
    from: text,
    to: maybe(text),
    note: maybe(text),
    file: inside('issued'),
    sha256: hash,
    checked: count,
  },
  issued: {
    edition: shape({ type: oneOf('awal', 'perkembangan', 'akhir'), number: count }),
    file: inside('issued'),
    sha256: hash,
    to: maybe(text),
    letter: maybe(text),
    checked: maybe(count),
  },
  sent: {
    step: maybe(text),
    to: text,
    how: text,
    receiver: text,
    when: time,
    ticket: maybe(text),
    waived: maybe(text),
  },
  confirmed: { sent: count, by: text, ticket: maybe(text), when: time },
  closed: {},
  inject: { inject: text, title: text, order: maybe(count) },
  'inject-answered': { inject: text, choice: text, label: text },
  hint: { text, order: count },
  clocked: { speed: number, order: count },
  credited: { extra: text, order: count },
  planned: { what: text, owner: text, due: text },
};

/** The same as lists: a long journal is checked line by line. */
const TYPES: ReadonlyMap<string, Checks> = new Map(
  Object.entries(KNOWN).map(([type, checks]) => [type, Object.entries(checks)]),
);

/**
 * A parsed journal line as an entry, or undefined when it cannot be one.
 * A type that this version does not know is kept as it is and marked `foreign`.
 */
export function asEntry(parsed: unknown): AnyEntry | undefined {
  if (!isObject(parsed) || !fits(parsed, STAMP)) return undefined;
  const type = String(parsed.type);
  // A case of a newer version is told apart from a damaged one: its first line is not judged by our rules.
  if (type === 'opened' && Number(parsed.format) > FORMAT) return parsed as unknown as AnyEntry;
  const known = TYPES.get(type);
  if (!known) return { ...parsed, foreign: true } as unknown as AnyEntry;
  return fits(parsed, known) ? (parsed as unknown as AnyEntry) : undefined;
}
