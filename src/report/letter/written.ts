import { letterMessages as m } from '../../language/messages/letter.ts';
import { say } from '../../language/text.ts';
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

/** WhatsApp folds a longer message, and the end would not be read. */
const LONGEST_MESSAGE = 3900;

/**
 * A message to paste into a chat: its paragraphs as they are, in one piece of less than 4,000 characters. What does not
 * go in is cut at the end of a line, and that is said.
 */
export function messageText({ root, lang }: Paper): string {
  const lines = plainLines(root)
    .filter((line) => line !== '')
    .map((line) => plain(line, LONGEST_LINE));
  const whole = lines.join('\n');
  if (whole.length <= LONGEST_MESSAGE) return `${whole}\n`;
  const more = `… ${say(m.moreInReport, lang)}`;
  let room = LONGEST_MESSAGE - more.length - 1;
  const end = lines.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  return `${[...lines.slice(0, end), more].join('\n')}\n`;
}
