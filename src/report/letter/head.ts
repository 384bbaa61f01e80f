import type { RootContent } from 'mdast';
import { storedFiles } from '../../case/stored.ts';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { say, type Text } from '../../language/text.ts';
import type { Sifat } from '../../runbook/letter.ts';
import { elements, heading, onTheRight, paragraph, strong } from '../nodes.ts';
import { filledIn } from './fill.ts';
import type { LetterView } from './input.ts';
import { toFill } from './words.ts';

const SIFAT: Readonly<Record<Sifat, Text>> = {
  Biasa: m.sifatBiasa,
  Terbatas: m.sifatTerbatas,
  Rahasia: m.sifatRahasia,
  'Sangat Rahasia': m.sifatSangat,
};

/**
 * What stands above the text: of an official letter the place and date, number, classification, enclosures, subject
 * and addressee; of a memo the same with its heading; of a notice its heading alone.
 */
export function head(view: LetterView): RootContent[] {
  const { letter, lang } = view.input;
  const subject = filledIn(letter.subject, view) ?? '';
  switch (letter.shape) {
    case 'message':
      return [];
    case 'notice':
      return [heading(1, say(letter.title, lang)), paragraph(strong(subject))];
    case 'memo':
      return [
        heading(1, say(letter.title, lang)),
        block(view, [
          [m.headNumber, toFill(m.number, lang)],
          [m.headTo, view.values.attention ?? ''],
          [m.headFrom, `${view.values.reporter ?? ''}, ${view.values.position ?? ''}`],
          [m.headDate, toFill(m.date, lang)],
          ...classified(view),
          [m.headSubject, subject],
        ]),
      ];
    case 'letter':
      return [
        onTheRight(toFill(m.placeDate, lang)),
        block(view, [[m.headNumber, toFill(m.number, lang)], ...classified(view), [m.headSubject, subject]]),
        ...addressed(view),
      ];
  }
}

function classified(view: LetterView): [Text, string][] {
  const { letter, lang } = view.input;
  return [
    [m.headSifat, say(SIFAT[letter.sifat], lang)],
    [m.headTlp, `TLP:${letter.tlp}`],
    [m.headAnnex, enclosures(view)],
  ];
}

function enclosures({ input, seen, lang }: LetterView): string {
  const count = input.attachment ? storedFiles(seen.state).length : 0;
  const parts = [
    ...(input.attachment ? [say(m.excerptAnnex, lang)] : []),
    ...(count > 0 ? [say(m.files, lang, { count })] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : say(m.noAnnex, lang);
}

function block({ lang }: LetterView, rows: readonly (readonly [Text, string])[]): RootContent {
  const cells = rows.map(([label, value]): [string, string] => [say(label, lang), value]);
  return elements([say(m.element, lang), say(m.content, lang)], cells);
}

function addressed({ input, values, lang }: LetterView): RootContent[] {
  const { place, platforms } = input.addressee;
  const to = paragraph(`${say(m.headTo, lang)} ${values.attention ?? ''}`);
  // A platform's support has no town.
  if (place === undefined && platforms) return [to];
  return [to, paragraph(say(m.inPlace, lang, { place: place ?? toFill(m.place, lang) }))];
}
