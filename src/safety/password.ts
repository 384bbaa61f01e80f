import { BLANK } from './harmless.ts';

const KEYWORD = '(?:pass ?words?|passwd|pasword|pasw|passphrase|passcode|pass|pwd|psw|pw|kata ?sandi)';

/** Words between the keyword and the value: "kata sandi akun Instagram yang baru adalah …". */
const FILLER = `(?:[-\\s]?nya|${BLANK}+|[\\s_-]+(?:nya|akun|account|email|e-mail|surel|gmail|ig|instagram|facebook|fb|tiktok|twitter|youtube|wa|whatsapp|wifi|wi-fi|laptop|hp|yang|lama|baru|awal|default|admin|sementara|untuk|utk|saat ini|sekarang|tadi|kami|saya|kita|kantor|dinas|pemkab|pemkot|pemprov|kominfo|opd|old|new|current|our|my|for|the|@[\\w.]+|${BLANK}+))`;
const LINK = `(?:\\s*(?:[:=]|->|→)|\\s+(?:adalah|yaitu|yakni|ialah|itu|is|was|jadi|menjadi|ke|to|pakai|pake|masih|tetap)(?=\\s))`;
const OTHER = `[^\\s${BLANK}"'“”‘’\`]`;
const VALUE = `[("'“‘\`]?(?<value>(?<=["“])[^"”\\n${BLANK}]{3,60}(?=["”])|${OTHER}*(?![,;.:)\\]])${OTHER})`;

/** "password: …", "kata sandi akun = …": whatever follows on the line. */
export const NAMED_PASSWORD = new RegExp(
  `(?<![\\p{L}\\d])${KEYWORD}${FILLER}{0,5}\\s*[:=][ \\t]*${VALUE}(?<rest>[^\\n]{0,40})`,
  'dgiu',
);

/** "kata sandi nya Xyz123!", "sandi adalah …": what follows in a sentence, if it looks like a password. */
export const TOLD_PASSWORD = new RegExp(
  `(?<![\\p{L}\\d])(?:${KEYWORD}|sandi)${FILLER}{0,5}${LINK}?(?:\\s*[:=]\\s*|\\s+)${VALUE}`,
  'dgiu',
);

/** "password123", "qwerty2026": in nobody's interest, and common. */
export const CLASSIC_PASSWORD =
  /(?<![\w@/.-])(?<value>(?:password|passw0rd|p@ssw0rd|sandi|qwerty|rahasia)\d{1,6}[!@#$%^&*]{0,3})(?!\w)/dgi;

/** Upper case, lower case, digit and a special character inside one word. */
export const STRONG_WORD =
  /(?<![\S])["'“(]?(?<value>(?=\S{8,64}(?!\S))(?=\S{0,63}[a-z])(?=\S{0,63}[A-Z])(?=\S{0,63}\d)[\w.-]{1,60}[!#$%^&*@][\w!#$%^&*@.-]{0,60}\w[!#$%^&*@]{0,4})(?!\w)/dg;

/** What people write about a password without telling it. */
const STATUS =
  /^(?:sudah|sdh|telah|belum|blm|tidak|tdk|tak|gak|nggak|enggak|bukan|akan|sedang|masih|baru|lama|pernah|sama|aman|kuat|lemah|salah|benar|ada|hilang|lupa|bocor|rahasia|kosong|nihil|ya|iya|oke?|yes|no|none|not|n\/?a|changed|unchanged|reset|unknown|wrong|correct|forgotten|leaked|weak|strong|secret|was|has|is|still|never|already|lihat|see|tersimpan|terlampir|terganti|tertukar|terbaca|di(?:ganti|ubah|rubah|tukar|reset|ketahui|curi|bocorkan|perbarui|pakai|simpan|hapus|minta|ambil|kirim|buat|setel|atur|kuasai|retas|bagi|pegang|beri|catat|rahasiakan|sampaikan|tebak|kunci|setorkan|serahkan|isi|cek)\w*)$/i;

/** Whether the word after "password:" is a password and not the start of a sentence about one. */
export function isNamedPassword(value: string, rest: string): boolean {
  const word = trimmed(value);
  if (word.length < 3 || !/[\p{L}\d]/u.test(word) || STATUS.test(word.split(' ')[0] ?? '')) return false;
  if (!/^\p{L}+$/u.test(word)) return !isOrdinal(word);
  // A plain word with more words behind it is a sentence: "ganti kata sandi: buka Accounts Center"; but a phrase that
  // ends in a number is not.
  if (/^(?: \p{L}+){0,2} \d{2,8}[.!]*\s*$/u.test(rest)) return true;
  return /^["'”’`]?[.,;!?)]*\s*(?:$|[,;/|(]|(?:untuk|utk|for|username|user)\b)/i.test(rest);
}

/** Whether a word alone looks like a password: letters with digits or special characters, or 4 to 12 digits. */
export function looksLikePassword(value: string): boolean {
  const word = trimmed(value);
  if (word.length < 4 || word.length > 64 || /^[@#<(]/.test(word) || isOrdinal(word)) return false;
  if (/\.(?:png|jpe?g|webp|gif|pdf|docx?|xlsx?|md|mp4|mov|zip|txt|csv|html?)$/i.test(word)) return false;
  if (/^\d+$/.test(word)) return word.length <= 12;
  return /\p{L}/u.test(word) && (/\d/.test(word) || /[!#$%^&*@]/.test(value.replace(/!+$/, '')));
}

/** "ke-2", "2-langkah", "2FA", "12x": a number in words. */
function isOrdinal(word: string): boolean {
  return (
    /^(?:ke-?\d+|\d+(?:nd|rd|th)?|\d{1,2}-\p{L}+|\d+x|[23]fa|1password)$/iu.test(word) &&
    !/^\d{4,}$/.test(word)
  );
}

function trimmed(value: string): string {
  return value.replace(/[.,;:)\]}>?"'”’]+$/, '');
}
