import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Parsed forms of YAML files that were read and found whole, by the SHA-256 of the file and the program's version.
 * Parsing and checking takes longer than everything else on the way to the first question. It lies in the workspace,
 * never in a case folder: a folder from elsewhere cannot bring its own. Deleting it loses nothing.
 */
export interface Memory {
  recall(sha256: string): unknown;
  remember(sha256: string, value: unknown): void;
}

export function memoryIn(root: string, version: string): Memory {
  const folder = join(root, '.cache');
  const fileOf = (sha256: string) => join(folder, `${version}-${sha256}.json`);
  return {
    recall(sha256) {
      try {
        return JSON.parse(readFileSync(fileOf(sha256), 'utf8'));
      } catch {
        return undefined;
      }
    },
    remember(sha256, value) {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(fileOf(sha256), JSON.stringify(value), { mode: 0o600 });
      } catch {
        // A workspace that cannot be written is told of where it matters.
      }
    },
  };
}
