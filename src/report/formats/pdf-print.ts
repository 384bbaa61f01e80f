import { buffer } from 'node:stream/consumers';
import type { Content, Style, StyleDictionary } from 'pdfmake/interfaces.js';
import LayoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import Renderer, { type Inline, type Line } from 'pdfmake/js/Renderer.js';
import { Sheet, type Shown } from './pdf-sheet.ts';
import { part } from './pdfmake-part.ts';

/** What is printed; lengths in points. */
interface Print {
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Files by family and style. */
  readonly fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly styles: StyleDictionary;
  readonly defaultStyle: Style;
  /** By the names under which the content has them. */
  readonly pictures: ReadonlyMap<string, Shown>;
  /** Of the document, in PDF's own words. */
  readonly info: Readonly<Record<string, string | Date>>;
  /** BCP 47. */
  readonly lang: string;
  readonly header: () => Content;
  readonly footer: (page: number, pages: number) => Content;
  readonly content: Content;
}

/** Draws what follows each other in one style as one piece: a line has a dozen words, and each would begin anew. */
class Drawer extends part(Renderer) {
  override renderLine(line: Line, x: number, y: number): void {
    line.inlines = pieces(line.inlines);
    super.renderLine(line, x, y);
  }
}

/** The same print gives the same bytes. */
export async function printed(print: Print): Promise<Uint8Array> {
  const { page, margins, fonts, styles, defaultStyle, pictures, info, lang, header, footer, content } = print;
  const sheet = new Sheet(fonts, pictures, {
    pdfVersion: '1.7',
    lang,
    displayTitle: true,
    info,
    autoFirstPage: false,
    font: null,
  });
  const layout = new (part(LayoutBuilder))({ ...page, orientation: 'portrait' }, margins, undefined);
  const pages = layout.layoutDocument(content, sheet, styles, defaultStyle, undefined, header, footer);
  new Drawer(sheet).renderPages(pages);
  const bytes = buffer(sheet);
  sheet.end();
  return bytes;
}

const STYLE = ['font', 'fontSize', 'color', 'background', 'decoration'] as const;

function pieces(words: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && STYLE.every((property) => last[property] === word[property]))
      joined[joined.length - 1] = { ...last, text: last.text + word.text, width: last.width + word.width };
    else joined.push(word);
  }
  return joined;
}
