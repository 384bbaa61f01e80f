import type { RootContent } from 'mdast';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { say } from '../../language/text.ts';
import { bullets, code, paragraph, signatureLine, strong } from '../nodes.ts';
import type { LetterView } from './input.ts';
import { plainIn, toFill } from './words.ts';

/** What stands below the text: the places where people sign, who gets a copy, and what the letter belongs to. */
export function foot(view: LetterView): RootContent[] {
  const { letter, lang, addressee } = view.input;
  if (letter.shape === 'message') return [];
  if (letter.shape === 'notice') {
    return [
      signatureLine('line', toFill(m.placeDate, lang)),
      signatureLine('line', view.values.spokesperson ?? toFill(m.spokesperson, lang)),
    ];
  }
  const signed = letter.shape === 'memo' ? m.memoSignature : m.signature;
  const copies = addressee.copies.map((copy) => [plainIn(copy, lang, view.seen.state)]);
  return [
    signatureLine('line', toFill(m.position, lang)),
    signatureLine('space', toFill(signed, lang)),
    signatureLine('line', toFill(m.nameNip, lang)),
    ...(copies.length > 0 ? [paragraph(say(m.copies, lang)), bullets(copies)] : []),
    ...reference(view),
  ];
}

/** Binds the letter to its case, and to the very bytes of the excerpt that goes with it. */
function reference({ input, values, lang }: LetterView): RootContent[] {
  const { attachment } = input;
  if (!attachment) return [];
  const { name, sha256 } = attachment;
  return [
    paragraph(strong(say(m.reference, lang, { case: values.case ?? '' }))),
    paragraph(`${say(m.excerptHash, lang, { name })} `, code(sha256)),
  ];
}
