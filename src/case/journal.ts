import { hash } from 'node:crypto';
import * as fs from 'node:fs';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { systemCode } from '../safety/code.ts';
import type { AnyEntry, Entry, Fact } from './entry.ts';
import { asEntry } from './shape.ts';

/** `prev` of the first line: there is no line before it. */
export const NO_LINE_BEFORE = '0'.repeat(64);

/** No single entry comes near this; a longer line is not ours. */
const LONGEST_LINE = 1024 * 1024;

/** What a journal's bytes say. Pure: reading never changes the file. */
export interface Reading {
  /** Every whole, undamaged entry from the start. */
  readonly entries: readonly AnyEntry[];
  /** SHA-256 (hex) of the last whole line as stored, without its line feed. */
  readonly head: string;
  /** Length in bytes of the whole, undamaged lines. */
  readonly whole: number;
  /** Bytes after the last line feed: a line that was being written when the power went. Never acknowledged, so safe to cut. */
  readonly torn: number;
  /** The first line (from 1) that is not as it was written, and why. Nothing after it can be trusted. */
  readonly damage?: { readonly line: number; readonly why: 'json' | 'shape' | 'order' | 'chain' | 'long' };
}

/** Reads journal bytes up to the first damage. */
export function readJournal(bytes: Buffer): Reading {
  const entries: AnyEntry[] = [];
  let head = NO_LINE_BEFORE;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    const line = bytes.subarray(start, end);
    const read = readLine(line, entries.length, head);
    if (typeof read === 'string') {
      return { entries, head, whole: start, torn: 0, damage: { line: entries.length + 1, why: read } };
    }
    entries.push(read);
    head = sha256(line);
    start = end + 1;
  }
  return { entries, head, whole: start, torn: bytes.length - start };
}

/** A fact as it is stored, the entry that it reads back as, and the SHA-256 (hex) of the line without its line feed. */
export interface JournalLine {
  readonly entry: Entry;
  readonly line: string;
  readonly head: string;
}

/** The line for a fact. */
export function nextLine(seq: number, prev: string, at: string, fact: Fact): JournalLine {
  const entry: Entry = { seq, at, prev, ...fact };
  const line = JSON.stringify(entry);
  return { entry, line: `${line}\n`, head: sha256(line) };
}

/** The part of `node:fs` that a journal writes through; a parameter, so that tests can make it fail. */
export type JournalDisk = Pick<
  typeof fs,
  'openSync' | 'closeSync' | 'fstatSync' | 'writeFileSync' | 'fdatasyncSync' | 'ftruncateSync'
>;

export interface Journal {
  readonly entries: readonly AnyEntry[];
  readonly head: string;
  /**
   * Puts a fact on disk: when this returns, it has been written and fsynced.
   * @throws Failure 74 when it could not; the fact then does not stand in the journal.
   */
  append(fact: Fact, at: string): Entry;
  close(): void;
}

/**
 * Opens a journal for writing, after it was read whole. A torn tail is cut off.
 * @throws Failure 74 when the disk refuses.
 */
export function openJournal(path: string, reading: Reading, disk: JournalDisk = fs): Journal {
  const fd = guarded(path, () => disk.openSync(path, 'a'));
  const entries = [...reading.entries];
  let head = reading.head;
  let size = reading.whole;
  // After a failed fsync the kernel may have dropped the pages: nothing may be written to this file any more.
  let broken = false;

  if (reading.torn > 0) {
    guarded(path, () => {
      disk.ftruncateSync(fd, size);
      disk.fdatasyncSync(fd);
    });
  }

  function append(fact: Fact, at: string): Entry {
    if (broken) throw journalFailure(path, 'EIO');
    if (disk.fstatSync(fd).size !== size) {
      broken = true;
      throw new Failure(EXIT.io, caseMessages.someoneElseWrote, caseMessages.resumeNext);
    }
    const next = nextLine(entries.length, head, at, fact);
    const bytes = Buffer.from(next.line);
    try {
      disk.writeFileSync(fd, bytes);
    } catch (error) {
      broken = !cutBack(fd, size, disk);
      throw journalFailure(path, error);
    }
    try {
      disk.fdatasyncSync(fd);
      if (disk.fstatSync(fd).size !== size + bytes.length)
        throw new Error('the disk kept fewer bytes than it said');
    } catch (error) {
      broken = true;
      cutBack(fd, size, disk);
      throw journalFailure(path, error);
    }
    entries.push(next.entry);
    head = next.head;
    size += bytes.length;
    return next.entry;
  }

  return {
    get entries() {
      return entries;
    },
    get head() {
      return head;
    },
    append,
    close: () => disk.closeSync(fd),
  };
}

function readLine(
  line: Buffer,
  seq: number,
  prev: string,
): AnyEntry | 'json' | 'shape' | 'order' | 'chain' | 'long' {
  if (line.length > LONGEST_LINE) return 'long';
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.toString('utf8'));
  } catch {
    return 'json';
  }
  const entry = asEntry(parsed);
  if (!entry) return 'shape';
  if (entry.seq !== seq) return 'order';
  return entry.prev === prev ? entry : 'chain';
}

/** Takes away what a failed write may have left; false when even that fails. */
function cutBack(fd: number, size: number, disk: JournalDisk): boolean {
  try {
    disk.ftruncateSync(fd, size);
    return true;
  } catch {
    return false;
  }
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw journalFailure(path, error);
  }
}

function journalFailure(path: string, error: unknown): Failure {
  const code = systemCode(error) ?? String(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const what = filled(full ? caseMessages.diskFull : caseMessages.notWritten, { file: path, code });
  return new Failure(EXIT.io, what, full ? caseMessages.makeRoom : caseMessages.resumeNext, error);
}

function sha256(data: string | Buffer): string {
  return hash('sha256', data);
}
