import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';

const CHUNK = 1024 ** 2;
/** As large as evidence may be. */
const LARGEST = 2 * 1024 ** 3;

/**
 * SHA-256 (hex) of a file, in constant memory; undefined when there is no such regular file, or it is larger than any of
 * ours. Links are not followed: a folder from elsewhere could point anywhere.
 */
export function fileHash(path: string): string | undefined {
  let file: number | undefined;
  try {
    if (!lstatSync(path).isFile()) return undefined;
    // Windows has no such flag.
    const withoutWaiting: number | undefined = constants.O_NONBLOCK;
    file = openSync(path, constants.O_RDONLY | (withoutWaiting ?? 0));
    const found = fstatSync(file);
    if (!found.isFile() || found.size > LARGEST) return undefined;
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
    return hash.digest('hex');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
