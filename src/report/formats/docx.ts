import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx';
import { paperMessages as m } from '../../language/messages/paper.ts';
import { say } from '../../language/text.ts';
import type { Paper } from '../paper.ts';
import { blocksOf, isLetter } from './blocks.ts';
import { blockParts, columns, imageRun } from './docx-blocks.ts';
import { repacked } from './repack.ts';

/** Twentieths of a point. A4; no margins of naskah dinas are confirmed, so these are the usual ones of an office letter. */
const MM = 1440 / 25.4;
const PAGE = { width: 11906, height: 16838 };
const MARGIN = {
  top: 25 * MM,
  right: 20 * MM,
  bottom: 22 * MM,
  left: 25 * MM,
  header: 10 * MM,
  footer: 10 * MM,
};
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Pixels at 96 to the inch, and the column for it. */
const LOGO = { width: 80, height: 80 };
const LOGO_WIDTH = 1300;
const INK = '161616';
const ACCENT = '123C69';
const RULE = { style: BorderStyle.DOUBLE, size: 6, color: INK, space: 1 };

/**
 * A paper for Word and LibreOffice: headings, lists and tables are real ones, so that it can be edited like any letter.
 * The same paper gives the same bytes.
 */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const { lang, title, header } = paper;
  const language = lang === 'id' ? 'id-ID' : 'en-GB';
  const document = new Document({
    title,
    creator: header.letterhead?.office ?? 'gpr-respond',
    lastModifiedBy: header.letterhead?.office ?? 'gpr-respond',
    styles: stylesIn(language, isLetter(paper)),
    numbering: { config: [BULLETS, NUMBERS] },
    sections: [
      {
        properties: { page: { size: PAGE, margin: rounded(MARGIN) } },
        headers: { default: new Header({ children: [running(paper)] }) },
        footers: { default: new Footer({ children: [pageNumber(paper)] }) },
        children: [
          ...kop(paper),
          ...blocksOf(paper).flatMap((block, place) => blockParts(block, Math.floor(TEXT_WIDTH), place)),
        ],
      },
    ],
  });
  const images = paper.annex.flatMap(({ image }) => ('bytes' in image ? [image.bytes] : []));
  const logo = header.letterhead?.logo;
  return repacked(await Packer.toBuffer(document), {
    pictures: logo ? [logo.bytes, ...images] : images,
    issued: paper.issued,
  });
}

function running({ header, lang }: Paper): Paragraph {
  const left = header.sifat ? say(m.sifat, lang, { sifat: header.sifat }) : '';
  const middle = header.drill ? say(m.drill, lang) : '';
  return new Paragraph({
    tabStops: [
      { type: TabStopType.CENTER, position: Math.floor(TEXT_WIDTH / 2) },
      { type: TabStopType.RIGHT, position: Math.floor(TEXT_WIDTH) },
    ],
    children: [
      new TextRun({ text: left, size: 18 }),
      new TextRun({ text: `\t${middle}`, size: 18, bold: true, color: '8A1C00' }),
      new TextRun({ text: `\t${header.tlp ?? ''}`, size: 18 }),
    ],
  });
}

function pageNumber({ lang }: Paper): Paragraph {
  const [before = '', between = ''] = say(m.page, lang, { page: '\0', pages: '\0' }).split('\0');
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ size: 18, children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
    ],
  });
}

/** The office's lines, and left of them its logo: in a table without lines, as office templates have it. */
function kop({ header }: Paper): FileChild[] {
  const { letterhead } = header;
  if (!letterhead) return [];
  const { above, office, address, logo } = letterhead;
  const line = (text: string, style: { readonly size: number; readonly bold?: boolean }) =>
    new Paragraph({ style: 'Kop', children: [new TextRun({ text, ...style })] });
  const lines = [
    ...(above ? [line(above, { size: 25 })] : []),
    line(office, { size: 28, bold: true }),
    ...(address ? [line(address, { size: 18 })] : []),
  ];
  const rule = new Paragraph({
    style: 'Kop',
    border: { bottom: RULE },
    spacing: { after: 160 },
    children: [],
  });
  if (!logo) return [...lines, rule];
  const picture = new Paragraph({ style: 'Kop', children: [imageRun(logo, office, LOGO)] });
  return [
    columns([LOGO_WIDTH, Math.floor(TEXT_WIDTH) - 2 * LOGO_WIDTH, LOGO_WIDTH], [[[picture], lines, []]]),
    rule,
  ];
}

const BULLETS = {
  reference: 'bullets',
  levels: [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 280 } } },
  })),
};

const NUMBERS = {
  reference: 'numbers',
  levels: [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } },
  })),
};

function stylesIn(language: string, letter: boolean) {
  const heading = (size: number, color: string) => ({
    run: { font: 'Arial', size, bold: true, color },
    paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 21, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: heading(30, INK),
      heading1: {
        ...heading(30, INK),
        paragraph: { ...heading(30, INK).paragraph, alignment: AlignmentType.CENTER },
      },
      heading2: letter
        ? heading(22, INK)
        : {
            ...heading(24, ACCENT),
            paragraph: {
              ...heading(24, ACCENT).paragraph,
              border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '8A9097', space: 2 } },
            },
          },
      heading3: heading(22, INK),
    },
    paragraphStyles: [
      {
        id: 'Kutipan',
        name: 'Kutipan',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 160 },
          spacing: { after: 0 },
          border: { left: { style: BorderStyle.SINGLE, size: 24, color: ACCENT, space: 8 } },
          shading: { type: ShadingType.CLEAR, fill: 'F1F3F5', color: 'auto' },
        },
      },
      {
        id: 'Perintah',
        name: 'Perintah',
        basedOn: 'Normal',
        run: { font: 'Courier New', size: 19, noProof: true },
        paragraph: { shading: { type: ShadingType.CLEAR, fill: 'F1F3F5', color: 'auto' } },
      },
      {
        id: 'SelTabel',
        name: 'Sel tabel',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Kop',
        name: 'Kop surat',
        basedOn: 'Normal',
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
        },
      },
      {
        id: 'Unsur',
        name: 'Unsur surat',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 20, line: 252, lineRule: LineRuleType.AUTO } },
      },
      // What Word wants after a table, and no taller than the space between two paragraphs.
      {
        id: 'Sela',
        name: 'Sela',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT } },
      },
      { id: 'Keterangan', name: 'Keterangan gambar', basedOn: 'Normal', run: { size: 18 } },
    ],
  };
}

function rounded<T extends Record<string, number>>(lengths: T): { [K in keyof T]: number } {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, Math.round(length)])) as {
    [K in keyof T]: number;
  };
}
