import type { RootContent } from 'mdast';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import type { Letter, Sifat } from '../../runbook/letter.ts';
import { elements, heading, onTheRight, paragraph, strong } from '../nodes.ts';
import { toFill } from './words.ts';

const SIFAT: Readonly<Record<Sifat, Text>> = {
  Biasa: m.sifatBiasa,
  Terbatas: m.sifatTerbatas,
  Rahasia: m.sifatRahasia,
  'Sangat Rahasia': m.sifatSangat,
};

/** What stands above a letter's text, besides its own marks. What is not given is a person's to fill in. */
export interface Heading {
  readonly lang: Lang;
  readonly subject: string;
  readonly attention: string;
  readonly enclosures: string;
  /** "Rembang, 22 November 2026". */
  readonly placeDate?: string;
  readonly number?: string;
  /** Town of the addressee; null: it has none, as a platform's support. */
  readonly town?: string | null;
  /** Whom a memo is from. */
  readonly from?: string;
}

/**
 * Of an official letter the place and date, number, classification, enclosures, subject and addressee; of a memo the same
 * with its heading; of a notice its heading alone.
 */
export function head({ shape, title, sifat, tlp }: Letter, given: Heading): RootContent[] {
  const { lang, subject, attention } = given;
  const number = given.number ?? toFill(m.number, lang);
  const classified: [Text, string][] = [
    [m.headSifat, say(SIFAT[sifat], lang)],
    [m.headTlp, `TLP:${tlp}`],
    [m.headAnnex, given.enclosures],
    [m.headSubject, subject],
  ];
  switch (shape) {
    case 'message':
      return [];
    case 'notice':
      return [heading(1, say(title, lang)), paragraph(strong(subject))];
    case 'memo':
      return [
        heading(1, say(title, lang)),
        block(lang, [
          [m.headNumber, number],
          [m.headTo, attention],
          [m.headFrom, given.from ?? ''],
          [m.headDate, toFill(m.date, lang)],
          ...classified,
        ]),
      ];
    case 'letter':
      return [
        onTheRight(given.placeDate ?? toFill(m.placeDate, lang)),
        block(lang, [[m.headNumber, number], ...classified]),
        paragraph(`${say(m.headTo, lang)} ${attention}`),
        ...(given.town === null
          ? []
          : [paragraph(say(m.inPlace, lang, { place: given.town ?? toFill(m.place, lang) }))]),
      ];
  }
}

function block(lang: Lang, rows: readonly (readonly [Text, string])[]): RootContent {
  const cells = rows.map(([label, value]): [string, string] => [say(label, lang), value]);
  return elements([say(m.element, lang), say(m.content, lang)], cells);
}
