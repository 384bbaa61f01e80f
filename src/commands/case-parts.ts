import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HandedOver } from '../case/entry.ts';
import { fold } from '../case/fold.ts';
import type { OpenCase } from '../case/folder.ts';
import { nextLine } from '../case/journal.ts';
import type { Part } from '../case/pack.ts';
import { evidenceEntries } from '../case/seal.ts';
import { renderReport } from '../report/edition.ts';

/** A hand-over worked out but not yet recorded: the line that the journal will get, and the page that it names. */
export interface Planned {
  readonly fact: HandedOver;
  /** UTC. */
  readonly at: string;
  readonly brief: string;
}

/**
 * The files of a case's package. With a planned hand-over they are those that the case will have once it is recorded,
 * so that what leaves and what stays say the same.
 */
export function caseParts(open: OpenCase, planned: Planned | undefined): readonly Part[] {
  const { folder, state } = open;
  const stored = readFileSync(join(folder, 'journal.jsonl'));
  const modified = planned?.at ?? state.entries.at(-1)?.at ?? state.opened.at;
  const recorded = [
    { file: 'runbook.yaml', sha256: state.opened.runbook.sha256, modified: state.opened.at },
    ...evidenceEntries(state),
    ...state.issued.map(({ file, sha256, at }) => ({ file, sha256, modified: at })),
    ...state.handovers.map(({ file, sha256, at }) => ({ file, sha256, modified: at })),
  ];
  const known = new Set(recorded.map(({ file }) => file));
  const parts: Part[] = recorded.map(({ file, sha256, modified: time }) => ({
    name: file,
    from: { path: join(folder, file), sha256 },
    modified: time,
  }));
  // What else was made for sending, such as letters: the journal does not name it, the package's sums do.
  for (const name of readdirSync(join(folder, 'issued'))) {
    const file = `issued/${name}`;
    if (known.has(file) || name.startsWith('.')) continue;
    const path = join(folder, file);
    parts.push({ name: file, from: { path }, modified: statSync(path).mtime.toISOString() });
  }
  if (!planned) {
    return [
      { name: 'journal.jsonl', text: stored, modified },
      ...parts,
      { name: 'laporan.md', text: renderReport(open), modified },
    ];
  }
  const { entries, head } = open.journal;
  const next = nextLine(entries, head, planned.at, planned.fact);
  const after = {
    runbook: open.runbook,
    state: fold(open.runbook, [...state.entries, next.entry]),
    journal: { entries: entries + 1, head: next.head },
  };
  return [
    { name: 'journal.jsonl', text: Buffer.concat([stored, Buffer.from(next.line)]), modified },
    ...parts,
    { name: planned.fact.file, text: planned.brief, modified },
    { name: 'laporan.md', text: renderReport(after), modified },
  ];
}
