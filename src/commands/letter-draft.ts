import { createHash } from 'node:crypto';
import { dirname, parse } from 'node:path';
import type { OpenCase } from '../case/folder.ts';
import type { Sign } from '../case/key.ts';
import { EXIT } from '../language/failure.ts';
import { lettersMessages as m } from '../language/messages/letters.ts';
import { walkMessages } from '../language/messages/walk.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { zoneOf } from '../language/time.ts';
import { nextEditionNumber, writtenOut } from '../report/edition.ts';
import { EXCERPT, letterFileName } from '../report/edition-name.ts';
import { excerptOf, excerptPaper, getsExcerpt } from '../report/excerpt.ts';
import { type LetterInput, sightOf } from '../report/letter/input.ts';
import { letterOf } from '../report/letter/letter.ts';
import { missingFor } from '../report/letter/minimum.ts';
import { letterMarkdown, messageText } from '../report/letter/written.ts';
import type { Paper } from '../report/paper.ts';
import { seenBy } from '../report/seen.ts';
import type { Edition } from '../report/view.ts';
import type { Letter } from '../runbook/letter.ts';
import type { EditionType } from '../runbook/model.ts';
import type { Correspondence } from '../runbook/stationery.ts';
import { fitted } from '../terminal/fitted.ts';
import { calledAs } from './called.ts';
import type { LetterDesk } from './desk.ts';
import type { Enclosed } from './letter-evidence.ts';
import type { Dress } from './letterhead.ts';
import { annexFrom, type PaperFormat, paperBytes, putFile } from './papers.ts';
import type { Recipient } from './recipient.ts';
import type { World } from './world.ts';

/** What a person asks for on the command line. */
export interface LetterFlags {
  /** Id or alias of the addressee. */
  readonly to: string;
  readonly letter?: string;
  /** Language of the letter. */
  readonly language?: Lang;
  readonly edition?: EditionType;
  /** Besides markdown, which is what the journal keeps. */
  readonly format?: PaperFormat;
  /** Issue without asking. */
  readonly yes: boolean;
}

/** A letter and its excerpt, ready to be shown and issued. */
export interface Draft extends Recipient {
  readonly open: OpenCase;
  readonly letter: Letter;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly markdown: string;
  readonly name: string;
  readonly excerpt?: { readonly name: string; readonly markdown: string };
}

interface Given extends Recipient {
  readonly correspondence: Correspondence;
  readonly letter: Letter;
  readonly flags: LetterFlags;
}

/** @param issued UTC */
export function draftOf(open: OpenCase, given: Given, issued: string): Draft {
  const { addressee, letter, extras, correspondence, flags } = given;
  const { state, runbook, journal } = open;
  const edition = { type: flags.edition ?? typeNow(open), number: nextEditionNumber(state), issued };
  const input = { state, runbook, journal, edition };
  const at = { issued, zone: zoneOf(state.facts['office.timezone']) };
  const named = (kind: string, ending: 'md' | 'txt' = 'md') =>
    letterFileName(kind, addressee.id, state.opened.account, at, ending);
  const excerpt =
    letter.shape !== 'message' && getsExcerpt(addressee)
      ? { name: named(EXCERPT), markdown: writtenOut(excerptOf(input, addressee)) }
      : undefined;
  const attachment = excerpt && { name: excerpt.name, sha256: sha256Of(excerpt.markdown) };
  const written: LetterInput = {
    ...input,
    addressee,
    letter,
    extras,
    lang: flags.language ?? addressee.language,
    names: namesOf(correspondence),
    gaps: missingFor(letter.minimum, runbook, state).map(({ name }) => name),
    ...(attachment ? { attachment } : {}),
  };
  const paper = letterOf(written);
  return {
    ...{ open, addressee, letter, extras, edition, paper },
    markdown: letter.shape === 'message' ? messageText(paper) : letterMarkdown(paper),
    name: named(letter.id, letter.shape === 'message' ? 'txt' : 'md'),
    ...(excerpt ? { excerpt } : {}),
  };
}

