import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { EXIT, Failure, filled, systemCode } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { type Zone, zoneOf } from '../language/time.ts';
import type { Runbook } from '../runbook/model.ts';
import { isTemporary, showAtomically, syncFile, syncFolder, writeAtomically } from '../safety/atomic.ts';
import { type Entry, type Evidence, type Fact, FORMAT, isForeign, type Opened, type Stamp } from './entry.ts';
import { type CaseState, fold } from './fold.ts';
import { type Journal, NO_LINE_BEFORE, nextLine, openJournal, type Reading, readJournal } from './journal.ts';
import { type Lock, lockCase } from './lock.ts';
import { storedFiles } from './stored.ts';
import { sumsText } from './sums.ts';

/** A runbook together with the bytes that are pinned in the case. */
interface Pinned {
  readonly runbook: Runbook;
  /** Self-contained YAML, as written to the case's `runbook.yaml`. */
  readonly yaml: string;
  /** SHA-256 (hex) of `yaml`. */
  readonly sha256: string;
}

/** Finds the parsed form of a pinned runbook; the shipped one when the hash is known, else by parsing the text. */
export type ReadRunbook = (yaml: string, sha256: string) => Promise<Runbook>;

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
  /** Waits until the disk holds what was last shown. To be called when nobody waits. */
  settle(): void;
  /** Writes SHA256SUMS over what no longer changes; a closed case's journal and working report belong to that. */
  seal(): void;
  release(): void;
}

/** Every stored file of evidence once, also one that was set aside: it lies in the folder all the same. */
export function evidenceEntries({ entries }: Pick<CaseState, 'entries'>): readonly (Stamp & Evidence)[] {
  const all = entries.filter(
    (entry): entry is Stamp & Evidence => !isForeign(entry) && entry.type === 'evidence',
  );
  return storedFiles({ evidence: all });
}

/** Files in the evidence folder that the journal does not know: copied, but the process died before it was written down. */
export function strayEvidence({ folder, state }: Pick<OpenCase, 'folder' | 'state'>): readonly string[] {
  const known = new Set(
    state.entries.flatMap((entry) => ('file' in entry ? [basename(String(entry.file))] : [])),
  );
  return fs.readdirSync(join(folder, 'evidence')).filter((name) => !known.has(name) && !name.startsWith('.'));
}

/** A case as it can be read without taking it: for lists and reports. */
export interface ReadCase {
  readonly folder: string;
  readonly runbook: Runbook;
  readonly state: CaseState;
  readonly journal: { readonly entries: number; readonly head: string };
  readonly reading: Reading;
  /** The journal as it was read. */
  readonly bytes: Buffer;
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

/**
 * Reads a case without changing anything. A damaged journal is read up to the damage: see `reading.damage`.
 * @throws Failure 65 when nothing usable is there, or a drill is made to look like an incident · 74 when it cannot be read
 */
export async function readCase(
  folder: string,
  readRunbook: ReadRunbook,
  known?: ReadCase,
): Promise<ReadCase> {
  const bytes = readBytes(join(folder, 'journal.jsonl'));
  if (known?.folder === folder && known.bytes.equals(bytes)) return known;
  const reading = readJournal(bytes);
  const opened = firstEntry(folder, reading);
  if (isDisguised(folder, opened)) throw disguised(folder);
  const yaml = readBytes(join(folder, 'runbook.yaml')).toString('utf8');
  const sha256 = createHash('sha256').update(yaml).digest('hex');
  if (sha256 !== opened.runbook.sha256) {
    throw new Failure(EXIT.badData, caseMessages.runbookChanged, caseMessages.runbookChangedNext);
  }
  const runbook = await readRunbook(yaml, sha256);
  const journal = { entries: reading.entries.length, head: reading.head };
  return { folder, runbook, state: fold(runbook, reading.entries), journal, reading, bytes };
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
  let shown: string | undefined;
  /** A disk that refuses here refuses the next entry as well, and that is told. */
  const settle = () => {
    try {
      if (shown) syncFile(shown);
    } catch {}
    shown = undefined;
  };
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
      state = fold(runbook, journal.entries);
      return entry;
    },
    write: (name, text) => writeAtomically(join(folder, name), text),
    show(name, text) {
      shown = join(folder, name);
      showAtomically(shown, text);
    },
    settle,
    seal: () => writeAtomically(join(folder, 'SHA256SUMS'), sums(folder, state)),
    release() {
      settle();
      journal.close();
      lock.release();
    },
  };
}

