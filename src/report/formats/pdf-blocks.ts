import { createHash } from 'node:crypto';
import type { List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Image } from '../pictures/image.ts';
import { textOf } from '../plain.ts';
import type { Block } from './blocks.ts';
import { columnShares } from './columns.ts';
import { type Ground, textFrom } from './pdf-words.ts';

const LINE = '#8a9097';
const SOFT = '#f1f3f5';
const PADDING = 4;
/** For the names of a letter's elements; points. */
const NAMES = 84;
/** Height for the largest picture, so that its caption has room below it; points. */
const TALLEST = 560;
/** A heading stays with at least this much of what follows; points. */
const KEPT_BELOW = 50;
/** Between a heading's rule and the text. */
const BELOW_RULE = 5;
/** About as many letters stand in a line across the page in a table, and as high is a line; points. */
const LETTERS = 100;
const ROW_LINE = 13;
/** Rows and paragraphs with more characters may break over a page; the library would lose what is taller than one. */
const LONG_ROW = 700;

const GRID: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2,
  paddingBottom: () => 2,
  fillColor: (row) => (row === 0 ? '#e9edf2' : null),
};

const QUOTE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: (line) => (line === 0 ? 3 : 0),
  vLineColor: () => '#123c69',
  paddingLeft: () => 8,
  paddingTop: () => 4,
  fillColor: () => SOFT,
};

const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 3),
  paddingRight: () => 0,
  paddingTop: () => 0.5,
  paddingBottom: () => 0.5,
};

const BOX: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  hLineStyle: () => ({ dash: { length: 3 } }),
  vLineStyle: () => ({ dash: { length: 3 } }),
};

/** How a picture is called inside a PDF. */
export function imageName({ bytes }: Image): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All blocks in order. */
export function contentOf(blocks: readonly Block[], ground: Ground): Content[] {
  return blocks.map((block, index): Content => {
    // Its heading may need more room below it than headings ask for.
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (after?.kind === 'signature' && leadsTo(block)) return [];
    if (block.kind === 'node' && block.node.type === 'heading')
      return headingContent(block.node.depth, block.node.children, ground, roomFor(after));
    const content = blockContent(block, ground);
    if (block.kind !== 'signature' || !before || !leadsTo(before)) return content;
    return { unbreakable: true, stack: [...blockContent(before, ground), ...content] };
  });
}

/** How much of what follows a heading has to stay with it; points. */
function roomFor(block: Block | undefined): number {
  if (block?.kind !== 'node' || block.node.type !== 'table' || block.node.data?.elements) return KEPT_BELOW;
  const shares = columnShares(block.node);
  // The head of a table keeps its first row.
  const heights = block.node.children.slice(0, 2).map(({ children }) => {
    const lines = children.map((cell, column) => textOf(cell).length / ((shares[column] ?? 1) * LETTERS));
    return Math.ceil(1 + Math.max(...lines)) * ROW_LINE;
  });
  return Math.min(
    TALLEST,
    Math.max(
      KEPT_BELOW,
      heights.reduce((all, one) => all + one, 0),
    ),
  );
}

/** Whether a signature below stays with the block: no page holds a signature alone. */
function leadsTo(block: Block): boolean {
  if (block.kind !== 'node') return false;
  return (
    block.node.type === 'heading' || (block.node.type === 'paragraph' && textOf(block.node).length < LONG_ROW)
  );
}

function blockContent(block: Block, ground: Ground): Content[] {
  switch (block.kind) {
    case 'page':
      return [{ text: '', pageBreak: 'before' }];
    case 'node':
      return [nodeContent(block.node, ground)];
    case 'figure': {
      const { image, caption } = block;
      const scale = Math.min(1, (image.width * 0.75) / ground.width);
      const fit: [number, number] = [ground.width * scale, TALLEST];
      const words = caption.type === 'paragraph' ? caption.children : [];
      return [
        {
          unbreakable: true,
          stack: [
            { image: imageName(image), fit, alignment: 'center' },
            { ...textFrom(words, ground), style: 'caption' },
          ],
        },
      ];
    }
    case 'signature':
      return [
        {
          unbreakable: true,
          margin: [ground.width / 2, 6, 0, 8],
          stack: block.lines.map((line) => signatureLine(line, ground)),
        },
      ];
  }
}

