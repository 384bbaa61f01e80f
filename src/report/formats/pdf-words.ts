import type { PhrasingContent } from 'mdast';
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { spansOf } from './blanks.ts';
import type { Run } from './glyphs.ts';

/** What a block needs to know of the page. */
export interface Ground {
  /** Of the text, in points. */
  readonly width: number;
  /** Cuts text into runs of one font. */
  readonly runs: (text: string) => Run[];
}

/** A word that no line holds. The library would try every length for every line; letter by letter it need not. */
const ENDLESS = /\S{80}/;

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
    text: run.text,
    font: run.family,
    ...style,
    ...(ENDLESS.test(run.text) ? { wordBreak: 'break-all' as const } : {}),
  }));
}
