import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { readDropped } from '../case/dropped.ts';
import { keepFile } from '../case/evidence.ts';
import { gatherFiles } from '../case/gather.ts';
import { evidenceMessages as messages } from '../language/messages/evidence.ts';
import { walkMessages } from '../language/messages/walk.ts';
import { size } from '../language/size.ts';
import type { Step } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';
import { record, type Session, said } from './session.ts';

/**
 * Takes in the files that were typed, pasted or dropped at a step. Each stands in the journal as soon as its copy is
 * on disk; one that is refused is told, and does not keep the others out.
 * @throws Stopped when the process has to end while a file is copied; that file leaves nothing behind
 */
export async function addEvidence(session: Session, step: Step, typed: string): Promise<void> {
  const paths = readDropped(typed, process.platform, existsSync, homedir());
  if (paths.length === 0) session.asker.tell({ tone: 'warning', text: said(session, walkMessages.noPath) });
  for (const path of paths) {
    const { files, notices } = gatherFiles(path);
    for (const notice of notices) session.asker.tell({ tone: 'warning', text: notice[session.lang] });
    for (const file of files) await addFile(session, step, file);
  }
}

async function addFile(session: Session, step: Step, path: string): Promise<void> {
  const { open, asker, signal } = session;
  const name = inertLine(basename(path));
  const label = said(session, messages.copying, { name });
  const result = await keepFile(path, join(open.folder, 'evidence'), {
    known: open.state.evidence,
    onProgress: (share) => asker.progress(label, share),
    ...(signal ? { signal } : {}),
  });
  if (result.kind === 'refused') return asker.tell({ tone: 'warning', text: result.why[session.lang] });
  if (result.kind === 'duplicate') {
    addAgain(session, step, result.file, name);
    return;
  }
  const { kind: _, ...evidence } = result;
  record(session, { type: 'evidence', step: step.id, ...evidence });
  open.seal();
  asker.tell({ tone: 'good', text: said(session, messages.kept, { name, size: size(result.bytes) }) });
}

/** A file that is stored already counts at every step at which it is given, but lies in the case once. */
function addAgain(session: Session, step: Step, file: string, name: string): void {
  const { open, asker } = session;
  const stored = open.state.evidence.filter((one) => one.file === file);
  const [first] = stored;
  if (!first || stored.some((one) => one.step === step.id)) {
    asker.tell({ tone: 'info', text: said(session, messages.duplicate, { name, file }) });
    return;
  }
  const { sha256, bytes, modified } = first;
  record(session, { type: 'evidence', step: step.id, file, sha256, bytes, name: first.name, modified });
  asker.tell({ tone: 'good', text: said(session, messages.counted, { name, file }) });
}
