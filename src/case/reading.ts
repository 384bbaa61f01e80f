import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import type { Runbook } from '../runbook/model.ts';
import { systemCode } from '../safety/code.ts';
import { FORMAT, isForeign, type Opened, type Stamp } from './entry.ts';
import { type CaseState, fold } from './fold.ts';
import { type Reading, readJournal } from './journal.ts';
import { DRILL_MARK } from './seal.ts';

/** Finds the parsed form of a pinned runbook; the shipped one when the hash is known, else by parsing the text. */
export type ReadRunbook = (yaml: string, sha256: string) => Promise<Runbook>;

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

/** A drill whose journal calls it something else, or a folder that bears the mark without being one. */
function isDisguised(folder: string, { kind, drill }: Opened): boolean {
  return kind !== 'drill' && (drill !== undefined || fs.existsSync(join(folder, DRILL_MARK)));
}

function disguised(folder: string): Failure {
  const next = filled(caseMessages.disguisedNext, { file: DRILL_MARK });
  return new Failure(EXIT.badData, filled(caseMessages.disguised, { file: folder }), next);
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

/** A damaged journal, told with its line. */
export function damaged(folder: string, damage: NonNullable<Reading['damage']>): Failure {
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

/** @throws Failure 74 in words for people */
export function readBytes(path: string): Buffer {
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

/** A folder without a journal. */
export function notACase(file: string, cause?: unknown): Failure {
  return new Failure(EXIT.io, filled(caseMessages.notACase, { file }), caseMessages.listCases, cause);
}