/** The letter and its excerpt in another format; the excerpt's pictures are those that its addressee may see. */
export async function papersOf(
  { open, paper, addressee, letter, edition, name, excerpt }: Draft,
  format: PaperFormat,
  fonts: URL,
  dress: Dress,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const renamed = (file: string) => `${parse(file).name}.${format}`;
  const files = [{ name: renamed(name), bytes: await paperBytes(dress(paper), format, fonts) }];
  if (!excerpt) return files;
  const { state, runbook, journal } = open;
  const input = { state, runbook, journal, edition };
  const annex = addressee.sees.includes('section.bukti')
    ? await annexFrom(seenBy(input, sightOf(addressee)), open.folder)
    : [];
  const marks = { sifat: letter.sifat, tlp: `TLP:${letter.tlp}` };
  const whole = excerptPaper(input, addressee, marks, annex);
  return [...files, { name: renamed(excerpt.name), bytes: await paperBytes(whole, format, fonts) }];
}

/** What leaves beside the letter and its excerpt, all of it made before anything is recorded. */
interface Leaving {
  readonly papers: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly evidence: Enclosed | undefined;
  readonly sign: Sign;
}

/**
 * Puts the excerpt and the letter into the case and into `--out`, each with its line in the journal.
 * @returns the exit code; the paths go to standard output
 */
export function issueLetter(
  draft: Draft,
  desk: LetterDesk,
  { papers, evidence, sign }: Leaving,
  world: World,
  lang: Lang,
): number {
  const { open, addressee, letter, edition, excerpt } = draft;
  const blanks = (draft.markdown.match(/\[(?:diisi|fill in): /g) ?? []).length;
  // What is pasted into a chat carries no signature along.
  const unsealed = blanks > 0 || letter.shape === 'message';
  const tell = (text: Text, values: Readonly<Record<string, string | number>> = {}) =>
    world.stderr.write(
      `${fitted(say(text, lang, { program: calledAs(world.env, world.platform), ...values }), world.stderr)}\n`,
    );
  const entry = { edition: { type: edition.type, number: edition.number }, to: addressee.id };
  const letterEntry = {
    ...entry,
    letter: letter.id,
    ...(evidence ? { checked: evidence.count } : {}),
  };
  const files = desk.issueAll(open, [
    ...(excerpt ? [{ name: excerpt.name, text: excerpt.markdown, entry }] : []),
    { name: draft.name, text: draft.markdown, entry: letterEntry, draft: unsealed },
  ]);
  for (const { path, notCopied } of files) {
    world.stdout.write(`${path}\n`);
    if (notCopied) tell(walkMessages.notCopied, { ...notCopied, file: path });
  }
  if (evidence) {
    evidence.packed.publish();
    world.stdout.write(`${evidence.packed.path}\n`);
  }
  const folder = dirname(files[0]?.path ?? '');
  for (const { name, bytes } of papers) {
    const path = putFile(folder, name, bytes);
    if (blanks === 0 || !name.startsWith(`${parse(draft.name).name}.`)) sign(path);
    world.stdout.write(`${path}\n`);
  }
  const unsigned = files.find((file) => file.unsigned)?.unsigned;
  if (unsigned) tell(unsigned);
  if (blanks > 0) tell(m.toFill, { count: blanks });
  if (blanks > 0 && !unsigned) tell(m.draftUnsigned);
  tell(letter.shape === 'notice' ? m.publishedNext : m.issuedNext);
  return files.some(({ notCopied }) => notCopied) ? EXIT.io : EXIT.done;
}

/** The kind of report that a letter conveys when nobody says: the first, one in between, or the last. */
function typeNow({ state }: OpenCase): EditionType {
  if (state.closed) return 'akhir';
  return state.issued.length > 0 ? 'perkembangan' : 'awal';
}

/** Every addressee's name by id and alias; a platform's alias stands for the company itself. */
function namesOf({ addressees }: Pick<Correspondence, 'addressees'>): ReadonlyMap<string, Text> {
  return new Map(
    Object.values(addressees).flatMap(({ id, aliases, name }) =>
      [id, ...aliases].map((one): [string, Text] => [one, name]),
    ),
  );
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
