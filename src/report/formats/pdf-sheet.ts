import PdfDocument, { type EmbeddedFont, type EmbeddedImage } from 'pdfmake/js/PDFDocument.js';
import type { Plane, Planes } from '../pictures/planes.ts';
import { type Letters, setting } from './pdf-setting.ts';
import { part } from './pdfmake-part.ts';

/** A picture by planes, or as a file that the library reads itself. */
export type Shown = { readonly width: number; readonly height: number } & (
  | Planes
  | { readonly bytes: Uint8Array }
);

/** What fonts were asked, by file: every document of this process has the same fonts. */
const ASKED = new Map<string, Letters>();

/** What is drawn on: pdfmake's document, with a faster way to set words and to hold pictures. */
export class Sheet extends part(PdfDocument) {
  readonly #pictures: ReadonlyMap<string, Shown>;
  readonly #set = new Set<EmbeddedFont>();

  /**
   * @param fonts files by family and style; nothing else may be read
   * @param pictures by the names under which the content has them
   */
  constructor(
    fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
    pictures: ReadonlyMap<string, Shown>,
    options: object,
  ) {
    const files = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)));
    super(fonts, {}, {}, {}, options, undefined, (path) => files.has(path));
    this.#pictures = pictures;
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const font = super.provideFont(family, bold, italics);
    if (this.#set.has(font)) return font;
    this.#set.add(font);
    const file = this.getFontFile(family, bold, italics);
    const letters: Letters = ASKED.get(file) ?? new Map();
    ASKED.set(file, letters);
    font.layout = setting(font, letters);
    return font;
  }

  override provideImage(name: string): unknown {
    this._imageRegistry[name] ??= this.#embedded(name);
    return this._imageRegistry[name];
  }

  #embedded(name: string): unknown {
    const shown = this.#pictures.get(name);
    if (!shown) throw new Error(`the document has no picture ${name}`);
    if ('colours' in shown) return this.#fromPlanes(shown);
    const image = this.openImage(Buffer.from(shown.bytes));
    image.embed(this);
    return image;
  }

  #fromPlanes({ width, height, colours, alpha }: Extract<Shown, Planes>): EmbeddedImage {
    const size = { Width: width, Height: height };
    const mask = alpha && this.#plane(alpha, size);
    this._imageCount += 1;
    return { width, height, label: `I${this._imageCount}`, obj: this.#plane(colours, size, mask) };
  }

  /** The rows are filtered as those of a PNG are, which a PDF may have too (ISO 32000-1, 7.4.4.4). */
  #plane({ data, samples }: Plane, size: { Width: number; Height: number }, mask?: object) {
    const plane = this.ref({
      Type: 'XObject',
      Subtype: 'Image',
      ...size,
      BitsPerComponent: 8,
      ColorSpace: samples === 3 ? 'DeviceRGB' : 'DeviceGray',
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: samples, BitsPerComponent: 8, Columns: size.Width },
      ...(mask ? { SMask: mask } : {}),
    });
    plane.end(data);
    return plane;
  }
}