function sums(folder: string, state: CaseState): string {
  const files = [
    ...drillFiles(folder, state),
    { file: 'runbook.yaml', sha256: state.opened.runbook.sha256 },
    ...evidenceEntries(state).map(({ file, sha256 }) => ({ file, sha256 })),
    ...[...state.issued, ...state.letters, ...state.handovers].map(({ file, sha256 }) => ({ file, sha256 })),
  ];
  if (state.closed) files.push(...['journal.jsonl', 'laporan.md'].map((file) => hashed(folder, file)));
  return sumsText(files);
}

/** Says in a rehearsal's folder, and in its seal, what the folder is. */
export const DRILL_MARK = 'LATIHAN.txt';

/** A drill whose journal calls it something else, or a folder that bears the mark without being one. */
function isDisguised(folder: string, { kind, drill }: Opened): boolean {
  return kind !== 'drill' && (drill !== undefined || fs.existsSync(join(folder, DRILL_MARK)));
}

function disguised(folder: string): Failure {
  const next = filled(caseMessages.disguisedNext, { file: DRILL_MARK });
  return new Failure(EXIT.badData, filled(caseMessages.disguised, { file: folder }), next);
}

/** The mark, the scenario, and what was made of them. */
function drillFiles(folder: string, { opened }: CaseState): { file: string; sha256: string }[] {
  if (!opened.drill) return [];
  const there = [DRILL_MARK, 'scenario.yaml', 'evaluasi.md', 'ringkasan.md'];
  return there.filter((file) => fs.existsSync(join(folder, file))).map((file) => hashed(folder, file));
}

function hashed(folder: string, file: string): { file: string; sha256: string } {
  const sha256 = createHash('sha256').update(fs.readFileSync(join(folder, file)));
  return { file, sha256: sha256.digest('hex') };
}

function firstEntry(folder: string, reading: Reading): Stamp & Opened {
  const first = reading.entries[0];
  if (first && !isForeign(first) && first.type === 'opened') {
    if (first.format <= FORMAT) return first;
    throw new Failure(
      EXIT.badData,
      filled(caseMessages.newer, { format: first.format }),
      caseMessages.newerNext,
    );
  }
  if (reading.damage) throw damaged(folder, reading.damage);
  throw new Failure(
    EXIT.badData,
    filled(caseMessages.emptyJournal, { file: folder }),
    caseMessages.listCases,
  );
}

function damaged(folder: string, damage: NonNullable<Reading['damage']>): Failure {
  const why = {
    json: caseMessages.whyJson,
    shape: caseMessages.whyShape,
    order: caseMessages.whyOrder,
    chain: caseMessages.whyChain,
    long: caseMessages.whyLong,
  }[damage.why];
  const file = join(folder, 'journal.jsonl');
  const inLanguage = (lang: 'id' | 'en') =>
    filled(caseMessages.damaged, { line: damage.line, why: why[lang], file })[lang];
  return new Failure(
    EXIT.badData,
    { id: inLanguage('id'), en: inLanguage('en') },
    filled(caseMessages.readWhole, { case: basename(folder) }),
  );
}

function readBytes(path: string): Buffer {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    const code = systemCode(error) ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw notACase(path, error);
    }
    throw new Failure(
      EXIT.io,
      filled(caseMessages.unreadable, { file: path, code }),
      caseMessages.resumeNext,
      error,
    );
  }
}

function notACase(file: string, cause?: unknown): Failure {
  return new Failure(EXIT.io, filled(caseMessages.notACase, { file }), caseMessages.listCases, cause);
}
