import { createPublicKey, hash, verify } from 'node:crypto';
import { NAMESPACE, type SignatureCheck } from './key.ts';
import type { Office } from './register.ts';

const BEGIN = '-----BEGIN SSH SIGNATURE-----\n';
const END = '-----END SSH SIGNATURE-----\n';
const COLUMNS = /.{1,70}/g;
const MAGIC = Buffer.from('SSHSIG');
const VERSION = Buffer.from([0, 0, 0, 1]);
const TYPE = 'ssh-ed25519';
const HASHES = ['sha512', 'sha256'] as const;

const KEY_START = MAGIC.length + VERSION.length + 4;
const RAW_KEY = 32;
const KEY = string(TYPE).length + 4 + RAW_KEY;
const SIGNATURE = 64;
/** Nothing in such a file differs in length. */
export const ARMOUR_BYTES = armoured(Buffer.alloc(KEY), HASHES[0], Buffer.alloc(SIGNATURE)).length;

/** A good signature, and the registered office whose key made it. */
type Good = Extract<SignatureCheck, { kind: 'good' }> & { readonly office: Office };

/**
 * A registered office's good signature, checked without a process of its own: for `collect`, which checks very many.
 * Undefined means that nothing was decided, never that the signature is bad: `ssh-keygen` is asked then
 * (`checkSignature`), so that it alone says what is wrong, as for everything that is not exactly as it writes it.
 *
 * Nothing is parsed. Key and signature are taken from where they stand, what `ssh-keygen` would write of them is made
 * anew, and it has to be the file to the last byte: there is no other form for a sender to play with.
 * Format: OpenSSH, PROTOCOL.sshsig; key and signature: RFC 8709; columns: `sshbuf_dtob64` in OpenSSH's sshbuf-misc.c.
 * @param armour the signature file, @param bytes what it signs
 */
export function signatureByOffice(
  armour: Buffer,
  bytes: Uint8Array,
  offices: readonly Office[],
): Good | undefined {
  if (armour.length !== ARMOUR_BYTES) return undefined;
  const text = armour.toString('latin1');
  const blob = Buffer.from(text.slice(BEGIN.length, -END.length), 'base64');
  const key = blob.subarray(KEY_START, KEY_START + KEY);
  const signature = blob.subarray(-SIGNATURE);
  const digest = HASHES.find((name) => armoured(key, name, signature) === text);
  // The register holds Ed25519 keys only, each in one form: one that stands there is whole and of that type.
  const inBase64 = key.toString('base64');
  const office = digest && offices.find((one) => one.key.blob === inBase64);
  if (!office || !isMadeBy(key.subarray(-RAW_KEY), signedData(digest, bytes), signature)) return undefined;
  return { kind: 'good', fingerprint: office.key.fingerprint, office };
}

function isMadeBy(rawKey: Buffer, data: Buffer, signature: Buffer): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: rawKey.toString('base64url') };
    return verify(null, data, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    // A Node that is not let do this, or a key that is no point: `ssh-keygen` decides.
    return false;
  }
}

/** What the signature is made over (PROTOCOL.sshsig, section 3). */
function signedData(digest: string, bytes: Uint8Array): Buffer {
  const parts = [NAMESPACE, '', digest, hash(digest, bytes, 'buffer')];
  return Buffer.concat([MAGIC, ...parts.map(string)]);
}

/** The file that `ssh-keygen -Y sign` writes (PROTOCOL.sshsig, sections 1 and 2). */
function armoured(key: Buffer, digest: string, signature: Buffer): string {
  const signed = Buffer.concat([TYPE, signature].map(string));
  const parts = [key, NAMESPACE, '', digest, signed];
  const blob = Buffer.concat([MAGIC, VERSION, ...parts.map(string)]);
  return `${BEGIN}${blob.toString('base64').replace(COLUMNS, '$&\n')}${END}`;
}

/** A `string` of RFC 4251 section 5: its length, then its bytes. */
function string(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
