/** Words that a sentence has at most: a tired person under stress reads it once. */
export const MOST_WORDS = 19;

interface Sentence {
  readonly words: number;
  readonly text: string;
  /** Characters in front of it. */
  readonly index: number;
}

/**
 * The sentences of a text. A sentence ends at `.`, `!`, `?`, `:` or `;` in front of a space, and at a line break.
 * A full stop inside a number, an address or an abbreviation (`dll.`, `No. 1`) ends nothing.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: end } of [...text.matchAll(END), { index: text.length, 0: '' }]) {
    const part = text.slice(start, index + end.length);
    const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const lead = part.length - part.trimStart().length;
    if (words > 0) sentences.push({ words, text: part.trim(), index: start + lead });
    start = index + end.length;
  }
  return sentences;
}

const END = /(?<!\b(?:dll|dsb|no|hal|jl|mr|dr|e\.g|i\.e))[.!?:;]["”')]*(?=\s|$)|\n+/giu;
