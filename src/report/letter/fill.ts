import { type Lang, say, type Text } from '../../language/text.ts';

/** What stands for the placeholders of a letter; undefined: known, and hidden from its addressee. */
export interface Words {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

/** The text with its placeholders filled; undefined when it speaks of something that is hidden from the addressee. */
export function filledIn(words: Text, { values, lang }: Words): string | undefined {
  const named = [...words[lang].matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name);
  if (named.some((name) => Object.hasOwn(values, name) && values[name] === undefined)) return undefined;
  const present = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return say(words, lang, Object.fromEntries(present));
}
