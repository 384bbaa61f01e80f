import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { zoneOf } from '../language/time.ts';
import { moveOver, syncFolder, writeAtomically } from '../safety/atomic.ts';
import type { Arrival } from './arrival.ts';
import type { Resumed } from './entry.ts';
import { fileHash } from './filehash.ts';
import { nextLine } from './journal.ts';
import { lockCase } from './lock.ts';

/** How the journal of a case that is here stands to one that arrived. */
type Relation = 'new' | 'same' | 'longer' | 'shorter' | 'diverged';

/**
 * Compares two journals of one case, byte by byte: what arrived goes on where ours ends (`longer`), ends where ours goes
 * on (`shorter`), or says something else (`diverged`).
 */
export function relationOf(ours: Buffer | undefined, arrived: Buffer): Relation {
  if (!ours) return 'new';
  const both = Math.min(ours.length, arrived.length);
  if (!ours.subarray(0, both).equals(arrived.subarray(0, both))) return 'diverged';
  if (ours.length === arrived.length) return 'same';
  return ours.length < arrived.length ? 'longer' : 'shorter';
}

/** The whole lines of a journal file; undefined when there is none. */
export function journalAt(folder: string): Buffer | undefined {
  const path = join(folder, 'journal.jsonl');
  if (!fs.existsSync(path)) return undefined;
  const bytes = fs.readFileSync(path);
  return bytes.subarray(0, bytes.lastIndexOf(10) + 1);
}

/**
 * Puts an arrived case among those of this computer, with one more line that says who took it over: as a new folder in
 * one step, or into the folder that is here, whose journal it goes on with. In that folder nothing is deleted; a file
 * that stands in the way of one of another content is kept under a name of its own.
 * @param at UTC
 * @throws Failure 74 when the folder that is here is open, or when its journal has changed meanwhile
 */
export function settle({ draft, read, discard }: Arrival, folder: string, fact: Resumed, at: string): void {
  const arrived = fs.readFileSync(join(draft, 'journal.jsonl')).subarray(0, read.reading.whole);
  const { line } = nextLine(read.journal.entries, read.journal.head, at, fact);
  const journal = Buffer.concat([arrived, Buffer.from(line)]);
  if (!fs.existsSync(folder)) {
    writeAtomically(join(draft, 'journal.jsonl'), journal);
    fs.renameSync(draft, folder);
    syncFolder(join(folder, '..'));
    return;
  }
  const lock = lockCase(folder, at, () => zoneOf(read.state.facts['office.timezone']));
  try {
    if (relationOf(journalAt(folder), arrived) !== 'longer') throw new Error('the journal changed meanwhile');
    for (const part of ['evidence', 'issued']) bring(join(draft, part), join(folder, part));
    writeAtomically(join(folder, 'journal.jsonl'), journal);
  } finally {
    lock.release();
    discard();
  }
}

function bring(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    const path = join(to, name);
    if (fs.existsSync(path)) {
      if (fileHash(path) === fileHash(join(from, name))) continue;
      moveOver(path, aside(to, basename(name)));
    }
    moveOver(join(from, name), path);
  }
  syncFolder(to);
}

function aside(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `lama-${number}_${name}`);
    if (!fs.existsSync(path)) return path;
  }
}
