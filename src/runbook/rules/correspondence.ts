import { filled } from '../../language/failure.ts';
import { letterRules as messages } from '../../language/messages/letter-rules.ts';
import { runbookMessages } from '../../language/messages/runbook.ts';
import { nearest } from '../../language/nearest.ts';
import type { Lang, Text } from '../../language/text.ts';
import { SEEN } from '../addressee.ts';
import { type Block, VOCABULARY } from '../letter.ts';
import type { AddresseesFile, LetterFile } from '../letter-schema.ts';
import type { Library, Read } from '../library.ts';
import { type Place, problemIn, within } from '../place.ts';
import type { Problem } from '../problem.ts';
import { daysBetween, REVIEW_DAYS } from '../review.ts';
import { askedSecret } from './secret.ts';
import { addressFlaw } from './sources.ts';

/** The files of one folder that letters are made from. */
export interface Stationery {
  readonly addressees?: Read<AddresseesFile>;
  readonly letters: readonly { readonly name: string; readonly read: Read<LetterFile> }[];
}

interface Known extends Pick<Library, 'hosts' | 'addressees'> {
  /** Ids of all steps of all runbooks; without them, names of steps are not judged. */
  readonly steps?: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
  /** `YYYY-MM-DD`; without it, ages are not judged. */
  readonly today?: string;
}

const OWN: readonly string[] = ['company', 'kominfo', 'office', 'account', 'platform'];

/** Everything about addressees that the schema cannot know: that what they name is there. */
export function checkAddressees(read: Read<AddresseesFile>, known: Known): readonly Problem[] {
  const { source, value } = read;
  if (!value) return [];
  const root: Place = { source, path: [] };
  const taken = new Map<string, string>();
  const problems = Object.entries(value.addressees).flatMap(([id, one]) => {
    const place = within(root, 'addressees', id);
    const texts = [one.name, one.attention, ...(one.asks ?? []), ...(one.copies ?? [])];
    const placed: readonly Place[] = [
      within(place, 'name'),
      within(place, 'attention'),
      ...(one.asks ?? []).map((_, index) => within(place, 'asks', index)),
      ...(one.copies ?? []).map((_, index) => within(place, 'copies', index)),
    ];
    return [
      ...aliasProblems(id, Object.keys(one.aliases ?? {}), place, value, taken),
      ...letterNames([one.letter, ...(one.also ?? [])], place, known.letters),
      ...one.sees.flatMap((field, index) => seenProblem(field, within(place, 'sees', index), known)),
      ...texts.flatMap((text, index) => textProblems(text, placed[index] ?? place, OWN)),
      ...Object.entries(one.forms ?? {}).flatMap(([platform, { url }]) =>
        addressFlaw(url, within(place, 'forms', platform, 'url'), known.hosts).map((flaw) =>
          problemIn(flaw.place, flaw.rule, flaw.sentence),
        ),
      ),
    ];
  });
  return [...problems, ...age(value.reviewed, within(root, 'reviewed'), known.today)];
}

/** Everything about a letter that the schema cannot know. */
export function checkLetter(name: string, read: Read<LetterFile>, known: Known): readonly Problem[] {
  const { source, value } = read;
  if (!value) return [];
  const root: Place = { source, path: [] };
  const idProblem =
    value.id === name
      ? []
      : [problemIn(within(root, 'id'), 'id-path', filled(runbookMessages.idMismatch, { expected: name }))];
  const isPublic = value.tlp === 'CLEAR';
  const { placeholders, parts, whens } = VOCABULARY[value.about ?? 'case'];
  const body = value.body.flatMap((block, index) => {
    const place = within(root, 'body', index);
    const said = textsIn(block as Block, place).flatMap(({ text, place: at }) => [
      ...textProblems(text, at, placeholders),
      ...(isPublic ? causeProblems(text, at) : []),
    ]);
    return [
      ...oneKind(block as Block, place),
      ...named(block.part, parts, within(place, 'part')),
      ...named(block.when, whens, within(place, 'when')),
      ...(block.points ?? []).flatMap(({ when }, at) =>
        named(when, whens, within(place, 'points', at, 'when')),
      ),
      ...said,
    ];
  });
  const subject = within(root, 'subject');
  return [
    ...idProblem,
    ...textProblems(value.subject, subject, placeholders),
    ...(isPublic ? causeProblems(value.subject, subject) : []),
    ...body,
    ...age(value.reviewed, within(root, 'reviewed'), known.today),
  ];
}

function textsIn(block: Block, place: Place): readonly { text: Text; place: Place }[] {
  return [
    ...(block.text ? [{ text: block.text, place: within(place, 'text') }] : []),
    ...(block.heading ? [{ text: block.heading, place: within(place, 'heading') }] : []),
    ...(block.points ?? []).map((text, index) => ({ text, place: within(place, 'points', index) })),
  ];
}

