import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';

/** What a forger can choose; everything else is as `ssh-keygen` writes it. */
interface Choices {
  readonly magic?: string;
  readonly version?: number;
  readonly keyType?: string;
  readonly rawKey?: Buffer;
  readonly keyTail?: Buffer;
  readonly namespace?: string;
  readonly reserved?: string;
  readonly digest?: string;
  readonly signatureType?: string;
  /** What is done to the 64 bytes that the key made. */
  readonly signature?: (made: Buffer) => Buffer;
  readonly signatureTail?: Buffer;
  readonly tail?: Buffer;
  /** What the key signs, where it is not what stands in the file. */
  readonly over?: Pick<Choices, 'magic' | 'namespace' | 'reserved' | 'digest'>;
  /** The file of the base64 in one line. */
  readonly file?: (base64: string) => string;
}

/** An Ed25519 key from any 32 bytes (RFC 8410, section 7). */
export function keyOf(seed: Buffer): { readonly secret: KeyObject; readonly raw: Buffer } {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = secret.export({ format: 'jwk' });
  return { secret, raw: Buffer.from(x, 'base64url') };
}

export const OURS = keyOf(Buffer.alloc(32, 1));
export const OTHERS = keyOf(Buffer.alloc(32, 2));
export const STRANGER = keyOf(Buffer.alloc(32, 3));

/** The line of a key in `allowed_signers`, without name and options. */
export function publicLine(raw: Buffer): string {
  return `ssh-ed25519 ${Buffer.concat([field('ssh-ed25519'), field(raw)]).toString('base64')}`;
}

export function wrapped(base64: string, columns = 70, end = '\n'): string {
  const lines = base64.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
  return [BEGIN, ...lines, END, ''].join(end);
}

/** A signature file, made with the office's own key: what differs is all that there is against it. */
export function forged(key: ReturnType<typeof keyOf>, bytes: Uint8Array, choices: Choices = {}): Buffer {
  const written = { magic: 'SSHSIG', namespace: 'gpr-respond', reserved: '', digest: 'sha512', ...choices };
  const over = { ...written, ...choices.over };
  const hashed = createHash(/256/.test(over.digest) ? 'sha256' : 'sha512')
    .update(bytes)
    .digest();
  const parts = [over.namespace, over.reserved, over.digest, hashed];
  const made = sign(null, Buffer.concat([Buffer.from(over.magic), ...parts.map(field)]), key.secret);
  const keyBlob = [
    field(choices.keyType ?? 'ssh-ed25519'),
    field(choices.rawKey ?? key.raw),
    choices.keyTail ?? NONE,
  ];
  const signature = [
    field(choices.signatureType ?? 'ssh-ed25519'),
    field(choices.signature?.(made) ?? made),
    choices.signatureTail ?? NONE,
  ];
  const number = Buffer.alloc(4);
  number.writeUInt32BE(choices.version ?? 1);
  const blob = Buffer.concat([
    Buffer.from(written.magic),
    number,
    ...[
      Buffer.concat(keyBlob),
      written.namespace,
      written.reserved,
      written.digest,
      Buffer.concat(signature),
    ].map(field),
    choices.tail ?? NONE,
  ]);
  return Buffer.from((choices.file ?? wrapped)(blob.toString('base64')), 'latin1');
}

/** The signature's second half is a number below the order of the curve; the same one order higher is the same to some. */
function oneOrderHigher(signature: Buffer): Buffer {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const half = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
  return Buffer.concat([
    signature.subarray(0, 32),
    Buffer.from(half.toString(16).padStart(64, '0'), 'hex').reverse(),
  ]);
}

