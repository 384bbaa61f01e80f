import { createHash } from 'node:crypto';

/** An OpenSSH Ed25519 public key. */
export interface PublicKey {
  /** Base64, as it stands in a `.pub` file. */
  readonly blob: string;
  /** As `ssh-keygen -l` shows it: `SHA256:` and base64. */
  readonly fingerprint: string;
  readonly comment: string;
}

/** RFC 8709 section 4: the name with its length, then 32 bytes with theirs. */
const START = Buffer.from('0000000b7373682d6564323535313900000020', 'hex');
const LENGTH = START.length + 32;

/** Reads a line such as `ssh-ed25519 AAAA… comment`; undefined when it is no Ed25519 key, whole and in one form only. */
export function publicKey(line: string): PublicKey | undefined {
  const [, blob = '', comment = ''] =
    /^ssh-ed25519 ([A-Za-z0-9+/]+={0,2})(?: +(.*))?$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(blob, 'base64');
  const whole = bytes.length === LENGTH && bytes.subarray(0, START.length).equals(START);
  if (!whole || bytes.toString('base64') !== blob) return undefined;
  return {
    blob,
    fingerprint: `SHA256:${hash(blob).toString('base64').replace(/=+$/, '')}`,
    comment: comment.trim(),
  };
}

/**
 * The same fingerprint for reading out: hexadecimal, so that no capitals have to be told, in rows of four groups.
 * `ab12 cd34 …`
 */
export function spoken({ blob }: PublicKey): readonly string[] {
  const groups = hash(blob).toString('hex').match(/.{4}/g) ?? [];
  return [0, 4, 8, 12].map((from) => groups.slice(from, from + 4).join(' '));
}

/** Whether a fingerprint ends so, in either form; at least four signs, with or without the blanks between the groups. */
export function endsSo(key: PublicKey, typed: string): boolean {
  const heard = typed.replace(/\s/g, '');
  const read = spoken(key).join('').replaceAll(' ', '');
  return heard.length >= 4 && (read.endsWith(heard.toLowerCase()) || key.fingerprint.endsWith(heard));
}

function hash(blob: string): Buffer {
  return createHash('sha256').update(Buffer.from(blob, 'base64')).digest();
}
