import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

interface Contents {
  readonly pictures: readonly Uint8Array[];
  /** UTC. */
  readonly issued: string;
}

/** Stands for a picture while a document is laid out: what is packed twice should not be large. */
export function placeholder(picture: Uint8Array): Buffer {
  return Buffer.from(createHash('sha256').update(picture).digest('hex'));
}

/**
 * A document's package written anew: its pictures in place of their placeholders, which are compressed as they are, and
 * the date of the document instead of the clock's. The same parts give the same bytes.
 */
export async function repacked(draft: Buffer, { pictures, issued }: Contents): Promise<Uint8Array> {
  const picture = new Map(pictures.map((bytes) => [placeholder(bytes).toString(), Buffer.from(bytes)]));
  const parts = await fromBufferPromise(draft);
  const zip = new ZipFile();
  const mtime = wallClock(issued);
  for await (const part of parts.eachEntry()) {
    const data = await buffer(await parts.openReadStreamPromise(part));
    const found = data.length === 64 ? picture.get(data.toString('latin1')) : undefined;
    zip.addBuffer(found ?? dated(part.fileName, data, issued), part.fileName, {
      compress: !found,
      mtime,
      forceDosTimestamp: true,
      mode: 0o100644,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** Zip files hold the time of a wall clock without its zone: that of UTC, so that it is the same everywhere. */
function wallClock(utc: string): Date {
  const at = new Date(utc);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}

function dated(name: string, data: Buffer, issued: string): Buffer {
  if (name !== 'docProps/core.xml') return data;
  const at = issued.replace(/\.\d+Z$/, 'Z');
  return Buffer.from(data.toString('utf8').replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${at}`));
}
