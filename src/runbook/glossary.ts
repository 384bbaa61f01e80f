import type { Lang, Text } from '../language/text.ts';

/** A term of glossary.yaml: its one wording, and the wordings that no text uses instead. */
export interface Term {
  readonly use: Text;
  readonly avoid: Readonly<Record<Lang, readonly string[]>>;
}

/** Another wording that stands in a text. */
interface Wording {
  readonly found: string;
  /** Characters in front of it. */
  readonly index: number;
  /** What to write instead. */
  readonly use: string;
}

/**
 * All other wordings of terms in a text, in the order in which they stand there. Words count as a whole, with the
 * endings that they may take (`-nya`, a plural's `s`). Not looked at: names as a screen shows them (in double quotes,
 * in brackets, between *asterisks*), addresses, and a wording that is part of the right one.
 */
export function otherWordings(text: string, lang: Lang, terms: readonly Term[]): readonly Wording[] {
  const open = text.replace(NAMES, (name) => ' '.repeat(name.length));
  const found = terms.flatMap((term) => {
    const { use, avoid } = patternsOf(term, lang);
    const others = [...open.matchAll(avoid)];
    if (others.length === 0) return [];
    const right = [...open.matchAll(use)];
    return others
      .filter(({ index, 0: { length } }) => !right.some((one) => covers(one, index, length)))
      .map(({ 0: word, index }) => ({ found: word, index, use: term.use[lang] }));
  });
  return found.sort((a, b) => a.index - b.index);
}

const NAMES = /"[^"]*"|“[^”]*”|\([^()]*\)|\*[^*]+\*|https?:\/\/\S+|\S+@\S+|\{[^{}]*\}|[\w-]+(?:\.[\w-]+)+/gu;

const ENDINGS: Readonly<Record<Lang, string>> = { id: '(?:-?nya|-?mu|-?lah|-?kah)?', en: "(?:e?s|['’]s)?" };

const NOTHING = /(?!)/g;

interface Patterns {
  readonly use: RegExp;
  readonly avoid: RegExp;
}

/** Made once a term: a runbook has thousands of texts. */
const made: Readonly<Record<Lang, WeakMap<Term, Patterns>>> = { id: new WeakMap(), en: new WeakMap() };

function patternsOf(term: Term, lang: Lang): Patterns {
  const known = made[lang].get(term);
  if (known) return known;
  const patterns = { use: pattern([term.use[lang]], lang), avoid: pattern(term.avoid[lang], lang) };
  made[lang].set(term, patterns);
  return patterns;
}

function pattern(words: readonly string[], lang: Lang): RegExp {
  if (words.length === 0) return NOTHING;
  // The longest first, so that "login session" is not taken for "login".
  const longest = [...words].sort((a, b) => b.length - a.length);
  const any = longest.map((word) => escaped(word).replace(/\s+/g, '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})${ENDINGS[lang]}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Whether the right wording stands around or over what was found. */
function covers(right: RegExpExecArray, index: number, length: number): boolean {
  return right.index < index + length && index < right.index + right[0].length;
}

/** The word as a pattern for itself. */
function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
