import type { spawnSync } from 'node:child_process';

/** What came of one run of `ssh-keygen`. */
export interface Ran {
  readonly ok: boolean;
  /** There is no such program here. */
  readonly missing: boolean;
  /** It was ended before it had said anything: by Ctrl+C, which reaches it as well, or since it took too long. */
  readonly stopped?: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `ssh-keygen` with arguments and standard input. */
export type SshKeygen = (args: readonly string[], input?: Uint8Array) => Ran;

/** Long enough for any of its works but waiting for a person. */
const PATIENCE = 20_000;

/**
 * The `ssh-keygen` of this computer. Keys, passphrases and signatures are its business alone.
 * @param ask whether a person is there whom it may ask for a passphrase; otherwise it fails at once instead of waiting
 * @param spawn the machine's own unless a test says otherwise
 */
export function sshKeygen(
  env: Readonly<Record<string, string | undefined>>,
  ask: boolean,
  // Not imported: it would be loaded on the way to the first question, and few runs need it.
  spawn: () => typeof spawnSync = () => process.getBuiltinModule('node:child_process').spawnSync,
): SshKeygen {
  // ssh(1), SSH_ASKPASS_REQUIRE: with `force` it asks this program, which never has an answer, and not the terminal.
  const quiet = { SSH_ASKPASS: 'false', SSH_ASKPASS_REQUIRE: 'force', DISPLAY: '' };
  return (args, input) => {
    const ran = spawn()('ssh-keygen', [...args], {
      env: { ...env, LC_ALL: 'C', ...(ask ? {} : quiet) },
      encoding: 'utf8',
      maxBuffer: 1024 * 1024,
      ...(ask ? {} : { timeout: PATIENCE }),
      ...(input ? { input } : { stdio: [ask ? 'inherit' : 'ignore', 'pipe', ask ? 'inherit' : 'pipe'] }),
    });
    const missing = ran.error !== undefined && 'code' in ran.error && ran.error.code === 'ENOENT';
    return {
      ok: ran.status === 0,
      missing,
      stopped: ran.signal !== null,
      stdout: ran.stdout ?? '',
      stderr: ran.stderr ?? '',
    };
  };
}