function oneKind({ text, heading, points, part }: Block, place: Place): readonly Problem[] {
  const kinds = [text, heading, points, part].filter((kind) => kind !== undefined).length;
  return kinds === 1 ? [] : [problemIn(place, 'block', messages.oneKind)];
}

/** Pieces and conditions that a letter about this can have. */
function named(name: string | undefined, known: readonly string[], place: Place): readonly Problem[] {
  if (name === undefined || known.includes(name)) return [];
  const list = known.join(', ');
  return [problemIn(place, 'unknown-piece', filled(messages.unknownPiece, { name, list }))];
}

function aliasProblems(
  id: string,
  aliases: readonly string[],
  place: Place,
  { addressees }: AddresseesFile,
  taken: Map<string, string>,
): readonly Problem[] {
  return aliases.flatMap((alias) => {
    const other = Object.hasOwn(addressees, alias) ? alias : taken.get(alias);
    taken.set(alias, id);
    if (other === undefined) return [];
    const words = filled(messages.aliasTaken, { alias, other });
    return [problemIn(within(place, 'aliases', alias), 'duplicate-id', words)];
  });
}

function letterNames(
  names: readonly string[],
  place: Place,
  letters: ReadonlySet<string>,
): readonly Problem[] {
  return names.flatMap((letter, index) => {
    if (letters.has(letter)) return [];
    const near = nearest(letter, letters);
    const words = near
      ? filled(messages.unknownLetterNear, { letter, near })
      : filled(messages.unknownLetter, { letter });
    const at = index === 0 ? within(place, 'letter') : within(place, 'also', index - 1);
    return [problemIn(at, 'unknown-letter', words)];
  });
}

function seenProblem(field: string, place: Place, { steps, addressees }: Known): readonly Problem[] {
  const [kind = '', name = ''] = field.split('.', 2);
  const known =
    kind === 'step'
      ? (steps?.has(name) ?? true)
      : kind === 'asks'
        ? addressees.has(name)
        : SEEN.includes(field);
  if (known) return [];
  const near = nearest(field, SEEN);
  const words = near
    ? filled(messages.unknownFieldNear, { field, near })
    : filled(messages.unknownField, { field });
  return [problemIn(place, 'unknown-field', words)];
}

function textProblems(text: Text, place: Place, placeholders: readonly string[]): readonly Problem[] {
  return (['id', 'en'] as const satisfies readonly Lang[]).flatMap((lang) => {
    const at = within(place, lang);
    const strange = [...text[lang].matchAll(/\{([^{}]*)\}/g)].filter(
      ([, name = '']) => !placeholders.includes(name),
    );
    const secret = askedSecret(text[lang]);
    return [
      ...strange.map(({ 0: found, index }) => {
        const known = placeholders.map((name) => `{${name}}`).join(', ');
        const words = filled(runbookMessages.placeholder, { found, known });
        return problemIn(at, 'placeholder', words, 'error', 'value', index);
      }),
      ...(secret === undefined
        ? []
        : [problemIn(at, 'secret', filled(runbookMessages.secret, { found: secret }))]),
    ];
  });
}

/**
 * Words with which a text says why something happened, or who did it. A public text never does: an office that claimed
 * a cause was contradicted in public (see the sources of fragments/tell-the-public.yaml).
 */
export const CAUSE: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:karena|akibat(?:nya)?|disebabkan|penyebab(?:nya)?|sebab|gara-gara|kelalaian|lalai|keteledoran|kebocoran|kata sandi (?:yang )?lemah|phishing|malware|virus|peretas|hacker|oknum|hoaks)\b/i,
  en: /\b(?:because|due to|caused|causes?|owing to|negligence|negligent|careless(?:ness)?|leak(?:ed)?|weak password|phishing|malware|virus|hackers?|hoax)\b/i,
};

function causeProblems(text: Text, place: Place): readonly Problem[] {
  return (['id', 'en'] as const).flatMap((lang) => {
    const found = CAUSE[lang].exec(text[lang]);
    if (!found) return [];
    const words = filled(messages.cause, { found: found[0] });
    return [problemIn(within(place, lang), 'cause', words, 'error', 'value', found.index)];
  });
}

function age(reviewed: string, place: Place, today: string | undefined): readonly Problem[] {
  const days = today === undefined ? 0 : daysBetween(reviewed, today);
  if (days <= REVIEW_DAYS) return [];
  const words = filled(runbookMessages.old, { days, reviewed, most: REVIEW_DAYS });
  return [problemIn(place, 'review-age', words, 'warning')];
}
