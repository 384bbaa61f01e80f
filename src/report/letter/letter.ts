import type { BlockContent, RootContent } from 'mdast';
import { storedFiles } from '../../case/stored.ts';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { say } from '../../language/text.ts';
import { CASE_PARTS, type CaseWhen } from '../../runbook/letter.ts';
import { code, paragraph, strong, text } from '../nodes.ts';
import type { Paper, Picture } from '../paper.ts';
import { seenBy } from '../seen.ts';
import { viewOf } from '../view.ts';
import { known } from '../wording.ts';
import { bodyOf, type Filling } from './body.ts';
import { filledIn } from './fill.ts';
import { foot } from './foot.ts';
import { type Heading, head } from './head.ts';
import { type LetterInput, type LetterView, sightOf } from './input.ts';
import { PARTS } from './parts.ts';
import { valuesOf } from './values.ts';
import { plainIn, toFill } from './words.ts';

/** The letter to an addressee. A pure function of the case and the texts: the same input gives the same paper. */
export function letterOf(input: LetterInput, annex: readonly Picture[] = []): Paper {
  const view = letterView(input);
  const { letter, lang, state } = input;
  const office = known(view.seen.state.facts['office.name']) ?? toFill(m.office, lang);
  const filling = fillingOf(view);
  const children: RootContent[] = [
    ...head(letter, headingOf(view)),
    ...bodyOf(letter.body.slice(0, -1), filling),
    // Before the closing words.
    ...gaps(view),
    ...bodyOf(letter.body.slice(-1), filling),
    ...foot(letter, {
      lang,
      ...(view.values.spokesperson === undefined ? {} : { spokesperson: view.values.spokesperson }),
      copies: input.addressee.copies.map((copy) => plainIn(copy, lang, view.seen.state)),
    }),
    ...reference(view),
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

function headingOf(view: LetterView): Heading {
  const { input, values, lang } = view;
  const { place, platforms } = input.addressee;
  const town = place ?? (platforms ? null : undefined);
  return {
    lang,
    subject: filledIn(input.letter.subject, view) ?? '',
    attention: values.attention ?? '',
    enclosures: enclosures(view),
    from: `${values.reporter ?? ''}, ${values.position ?? ''}`,
    ...(town === undefined ? {} : { town }),
  };
}

function enclosures({ input, seen, lang }: LetterView): string {
  const count = input.attachment ? storedFiles(seen.state).length : 0;
  const parts = [
    ...(input.attachment ? [say(m.excerptAnnex, lang)] : []),
    ...(count > 0 ? [say(m.files, lang, { count })] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : say(m.noAnnex, lang);
}

function fillingOf(view: LetterView): Filling {
  const { values, lang } = view;
  return {
    values,
    lang,
    parts: Object.fromEntries(CASE_PARTS.map((part) => [part, () => PARTS[part](view)])),
    holds: Object.fromEntries(Object.entries(WHEN).map(([name, holds]) => [name, () => holds(view)])),
  };
}

const WHEN: Readonly<Record<CaseWhen, (view: LetterView) => boolean>> = {
  recovered: ({ input }) => input.state.milestones.recovered !== undefined,
  'not-recovered': ({ input }) => input.state.milestones.recovered === undefined,
  // Unless someone has answered that no citizen's message can have been read.
  'personal-data': ({ seen }) => (seen.state.answers.get('citizen-messages')?.value ?? 'no') !== 'no',
  evidence: ({ seen }) => seen.state.evidence.length > 0,
  report: ({ input }) => input.attachment !== undefined,
  hacked: ({ input }) => input.runbook.incident === 'hacked',
  impersonated: ({ input }) => input.runbook.incident === 'impersonated',
  suspended: ({ input }) => input.runbook.incident === 'suspended',
  'other-incident': ({ input }) => !['hacked', 'impersonated', 'suspended'].includes(input.runbook.incident),
  lost: ({ input }) => input.runbook.incident === 'hacked' && !input.state.milestones.recovered,
  regained: ({ input }) => input.runbook.incident === 'hacked' && !!input.state.milestones.recovered,
  'kominfo-told': ({ input }) => kominfoTold(input),
  'kominfo-not-told': ({ input }) => !kominfoTold(input),
};

/** From the whole case: whom a sentence names is in the sentence's own placeholders, and hidden with these. */
function kominfoTold({ state }: LetterInput): boolean {
  return state.sent.some(({ to }) => to === 'kominfo');
}

function gaps({ input, lang }: LetterView): BlockContent[] {
  const missing = input.gaps ?? [];
  if (missing.length === 0) return [];
  return [paragraph(say(m.gaps, lang, { list: missing.map((one) => one[lang]).join(', ') }))];
}

/** Binds the letter to its case, and to the very bytes of the excerpt that goes with it. */
function reference({ input, values, lang }: LetterView): RootContent[] {
  const { attachment, letter } = input;
  if (!attachment || letter.shape === 'notice' || letter.shape === 'message') return [];
  const { name, sha256 } = attachment;
  return [
    paragraph(strong(say(m.reference, lang, { case: values.case ?? '' }))),
    paragraph(`${say(m.excerptHash, lang, { name })} `, code(sha256)),
  ];
}
