import * as fs from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { syncFolder } from '../safety/atomic.ts';

/** Where a package is written. */
export interface Target {
  /** Writes one file; resolves when all its bytes have been taken. @param modified UTC */
  add(name: string, read: () => Readable, modified: string): Promise<void>;
  /** Everything is on the disk when it resolves. */
  finish(): Promise<void>;
  /** Lets go of everything that is open. */
  abandon(): void;
}

/** A folder with the files in it. */
export function folderTarget(folder: string): Target {
  fs.mkdirSync(folder, { mode: 0o700 });
  const folders = new Set([folder]);
  return {
    async add(name, read, modified) {
      const path = join(folder, name);
      fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      folders.add(dirname(path));
      const file = await open(path, 'wx', 0o600);
      try {
        // Unlike write() this goes on after a short write.
        for await (const chunk of read()) await file.writeFile(chunk as Buffer);
        await file.utimes(new Date(modified), new Date(modified));
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async finish() {
      for (const one of folders) syncFolder(one);
    },
    abandon() {},
  };
}

/**
 * A zip file with one folder in it. Files are deflated, since some programs cannot read stored ones of unknown length;
 * lightly, since pictures and films do not get smaller.
 */
export async function zipTarget(path: string, root: string): Promise<Target> {
  const { ZipFile } = (await import('yazl')).default;
  const zip = new ZipFile();
  const out = fs.createWriteStream(path, { flags: 'wx', mode: 0o600 });
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Whoever waits next is told; nobody may be waiting at this moment.
  failed.catch(() => {});
  zip.on('error', fail);
  out.on('error', fail);
  const written = new Promise<void>((resolve) => out.on('close', resolve));
  zip.outputStream.pipe(out);
  return {
    async add(name, read, modified) {
      const ended = new Promise<void>((resolve) => {
        zip.addReadStreamLazy(
          `${root}/${name}`,
          { mtime: new Date(modified), mode: 0o100644, compress: true, compressionLevel: 1 },
          (take) => {
            const stream = read();
            stream.on('error', fail);
            stream.on('end', resolve);
            take(null, stream);
          },
        );
      });
      await Promise.race([ended, failed]);
    },
    async finish() {
      zip.end();
      await Promise.race([written, failed]);
      const file = await open(path, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    },
    abandon() {
      zip.outputStream.unpipe(out);
      out.destroy();
    },
  };
}
