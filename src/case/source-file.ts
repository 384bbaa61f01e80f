import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** A file that was to be copied and cannot be: not the fault of where it goes. */
export class SourceFailure extends Error {
  readonly why: 'unreadable' | 'changed' | 'link';
  readonly path: string;
  constructor(why: SourceFailure['why'], path: string, cause?: unknown) {
    super(`${why}: ${path}`, { cause });
    this.name = 'SourceFailure';
    this.why = why;
    this.path = path;
  }
}

const CHUNK = 1024 ** 2;

/**
 * The bytes of an ordinary file, in chunks; ends just past the size that it had when it was opened. Links and pipes
 * are not followed.
 */
export async function openSource(path: string): Promise<Readable> {
  // Windows has neither flag.
  const flags: readonly (number | undefined)[] = [constants.O_NOFOLLOW, constants.O_NONBLOCK];
  const file = await open(
    path,
    flags.reduce<number>((all, flag) => all | (flag ?? 0), constants.O_RDONLY),
  ).catch((error: unknown) => {
    const link = error instanceof Error && 'code' in error && error.code === 'ELOOP';
    throw new SourceFailure(link ? 'link' : 'unreadable', path, error);
  });
  const { size } = await file
    .stat()
    .then((stat) => {
      if (stat.isFile()) return stat;
      throw new SourceFailure('link', path);
    })
    .catch(async (error: unknown) => {
      await file.close();
      throw error;
    });
  return Readable.from(chunks());

  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      for (let bytes = 0; bytes <= size; ) {
        const buffer = Buffer.allocUnsafe(CHUNK);
        const { bytesRead } = await file.read(buffer, 0, CHUNK, null).catch((error: unknown) => {
          throw new SourceFailure('unreadable', path, error);
        });
        if (bytesRead === 0) return;
        bytes += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }
}

/** A stream that hashes what passes. `read` may be called once; `sha256` is known when it has ended. */
export function hashed(
  source: () => Promise<Iterable<Buffer> | AsyncIterable<Buffer>>,
  tell: (bytes: number) => void,
  signal?: AbortSignal,
): { readonly read: () => Readable; readonly sha256: () => string } {
  const hash = createHash('sha256');
  let digest = '';
  return {
    read: () => Readable.from(passing()),
    sha256: () => digest,
  };

  async function* passing(): AsyncGenerator<Buffer> {
    for await (const chunk of await source()) {
      signal?.throwIfAborted();
      hash.update(chunk);
      tell(chunk.length);
      yield chunk;
    }
    digest = hash.digest('hex');
  }
}
