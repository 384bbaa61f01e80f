const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Half of a pair, or a code point that no text may hold (Unicode 23.7); XML forbids both. */
const BROKEN = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** What belongs to an emoji: a joiner between two pictures, a variation selector after one. */
const EMOJI_GLUE =
  /(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})[\ufe0e\ufe0f]/u;

/** Invisible characters that copying from a chat or a document brings along; leaving them out changes nothing that is seen. */
const LITTER =
  /\p{Variation_Selector}|[\u034f\u00ad\u115f\u1160\u200b-\u200f\u202a\u202c\u2060-\u2066\u2068\u2069\u3164\ufeff\uffa0]/u;

/** Controls, bidi overrides, tags and every other invisible character: worth seeing, since someone put them there. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Nearly every text is, and all that is painted or read is looked at. */
const PLAIN = /^[ -~]*$/;

const EITHER = new RegExp(`(?<glue>${EMOJI_GLUE.source})|(?<litter>${LITTER.source})|${HIDDEN.source}`, 'gu');

/**
 * Text from people or attackers as one line that can do nothing to a terminal or a document: line breaks and tabs are
 * spaces; escape, control and bidi characters are shown as `⟨U+202E⟩`; other invisible characters are gone. Never cut;
 * doing it twice changes nothing.
 */
export function inertLine(text: string): string {
  return PLAIN.test(text) ? text : inert(text.replace(LINE_BREAK, ' '));
}

/** The same for text of several lines: every kind of line break becomes `\n`. */
export function inertBlock(text: string): string {
  return text.split(LINE_BREAK).map(inert).join('\n');
}

function inert(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll('\t', ' ').replace(BROKEN, '\ufffd').replace(EITHER, shown);
}

function shown(character: string, glue: string | undefined, litter: string | undefined): string {
  if (glue !== undefined) return character;
  if (litter !== undefined) return '';
  const point = character.codePointAt(0) ?? 0;
  return `⟨U+${point.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
