import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Issued, isForeign } from '../../case/entry.ts';
import { type Reading, readJournal } from '../../case/journal.ts';
import { filled } from '../../language/failure.ts';
import { verifyMessages as m } from '../../language/messages/verify.ts';
import type { ReportData } from '../data.ts';
import type { Alteration } from './judgement.ts';
import { hashBroken } from './sums.ts';

/** No journal of ours is larger. */
const LARGEST_JOURNAL = 256 * 1024 ** 2;

/** A case folder's journal, as far as it is whole, with the hash of each line. */
export interface CaseRecord {
  readonly folder: string;
  readonly reading: Reading;
  /** SHA-256 (hex) of each line as stored. */
  readonly heads: readonly string[];
}

/** Reads the journal of a case folder from elsewhere; undefined when there is none that can be read. */
export function caseRecord(folder: string): CaseRecord | undefined {
  const path = join(folder, 'journal.jsonl');
  try {
    if (statSync(path).size > LARGEST_JOURNAL) return undefined;
    const bytes = readFileSync(path);
    return { folder, reading: readJournal(bytes), heads: headsOf(bytes) };
  } catch {
    return undefined;
  }
}

function headsOf(bytes: Buffer): readonly string[] {
  const heads: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    heads.push(createHash('sha256').update(bytes.subarray(start, end)).digest('hex'));
    start = end + 1;
  }
  return heads;
}

/** What in a case folder is not as its journal says: the chain itself, the runbook, the evidence, the editions. */
export function caseBroken({ folder, reading }: CaseRecord): Alteration[] {
  const { damage, torn, entries } = reading;
  const broken: Alteration[] = [];
  if (damage) broken.push({ part: 'journal', sentence: filled(m.journalBroken, { line: damage.line }) });
  if (torn > 0)
    broken.push({ part: 'journal', sentence: filled(m.journalTorn, { line: entries.length + 1 }) });
  if (entries.length === 0) broken.push({ part: 'journal', sentence: m.journalEmpty });
  for (const entry of entries) {
    if (isForeign(entry)) continue;
    if (entry.type === 'opened')
      broken.push(...hashBroken(folder, 'runbook.yaml', entry.runbook.sha256, 'runbook'));
    if (entry.type === 'evidence') broken.push(...hashBroken(folder, entry.file, entry.sha256, 'evidence'));
    if (entry.type === 'issued') broken.push(...hashBroken(folder, entry.file, entry.sha256, 'edition'));
  }
  return broken;
}

/** The entry of a letter that was issued from this case; undefined for reports, and for what no entry names. */
export function letterIn({ folder, reading }: CaseRecord, path: string): Issued | undefined {
  for (const entry of reading.entries) {
    if (isForeign(entry) || entry.type !== 'issued' || entry.letter === undefined) continue;
    if (join(folder, entry.file) === path) return entry;
  }
  return undefined;
}

/** Whether a report of this case speaks of this journal: its head is the hash of the line that was last then. */
export function headBroken(
  { heads, reading }: CaseRecord,
  { journal, case: name }: Pick<ReportData, 'journal' | 'case'>,
): Alteration[] {
  const first = reading.entries[0];
  const same = first === undefined || isForeign(first) || first.type !== 'opened' || first.case === name;
  if (!same) return [{ part: 'journal', sentence: m.otherCase }];
  if (heads[journal.entries - 1] === journal.head) return [];
  return [{ part: 'journal', sentence: filled(m.headDiffers, { entries: journal.entries }) }];
}
