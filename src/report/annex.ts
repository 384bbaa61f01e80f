import type { RootContent } from 'mdast';
import { paperMessages as m } from '../language/messages/paper.ts';
import { type Lang, say } from '../language/text.ts';
import { code, heading, paragraph, strong } from './nodes.ts';
import type { Paper, Picture } from './paper.ts';
import { grouped } from './wording.ts';

/**
 * The annex as part of the tree: for each picture an image node, whose `url` is the picture's `file`, and its caption
 * with file name and hash. A picture that cannot be shown keeps its caption, with the reason.
 * @returns nothing when there are no pictures
 */
export function annexNodes({ annex, lang, header }: Paper): RootContent[] {
  if (annex.length === 0) return [];
  const prefix = header.drill ? `${say(m.drill, lang)} · ` : '';
  return [
    heading(2, `${prefix}${say(m.annex, lang)}`),
    paragraph(say(m.annexIntro, lang)),
    ...annex.flatMap((picture, index) => figureOf(picture, index + 1, lang)),
  ];
}

function figureOf({ file, caption, sha256, image }: Picture, number: number, lang: Lang): RootContent[] {
  const named = [
    strong(say(m.figure, lang, { number })),
    `${caption}. ${say(m.fileAndHash, lang)}: `,
    code(file),
    `. SHA-256: ${grouped(sha256)}.`,
  ];
  if ('withheld' in image) return [paragraph(...named, ' ', strong(say(m[image.withheld], lang)))];
  return [paragraph({ type: 'image', url: file, alt: caption }), paragraph(...named)];
}
