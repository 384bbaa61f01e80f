import { refusedBySystem, systemMessages } from './messages/system.ts';

/** The two languages of the program. Indonesian is the first one. */
export type Lang = 'id' | 'en';

/** A text in both languages: a message of the program, or a text of a runbook. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** A placeholder, and the English word for what it counts. */
const PLACEHOLDER =
  /\{([a-z][a-zA-Z]*)\}( (?:answers|accounts|bytes|cases|characters|days|drills|entries|files|incidents|items|offices|patrols|places|preparations|problems|reports|rows|steps|targets|things|warnings)\b)?/g;

/**
 * The text in one language with its `{placeholders}` filled in; a number 1 is followed by one thing: `1 file`.
 * A placeholder without a value stays as it is, so that the gap is noticed. Values are never searched for placeholders.
 * `{cause}` is the value `code`, the code of a system error, in words, with the code behind them.
 */
export function say(text: Text, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  return text[lang].replace(PLACEHOLDER, (whole, key: string, counted = '') => {
    if (key === 'cause' && values.code !== undefined) return causeOf(String(values.code), lang);
    if (!Object.hasOwn(values, key)) return whole;
    const value = values[key];
    return `${value}${value === 1 ? counted.replace(/ies$/, 'y').replace(/s$/, '') : counted}`;
  });
}

/** `EACCES` → `Anda tidak punya izin untuk itu (EACCES)`. */
function causeOf(code: string, lang: Lang): string {
  const words = Object.hasOwn(systemMessages, code) ? systemMessages[code] : undefined;
  return `${(words ?? refusedBySystem)[lang]}${/\w/.test(code) ? ` (${code})` : ''}`;
}
