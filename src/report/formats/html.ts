import { toHtml as htmlOf } from 'hast-util-to-html';
import type { Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { paperMessages as m } from '../../language/messages/paper.ts';
import { say } from '../../language/text.ts';
import { escaped, selfContained } from '../../safety/page.ts';
import type { Letterhead, Paper } from '../paper.ts';
import { textOf } from '../plain.ts';
import { spansOf } from './blanks.ts';
import { type Block, blocksOf } from './blocks.ts';
import { columnShares } from './columns.ts';
import { type Edges, pageStyle, STYLE } from './style.ts';

/** A paper as a page of its own: pictures inside, readable on a phone, and printed with its header on every page. */
export function toHtml(paper: Paper): string {
  const { lang, title, header } = paper;
  const edges = edgesOf(paper);
  const blocks = blocksOf(paper).map((block) => blockHtml(block, say(m.drill, lang)));
  const body = `${running(edges)}
<main>
${header.letterhead ? kop(header.letterhead) : ''}${blocks.join('\n')}
</main>`;
  return selfContained({ lang, title, style: STYLE + pageStyle(edges), pictures: true, body });
}

function edgesOf({ header, lang }: Paper): Edges {
  return {
    left: header.sifat ? say(m.sifat, lang, { sifat: header.sifat }) : '',
    middle: header.drill ? say(m.drill, lang) : '',
    right: header.tlp ?? '',
    foot: say(m.page, lang),
  };
}

function running({ left, middle, right }: Edges): string {
  return `<div class="running"><span>${escaped(left)}</span> <span class="drill">${escaped(middle)}</span> <span>${escaped(right)}</span></div>`;
}

function kop({ above, office, address, logo }: Letterhead): string {
  const picture = logo ? `<img alt="" src="${dataUri(logo.type, logo.bytes)}">` : '';
  return `<div class="kop">${picture}<div>${above ? `<span>${escaped(above)}</span>` : ''}<b>${escaped(office)}</b>${address ? escaped(address) : ''}</div></div>\n`;
}

function blockHtml(block: Block, drill: string): string {
  switch (block.kind) {
    case 'page':
      return '<div class="page"></div>';
    case 'node':
      if (block.node.type === 'table')
        return block.node.data?.elements ? elementsHtml(block.node) : tableHtml(block.node, drill);
      return render(dressed(block.node));
    case 'figure': {
      const { type, bytes, width, height } = block.image;
      const alt = escaped(block.alt);
      const img = `<img src="${dataUri(type, bytes)}" width="${width}" height="${height}" alt="${alt}">`;
      return `<figure>${img}<figcaption>${render(dressed(block.caption))}</figcaption></figure>`;
    }
    case 'signature':
      return `<div class="signature">${block.lines.map(signatureHtml).join('')}</div>`;
  }
}

function signatureHtml(line: Paragraph): string {
  const words = render(dressed(line));
  return line.data?.signature === 'space' ? `<div class="space">${words}</div>` : words;
}

function render(node: RootContent): string {
  return htmlOf(toHast(node));
}

/** The node with what only HTML needs: marks around places to fill in. */
function dressed(node: RootContent): RootContent {
  if (node.type === 'heading' || node.type === 'paragraph')
    return { ...node, ...sideOf(node), children: node.children.flatMap(marked) };
  if ('children' in node) return { ...node, children: node.children.map(dressed) } as RootContent;
  return node;
}

function sideOf(node: RootContent) {
  const right = node.type === 'paragraph' && node.data?.right;
  return right ? { data: { hProperties: { className: ['right'] } } } : {};
}

/** The elements of a letter are names with their values, which is what a list of terms is. */
function elementsHtml({ children: [, ...rows] }: Table): string {
  const items = rows.map(({ children: [name, value] }) => {
    const words = (cell: typeof name) =>
      render({ type: 'paragraph', children: cell?.children.flatMap(marked) ?? [] }).replace(
        /^<p>|<\/p>$/g,
        '',
      );
    return `<div><dt>${words(name)}</dt><dd>${words(value)}</dd></div>`;
  });
  return `<dl class="elements">${items.join('')}</dl>`;
}

/**
 * Each cell of a table with three columns or more knows its column's name, which stands before it when a narrow screen
 * stacks the cells; in a table of two the first cell names the second. Roles survive the stacking.
 * @param drill its mark, which stands in the head of every table and would be noise in every row
 */
function tableHtml(table: Table, drill: string): string {
  const names = (table.children[0]?.children ?? []).map((cell) => textOf(cell).replace(`${drill} · `, ''));
  const pairs = names.length < 3;
  const columns = columnShares(table).map((share) => `<col width="${(share * 100).toFixed(1)}%">`);
  const node: Table = {
    ...table,
    data: { hProperties: { role: 'table', ...(pairs ? { className: ['pairs'] } : {}) } },
    children: table.children.map((row, index) => ({
      ...row,
      data: { hProperties: { role: 'row' } },
      children: row.children.map((cell, column) => ({
        ...cell,
        data: {
          hProperties: cellProperties(index, pairs || textOf(cell) === '' ? '' : (names[column] ?? '')),
        },
        children: cell.children.flatMap(marked),
      })),
    })),
  };
  return render(node).replace(/^<table[^>]*>/, (tag) => `${tag}<colgroup>${columns.join('')}</colgroup>`);
}

function cellProperties(row: number, name: string): Record<string, string> {
  if (row === 0) return { role: 'columnheader', scope: 'col' };
  return name === '' ? { role: 'cell' } : { role: 'cell', 'data-label': `${name}: ` };
}

function marked(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text')
    return spansOf(node.value).map(({ text, blank }): PhrasingContent => {
      const words = { type: 'text' as const, value: text };
      // Any node with a name of its own becomes that element.
      return blank ? { type: 'emphasis', data: { hName: 'mark' }, children: [words] } : words;
    });
  if ('children' in node) return [{ ...node, children: node.children.flatMap(marked) } as PhrasingContent];
  return [node];
}

function dataUri(type: 'png' | 'jpeg', bytes: Uint8Array): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
