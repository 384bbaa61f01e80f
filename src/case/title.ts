import { type Lang, say, type Text } from '../language/text.ts';
import type { Step } from '../runbook/model.ts';
import type { CaseState } from './fold.ts';
import { placeholders } from './names.ts';

interface Reading {
  readonly state: Pick<CaseState, 'opened' | 'facts'>;
  readonly lang: Lang;
}

/** A runbook's text in one language: its emphasis marks taken off, then its placeholders filled. */
export function textIn(text: Text, { state, lang }: Reading): string {
  const plain = text[lang].replace(/\*([^*]+)\*/g, '$1');
  return say({ id: plain, en: plain }, lang, placeholders(state, lang));
}

/** A step's question or instruction. */
export function instructionIn({ id, ask, do: instruction }: Step, reading: Reading): string {
  return textIn(ask ?? instruction ?? { id, en: id }, reading);
}

/** Its first sentence, with the mark at its end. */
export function titleIn(step: Step, reading: Reading): string {
  return firstSentence(instructionIn(step, reading));
}

/** The first sentence of a text, with the mark at its end. */
export function firstSentence(words: string): string {
  const first = words.replace(/(?<=[^\s.]{2}[.!?])\s+(?=[A-Z(]).*$/s, '');
  return /[.?!:]$/.test(first) ? first : `${first}.`;
}
