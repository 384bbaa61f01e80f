import { say, type Text } from '../../language/text.ts';
import { PLACEHOLDERS } from '../../runbook/letter.ts';
import type { LetterView } from './input.ts';

/** The text with its placeholders filled; undefined when it speaks of something that is hidden from the addressee. */
export function filledIn(
  words: Text,
  { values, lang }: Pick<LetterView, 'values' | 'lang'>,
): string | undefined {
  const named = [...words[lang].matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name);
  if (named.some((name) => Object.hasOwn(PLACEHOLDERS, name) && values[name] === undefined)) return undefined;
  const present = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return say(words, lang, Object.fromEntries(present));
}
