import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { List, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { Image } from '../pictures/image.ts';
import { textOf } from '../plain.ts';
import { spansOf } from './blanks.ts';
import type { Block } from './blocks.ts';
import { columnShares } from './columns.ts';
import { placeholder } from './repack.ts';

/** Pixels at 96 to the inch: the width between the margins, and a height that leaves room for the caption. */
const LARGEST = { width: 620, height: 760 };
/** Longer rows may break over a page: they would be pushed from page to page. */
const LONG_ROW = 900;
/** Columns of a letter's elements, in twentieths of a point. */
const NAMES = 1700;
const COLON = 200;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A9097' };
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * A block as paragraphs and tables.
 * @param width of the text, in twentieths of a point
 * @param place of the block in its paper: Word counts on from list to list unless each is an instance of its own
 */
export function blockParts(block: Block, width: number, place: number): FileChild[] {
  switch (block.kind) {
    case 'page':
      return [new Paragraph({ spacing: { after: 0 }, children: [new PageBreak()] })];
    case 'node':
      return block.node.type === 'list'
        ? listParts(block.node, width, 0, place)
        : nodeParts(block.node, width, {});
    case 'figure':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 240, after: 80, line: 240, lineRule: LineRuleType.AUTO },
          children: [imageRun(block.image, block.alt)],
        }),
        ...nodeParts(block.caption, width, { style: 'Keterangan', keepLines: true }),
      ];
    case 'signature':
      return block.lines.map((line, index) => {
        const space = line.data?.signature === 'space';
        const last = index === block.lines.length - 1;
        const more = { indent: { left: Math.floor(width / 2), right: 80 }, keepLines: true, keepNext: !last };
        const runs = runsOf(line.children, {});
        if (!space) return new Paragraph({ ...more, children: runs });
        const border = { top: LINE, bottom: LINE, left: LINE, right: LINE };
        return new Paragraph({ ...more, border, children: [...runs, new TextRun({ break: 4, text: '' })] });
      });
  }
}

function nodeParts(node: RootContent, width: number, more: Partial<IParagraphOptions>): FileChild[] {
  switch (node.type) {
    case 'heading': {
      const heading = HEADINGS[Math.min(node.depth, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, children: runsOf(node.children, {}) })];
    }
    case 'paragraph':
      return [
        new Paragraph({
          ...more,
          ...(node.data?.right ? { alignment: AlignmentType.RIGHT } : {}),
          children: runsOf(node.children, {}),
        }),
      ];
    case 'list':
      return listParts(node, width, 0, 0);
    case 'table':
      if (node.data?.elements)
        return [elementsOf(node, width), new Paragraph({ style: 'Sela', children: [] })];
      // Word joins tables that touch, and wants a paragraph after one.
      return [tableOf(node, width), new Paragraph({ style: 'Sela', children: [] })];
    case 'blockquote':
      return [
        ...node.children.flatMap((child) => nodeParts(child, width, { style: 'Kutipan', keepLines: true })),
        new Paragraph({ style: 'Sela', children: [] }),
      ];
    case 'code':
      return node.value
        .split('\n')
        .map((line) => new Paragraph({ style: 'Perintah', children: [new TextRun(line)] }));
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: LINE }, children: [] })];
    default:
      throw new Error(`a document has no ${node.type}`);
  }
}

function listParts(list: List, width: number, level: number, instance: number): FileChild[] {
  const reference = list.ordered ? 'numbers' : 'bullets';
  return list.children.flatMap((item) =>
    item.children.flatMap((child, index) => {
      if (child.type === 'list') return listParts(child, width, Math.min(level + 1, 2), instance);
      const mark =
        index === 0 ? { numbering: { reference, level, instance } } : { indent: { left: 360 * (level + 1) } };
      return nodeParts(child, width, { ...mark, spacing: { after: 60 } });
    }),
  );
}

/** The elements of a letter: names, colons and values in columns of their own. */
function elementsOf({ children: [, ...rows] }: TableNode, width: number): Table {
  const words = (children: TextRun[]) => [new Paragraph({ style: 'Unsur', children })];
  return columns(
    [NAMES, COLON, width - NAMES - COLON],
    rows.map(({ children: [name, value] }) => [
      words(runsOf(name?.children ?? [], {})),
      words([new TextRun(':')]),
      words(runsOf(value?.children ?? [], {})),
    ]),
  );
}

/** A table without lines, of which nothing shows but that its columns stand in line. @param widths in twentieths of a point */
export function columns(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (paragraphs, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 0, bottom: 0, left: 0, right: 60 },
                children:
                  paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'Unsur', children: [] })],
              }),
          ),
        }),
    ),
  });
}

function tableOf(table: TableNode, width: number): Table {
  const widths = columnShares(table).map((share) => Math.floor(share * width));
  return new Table({
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: table.children.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: textOf(row).length < LONG_ROW,
          children: row.children.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 20, bottom: 20, left: 80, right: 80 },
                borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
                ...(index === 0
                  ? { shading: { type: ShadingType.CLEAR, fill: 'E9EDF2', color: 'auto' } }
                  : {}),
                children: [
                  new Paragraph({
                    style: 'SelTabel',
                    children: runsOf(cell.children, {
                      font: 'Arial',
                      ...(index === 0 ? { bold: true } : {}),
                    }),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

type RunStyle = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font' | 'noProof'>;

function runsOf(nodes: readonly PhrasingContent[], style: RunStyle): TextRun[] {
  return nodes.flatMap((node): TextRun[] => {
    switch (node.type) {
      case 'text':
        return spansOf(node.value).map(
          ({ text, blank }) => new TextRun({ ...style, text, ...(blank ? { highlight: 'yellow' } : {}) }),
        );
      case 'strong':
        return runsOf(node.children, { ...style, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...style, italics: true });
      case 'delete':
        return runsOf(node.children, { ...style, strike: true });
      case 'inlineCode':
        // In the narrow columns of a table a file name needs the narrower letters that it is given there.
        return [new TextRun({ font: 'Courier New', ...style, text: node.value, noProof: true })];
      case 'break':
        return [new TextRun({ break: 1 })];
      default:
        throw new Error(`a document has no ${node.type}`);
    }
  });
}

/** A picture that is not larger than it may be. Its bytes are put in when the document is packed. */
export function imageRun({ type, bytes, width, height }: Image, alt: string, largest = LARGEST): ImageRun {
  const scale = Math.min(1, largest.width / width, largest.height / height);
  const mark = placeholder(bytes);
  return new ImageRun({
    type: type === 'jpeg' ? 'jpg' : 'png',
    data: mark,
    transformation: { width: Math.max(1, width * scale), height: Math.max(1, height * scale) },
    // Of its own bytes: the library would count on from the document before.
    altText: {
      id: String(1 + Number.parseInt(mark.toString().slice(0, 7), 16)),
      name: alt,
      title: alt,
      description: alt,
    },
  });
}
