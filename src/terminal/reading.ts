import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { filled } from '../language/failure.ts';
import { scriptMessages as messages } from '../language/messages/script.ts';
import { nearest } from '../language/nearest.ts';
import { say, type Text } from '../language/text.ts';
import { type Path, problemIn, type SourceFile } from '../runbook/place.ts';
import type { Problem } from '../runbook/problem.ts';

/** `2026-11-22T22:30:00+07:00`: an answers file has to say the same on every machine, so the zone has to be there. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/i;

/** Reads values out of a file by their paths and gathers what is wrong with them. What is not there is undefined. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly #source: SourceFile;

  constructor(source: SourceFile) {
    this.#source = source;
  }

  fault(
    path: Path,
    words: Text,
    values: Readonly<Record<string, string>> = {},
    on: 'value' | 'key' = 'value',
  ): undefined {
    this.problems.push(
      problemIn({ source: this.#source, path }, 'answers', filled(words, values), 'error', on),
    );
  }

  /** Something that is taken as it is, but is probably not meant. */
  warn(path: Path, words: Text, values: Readonly<Record<string, string>> = {}): void {
    const text = filled(words, values);
    this.problems.push(problemIn({ source: this.#source, path }, 'answers', text, 'warning', 'value'));
  }

  /** A fault whose line must not be shown again. */
  hiddenFault(path: Path, words: Text): void {
    const problem = problemIn({ source: this.#source, path }, 'answers', words, 'error', 'value');
    this.problems.push({ ...problem, excerpt: '', caret: 0 });
  }

  /** Something that is not one of the words that are allowed here, with the word that was most likely meant. */
  unknown(
    path: Path,
    words: Text,
    values: Readonly<Record<string, string>>,
    allowed: Iterable<string>,
  ): undefined {
    const all = [...allowed];
    const near = nearest(String(path.at(-1)), all) ?? nearest(values.value ?? '', all);
    const guess = near
      ? { id: say(messages.guess, 'id', { near }), en: say(messages.guess, 'en', { near }) }
      : { id: '', en: '' };
    const list = all.join(', ');
    const said = {
      id: say(words, 'id', { ...values, guess: guess.id, allowed: list }),
      en: say(words, 'en', { ...values, guess: guess.en, allowed: list }),
    };
    this.fault(path, said, {}, values.value === undefined ? 'key' : 'value');
  }

  has(path: Path): boolean {
    return this.raw(path) !== undefined;
  }

  raw(path: Path): unknown {
    let value: unknown = this.#source.value;
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<PropertyKey, unknown>)[key];
    }
    return value;
  }

  /** A mapping; every key that is not allowed is a fault. */
  map(path: Path, allowed: readonly string[]): Readonly<Record<string, unknown>> | undefined {
    const value = this.raw(path);
    if (!isRecord(value)) return this.fault(path, messages.notAMap);
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) this.unknown([...path, key], messages.unknownKey, { key }, allowed);
    }
    return value;
  }

  /** The keys of a mapping, whatever they are. */
  keys(path: Path): readonly string[] | undefined {
    const value = this.raw(path);
    return isRecord(value) ? Object.keys(value) : undefined;
  }

  /** A text as it was written: `0812` and `no` stay what they are. */
  text(path: Path): string | undefined {
    const value = this.raw(path);
    if (value === undefined) return undefined;
    const written = typeof value === 'string' ? value : this.#written(path);
    return written?.trim() ? written : this.fault(path, messages.notText);
  }

  truth(path: Path): boolean | undefined {
    const value = this.raw(path);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.fault(path, messages.notTruth);
  }

  /** UTC with milliseconds. */
  time(path: Path): string | undefined {
    const value = this.text(path);
    if (value === undefined) return undefined;
    const time = TIME.test(value) ? Date.parse(value) : Number.NaN;
    // Date.parse takes 31 February for 3 March.
    const real =
      !Number.isNaN(time) &&
      new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(value.slice(8, 10));
    return real ? new Date(time).toISOString() : this.fault(path, messages.notTime, { value });
  }

  /** Several texts, or one. */
  texts(path: Path): readonly string[] | undefined {
    const value = this.raw(path);
    if (!Array.isArray(value)) {
      const one = this.text(path);
      return one === undefined ? undefined : [one];
    }
    return value.flatMap((_, index) => this.text([...path, index]) ?? []);
  }

  /** How a number or a truth value was written in the file. */
  #written(path: Path): string | undefined {
    let node: unknown = this.#source.root;
    for (const key of path) {
      if (isMap(node))
        node = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.value;
      else if (isSeq(node)) node = node.items[Number(key)];
      else return undefined;
    }
    return isNode(node) && isScalar(node) && node.value !== null
      ? (node.source ?? String(node.value))
      : undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
