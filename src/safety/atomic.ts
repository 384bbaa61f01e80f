import * as nodeFs from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from './code.ts';

/** The part of `node:fs` that a safe write needs, so that tests can let it fail. */
export type Disk = Pick<
  typeof nodeFs,
  'openSync' | 'writeFileSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'unlinkSync'
>;

/** Where it runs and on what: the machine's own unless a test says otherwise. */
interface Ground {
  readonly disk?: Disk;
  readonly platform?: NodeJS.Platform;
}

/** Virus scanners and sync clients on Windows hold a file open for a moment. */
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Some network and FUSE file systems cannot sync a folder; nothing better can be done there. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM']);

const RENAME_TRIES = 10;

/**
 * Puts `data` at `path` so that, whatever happens, the file there is wholly the old one or wholly the new one.
 * The folder exists; the file is readable by its owner only.
 * @throws the file system's error (`code` ENOSPC, EACCES, …); the old file is then whole and no temporary file is left,
 * unless syncing the folder failed after the rename: then the new one is there, but may not survive a power cut.
 */
export function writeAtomically(path: string, data: string | Uint8Array, ground: Ground = {}): void {
  replace(path, data, true, ground);
  syncFolder(dirname(path), ground);
}

/**
 * The same for a view that can be made again, without the wait: it survives the death of the process, and a power cut
 * once `syncFile` has returned.
 */
export function showAtomically(path: string, data: string | Uint8Array, ground: Ground = {}): void {
  replace(path, data, false, ground);
}

/** Makes what a file holds survive a power cut. */
export function syncFile(path: string, { disk = nodeFs }: Ground = {}): void {
  // Windows syncs only what may be written.
  const file = disk.openSync(path, 'r+');
  try {
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

function replace(path: string, data: string | Uint8Array, synced: boolean, ground: Ground): void {
  const { disk = nodeFs } = ground;
  const temporary = temporaryBeside(path);
  try {
    writeWhole(temporary, data, synced, disk);
    moveOver(temporary, path, ground);
  } catch (error) {
    removeQuietly(temporary, disk);
    throw error;
  }
}

/** A hidden name in the same folder, so on the same file system, that no other write uses. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.gpr-respond-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`);
}

/** Whether a name is one that `temporaryBeside` gives: what a process that died was writing. */
export function isTemporary(name: string): boolean {
  return /^\.gpr-respond-.*\.tmp$/.test(name);
}

/** Renames a finished file over another; on Windows waits up to a second for whoever holds the old one. */
export function moveOver(from: string, to: string, ground: Ground = {}): void {
  const { disk = nodeFs, platform = process.platform } = ground;
  for (let tries = 1; ; tries += 1) {
    try {
      disk.renameSync(from, to);
      return;
    } catch (error) {
      if (platform !== 'win32' || tries === RENAME_TRIES || !HELD.has(systemCode(error) ?? '')) throw error;
      pause(tries * 20);
    }
  }
}

/** Makes the names in a folder survive a power cut. Does nothing on Windows, where folders cannot be synced. */
export function syncFolder(path: string, ground: Ground = {}): void {
  const { disk = nodeFs, platform = process.platform } = ground;
  if (platform === 'win32') return;
  let folder: number | undefined;
  try {
    folder = disk.openSync(path, 'r');
    disk.fsyncSync(folder);
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(systemCode(error) ?? '')) throw error;
  } finally {
    if (folder !== undefined) disk.closeSync(folder);
  }
}

function writeWhole(path: string, data: string | Uint8Array, synced: boolean, disk: Disk): void {
  const file = disk.openSync(path, 'wx', 0o600);
  try {
    // Unlike writeSync this goes on after a short write.
    disk.writeFileSync(file, data);
    if (synced) disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

function removeQuietly(path: string, disk: Disk): void {
  try {
    disk.unlinkSync(path);
  } catch {
    // Never made, or already moved; the error that led here is the one to tell.
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
