// The parts of pdfmake of which pdf-print.ts makes a printer: what is used of them, as the library's own types leave them out.

declare module 'pdfmake/js/PDFDocument.js' {
  import { Readable } from 'node:stream';

  /** An object of a PDF, which is written when it ends. */
  export interface Reference {
    end(data?: Uint8Array): void;
  }

  /** Of a font's own units, 1000 an em. */
  export interface Position {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    /** Of the glyph where nothing stands beside it. */
    readonly advanceWidth: number;
  }

  export interface Glyph {
    readonly id: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly Position[];
    readonly advanceWidth: number;
  }

  /** A font of one document. */
  export interface EmbeddedFont {
    /** Sets text by all that the font says; slow. Nothing is kept of it. */
    layoutRun(text: string): GlyphRun;
    /** The same; kept for the next time. */
    layoutCached(text: string): GlyphRun;
    /** Sets text for its width or to be drawn: what the library calls. */
    layout(text: string): GlyphRun;
  }

  export interface EmbeddedImage {
    readonly width: number;
    readonly height: number;
    /** A name of its own in the document. */
    readonly label: string;
    readonly obj: Reference;
  }

  class PDFDocument extends Readable {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFiles: undefined,
      mayRead: (path: string) => boolean,
    );
    /** Pictures by name. */
    _imageRegistry: Record<string, unknown>;
    _imageCount: number;
    getFontFile(family: string, bold: boolean, italics: boolean): string;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    provideImage(name: string): unknown;
    openImage(bytes: Buffer): { embed(document: PDFDocument): void };
    ref(dictionary: object): Reference;
    end(): void;
  }
  const module: { readonly default: typeof PDFDocument };

  export type { PDFDocument };
  export default module;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content, Style, StyleDictionary } from 'pdfmake/interfaces.js';
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

  class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: 'portrait' },
      margins: { left: number; top: number; right: number; bottom: number },
      svgMeasure: undefined,
    );
    layoutDocument(
      content: Content,
      document: PDFDocument,
      styles: StyleDictionary,
      defaultStyle: Style,
      background: undefined,
      header: () => Content,
      footer: (page: number, pages: number) => Content,
    ): object[];
  }
  const module: { readonly default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { EmbeddedFont, PDFDocument } from 'pdfmake/js/PDFDocument.js';

  /** A piece of a line: a word, as it is measured. */
  export interface Inline {
    readonly text: string;
    /** Points. */
    readonly width: number;
    readonly font: EmbeddedFont;
    readonly fontSize: number;
    readonly color?: string;
    readonly background?: string;
    readonly decoration?: string;
  }

  export interface Line {
    inlines: Inline[];
  }

  class Renderer {
    constructor(document: PDFDocument);
    renderPages(pages: readonly object[]): void;
    renderLine(line: Line, x: number, y: number): void;
  }
  const module: { readonly default: typeof Renderer };
  export default module;
}
