import type { Nodes, Root, Table } from 'mdast';

/**
 * A document as plain paragraphs for a terminal: no marks of any format, tables as `label: value` lines. Line breaks
 * only between paragraphs and rows; wrapping is the terminal's business.
 * @param more says how many rows of a long table or list are left out here, the document has them all; without it everything is there
 */
export function plainLines(root: Root, more?: (count: number) => string): readonly string[] {
  return root.children.flatMap((node, index) => {
    const lines = linesOf(node);
    const shown = more && lines.length > MOST_ROWS ? lines.slice(0, MOST_ROWS) : lines;
    const rest = lines.length - shown.length;
    return [...(index === 0 ? [] : ['']), ...shown, ...(more && rest > 0 ? [more(rest)] : [])];
  });
}

/** A table or list of more rows than this is not read on a terminal. */
const MOST_ROWS = 40;

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'yaml':
      return [];
    case 'heading':
      return [wordsOf(node).toUpperCase()];
    case 'list':
      return node.children.map((item, index) => `${node.ordered ? `${index + 1}.` : '-'} ${wordsOf(item)}`);
    case 'table':
      return rowsOf(node);
    case 'blockquote':
      return node.children.flatMap(linesOf);
    default:
      return [wordsOf(node)];
  }
}

/** Two columns as a label and its value; of more, each cell behind its column's head, since lines wrap. */
function rowsOf({ children: [head, ...rows] }: Table): string[] {
  const heads = head?.children.map(wordsOf) ?? [];
  return rows.map(({ children: cells }) => {
    const words = cells.map(wordsOf);
    if (words.length === 2) return `${words[0]}: ${words[1]}`;
    const named = words.map((one, at) =>
      at === 0 || !heads[at] || one === '' ? one : `${heads[at]}: ${one}`,
    );
    return named.filter((one) => one !== '').join(' - ');
  });
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}
