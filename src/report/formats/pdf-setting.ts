import type { EmbeddedFont, Glyph, GlyphRun, Position } from 'pdfmake/js/PDFDocument.js';
import { isPlain } from './glyphs.ts';

/** Where a line may break in a word that no line holds; nothing is drawn there, and nothing copied from there. */
export const MAY_BREAK = '\u200b';

/** Between words, each with the space after it, as the library cuts text too; and between pieces of what has no spaces. */
const WORDS = new RegExp(`(?<= )|${MAY_BREAK}`);

/** A letter as a font sets it before another one, or at the end of a word. */
interface Letter {
  readonly glyph: Glyph;
  readonly position: Position;
}

/** By pairs, `Te`, and last letters, `e`. */
export type Letters = Map<string, Letter>;

/**
 * Sets words of plain letters by what the font did with the same pairs of letters before. Asked for each word, the font
 * would go through its rules for each anew, a third of the way to a PDF. What it makes one glyph of (fi), and what is not
 * plain, is asked for as it is.
 * @param letters what the same font was asked before, for whichever document
 */
export function setting(font: EmbeddedFont, letters: Letters): (text: string) => GlyphRun {
  let last: { readonly text: string; readonly run: GlyphRun } | undefined;
  return (text) => {
    // What has been drawn is measured once more, to know where it ends.
    if (last?.text === text) return last.run;
    const run = { glyphs: [] as Glyph[], positions: [] as Position[], advanceWidth: 0 };
    for (const word of text.split(WORDS)) {
      const { glyphs, positions, advanceWidth } = known(word, letters) ?? asked(word, font, letters);
      run.glyphs.push(...glyphs);
      run.positions.push(...positions);
      run.advanceWidth += advanceWidth;
    }
    last = { text, run };
    return run;
  };
}

function known(word: string, letters: Letters): GlyphRun | undefined {
  const glyphs: Glyph[] = [];
  const positions: Position[] = [];
  let advanceWidth = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = letters.get(word.slice(at, at + 2));
    if (!letter) return undefined;
    glyphs.push(letter.glyph);
    positions.push(letter.position);
    advanceWidth += letter.position.xAdvance;
  }
  return { glyphs, positions, advanceWidth };
}

function asked(word: string, font: EmbeddedFont, letters: Letters): GlyphRun {
  const run = font.layoutCached(word);
  if (!isPlain(word) || run.glyphs.length !== word.length) return run;
  run.glyphs.forEach((glyph, at) => {
    const position = run.positions[at];
    if (position) letters.set(word.slice(at, at + 2), { glyph, position });
  });
  return run;
}
