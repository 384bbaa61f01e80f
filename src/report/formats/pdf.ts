import { fileURLToPath } from 'node:url';
import type { Content, Style, StyleDictionary } from 'pdfmake/interfaces.js';
import { paperMessages as m } from '../../language/messages/paper.ts';
import { say } from '../../language/text.ts';
import type { Paper } from '../paper.ts';
import { inPairs } from '../pictures/pairs.ts';
import { planesOf } from '../pictures/planes.ts';
import { blocksOf, isLetter } from './blocks.ts';
import { FONT_FILES, glyphRuns, type Run } from './glyphs.ts';
import { contentOf, imageName } from './pdf-blocks.ts';
import { printed } from './pdf-print.ts';
import type { Shown } from './pdf-sheet.ts';

/** Points. A4 with the margins of an office letter, as in the DOCX. */
const MM = 72 / 25.4;
const PAGE = { width: 595.28, height: 841.89 };
const MARGINS = { left: 25 * MM, top: 25 * MM, right: 20 * MM, bottom: 22 * MM };
const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;

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

/** Of a section in a letter. */
const LETTER_HEADING: Style = { fontSize: 10.5, bold: true, margin: [0, 8, 0, 3] };

/**
 * A paper as PDF: A4, fonts inside, text that can be selected and searched, bookmarks. The dates inside are the document's
 * own, so the same paper gives the same bytes.
 * @param fonts folder of the fonts that the build has laid out
 */
export async function toPdf(paper: Paper, fonts: URL): Promise<Uint8Array> {
  const runs = glyphRuns(fonts);
  const { header, title, lang } = paper;
  const { letterhead } = header;
  const at = new Date(paper.issued);
  const letter = isLetter(paper);
  return printed({
    page: PAGE,
    margins: MARGINS,
    fonts: fontFiles(fonts),
    styles: letter ? { ...STYLES, heading2: LETTER_HEADING } : STYLES,
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2, color: '#161616' },
    pictures: await picturesOf(paper),
    info: {
      Title: title,
      Author: letterhead?.office ?? 'gpr-respond',
      Creator: 'gpr-respond',
      Producer: 'gpr-respond',
      CreationDate: at,
      ModDate: at,
    },
    lang: lang === 'id' ? 'id-ID' : 'en-GB',
    header: () => running(paper, runs),
    footer: (page, pages) => ({
      text: say(m.page, lang, { page, pages }),
      style: 'edge',
      alignment: 'center',
      margin: [0, 18, 0, 0],
    }),
    content: [
      ...kop(paper, runs),
      ...contentOf(blocksOf(paper), { width: TEXT_WIDTH, runs, ruled: !letter }),
    ],
  });
}

function fontFiles(folder: URL) {
  const path = (file: string) => fileURLToPath(new URL(file, folder));
  const only = (file: string) => ({ normal: file, bold: file, italics: file, bolditalics: file });
  const { regular, bold, italics, bolditalics, dejavu, emoji } = FONT_FILES;
  return {
    Roboto: {
      normal: path(regular),
      bold: path(bold),
      italics: path(italics),
      bolditalics: path(bolditalics),
    },
    DejaVu: only(path(dejavu)),
    Emoji: only(path(emoji)),
  };
}

async function picturesOf({ annex, header }: Paper): Promise<ReadonlyMap<string, Shown>> {
  const logo = header.letterhead?.logo;
  const images = [
    ...(logo ? [logo] : []),
    ...annex.flatMap(({ image }) => ('bytes' in image ? [image] : [])),
  ];
  return new Map(
    await inPairs(images, async (image): Promise<[string, Shown]> => {
      const { width, height } = image;
      return [imageName(image), { width, height, ...((await planesOf(image)) ?? image) }];
    }),
  );
}

function running({ header, lang }: Paper, runs: (text: string) => Run[]): Content {
  const edge = (text: string) => runs(text).map(({ text: words, family }) => ({ text: words, font: family }));
  return {
    style: 'edge',
    margin: [MARGINS.left, 12 * MM, MARGINS.right, 0],
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
