import type { RootContent } from 'mdast';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { type Lang, say } from '../../language/text.ts';
import type { Letter } from '../../runbook/letter.ts';
import { bullets, paragraph, signatureLine } from '../nodes.ts';
import { toFill } from './words.ts';

/** Who signs. What is not given is a person's to fill in; the signature always is. */
export interface Signer {
  readonly lang: Lang;
  readonly position?: string;
  /** Name and NIP. */
  readonly name?: string;
  /** Who speaks in a public notice. */
  readonly spokesperson?: string;
  readonly copies: readonly string[];
}

/** What stands below the text: the places where people sign, and who gets a copy. */
export function foot(
  { shape }: Letter,
  { lang, position, name, spokesperson, copies }: Signer,
): RootContent[] {
  switch (shape) {
    case 'message':
      return [];
    case 'notice':
      return [
        signatureLine('line', toFill(m.placeDate, lang)),
        signatureLine('line', spokesperson ?? toFill(m.spokesperson, lang)),
      ];
    default:
      return [
        signatureLine('line', position ?? toFill(m.position, lang)),
        signatureLine('space', toFill(shape === 'memo' ? m.memoSignature : m.signature, lang)),
        signatureLine('line', name ?? toFill(m.nameNip, lang)),
        ...(copies.length > 0 ? [paragraph(say(m.copies, lang)), bullets(copies.map((copy) => [copy]))] : []),
      ];
  }
}
