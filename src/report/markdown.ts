import type { List, Node, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { codeSpan, escapeStart, escapeText } from './escape.ts';

/**
 * A document tree as GitHub-flavoured markdown that stays readable as plain text.
 * Knows the nodes that the report is made of; text nodes can make nothing but text (see `escape.ts`).
 */
export function toMarkdown(root: Root): string {
  return `${root.children.map(blockOf).join('\n\n')}\n`;
}

function blockOf(node: RootContent): string {
  switch (node.type) {
    case 'yaml':
      return `---\n${node.value}\n---`;
    case 'heading':
      // A heading may end in `#` marks of its own, which would not be text.
      return `${'#'.repeat(node.depth)} ${inline(node.children).replace(/#(?=#*$)/g, '\\#')}`;
    case 'paragraph':
      return escapeStart(inline(node.children));
    case 'list':
      return listOf(node);
    case 'table':
      return tableOf(node);
    case 'blockquote':
      return node.children.map(blockOf).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'code':
      return `\`\`\`${node.lang ?? ''}\n${node.value}\n\`\`\``;
    default:
      throw unknown(node);
  }
}

function listOf(list: List): string {
  return list.children
    .map((item, index) => {
      const mark = list.ordered ? `${index + 1}. ` : '- ';
      return (
        mark +
        item.children
          .map(blockOf)
          .join('\n\n')
          .replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
}

function tableOf(table: Table): string {
  const lines = table.children.map(
    (row) => `| ${row.children.map((cell) => inline(cell.children) || ' ').join(' | ')} |`,
  );
  const columns = table.children[0]?.children.length ?? 0;
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}

/** Neighbouring text nodes are escaped as one, so that nothing can be put together across their border. */
function inline(nodes: readonly PhrasingContent[]): string {
  let out = '';
  let words = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      words += node.value;
      continue;
    }
    out = joined(joined(out, escapeText(out ? words : words.trimStart())), marked(node));
    words = '';
  }
  // Cut before escaping: a space may be all that stands between a backslash and the mark that follows.
  return joined(out, escapeText(out ? words.trimEnd() : words.trim()));
}

/** Marks of two neighbours that touch would be read as one longer mark. */
function joined(before: string, after: string): string {
  const last = before.at(-1) ?? '';
  return /[`*~]/.test(last) && after.startsWith(last) ? `${before} ${after}` : before + after;
}

function marked(node: PhrasingContent): string {
  switch (node.type) {
    case 'strong':
      return `**${inline(node.children)}**`;
    case 'emphasis':
      return `*${inline(node.children)}*`;
    case 'delete':
      return `~~${inline(node.children)}~~`;
    case 'image':
      return `![${escapeText(node.alt ?? '')}](<${encodeURI(node.url)}>)`;
    case 'inlineCode':
      return codeSpan(node.value);
    default:
      throw unknown(node);
  }
}

function unknown(node: Node): Error {
  return new Error(`the report has no ${node.type}`);
}
