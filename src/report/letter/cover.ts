import type { RootContent } from 'mdast';
import type { Letter } from '../../runbook/letter.ts';
import { text } from '../nodes.ts';
import type { Paper } from '../paper.ts';
import { bodyOf, type Filling } from './body.ts';
import { filledIn } from './fill.ts';
import { foot, type Signer } from './foot.ts';
import { type Heading, head } from './head.ts';

/** A letter that goes with documents: it speaks of reports, not of one case. */
interface Cover extends Filling {
  readonly letter: Letter;
  /** UTC. */
  readonly issued: string;
  /** The office that writes, for the letterhead. */
  readonly office: string;
  readonly heading: Omit<Heading, 'lang' | 'subject'>;
  readonly signer: Omit<Signer, 'lang'>;
}

/** The covering letter as a paper, to be written in any format. A pure function. */
export function coverOf(cover: Cover): Paper {
  const { letter, lang, issued, office, heading, signer } = cover;
  const subject = filledIn(letter.subject, cover) ?? '';
  const children: RootContent[] = [
    ...head(letter, { ...heading, lang, subject }),
    ...bodyOf(letter.body, cover),
    ...foot(letter, { ...signer, lang }),
  ];
  return {
    root: { type: 'root', children },
    title: text(subject).value,
    lang,
    issued,
    header: {
      sifat: letter.sifat,
      tlp: `TLP:${letter.tlp}`,
      drill: false,
      letterhead: { office: text(office).value.toUpperCase() },
    },
    annex: [],
  };
}
