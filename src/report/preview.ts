import type { Nodes, Root, Table } from 'mdast';

/**
 * A document as plain paragraphs for a terminal: no marks of any format, tables as `label: value` lines. Line breaks
 * only between paragraphs and rows; wrapping is the terminal's business.
 */
export function plainLines(root: Root): readonly string[] {
  return root.children.flatMap((node, index) => [...(index === 0 ? [] : ['']), ...linesOf(node)]);
}

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

/** Two columns as a label and its value; more as one line with dashes. The header row says nothing here. */
function rowsOf({ children: [, ...rows] }: Table): string[] {
  return rows.map(({ children: cells }) => {
    const words = cells.map(wordsOf);
    return words.length === 2 ? `${words[0]}: ${words[1]}` : words.filter((one) => one !== '').join(' - ');
  });
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}
