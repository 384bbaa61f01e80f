import { coveringMessages as m } from '../../language/messages/covering.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import type { Incoming } from './incoming.ts';

/** What a received document is: `laporan akhir (terbitan ke-3)`. */
export function kindOf({ data: { excerpt, edition } }: Pick<Incoming, 'data'>, lang: Lang): string {
  return say(excerpt ? m.excerptOf : m.reportOf, lang, {
    edition: edition
      ? say(m.numbered, lang, { type: say(m[edition.type], lang), number: edition.number })
      : say(m.workingCopy, lang),
  });
}

/** What could be said of it: `segel utuh; belum ditandatangani`. */
export function checkOf({ altered, signature, by }: Incoming, lang: Lang): string {
  const seal = say(altered.length > 0 ? m.sealBroken : m.sealWhole, lang);
  return `${seal}; ${say(SIGNATURES[signature], lang, { by: by ?? '' })}`;
}

const SIGNATURES: Readonly<Record<Incoming['signature'], Text>> = {
  genuine: m.signedBy,
  'unknown-signer': m.signedUnknown,
  unchecked: m.signedUnchecked,
  unsigned: m.unsigned,
};
