import { BLANK, withoutAddresses, withoutNumbers } from './harmless.ts';
import { isCard, isNik } from './identity.ts';
import {
  CLASSIC_PASSWORD,
  isNamedPassword,
  looksLikePassword,
  NAMED_PASSWORD,
  STRONG_WORD,
  TOLD_PASSWORD,
} from './password.ts';

export type SecretKind =
  | 'password'
  | 'pin'
  | 'otp'
  | 'backup-code'
  | 'token'
  | 'private-key'
  | 'recovery-phrase'
  | 'nik'
  | 'card';

/** A doubtful part of a text: from `start` up to `end`, in UTF-16 units as `slice` takes them. */
interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

interface Rule {
  readonly kind: SecretKind;
  /** Has the flags d and g, and a group `value`. */
  readonly pattern: RegExp;
  readonly test?: (groups: Readonly<Record<string, string | undefined>>) => boolean;
}

/** Longer texts are not read to the end, so that a pasted dump cannot hold up the program. */
const LONGEST = 200_000;
const MASK = '******';

/** On the text as it is: what gives itself away, even inside an address. */
const PLAIN: readonly Rule[] = [
  {
    kind: 'private-key',
    pattern:
      /(?<value>-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$))/dg,
  },
  { kind: 'token', pattern: /(?<![\w-])(?<value>eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?)/dg },
  { kind: 'token', pattern: /(?<value>otpauth:\/\/\S+)/dgi },
  {
    kind: 'token',
    pattern:
      /(?<![\w-])(?<value>gh[opsur]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|sk-[\w-]{20,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|EAA[A-Za-z0-9]{30,}|IG(?:QV|QW|AA)[\w-]{30,}|\d{8,10}:[\w-]{35})/dg,
  },
  {
    kind: 'token',
    pattern:
      /[?&#;\s](?:access_token|auth_token|token|otp|password|passwd|pwd|pass|secret|sessionid|api_?key|client_secret)=(?<value>[^&#;\s]{4,})/dgi,
    test: ({ value = '' }) => /[\p{L}\d]/u.test(value),
  },
  { kind: 'password', pattern: /:\/\/[^\s/:@]{1,80}:(?<value>[^\s/@]{1,80})@/dg },
  {
    kind: 'token',
    pattern: /\bbearer\s+(?<value>[\w.~+/=-]{12,})/dgi,
    test: ({ value = '' }) => /\d/.test(value),
  },
  {
    kind: 'token',
    pattern:
      /(?<![\p{L}\d])(?:api[ _-]?key|(?:access|refresh|auth|login)[ _-]?token|token|(?:client|app)[ _-]?secret|secret(?:[ _-]key)?|kunci (?:api|rahasia|pengaturan|penyiapan)|(?:setup|security) key|session ?id|cookie)(?:nya)?\s*(?:[:=]|adalah\s|is\s)\s*["']?(?<value>[\w.~+/=%-]{12,})/dgiu,
    test: ({ value = '' }) =>
      /\d/.test(value) && /\p{L}/u.test(value) && !/^[\w-]+\.(?:png|jpe?g|pdf)$/i.test(value),
  },
];

/** With addresses and check sums out of the way. */
const WITHOUT_ADDRESSES: readonly Rule[] = [
  {
    kind: 'recovery-phrase',
    pattern:
      /(?:(?:seed|recovery|secret) phrase|(?:frasa|frase) (?:pemulihan|benih|rahasia)|mnemonic)(?:nya)?\s*(?:[:=]|adalah\s|is\s)\s*(?<value>(?:\p{Ll}{3,8}[\s,]+){11,23}\p{Ll}{3,8})/dgiu,
  },
  {
    kind: 'nik',
    pattern:
      /(?<!(?:tiket|ticket|kasus|case|aset|asset|halaman|page|iklan|act)[ _:#=]{0,3})(?<![\d.,-])(?<value>\d{16}|\d{4}(?:[ .-]\d{4}){3}|\d{6}[ .-]\d{6}[ .-]\d{4}|\d{2}(?:[ .]\d{2}){2}[ .]\d{6}[ .]\d{4})(?![.,-]?\d)/dgi,
    test: ({ value = '' }) => isNik(digitsOf(value)),
  },
  {
    kind: 'card',
    pattern:
      /(?<!(?:\bid|tiket|ticket|kasus|case|aset|asset|halaman|page|iklan|act)[ _:#=]{0,3})(?<![\d.,-])(?<value>\d{15,16}|\d{4}(?:[ -]\d{4}){3}|\d{4}[ -]\d{6}[ -]\d{5})(?![.,-]?\d)/dgi,
    test: ({ value = '' }) => isCard(digitsOf(value)),
  },
  {
    kind: 'password',
    pattern: NAMED_PASSWORD,
    test: ({ value = '', rest = '' }) => isNamedPassword(value, rest),
  },
  { kind: 'password', pattern: CLASSIC_PASSWORD },
  { kind: 'password', pattern: STRONG_WORD },
  // The key that an authenticator app is set up with: base32 in groups of four.
  {
    kind: 'token',
    pattern: /(?<![\w])(?<value>[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,15})(?!\w)/dgi,
    test: ({ value = '' }) =>
      value.split(' ').filter((group) => /\d/.test(group) && /[a-z]/i.test(group)).length >= 2,
  },
  {
    kind: 'token',
    pattern: /(?<![\w+/=-])(?<value>[\w+/=-]{20,})/dg,
    test: ({ value = '' }) => isRandom(value),
  },
];

const CODE =
  '(?<![\\d.,/:-])(?<value>\\d{4,8}|\\d{3}[ -]\\d{3}|\\d{4}[ -]\\d{4}|\\d(?: \\d){3,7})(?![.,/:-]?\\d)';
const CODE_NAME =
  '(?:otp|kode (?:otp|verifikasi|verif|keamanan|konfirmasi|login|masuk|autentikasi|akses|sms|wa|whatsapp|instagram|ig|facebook|fb|google|2fa|rahasia)|(?:verification|security|login|confirmation|2fa|auth(?:entication)?|sms|access|one-time) ?(?:code|passcode)|2fa)';
/** Words between "kode" and the code itself; the number of "6 digit" is blanked by then. */
const CODE_FROM = `(?:\\s+(?:${BLANK}+|digit(?:nya)?|dari|from|via|lewat|meta|instagram|ig|facebook|fb|google|whatsapp|wa|sms|tiktok|yang|masuk|dikirim|diterima|tadi|saya|kami|ini|itu))`;
const BACKUP = '\\d{4}[ -]?\\d{4}';
const NOT_THE_CODE =
  /\b(?:tidak|belum|tak|gagal|jumlah|sejak|pukul|jam|tanggal|nomor|no|tiket|ticket|not|never|since)\b/i;

/** With everyday numbers out of the way as well. */
const WITHOUT_NUMBERS: readonly Rule[] = [
  { kind: 'password', pattern: TOLD_PASSWORD, test: ({ value = '' }) => looksLikePassword(value) },
  {
    kind: 'backup-code',
    pattern: new RegExp(
      `(?:kode (?:cadangan|pemulihan|backup|recovery)|(?:backup|recovery) codes?)(?:nya)?(?<gap>[^\\n.;${BLANK}]{0,30}?)(?<![\\d])(?<value>${BACKUP}(?:[\\s,;]+${BACKUP})*)(?!\\d)`,
      'dgi',
    ),
  },
  {
    kind: 'backup-code',
    pattern:
      /(?:kode (?:cadangan|pemulihan|backup|recovery)|(?:backup|recovery) codes?)(?:nya)?(?:\s*[:=]\s*|\s+)(?<value>(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z0-9]{4,6}-?[a-z0-9]{4,6})(?!\w)/dgi,
  },
  {
    kind: 'backup-code',
    pattern: new RegExp(
      `(?<![\\d.,/-])(?<value>${BACKUP}(?:\\s*(?:[,;|]|\\s)\\s*(?:\\d{1,2}[.)] ?)?${BACKUP})+)(?!\\d)`,
      'dg',
    ),
  },
  { kind: 'pin', pattern: /(?<![\w-])pin(?:nya)?\s*(?:[:=]|adalah\s|is\s)?\s*(?<value>\d{4,8})(?!\d)/dgi },
  { kind: 'otp', pattern: /(?<![\w-])(?<value>(?:G-\d{6}|FB-\d{5,8}))(?![\w-])/dg },
  {
    kind: 'otp',
    pattern: new RegExp(`\\b${CODE_NAME}(?:nya)?(?<gap>[^\\d\\n.;${BLANK}]{0,40}?)${CODE}`, 'dgi'),
    test: ({ gap = '' }) => !NOT_THE_CODE.test(gap),
  },
  {
    kind: 'otp',
    pattern: new RegExp(
      `(?<!error )(?<!status )\\b(?:kode|code|verifikasi|verif|token)(?:nya)?${CODE_FROM}{0,4}\\s*(?:[:=]|(?:adalah|yaitu|itu|is)\\s)?\\s*${CODE}`,
      'dgi',
    ),
  },
  {
    kind: 'otp',
    pattern: new RegExp(
      `${CODE}["']?\\s*(?:adalah|merupakan|sebagai|itu|is|=)\\s[^\\d\\n.;${BLANK}]{0,25}\\b(?:otp|kode|code)\\b`,
      'dgi',
    ),
  },
];

/**
 * The first part of a text that looks like something that must never be written down: a password, a one-time code, a
 * backup code, a token or key, a NIK or a card number. A guess: the person may insist that it is none.
 */
export function findSecret(text: string): Secret | undefined {
  const plain = text.slice(0, LONGEST);
  const addressed = withoutAddresses(plain);
  return (
    firstOf(PLAIN, plain) ??
    firstOf(WITHOUT_ADDRESSES, addressed) ??
    firstOf(WITHOUT_NUMBERS, withoutNumbers(addressed))
  );
}

/** The text with the secret, and whatever else in it looks like one, behind asterisks that do not tell its length. */
export function maskSecret(text: string, secret: Secret): string {
  let masked = text;
  let next: Secret | undefined = secret;
  for (let round = 0; next && round < 100; round += 1) {
    masked = masked.slice(0, next.start) + MASK + masked.slice(next.end);
    next = findSecret(masked);
  }
  return masked;
}

function firstOf(rules: readonly Rule[], text: string): Secret | undefined {
  for (const { kind, pattern, test } of rules) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.value ?? [0, 0];
      if (!match.groups?.value?.includes(MASK) && (test?.(match.groups ?? {}) ?? true))
        return { kind, start, end };
    }
  }
  return undefined;
}

function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

/** Whether upper case, lower case and digits change places as often as they do by chance, and not as in words. */
function isRandom(value: string): boolean {
  const letters = value.replace(/[^A-Za-z0-9]/g, '');
  const kinds = letters.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
  const changes = [...kinds].filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  const variety = new Set(kinds).size;
  if (!kinds.includes('0') || variety < 2 || letters.length < (variety === 3 ? 20 : 32)) return false;
  return changes / letters.length > 0.3;
}
