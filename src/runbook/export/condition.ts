import { cardMessages as m } from '../../language/messages/card.ts';
import { type Lang, say } from '../../language/text.ts';
import type { Condition, Outcome, Step } from '../model.ts';

/** A step of the card, by its id: its number, and the texts of its choices. */
export type Numbered = ReadonlyMap<string, { readonly number: number; readonly step: Step }>;

/**
 * A condition as it is when only some steps are on the card: what looks at another step never holds, since that step is
 * never answered. @returns true or false when nothing is left to decide
 */
export function simplified(condition: Condition, on: (step: string) => boolean): Condition | boolean {
  if ('not' in condition) {
    const inner = simplified(condition.not, on);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  if ('step' in condition) return on(condition.step) ? condition : false;
  const all = 'all' in condition;
  const parts = (all ? condition.all : condition.any).map((part) => simplified(part, on));
  if (parts.includes(!all)) return !all;
  const open = parts.filter((part): part is Condition => typeof part !== 'boolean');
  const [only] = open;
  if (only === undefined) return all;
  if (open.length === 1) return only;
  return all ? { all: open } : { any: open };
}

/** The parts of a condition that all have to hold. */
export function conjuncts(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(conjuncts) : [condition];
}

/** `nomor 3 dijawab "Tidak" dan nomor 5 tidak bisa`: a condition for someone with paper and pencil. */
export function conditionPhrase(parts: readonly Condition[], steps: Numbered, lang: Lang): string {
  return parts.map((part) => phrase(part, steps, lang, parts.length > 1)).join(`, ${say(m.and, lang)} `);
}

function phrase(condition: Condition, steps: Numbered, lang: Lang, inner: boolean): string {
  const joined = (parts: readonly Condition[], word: string) => {
    const text = parts.map((part) => phrase(part, steps, lang, true)).join(`, ${word} `);
    return inner && parts.length > 1 ? `(${text})` : text;
  };
  if ('all' in condition) return joined(condition.all, say(m.and, lang));
  if ('any' in condition) return joined(condition.any, say(m.or, lang));
  if ('not' in condition) {
    if ('step' in condition.not) return leaf(condition.not, steps, lang, true);
    return say(m.not, lang, { what: phrase(condition.not, steps, lang, true).replace(/^\(|\)$/g, '') });
  }
  return leaf(condition, steps, lang, false);
}

type Leaf = Extract<Condition, { readonly step: string }>;

function leaf(condition: Leaf, steps: Numbered, lang: Lang, negated: boolean): string {
  const { number, step } = steps.get(condition.step) ?? {};
  const values = { number: number ?? '?', what: '' };
  if ('outcome' in condition) {
    const outcomes: readonly Outcome[] = [condition.outcome].flat();
    const what = outcomes.map((outcome) => say(m[outcome], lang)).join(` ${say(m.or, lang)} `);
    return say(negated ? m.notEnded : m.ended, lang, { ...values, what });
  }
  const keys = 'is' in condition ? [condition.is] : condition.in;
  const what = answerWords(keys, step?.choices ?? {}, lang);
  return say(negated ? m.notAnswered : m.answered, lang, { ...values, what });
}

/** `a, b atau c`; one alone with its words: `a (Ya)`. */
function answerWords(keys: readonly string[], choices: NonNullable<Step['choices']>, lang: Lang): string {
  const letters = keys.map((key) => letterOf(Object.keys(choices).indexOf(key)));
  const [key] = keys;
  if (key !== undefined && keys.length === 1) return `${letters[0]} (${choices[key]?.[lang] ?? key})`;
  return `${letters.slice(0, -1).join(', ')} ${say(m.or, lang)} ${letters.at(-1)}`;
}

/** How the choices of a question are told apart on paper: a, b, c, and after z, aa. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (Math.max(0, index) % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}
