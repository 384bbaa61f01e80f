import type { Root, RootContent } from 'mdast';
import { collectMessages as m } from '../../language/messages/collect.ts';
import { type Lang, say } from '../../language/text.ts';
import { moment } from '../../language/time.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { heading, paragraph, table } from '../../report/nodes.ts';
import type { Recap } from '../model/recap.ts';
import { glanceLines } from './glance.ts';
import { type Section, sectionsOf } from './sections.ts';
import { NO_TITLES, type StepTitles } from './words.ts';

/** The recap as a document. What reports hold goes in as text nodes and can be nothing but text. */
export function recapMarkdown(recap: Recap, lang: Lang, titles: StepTitles = NO_TITLES): string {
  return toMarkdown(recapTree(recap, lang, titles));
}

/** The same as a tree, for any format. */
export function recapTree(recap: Recap, lang: Lang, titles: StepTitles): Root {
  return {
    type: 'root',
    children: [
      heading(1, say(m.title, lang)),
      paragraph(say(m.asOf, lang, { time: moment(recap.asOf, 'Asia/Jakarta', lang) })),
      ...glanceLines(recap, lang).map((line) => paragraph(line)),
      ...sectionsOf(recap, lang, titles).flatMap(nodes),
    ],
  };
}

function nodes({ depth, title, lines, head, rows }: Section): RootContent[] {
  return [
    heading(depth, title),
    ...lines.map((one) => paragraph(one)),
    ...(rows.length > 0 ? [table(head, rows)] : []),
  ];
}
