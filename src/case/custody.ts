import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { evidenceMessages as messages } from '../language/messages/evidence.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import type { Evidence } from './entry.ts';

const CHUNK = 1024 ** 2;

/**
 * Evidence as it leaves the case: every file is hashed again before anything is made from it.
 * @param wanted which files' bytes are needed; of the others the hash alone is taken, in constant memory
 * @returns bytes by `file`
 * @throws Failure 74 naming the file that cannot be read, 65 the one that is no longer as it was taken
 */
export function checkedEvidence(
  folder: string,
  evidence: readonly Evidence[],
  wanted: (file: Evidence) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  for (const entry of evidence) {
    const { sha256, bytes } = hashed(join(folder, entry.file), entry, wanted(entry));
    if (sha256 !== entry.sha256)
      throw new Failure(
        EXIT.badData,
        filled(messages.altered, { file: inertLine(entry.file) }),
        messages.alteredNext,
      );
    if (bytes) kept.set(entry.file, bytes);
  }
  return kept;
}

function hashed(path: string, entry: Evidence, keep: boolean): { sha256: string; bytes?: Uint8Array } {
  const hash = createHash('sha256');
  let file: number | undefined;
  try {
    const found = statSync(path);
    // What is no file, or has another size than was taken, need not be read, however large it is now.
    if (!found.isFile() || found.size !== entry.bytes) return { sha256: '' };
    file = openSync(path, 'r');
    if (keep) {
      const bytes = readFileSync(file);
      return { sha256: hash.update(bytes).digest('hex'), bytes };
    }
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
    return { sha256: hash.digest('hex') };
  } catch (error) {
    const what = filled(messages.notReadable, {
      file: inertLine(entry.file),
      code: systemCode(error) ?? String(error),
    });
    throw new Failure(EXIT.io, what, messages.alteredNext, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
