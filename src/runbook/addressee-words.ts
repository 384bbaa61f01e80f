/** What screens and people call addressees in Indonesian, and the ids that stand for them. */
const WORDS: Readonly<Record<string, string>> = {
  dinkominfo: 'kominfo',
  diskominfo: 'kominfo',
  'kominfo-provinsi': 'kominfo-province',
  kementerian: 'ministry',
  komdigi: 'ministry',
  kepolisian: 'police',
  polisi: 'police',
  pimpinan: 'leadership',
  'operator-seluler': 'operator',
  'warga-terdampak': 'data-subjects',
  warga: 'public',
  publik: 'public',
};

/** The id that a person means: `Kementerian` is `ministry`; what is no such word stays, in small letters. */
export function addresseeId(typed: string): string {
  const words = typed.trim().toLowerCase();
  const id = words.replace(/[\s_]+/g, '-');
  return Object.hasOwn(WORDS, id) ? (WORDS[id] ?? words) : words;
}

/** The Indonesian word for an id that is English, to be said beside it. */
export function addresseeWordsOf(id: string): readonly string[] {
  return Object.entries(WORDS).flatMap(([word, meant]) => (meant === id ? [word] : []));
}
