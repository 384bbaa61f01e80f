import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { join, resolve } from 'node:path';
import { folderTime, type Zone } from '../language/time.ts';
import { slug } from '../safety/name.ts';

/** The office's one visible folder. */
export interface Workspace {
  readonly root: string;
  readonly profile: string;
  readonly runbooks: string;
  readonly cases: string;
  /** Rehearsals, apart from all that is real. */
  readonly drills: string;
}

/** Where the workspace is: `--home`, else `$GPR_RESPOND_HOME`, else `gpr-respond` in the person's home folder. */
export function workspaceAt(
  home: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Workspace {
  const root = resolve(home ?? env.GPR_RESPOND_HOME ?? join(os.homedir(), 'gpr-respond'));
  return {
    root,
    profile: join(root, 'profile.yaml'),
    runbooks: join(root, 'runbooks'),
    cases: join(root, 'cases'),
    drills: join(root, 'drills'),
  };
}

/** Letters and digits that cannot be mistaken for one another when read aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Name of a case, unique everywhere: `2026-11-22_1031_hacked-instagram_dinkes-rembang_k7f3`.
 * @param seed makes the last part the same each time, for replays of real cases
 */
export function caseName(opened: string, zone: Zone, runbook: string, handle: string, seed?: Buffer): string {
  const bytes = seed ?? randomBytes(4);
  const last = [...bytes.subarray(0, 4)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${folderTime(opened, zone)}_${runbook}_${slug(handle) || 'akun'}_${last}`;
}

/** Folders that look like cases, newest first by name. A workspace that does not exist yet has none. */
export function caseFolders(workspace: Workspace): readonly string[] {
  return foldersIn(workspace.cases);
}

/** The same for rehearsals. */
export function drillFolders(workspace: Workspace): readonly string[] {
  return foldersIn(workspace.drills);
}

function foldersIn(folder: string): readonly string[] {
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => !name.startsWith('.') && fs.existsSync(join(folder, name, 'journal.jsonl')))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