/** None is what `ssh-keygen` writes for a report of ours; the office itself signed most, so that only the form is against them. */
export const FORMS: Readonly<Record<string, Choices>> = {
  'another magic': { magic: 'SSHSIH' },
  'another magic, and signed with ours': { magic: 'SSHSIH', over: { magic: 'SSHSIG' } },
  'ours, and signed with another magic': { over: { magic: 'SSHSIH' } },
  'our namespace, and signed for another': { over: { namespace: 'git' } },
  'version 0': { version: 0 },
  'version 2': { version: 2 },
  'a version of 2^24': { version: 2 ** 24 },
  'another type of key': { keyType: 'ssh-ed25518' },
  'a type of key with another length': { keyType: 'ssh-ed25519-cert-v01@openssh.com' },
  'a key of 31 bytes': { rawKey: OURS.raw.subarray(1) },
  'a key of 33 bytes': { rawKey: Buffer.concat([OURS.raw, Buffer.of(0)]) },
  'a registered key that did not sign': { rawKey: OTHERS.raw },
  'a key that is not registered': { rawKey: STRANGER.raw },
  'a byte behind the key': { keyTail: Buffer.of(0) },
  'no namespace': { namespace: '' },
  'another namespace': { namespace: 'git' },
  'another namespace of the same length': { namespace: 'gpr-responD' },
  'another namespace, and signed for ours': { namespace: 'gpr-responD', over: { namespace: 'gpr-respond' } },
  'a longer namespace': { namespace: 'gpr-respond2' },
  'a namespace that ends in a NUL': { namespace: 'gpr-respond\0' },
  'something reserved': { reserved: 'x' },
  'something reserved, not signed': { reserved: 'x', over: { reserved: '' } },
  'an unknown hash': { digest: 'sha384' },
  'a hash in capitals': { digest: 'SHA512' },
  'a hash in capitals, signed as the plain one': { digest: 'SHA512', over: { digest: 'sha512' } },
  'a list of hashes': { digest: 'sha512,sha256' },
  'the other hash, signed for the first': { digest: 'sha256', over: { digest: 'sha512' } },
  'another type of signature': { signatureType: 'ssh-ed25518' },
  'a type of signature with another length': { signatureType: 'ssh-rsa' },
  'a signature of 63 bytes': { signature: (made) => made.subarray(0, 63) },
  'a signature of 65 bytes': { signature: (made) => Buffer.concat([made, Buffer.of(0)]) },
  'no signature': { signature: () => Buffer.alloc(0) },
  'zeros for a signature': { signature: () => Buffer.alloc(64) },
  'a number above the order': { signature: oneOrderHigher },
  'a byte behind the signature': { signatureTail: Buffer.of(0) },
  'a byte at the end': { tail: Buffer.of(0) },
  'many bytes at the end': { tail: Buffer.alloc(181, 1) },
  'columns of 76': { file: (base64) => wrapped(base64, 76) },
  'columns of 64': { file: (base64) => wrapped(base64, 64) },
  'one line': { file: (base64) => wrapped(base64, 1000) },
  'line ends of Windows': { file: (base64) => wrapped(base64, 70, '\r\n') },
  'line ends of old Macs': { file: (base64) => wrapped(base64, 70, '\r') },
  'no padding': { file: (base64) => wrapped(base64.replaceAll('=', '')) },
  'stars for padding': { file: (base64) => wrapped(base64.replaceAll('=', '*')) },
  'spare bits that are set': { file: (base64) => wrapped(spareBitsSet(base64)) },
  'base64 for addresses': { file: (base64) => wrapped(base64.replaceAll('+', '-').replaceAll('/', '_')) },
  'no line feed at the end': { file: (base64) => wrapped(base64).trimEnd() },
  'two line feeds at the end': { file: (base64) => `${wrapped(base64)}\n` },
  'a line feed before': { file: (base64) => `\n${wrapped(base64)}` },
  'a byte order mark': { file: (base64) => `\xef\xbb\xbf${wrapped(base64)}` },
  'words before': { file: (base64) => `From: a\n${wrapped(base64)}` },
  'words behind': { file: (base64) => `${wrapped(base64)}sincerely` },
  twice: { file: (base64) => wrapped(base64).repeat(2) },
  'another name on its lines': { file: (base64) => wrapped(base64).replaceAll('SSH', 'SSK') },
  'small letters on its lines': { file: (base64) => wrapped(base64).toLowerCase() },
  'a blank for a line feed': { file: (base64) => wrapped(base64).replace(/(?<=[a-z])\n/i, ' ') },
  'nothing in it': { file: () => wrapped('') },
  'nothing but its length': { file: (base64) => 'x'.repeat(wrapped(base64).length) },
};

/** Another text for the same bytes. */
function spareBitsSet(base64: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return base64.replace(/(.)==$/, (_, last: string) => `${digits[digits.indexOf(last) + 1]}==`);
}

const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
const NONE = Buffer.alloc(0);

function field(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
