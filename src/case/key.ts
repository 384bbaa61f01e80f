import * as fs from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../safety/atomic.ts';
import { type PublicKey, publicKey } from './publickey.ts';
import type { SshKeygen } from './sshkeygen.ts';

/** What our signatures are for: one made for mail or git is none of a report (ssh-keygen(1), -n). */
export const NAMESPACE = 'gpr-respond';

/** Where the office's key lies. */
export function keyFile(root: string): string {
  return join(root, 'key', 'office');
}

/** The office's public key; undefined when it has no key yet. */
export function officeKey(root: string): PublicKey | undefined {
  try {
    return fs.existsSync(keyFile(root))
      ? publicKey(fs.readFileSync(`${keyFile(root)}.pub`, 'utf8'))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Why a file has no signature. */
export type Unsigned = 'no-key' | 'no-program' | 'locked' | 'not-signed';

/** Puts signatures beside files with the office's key. */
export type Sign = (file: string) => Unsigned | undefined;

/** The armoured signature of some bytes, or why there is none. */
export type Seal = (bytes: Uint8Array) => { readonly armour: string } | Unsigned;

/** Makes signatures with the office's key, as `ssh-keygen -Y sign` writes them. */
export function sealWith(root: string, run: SshKeygen): Seal {
  return (bytes) => {
    if (!fs.existsSync(keyFile(root))) return 'no-key';
    const { ok, missing, stdout, stderr } = run(['-Y', 'sign', '-f', keyFile(root), '-n', NAMESPACE], bytes);
    if (missing) return 'no-program';
    if (!ok || !stdout.startsWith(ARMOUR)) return /passphrase/i.test(stderr) ? 'locked' : 'not-signed';
    return { armour: stdout };
  };
}

/**
 * Signs files: `FILE.sig` beside each. Returns why a file has none; a file that cannot be signed is whole and can be sent
 * all the same.
 */
export function signWith(root: string, run: SshKeygen): Sign {
  const seal = sealWith(root, run);
  return (file) => {
    const made = seal(fs.readFileSync(file));
    if (typeof made === 'string') return made;
    try {
      writeAtomically(`${file}.sig`, made.armour);
      return undefined;
    } catch {
      // What was issued stands without it.
      return 'not-signed';
    }
  };
}

const ARMOUR = '-----BEGIN SSH SIGNATURE-----';
/** A signature file holds its signature and nothing else; `ssh-keygen` itself passes over what stands behind it. */
const WHOLE = /^-----BEGIN SSH SIGNATURE-----\s[A-Za-z0-9+/=\s]+-----END SSH SIGNATURE-----\s*$/;

/** What a signature says of some bytes: whose key made it, or why it says nothing. */
export type SignatureCheck =
  | { readonly kind: 'good'; readonly fingerprint: string }
  | { readonly kind: 'bad' | 'other-purpose' | 'no-signature' | 'no-program' };

/**
 * Checks a signature file against bytes, whoever made it: the key is in the signature, and whose it is the register
 * tells by its fingerprint.
 */
export function checkSignature(bytes: Uint8Array, signatureFile: string, run: SshKeygen): SignatureCheck {
  const { ok, missing, stopped, stdout, stderr } = run(
    ['-Y', 'check-novalidate', '-n', NAMESPACE, '-s', signatureFile],
    bytes,
  );
  // Ended too early it has found nothing wrong.
  if (missing || stopped) return { kind: 'no-program' };
  const [, fingerprint] =
    /^Good "gpr-respond" signature with \S+ key (SHA256:[A-Za-z0-9+/]{43})\s*$/m.exec(stdout) ?? [];
  if (ok && fingerprint && !WHOLE.test(fs.readFileSync(signatureFile, 'latin1')))
    return { kind: 'no-signature' };
  if (ok && fingerprint) return { kind: 'good', fingerprint };
  if (/namespace/.test(stderr)) return { kind: 'other-purpose' };
  return { kind: /armor|parse signature/.test(stderr) ? 'no-signature' : 'bad' };
}

export type KeyTrouble = 'exists' | 'no-program' | 'not-ed25519' | 'failed';

/** A key that was made or taken, and whether a passphrase protects it. */
interface NewKey {
  readonly key: PublicKey;
  readonly locked: boolean;
}

/**
 * Makes the office's key, or takes one that exists (a copy, with mode 0600). A key that is there is never replaced.
 * @param from a private key of OpenSSH; without it a new one is made, and `ssh-keygen` asks for its passphrase itself
 * @param alone nobody can be asked: the new key has no passphrase
 */
export function makeKey(
  root: string,
  comment: string,
  run: SshKeygen,
  { from, alone }: { readonly from?: string; readonly alone: boolean },
): NewKey | KeyTrouble {
  const file = keyFile(root);
  if (fs.existsSync(file)) return 'exists';
  fs.mkdirSync(join(root, 'key'), { recursive: true, mode: 0o700 });
  const made = from === undefined ? create(file, comment, run, alone) : take(file, from, run);
  const key = made === undefined ? officeKey(root) : undefined;
  if (!key) {
    for (const one of [file, `${file}.pub`]) fs.rmSync(one, { force: true });
    return made ?? 'failed';
  }
  fs.chmodSync(file, 0o600);
  return { key, locked: isLocked(root, run) };
}

/** Whether a passphrase protects the office's key. Nobody is asked, and nothing is shown. */
export function isLocked(root: string, run: SshKeygen): boolean {
  // With an input of its own, the program's complaint comes back here instead of going to the screen.
  const { ok, missing } = run(['-y', '-P', '', '-f', keyFile(root)], NOTHING);
  return !ok && !missing;
}

const NOTHING = new Uint8Array(1);

function create(file: string, comment: string, run: SshKeygen, alone: boolean): KeyTrouble | undefined {
  const { ok, missing } = run([
    '-q',
    '-t',
    'ed25519',
    '-C',
    comment,
    '-f',
    file,
    ...(alone ? ['-N', ''] : []),
  ]);
  if (missing) return 'no-program';
  return ok ? undefined : 'failed';
}

function take(file: string, from: string, run: SshKeygen): KeyTrouble | undefined {
  writeAtomically(file, fs.readFileSync(from));
  const { ok, missing, stdout } = run(['-y', '-f', file]);
  if (missing) return 'no-program';
  if (!ok) return 'failed';
  if (!publicKey(stdout)) return 'not-ed25519';
  writeAtomically(`${file}.pub`, stdout);
  return undefined;
}
