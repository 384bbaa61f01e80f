import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { parcelMessages as m } from '../language/messages/parcel.ts';
import { size } from '../language/size.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { type Item, refusal, totalOf } from './item.ts';
import { hashed } from './source-file.ts';
import { folderTarget } from './target.ts';

interface UnpackOptions {
  readonly signal?: AbortSignal;
  /** Bytes free for us at a folder. */
  readonly freeBytes?: (folder: string) => number;
}

/** Stays free for the journal and the report. */
const RESERVE = 8 * 1024 ** 2;

/**
 * Copies files of a package into a fresh folder, in constant memory, and takes their hashes on the way.
 * @param items as `openParcel` found them, with the name that each is to have
 * @param folder does not exist yet; the folder above it does
 * @returns SHA-256 (hex) by name
 * @throws Failure 65 for a damaged file, 74 when the disk refuses; nothing is left then
 */
export async function unpackInto(
  items: readonly Item[],
  folder: string,
  { signal, freeBytes = bytesFree }: UnpackOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  const needed = totalOf(items);
  if (needed + RESERVE > freeOr(folder, freeBytes)) throw refusal(m.whyRoom, { size: size(needed) });
  try {
    const target = folderTarget(folder);
    for (const item of items) {
      const stream = hashed(
        () => opened(item),
        () => {},
        signal,
      );
      await target.add(item.name, stream.read, new Date().toISOString());
      hashes.set(item.name, stream.sha256());
    }
    await target.finish();
    return hashes;
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw told(error, folder);
  }
}

/** Errors of the package are told apart from errors of our disk by wrapping them here. */
class ItemFailure extends Error {}

async function opened(item: Item): Promise<AsyncIterable<Buffer>> {
  const failed = (cause: unknown): never => {
    throw new ItemFailure(item.name, { cause });
  };
  const stream = await item.open().catch(failed);
  return (async function* () {
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      failed(error);
    }
  })();
}

function told(error: unknown, folder: string): unknown {
  if (error instanceof ItemFailure) {
    const { cause } = error;
    const why = systemCode(cause) || (cause instanceof Error ? cause.message : String(cause));
    return refusal(m.whyBroken, { name: inertLine(error.message), why: inertLine(why).slice(0, 200) }, error);
  }
  const code = systemCode(error);
  if (code === undefined) return error;
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new Failure(
    EXIT.io,
    filled(full ? m.noRoomHere : m.notCopied, { file: folder, code }),
    m.hereNext,
    error,
  );
}

function freeOr(folder: string, freeBytes: (folder: string) => number): number {
  try {
    return freeBytes(dirname(folder));
  } catch {
    // Not every network drive tells; a full one is noticed while copying.
    return Number.POSITIVE_INFINITY;
  }
}

function bytesFree(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(join(folder));
  return bavail * bsize;
}
