import { plain } from '../chat.ts';
import { toMarkdown } from '../markdown.ts';
import { paragraph, strong } from '../nodes.ts';
import type { Paper } from '../paper.ts';
import { plainLines } from '../preview.ts';

/** A letter as markdown. Its letterhead, which other formats draw at the top of the page, is its first line. */
export function letterMarkdown({ root, header }: Paper): string {
  const { letterhead } = header;
  if (!letterhead) return toMarkdown(root);
  const kop = paragraph(strong(letterhead.office));
  return toMarkdown({ type: 'root', children: [kop, ...root.children] });
}

/** A line of a chat is read on a phone; what is longer stands in the letter. */
const LONGEST_LINE = 600;

/** A message to paste into a chat: its paragraphs as they are, in one piece. */
export function messageText({ root }: Paper): string {
  return `${plainLines(root)
    .filter((line) => line !== '')
    .map((line) => plain(line, LONGEST_LINE))
    .join('\n')}\n`;
}