function signatureLine(line: Paragraph, ground: Ground): Content {
  const text = textFrom(line.children, ground);
  if (line.data?.signature !== 'space') return { ...text, style: 'paragraph' };
  return {
    table: { widths: ['*'], heights: [70], body: [[{ ...text, fontSize: 8 }]] },
    layout: BOX,
    margin: [0, 2, 0, 6],
  };
}

function nodeContent(node: RootContent, ground: Ground): Content {
  switch (node.type) {
    case 'heading':
      return headingContent(node.depth, node.children, ground);
    case 'paragraph':
      return {
        ...textFrom(node.children, ground),
        style: 'paragraph',
        ...(node.data?.right ? { alignment: 'right' as const } : {}),
      };
    case 'list':
      return listContent(node, ground);
    case 'table':
      return node.data?.elements ? elementsContent(node, ground) : tableContent(node, ground);
    case 'blockquote':
      return {
        table: {
          widths: [ground.width - 16],
          body: [[{ stack: node.children.map((child) => nodeContent(child, ground)) }]],
        },
        layout: QUOTE,
        margin: [0, 2, 0, 8],
      };
    case 'code':
      return { ...textFrom([{ type: 'inlineCode', value: node.value }], ground), style: 'paragraph' };
    case 'thematicBreak':
      return {
        canvas: [{ type: 'line', x1: 0, y1: 4, x2: ground.width, y2: 4, lineWidth: 0.5, lineColor: LINE }],
      };
    default:
      throw new Error(`a document has no ${node.type}`);
  }
}

/** A heading that never stands alone at the foot of a page: room below it is asked for together with it, then given back. */
function headingContent(
  depth: number,
  children: readonly PhrasingContent[],
  ground: Ground,
  below = KEPT_BELOW,
): Content {
  const level = Math.min(depth, 3);
  const outline = level === 1 ? {} : { outline: true, outlineText: children.map(textOf).join('') };
  const heading = { ...textFrom(children, ground), style: `heading${level}`, ...outline };
  const rule: Content[] =
    level === 2 && ground.ruled
      ? [
          {
            canvas: [
              { type: 'line', x1: 0, y1: -2, x2: ground.width, y2: -2, lineWidth: 0.5, lineColor: LINE },
            ],
          },
        ]
      : [];
  return [{ unbreakable: true, stack: [heading, ...rule, nothing(below)] }, nothing(BELOW_RULE - below)];
}

/** Room without a line of text in it: an empty text would be as tall as one. */
function nothing(height: number): Content {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: 0, h: 0, lineWidth: 0 }], margin: [0, height, 0, 0] };
}

/** The elements of a letter: names, colons and values in columns of their own, without lines. */
function elementsContent({ children: [, ...rows] }: Table, ground: Ground): Content {
  return {
    table: {
      widths: [NAMES, 6, '*'],
      body: rows.map(({ children: [name, value] }): TableCell[] => [
        { ...textFrom(name?.children ?? [], ground) },
        { text: ':' },
        { ...textFrom(value?.children ?? [], ground) },
      ]),
    },
    layout: BARE,
    margin: [0, 2, 0, 8],
  };
}

function listContent(list: List, ground: Ground): Content {
  const items = list.children.map((item) => ({
    stack: item.children.map((child) => nodeContent(child, { ...ground, width: ground.width - 14 })),
  }));
  return list.ordered ? { ol: items, margin: [0, 0, 0, 4] } : { ul: items, margin: [0, 0, 0, 4] };
}

function tableContent(table: Table, ground: Ground): Content {
  const shares = columnShares(table);
  const room = ground.width - shares.length * (2 * PADDING + 0.5) - 0.5;
  const body = table.children.map((row, index): TableCell[] =>
    row.children.map((cell) => ({
      ...textFrom(cell.children, ground),
      style: index === 0 ? 'head' : 'cell',
    })),
  );
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: table.children.every((row) => textOf(row).length < LONG_ROW),
      widths: shares.map((share) => share * room),
      body,
    },
    layout: GRID,
    margin: [0, 2, 0, 8],
  };
}
