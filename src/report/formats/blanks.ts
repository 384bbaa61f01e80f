/** What only a person may fill in, as it stands in the text of reports and letters. */
const BLANK = /(\[(?:diisi|fill in): [^\]]*\])/;

/** A piece of text; `blank` when it is a place to fill in, which is highlighted. */
interface Span {
  readonly text: string;
  readonly blank: boolean;
}

/** Text cut at its places to fill in: `Kepala Dinas [diisi: periksa jabatan]` is two pieces. */
export function spansOf(text: string): Span[] {
  if (!text.includes('[')) return [{ text, blank: false }];
  return text
    .split(BLANK)
    .map((piece, index) => ({ text: piece, blank: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}
