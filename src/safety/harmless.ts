/** Stands for a character of something harmless; no rule takes it for part of a secret. */
export const BLANK = '\u0000';

/** Addresses and check sums: long and random-looking, but public. */
const ADDRESSES: readonly RegExp[] = [
  // URLs, with or without a scheme, such as instagram.com/p/CxyzABC123_/?igsh=…
  /[a-z]{2,10}:\/\/\S+/gi,
  /(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|id|net|org|co|go|me|io|gov|page|link|app|dev|team|xyz|info|be|tv|site|online)(?![\w@-])(?:\/\S*)?/gi,
  // E-mail addresses and message numbers.
  /(?<![\w.+-])[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80}){1,6}/g,
  // MD5, SHA-1, SHA-256, SHA-384, SHA-512, and a key's fingerprint as ssh-keygen prints it.
  /(?<![\w])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})(?!\w)/gi,
  /SHA256:[\w+/]{43}/g,
  /(?<!\w)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?!\w)/gi,
  // Facebook posts, YouTube channels, and the wallets that attackers advertise: evidence, not secrets.
  /(?<!\w)(?:pfbid\w{20,}|UC[\w-]{22}|0x[0-9a-f]{40}|bc1[0-9a-z]{20,60}|T[1-9A-Za-z]{33}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![\w-])/g,
];

const COUNTED =
  'akun|pengikut|follower|orang|kali|menit|detik|jam|hari|digit|angka|huruf|karakter|character|warga|unggahan|postingan|post|komentar|pesan|penonton|viewer|view|berkas|file|data|laporan|perangkat|like|suka|anggota|subscriber|ribu|juta|rupiah|people|time|user|KB|MB|GB';

/** Numbers that offices write all day. */
const NUMBERS: readonly RegExp[] = [
  // NIP, the public number of a civil servant: born 8, appointed 6, sex 1, serial 3.
  /(?<!\d)(?:19|20)\d{6} ?(?:19|20)\d{4} ?[12] ?\d{3}(?!\d)/g,
  // Telephone: +62…, 08…, and area codes.
  /(?<![\w])(?:\+?62|0)\d{8,12}(?!\d)/g,
  /(?<![\w])(?:\+?62[ -]?|0)\d{2,3}[ -]\d{3,4}[ -]\d{3,5}(?!\d)/g,
  /(?<![\w])\(?(?:\+?62[ -]?|0)\d{2,3}\)?[ -]?\d{5,8}(?!\d)(?<=\d{9}|[ )-]\d{5,8})/g,
  // Dates and times: 22/11/2026, 2026-11-22, 20261122T223000, 22.30.05, 2230 WIB, pukul 2230.
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}[-/.]?(?:0[1-9]|1[0-2])[-/.]?(?:0[1-9]|[12]\d|3[01])(?:[T_ -]?\d{4,6}Z?)?(?!\d)/g,
  /(?<!\d)\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?!\d)/g,
  /(?<!\d)\d{3,4}(?= ?(?:WIB|WITA|WIT)\b)/g,
  /(?<=\b(?:pukul|jam) )\d{3,4}(?!\d)/gi,
  /(?<![\w@!#$%^&*-])(?:19|20)\d{2}(?![\w@#$%^&*])/g,
  // Letters and tickets: 005/123/2026, INC-2026-00123, tiket 482913.
  /(?<![\w/])[\w.-]{1,20}(?:\/[\w.-]{1,20}){1,6}\/(?:19|20)\d{2}(?!\d)/g,
  /(?<![\w-])(?!FB-\d{5,8}\b)[A-Z]{2,10}(?:[-/]\d{2,10}){1,4}(?!\d)/g,
  /(?<=\b(?:tiket|ticket|kasus|case|laporan|report|nomor|no\.?|number|resi|registrasi|surat|ref|referensi|kode pos|pos|satker|agenda)(?:nya)?[ :#=]{1,3}(?:\w{1,12}[ :#=]{1,3})?)(?:[A-Z]{1,6}-?)?\d{3,12}(?!\d)/gi,
  // Counts and amounts: 38.000 pengikut, Rp 500000.
  new RegExp(`(?<![\\w.,])\\d[\\d.,]{0,14}(?=\\+? ?(?:${COUNTED})s?(?:nya)?\\b)`, 'gi'),
  /(?<=\bRp ?\.? ?)\d[\d.,]{0,18}/gi,
  /(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])/g,
];

/** The text with public addresses and check sums blanked out; every other character keeps its place. */
export function withoutAddresses(text: string): string {
  return ADDRESSES.reduce(blank, text);
}

/** The same without the numbers of daily life as well: telephone, date, ticket, letter, count, NIP. */
export function withoutNumbers(text: string): string {
  return NUMBERS.reduce(blank, text);
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => BLANK.repeat(found.length));
}
