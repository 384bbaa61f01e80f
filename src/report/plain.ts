import type { Nodes } from 'mdast';

/** The words of a node, without its marks; pictures are their alternative texts. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
