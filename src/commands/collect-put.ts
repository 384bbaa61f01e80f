import { EXIT, Failure, filled } from '../language/failure.ts';
import { recapFilterMessages as m } from '../language/messages/recap-filters.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { putFile } from './papers.ts';

/**
 * Puts what was made of a recap into a folder, never over another file.
 * @returns the path
 * @throws Failure 74 that names the folder: no case is at stake here, and none can be resumed
 */
export function putRecap(folder: string, name: string, bytes: Uint8Array): string {
  try {
    return putFile(folder, name, bytes);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Failure(
      EXIT.io,
      filled(m.notWritten, { folder: inertLine(folder), code }),
      m.notWrittenNext,
      error,
    );
  }
}
