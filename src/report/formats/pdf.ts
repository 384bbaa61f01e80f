import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { Content, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { paperMessages as m } from '../../language/messages/paper.ts';
import { say } from '../../language/text.ts';
import type { Paper } from '../paper.ts';
import { opaque } from '../pictures/opaque.ts';
import { blocksOf } from './blocks.ts';
import { FONT_FILES, glyphRuns, type Run } from './glyphs.ts';
import { contentOf, imageName } from './pdf-blocks.ts';

/** Points. A4 with the margins of an office letter, as in the DOCX. */
const MM = 72 / 25.4;
const PAGE = { width: 595.28, left: 25 * MM, top: 25 * MM, right: 20 * MM, bottom: 22 * MM };
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Room for the logo, left of the office's name; points. */
const LOGO: [number, number] = [60, 60];

const STYLES: StyleDictionary = {
  heading1: { fontSize: 15, bold: true, alignment: 'center', margin: [0, 10, 0, 6] },
  heading2: { fontSize: 12, bold: true, color: '#123c69', margin: [0, 12, 0, 4] },
  heading3: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 3] },
  paragraph: { margin: [0, 0, 0, 5] },
  cell: { fontSize: 8.5, lineHeight: 1.15 },
  head: { fontSize: 8.5, lineHeight: 1.15, bold: true },
  caption: { fontSize: 8.5, margin: [0, 4, 0, 12] },
  edge: { fontSize: 8.5 },
};

/**
 * A paper as PDF: A4, fonts inside, text that can be selected and searched, bookmarks. The dates inside are the document's
 * own, so the same paper gives the same bytes.
 * @param fonts folder of the fonts that the build has laid out
 */
export async function toPdf(paper: Paper, fonts: URL): Promise<Uint8Array> {
  const runs = glyphRuns(fonts);
  prepare(fonts);
  const { header, title, lang } = paper;
  const { letterhead } = header;
  const at = new Date(paper.issued);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    version: '1.7',
    language: lang === 'id' ? 'id-ID' : 'en-GB',
    displayTitle: true,
    info: {
      title,
      author: letterhead?.office ?? 'gpr-respond',
      creator: 'gpr-respond',
      producer: 'gpr-respond',
      creationDate: at,
      modDate: at,
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2, color: '#161616' },
    styles: STYLES,
    images: await imagesOf(paper),
    header: running(paper, runs),
    footer: (page, pages) => ({
      text: say(m.page, lang, { page, pages }),
      style: 'edge',
      alignment: 'center',
      margin: [0, 18, 0, 0],
    }),
    content: [...kop(paper, runs), ...contentOf(blocksOf(paper), { width: TEXT_WIDTH, runs })],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** The library may read the fonts, and nothing else anywhere. */
function prepare(folder: URL): void {
  const path = (file: string) => fileURLToPath(new URL(file, folder));
  const only = (file: string) => ({
    normal: path(file),
    bold: path(file),
    italics: path(file),
    bolditalics: path(file),
  });
  const { regular, bold, italics, bolditalics, dejavu, emoji } = FONT_FILES;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => Object.values(FONT_FILES).some((font) => path(font) === file));
  pdfmake.setFonts({
    Roboto: {
      normal: path(regular),
      bold: path(bold),
      italics: path(italics),
      bolditalics: path(bolditalics),
    },
    DejaVu: only(dejavu),
    Emoji: only(emoji),
  });
}

async function imagesOf({ annex, header }: Paper): Promise<Record<string, string>> {
  const logo = header.letterhead?.logo;
  const images = [
    ...(logo ? [logo] : []),
    ...annex.flatMap(({ image }) => ('bytes' in image ? [image] : [])),
  ];
  const found: Record<string, string> = {};
  // Two at a time: one is unpacked and packed, by Node's own threads, while the other is looked through.
  for (let index = 0; index < images.length; index += 2) {
    const pair = images.slice(index, index + 2);
    const shown = await Promise.all(pair.map(opaque));
    pair.forEach((image, at) => {
      const { type, bytes } = shown[at] ?? image;
      found[imageName(image)] = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
    });
  }
  return found;
}

function running({ header, lang }: Paper, runs: (text: string) => Run[]): Content {
  const edge = (text: string) => runs(text).map(({ text: words, family }) => ({ text: words, font: family }));
  return {
    style: 'edge',
    margin: [PAGE.left, 12 * MM, PAGE.right, 0],
    columns: [
      { text: edge(header.sifat ? say(m.sifat, lang, { sifat: header.sifat }) : '') },
      { text: header.drill ? say(m.drill, lang) : '', bold: true, color: '#8a1c00', alignment: 'center' },
      { text: edge(header.tlp ?? ''), alignment: 'right' },
    ],
  };
}

function kop({ header }: Paper, runs: (text: string) => Run[]): Content[] {
  const { letterhead } = header;
  if (!letterhead) return [];
  const { above, office, address, logo } = letterhead;
  const words = (text: string) => runs(text).map((run) => ({ text: run.text, font: run.family }));
  const line = (y: number, lineWidth: number) => ({
    type: 'line' as const,
    x1: 0,
    y1: y,
    x2: TEXT_WIDTH,
    y2: y,
    lineWidth,
  });
  const centred = { alignment: 'center' as const };
  const lines: Content[] = [
    ...(above ? [{ ...centred, text: words(above), fontSize: 12.5 }] : []),
    { ...centred, text: words(office), fontSize: 14, bold: true, margin: [0, 2, 0, 2] },
    ...(address ? [{ ...centred, text: words(address), fontSize: 9 }] : []),
  ];
  return [
    logo
      ? {
          columns: [
            { image: imageName(logo), fit: LOGO, width: LOGO[0] },
            { stack: lines },
            { text: '', width: LOGO[0] },
          ],
        }
      : { stack: lines },
    { canvas: [line(4, 1.5), line(6.5, 0.5)], margin: [0, 0, 0, 6] },
  ];
}
