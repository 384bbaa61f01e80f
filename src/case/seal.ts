import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { type Evidence, isForeign, type Stamp } from './entry.ts';
import type { CaseState } from './fold.ts';
import { storedFiles } from './stored.ts';
import { sumsText } from './sums.ts';

/** Says in a rehearsal's folder, and in its seal, what the folder is. */
export const DRILL_MARK = 'LATIHAN.txt';

/** The text of a case's SHA256SUMS: what no longer changes, and of a closed case also the journal and the working report. */
export function sealText(folder: string, state: CaseState): string {
  const files = [
    ...drillFiles(folder, state),
    { file: 'runbook.yaml', sha256: state.opened.runbook.sha256 },
    ...evidenceEntries(state).map(({ file, sha256 }) => ({ file, sha256 })),
    ...[...state.issued, ...state.letters, ...state.handovers].map(({ file, sha256 }) => ({ file, sha256 })),
  ];
  if (state.closed) files.push(...['journal.jsonl', 'laporan.md'].map((file) => hashed(folder, file)));
  return sumsText(files);
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

/** Every stored file of evidence once, also one that was set aside: it lies in the folder all the same. */
export function evidenceEntries({ entries }: Pick<CaseState, 'entries'>): readonly (Stamp & Evidence)[] {
  const all = entries.filter(
    (entry): entry is Stamp & Evidence => !isForeign(entry) && entry.type === 'evidence',
  );
  return storedFiles({ evidence: all });
}
