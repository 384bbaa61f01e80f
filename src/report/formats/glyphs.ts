import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** The fonts of a PDF, in the order in which they are asked for a character. */
export type Family = 'Roboto' | 'DejaVu' | 'Emoji';

/** Words that one font can set. */
export interface Run {
  readonly text: string;
  readonly family: Family;
}

export const FONT_FILES = {
  regular: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
  dejavu: 'DejaVuSans.ttf',
  emoji: 'NotoEmoji.ttf',
} as const;

const FALLBACKS = [
  ['DejaVu', FONT_FILES.dejavu],
  ['Emoji', FONT_FILES.emoji],
] as const;

/** What Roboto certainly has: Latin letters and the marks of ordinary sentences. */
const PLAIN = /^[ -~\u00a1-\u00ff\u0100-\u017f\u2013\u2014\u2018-\u201d\u2026\u2022]*$/;

/** Whether Roboto sets the text letter by letter, without marks above or below that it would have to place. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Joiners and variation selectors: they choose a glyph and have none of their own. */
const INVISIBLE = /[\u200d\ufe0e\ufe0f]/gu;

/**
 * Cuts text into runs, each in a font that has its characters; what no font has is written as its code point, `⟨U+65E5⟩`,
 * so that nothing is ever an empty box or missing.
 * @param folder of the fonts; those beyond the first are read only when a text needs them
 */
export function glyphRuns(folder: URL): (text: string) => Run[] {
  const opened = new Map<string, Font>();
  const has = (file: string, text: string) => {
    const font = opened.get(file) ?? open(file, folder);
    opened.set(file, font);
    return [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  };
  const familyFor = (text: string): Family | undefined => {
    if (isPlain(text) || has(FONT_FILES.regular, text)) return 'Roboto';
    return FALLBACKS.find(([, file]) => has(file, text))?.[0];
  };
  const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });
  return (text) => {
    if (isPlain(text)) return [{ text, family: 'Roboto' }];
    const runs: Run[] = [];
    for (const { segment } of graphemes.segment(text)) {
      for (const run of runsOf(segment, familyFor)) {
        const last = runs.at(-1);
        if (last?.family === run.family) runs[runs.length - 1] = { ...last, text: last.text + run.text };
        else runs.push(run);
      }
    }
    return runs;
  };
}

function runsOf(grapheme: string, familyFor: (text: string) => Family | undefined): Run[] {
  const visible = grapheme.replace(INVISIBLE, '');
  const family = familyFor(visible);
  if (family) return visible === '' ? [] : [{ text: family === 'Emoji' ? grapheme : visible, family }];
  return [...visible].map((character) => {
    const alone = familyFor(character);
    return alone ? { text: character, family: alone } : { text: codePoint(character), family: 'DejaVu' };
  });
}

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function open(file: string, folder: URL): Font {
  const font = create(readFileSync(fileURLToPath(new URL(file, folder))));
  if ('fonts' in font) throw new Error(`${file} is a collection of fonts`);
  return font;
}
