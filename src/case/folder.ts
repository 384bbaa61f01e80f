import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { type Zone, zoneOf } from '../language/time.ts';
import type { Runbook } from '../runbook/model.ts';
import { isTemporary, syncFolder, writeAtomically } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import { type Entry, type Fact, FORMAT, isForeign, type Opened } from './entry.ts';
import { advance, type CaseState, fold } from './fold.ts';
import { type Journal, NO_LINE_BEFORE, nextLine, openJournal, readJournal } from './journal.ts';
import { type Lock, lockCase } from './lock.ts';
import { damaged, notACase, type ReadCase, type ReadRunbook, readBytes, readCase } from './reading.ts';
import { sealText } from './seal.ts';
import { shownIn } from './shown.ts';

/** A runbook together with the bytes that are pinned in the case. */
interface Pinned {
  readonly runbook: Runbook;
  /** Self-contained YAML, as written to the case's `runbook.yaml`. */
  readonly yaml: string;
  /** SHA-256 (hex) of `yaml`. */
  readonly sha256: string;
}

/** A case open for writing, by one writer. */
export interface OpenCase {
  readonly folder: string;
  readonly runbook: Runbook;
  readonly state: CaseState;
  readonly journal: { readonly entries: number; readonly head: string };
  /** Bytes of a torn last line that were cut when the case was opened. */
  readonly torn: number;
  /**
   * Written and fsynced when it returns.
   * @param at UTC, where the line was worked out beforehand; else now
   * @throws Failure 74
   */
  append(fact: Fact, at?: string): Entry;
  /** Writes a file of the case (an issued edition) in one piece. */
  write(name: string, text: string): void;
  /** The same for laporan.md, which the journal can give again: there at once, and after a power cut once it is settled. */
  show(name: string, text: string): void;
  /** Sees to it, in the background, that the disk holds what was last shown; `release` waits for that. */
  settle(): void;
  /** Writes SHA256SUMS over what no longer changes; a closed case's journal and working report belong to that. */
  seal(): void;
  release(): void;
}

/** Files in the evidence folder that the journal does not know: copied, but the process died before it was written down. */
export function strayEvidence({ folder, state }: Pick<OpenCase, 'folder' | 'state'>): readonly string[] {
  const known = new Set(
    state.entries.flatMap((entry) => ('file' in entry ? [basename(String(entry.file))] : [])),
  );
  return fs.readdirSync(join(folder, 'evidence')).filter((name) => !known.has(name) && !name.startsWith('.'));
}

/**
 * Makes a case folder with its first entry. The folder appears whole or not at all.
 * @param more further files of the case, by name
 * @throws Failure 74 when the workspace cannot be written
 */
export async function createCase(
  casesFolder: string,
  opened: Omit<Opened, 'type' | 'format' | 'runbook'>,
  pinned: Pinned,
  now: () => Date,
  more: Readonly<Record<string, string>> = {},
): Promise<OpenCase> {
  const folder = join(casesFolder, opened.case);
  const draft = join(casesFolder, `.${opened.case}.${process.pid}`);
  const at = now().toISOString();
  const { id, version } = pinned.runbook;
  const fact: Opened = {
    type: 'opened',
    format: FORMAT,
    ...opened,
    runbook: { id, version, sha256: pinned.sha256 },
  };
  try {
    fs.mkdirSync(join(draft, 'evidence'), { recursive: true });
    fs.mkdirSync(join(draft, 'issued'));
    writeAtomically(join(draft, 'runbook.yaml'), pinned.yaml);
    for (const [name, text] of Object.entries(more)) writeAtomically(join(draft, name), text);
    writeAtomically(join(draft, 'journal.jsonl'), nextLine(0, NO_LINE_BEFORE, at, fact).line);
    fs.renameSync(draft, folder);
    syncFolder(casesFolder);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    const code = systemCode(error) ?? String(error);
    const what = filled(code === 'ENOSPC' ? caseMessages.diskFull : caseMessages.workspaceUnwritable, {
      file: casesFolder,
      code,
    });
    throw new Failure(EXIT.io, what, caseMessages.workspaceNext, error);
  }
  return locked(folder, now, (lock) => {
    const path = join(folder, 'journal.jsonl');
    const reading = readJournal(readBytes(path));
    const state = fold(pinned.runbook, reading.entries);
    return openUnder(
      { folder, runbook: pinned.runbook, state, reading },
      openJournal(path, reading),
      lock,
      now,
    );
  });
}

/**
 * Opens a case to go on with it: takes the lock, cuts a torn last line, folds the journal.
 * @param known the case as it was read before; taken while its journal is still the same
 * @throws Failure 65 damaged journal, newer version, changed runbook · 74 locked or unreadable
 */
export async function openCase(
  folder: string,
  readRunbook: ReadRunbook,
  now: () => Date,
  known?: ReadCase,
): Promise<OpenCase> {
  if (!fs.existsSync(join(folder, 'journal.jsonl'))) throw notACase(folder);
  return locked(folder, now, async (lock) => {
    // Read under the lock: another process may have written until now.
    const read = await readCase(folder, readRunbook, known);
    if (read.reading.damage) throw damaged(folder, read.reading.damage);
    sweep(folder);
    return openUnder(read, openJournal(join(folder, 'journal.jsonl'), read.reading), lock, now);
  });
}

/** Takes the lock for as long as the work leaves the case open; gives it back when the work fails. */
async function locked(
  folder: string,
  now: () => Date,
  work: (lock: Lock) => OpenCase | Promise<OpenCase>,
): Promise<OpenCase> {
  const lock = lockCase(folder, now().toISOString(), () => zoneIn(folder));
  try {
    return await work(lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Takes away what a dead process was writing: while the lock is ours, nobody else writes here. */
function sweep(folder: string): void {
  for (const inside of [folder, join(folder, 'evidence'), join(folder, 'issued')]) {
    if (!fs.existsSync(inside)) continue;
    for (const name of fs.readdirSync(inside)) {
      if (isTemporary(name)) fs.rmSync(join(inside, name), { force: true });
    }
  }
}

/** The office's zone as the case was opened with it: told to whoever finds the case locked, before it is read. */
function zoneIn(folder: string): Zone {
  const [first] = readJournal(readBytes(join(folder, 'journal.jsonl'))).entries;
  const opened = first && !isForeign(first) && first.type === 'opened' ? first : undefined;
  return zoneOf(opened?.facts['office.timezone']);
}

function openUnder(
  { folder, runbook, state: read, reading }: Pick<ReadCase, 'folder' | 'runbook' | 'state' | 'reading'>,
  journal: Journal,
  lock: Lock,
  now: () => Date,
): OpenCase {
  let state = read;
  const view = shownIn(folder);
  return {
    folder,
    runbook,
    torn: reading.torn,
    get state() {
      return state;
    },
    get journal() {
      return { entries: journal.entries.length, head: journal.head };
    },
    append(fact, at = now().toISOString()) {
      const entry = journal.append(fact, at);
      state = advance(runbook, state, journal.entries);
      return entry;
    },
    write: (name, text) => writeAtomically(join(folder, name), text),
    show: view.show,
    settle: view.settle,
    seal: () => writeAtomically(join(folder, 'SHA256SUMS'), sealText(folder, state)),
    release() {
      view.settleNow();
      journal.close();
      lock.release();
    },
  };
}
