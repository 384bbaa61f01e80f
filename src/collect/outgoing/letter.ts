import { recapLetterMessages as m } from '../../language/messages/recap-letter.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import type { Office } from '../../report/forward/covering.ts';
import { coverOf } from '../../report/letter/cover.ts';
import type { Paper } from '../../report/paper.ts';
import type { Addressee } from '../../runbook/addressee.ts';
import type { Letter, RecapPart, RecapPlaceholder, RecapWhen } from '../../runbook/letter.ts';
import { periodOf } from './period.ts';
import { annexOf, countsTable } from './tables.ts';
import type { Told } from './told.ts';

/** What a recap letter is made from, and nothing else: of the recap it knows what its addressee may see. */
interface Sending {
  readonly told: Told;
  readonly letter: Letter;
  readonly addressee: Addressee;
  /** The office that writes. */
  readonly office: Office;
  /** Texts of addressees.yaml, filled. */
  readonly words: (text: Text) => string;
  readonly lang: Lang;
}

/** The letter with its annex, as a paper for any format. A pure function. */
export function recapLetter({ told, letter, addressee, office, words, lang }: Sending): Paper {
  const { counts, asOf } = told;
  const { number, placeDate, town = addressee.place, signer, signerPosition } = office;
  const period = periodOf(told, lang);
  const values: Readonly<Record<RecapPlaceholder, string>> = {
    addressee: words(addressee.name),
    attention: words(addressee.attention),
    office: office.office,
    officer: office.officer,
    position: office.position,
    contact: office.contact,
    period,
    asked: String(counts.asked),
    altered: String(counts.altered),
    unsigned: String(counts.unsigned),
    silent: String(counts.silent),
  };
  const holds: Readonly<Record<RecapWhen, () => boolean>> = {
    asked: () => counts.asked > 0,
    'not-asked': () => counts.asked === 0,
    altered: () => counts.altered > 0,
    unsigned: () => counts.unsigned > 0,
    silent: () => counts.silent > 0,
  };
  const parts: Readonly<Record<RecapPart, () => ReturnType<typeof annexOf>>> = {
    counts: () => [countsTable(told, lang)],
  };
  const paper = coverOf({
    letter,
    lang,
    values,
    holds,
    parts,
    issued: asOf,
    office: office.office,
    heading: {
      attention: words(addressee.attention),
      enclosures: say(m.enclosure, lang),
      ...(number ? { number } : {}),
      ...(placeDate ? { placeDate } : {}),
      ...(town ? { town } : {}),
    },
    signer: {
      ...(signerPosition ? { position: signerPosition } : {}),
      ...(signer ? { name: signer } : {}),
      copies: [],
    },
  });
  const children = [...paper.root.children, ...annexOf(told, period, lang)];
  return { ...paper, root: { ...paper.root, children } };
}
