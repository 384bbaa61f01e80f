import type { BlockContent, RootContent } from 'mdast';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { say } from '../../language/text.ts';
import type { Block } from '../../runbook/letter.ts';
import { heading, numbered, paragraph, text } from '../nodes.ts';
import type { Paper, Picture } from '../paper.ts';
import { seenBy } from '../seen.ts';
import { viewOf } from '../view.ts';
import { known } from '../wording.ts';
import { filledIn } from './fill.ts';
import { foot } from './foot.ts';
import { head } from './head.ts';
import { type LetterInput, type LetterView, sightOf } from './input.ts';
import { PARTS } from './parts.ts';
import { valuesOf } from './values.ts';
import { toFill } from './words.ts';

/** The letter to an addressee. A pure function of the case and the texts: the same input gives the same paper. */
export function letterOf(input: LetterInput, annex: readonly Picture[] = []): Paper {
  const view = letterView(input);
  const { letter, lang, state } = input;
  const office = known(view.seen.state.facts['office.name']) ?? toFill(m.office, lang);
  const children: RootContent[] = [
    ...head(view),
    ...letter.body.slice(0, -1).flatMap((block) => blockOf(block, view)),
    // Before the closing words.
    ...gaps(view),
    ...letter.body.slice(-1).flatMap((block) => blockOf(block, view)),
    ...foot(view),
  ];
  return {
    root: { type: 'root', children },
    title: text(filledIn(letter.subject, view) ?? letter.title[lang]).value,
    lang,
    issued: view.seen.asOf,
    header: {
      sifat: letter.sifat,
      tlp: `TLP:${letter.tlp}`,
      drill: state.opened.kind === 'drill',
      ...(letter.shape === 'message'
        ? {}
        : { letterhead: { office: office.startsWith('[') ? office : office.toUpperCase() } }),
    },
    annex,
  };
}

function letterView(input: LetterInput): LetterView {
  const sight = sightOf(input.addressee);
  const seen = viewOf(seenBy(input, sight));
  return { input, sight, seen, lang: input.lang, ...valuesOf(input, sight, seen) };
}

function blockOf(block: Block, view: LetterView): BlockContent[] {
  if (block.when && !WHEN[block.when](view)) return [];
  if (block.part) return PARTS[block.part](view);
  if (block.heading) return [heading(2, filledIn(block.heading, view) ?? '')];
  if (block.points) {
    const points = block.points.flatMap((point) => filledIn(point, view) ?? []);
    return points.length > 0 ? [numbered(points.map((point) => [point]))] : [];
  }
  const words = block.text && filledIn(block.text, view);
  return words === undefined ? [] : [paragraph(words)];
}

const WHEN: Readonly<Record<NonNullable<Block['when']>, (view: LetterView) => boolean>> = {
  recovered: ({ input }) => input.state.milestones.recovered !== undefined,
  'not-recovered': ({ input }) => input.state.milestones.recovered === undefined,
  // Unless someone has answered that no citizen's message can have been read.
  'personal-data': ({ seen }) => (seen.state.answers.get('citizen-messages')?.value ?? 'no') !== 'no',
  evidence: ({ seen }) => seen.state.evidence.length > 0,
  report: ({ input }) => input.attachment !== undefined,
};

function gaps({ input, lang }: LetterView): BlockContent[] {
  const missing = input.gaps ?? [];
  if (missing.length === 0) return [];
  return [paragraph(say(m.gaps, lang, { list: missing.map((one) => one[lang]).join(', ') }))];
}
