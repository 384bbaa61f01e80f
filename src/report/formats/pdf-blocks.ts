import { createHash } from 'node:crypto';
import type { List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Image } from '../pictures/image.ts';
import { textOf } from '../plain.ts';
import { spansOf } from './blanks.ts';
import type { Block } from './blocks.ts';
import { columnShares } from './columns.ts';
import type { Run } from './glyphs.ts';

/** What a block needs to know of the page. */
interface Ground {
  /** Of the text, in points. */
  readonly width: number;
  /** Cuts text into runs of one font. */
  readonly runs: (text: string) => Run[];
}

const LINE = '#8a9097';
const SOFT = '#f1f3f5';
const PADDING = 4;
/** Height for the largest picture, so that its caption has room below it; points. */
const TALLEST = 560;
/** A heading stays with at least this much of what follows; points. */
const KEPT_BELOW = 50;
/** Rows with more characters may break over a page; the library would lose what is taller than one. */
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

const BOX: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  hLineStyle: () => ({ dash: { length: 3 } }),
  vLineStyle: () => ({ dash: { length: 3 } }),
};

/** A word that no line holds. The library would try every length for every line; letter by letter it need not. */
const ENDLESS = /\S{80}/;

/** How a picture is called inside a PDF. */
export function imageName({ bytes }: Image): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function blockContent(block: Block, ground: Ground): Content[] {
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
            { text: inline(words, ground), style: 'caption' },
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
  const text = inline(line.children, ground);
  if (line.data?.signature !== 'space') return { text, style: 'paragraph' };
  return {
    table: { widths: ['*'], heights: [70], body: [[{ text, fontSize: 8 }]] },
    layout: BOX,
    margin: [0, 2, 0, 6],
  };
}

function nodeContent(node: RootContent, ground: Ground): Content {
  switch (node.type) {
    case 'heading':
      return headingContent(node.depth, node.children, ground);
    case 'paragraph':
      return { text: inline(node.children, ground), style: 'paragraph' };
    case 'list':
      return listContent(node, ground);
    case 'table':
      return tableContent(node, ground);
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
      return { text: inline([{ type: 'inlineCode', value: node.value }], ground), style: 'paragraph' };
    case 'thematicBreak':
      return {
        canvas: [{ type: 'line', x1: 0, y1: 4, x2: ground.width, y2: 4, lineWidth: 0.5, lineColor: LINE }],
      };
    default:
      throw new Error(`a document has no ${node.type}`);
  }
}

/** A heading that never stands alone at the foot of a page: room below it is asked for together with it, then given back. */
function headingContent(depth: number, children: readonly PhrasingContent[], ground: Ground): Content {
  const level = Math.min(depth, 3);
  const outline = level === 1 ? {} : { outline: true, outlineText: children.map(textOf).join('') };
  const heading = { text: inline(children, ground), style: `heading${level}`, ...outline };
  const rule: Content[] =
    level === 2
      ? [
          {
            canvas: [
              { type: 'line', x1: 0, y1: -2, x2: ground.width, y2: -2, lineWidth: 0.5, lineColor: LINE },
            ],
          },
        ]
      : [];
  return [
    { unbreakable: true, stack: [heading, ...rule, { text: '', margin: [0, KEPT_BELOW, 0, 0] }] },
    { text: '', margin: [0, -KEPT_BELOW, 0, 0] },
  ];
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
      text: inline(cell.children, ground),
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

type Style = Pick<ContentText, 'bold' | 'italics' | 'decoration' | 'background'>;

function inline(nodes: readonly PhrasingContent[], ground: Ground, style: Style = {}): Content[] {
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
