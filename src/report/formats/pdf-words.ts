import type { PhrasingContent } from 'mdast';
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { spansOf } from './blanks.ts';
import type { Run } from './glyphs.ts';
import { MAY_BREAK } from './pdf-setting.ts';

/** What a block needs to know of the page. */
export interface Ground {
  /** Of the text, in points. */
  readonly width: number;
  /** Cuts text into runs of one font. */
  readonly runs: (text: string) => Run[];
}

/** In a word that no line holds lines may break after so many characters: the library would try every length for every line. */
const ENDLESS = /\S{80,}/gu;
const PIECE = /.{8}\p{M}{0,8}/gsu;

/**
 * What our words never say of themselves. The library would look for each of these in the styles of every word's row,
 * table and document: half of the time that it needs for a page.
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

/** What stands in a line, as pieces of one font and style each. */
export function inline(nodes: readonly PhrasingContent[], ground: Ground, style: Style = {}): Content[] {
  return nodes.flatMap((node): Content[] => {
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
        return ['\n'];
      default:
        throw new Error(`a document has no ${node.type}`);
    }
  });
}

function words(text: string, { runs }: Ground, style: Style): Content[] {
  return runs(text).map((run) => ({
    ...UNSAID,
    ...style,
    text: run.text.replace(ENDLESS, (word) => word.replace(PIECE, `$&${MAY_BREAK}`)),
    font: run.family,
  }));
}
