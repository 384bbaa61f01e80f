/** The two languages of the program. Indonesian is the first one. */
export type Lang = 'id' | 'en';

/** A text in both languages: a message of the program, or a text of a runbook. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/**
 * The text in one language with its `{placeholders}` filled in.
 * A placeholder without a value stays as it is, so that the gap is noticed. Values are never searched for placeholders.
 */
export function say(text: Text, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  return text[lang].replace(/\{([a-z][a-zA-Z]*)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  );
}
