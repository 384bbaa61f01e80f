import type { PhrasingContent } from 'mdast';
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { spansOf } from './blanks.ts';
import type { Run } from './glyphs.ts';
import { MAY_BREAK } from './pdf-setting.ts';

/** What a block needs to know of the page. */
export interface Ground {
  /** Of the text, in points. */
  readonly width: number;
  /** Whether a rule stands below the heading of a section. */
  readonly ruled: boolean;
  /** Cuts text into runs of one font. */
  readonly runs: (text: string) => Run[];
}

/** In a word that no line holds, lines may break after every eighth character: the library would try every length. */
const ENDLESS = /\S{80,}/gu;
const PIECE = /.{8}\p{M}{0,8}/gsu;

/** A longer text is set as several, one below the other: for every word the library copies what is left of its text. */
const LONGEST = 3000;
const PARTS = new RegExp(`.{1,${LONGEST}}(?:[ ${MAY_BREAK}]|$)|.{1,${LONGEST}}`, 'gsu');

/**
 * What our words never say of themselves. Otherwise the library would look for each of these, for each word, in the styles
 * of its row, its table and the document.
 */
const UNSAID: Omit<ContentText, 'text'> = {
  wordBreak: 'normal',
  fontFeatures: [],
  characterSpacing: 0,
  background: '',
  decorationColor: '',
  decorationStyle: 'solid',
  linkToPage: 0,
  linkToDestination: '',
  noWrap: false,
  opacity: 1,
  sup: false,
  sub: false,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
};

type Style = Pick<ContentText, 'bold' | 'italics' | 'decoration' | 'background'>;
type Piece = ContentText & { text: string };

/** What stands in a paragraph or a cell, whatever its length. */
export function textFrom(
  nodes: readonly PhrasingContent[],
  ground: Ground,
): { text: Content[] } | { stack: Content[] } {
  const texts: Piece[][] = [];
  let room = 0;
  for (const piece of inline(nodes, ground).flatMap(parts)) {
    if (piece.text.length > room) {
      texts.push([]);
      room = LONGEST;
    }
    texts.at(-1)?.push(piece);
    room -= piece.text.length;
  }
  return texts.length > 1 ? { stack: texts.map((text) => ({ text })) } : { text: texts[0] ?? [] };
}

function parts(piece: Piece): Piece[] {
  if (piece.text.length <= LONGEST) return [piece];
  return (piece.text.match(PARTS) ?? []).map((text) => ({ ...piece, text }));
}

/** Pieces of one font and style each. */
function inline(nodes: readonly PhrasingContent[], ground: Ground, style: Style = {}): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'text':
        return spansOf(node.value).flatMap(({ text, blank }) =>
          words(text, ground, blank ? { ...style, background: '#fff3bf' } : style),
        );
      case 'strong':
        return inline(node.children, ground, { ...style, bold: true });
      case 'emphasis':
        return inline(node.children, ground, { ...style, italics: true });
      case 'delete':
        return inline(node.children, ground, { ...style, decoration: 'lineThrough' });
      case 'inlineCode':
        return words(node.value, ground, { ...style, background: '#e9edf2' });
      case 'break':
        return [{ text: '\n' }];
      default:
        throw new Error(`a document has no ${node.type}`);
    }
  });
}

function words(text: string, { runs }: Ground, style: Style): Piece[] {
  return runs(text).map((run) => ({
    ...UNSAID,
    ...style,
    text: run.text.replace(ENDLESS, (word) => word.replace(PIECE, `$&${MAY_BREAK}`)),
    font: run.family,
  }));
}
