import type { Milestone, Step } from '../../src/runbook/model.ts';
import type { Path } from './drive.ts';

/** What a step asks or tells to do, in Indonesian: the traits below are read from the words that people see. */
export function words(step: Step): string {
  return step.ask?.id ?? step.do?.id ?? '';
}

/** All that a step's screen says, apart from the text to copy. */
function screen(step: Step): string {
  return [words(step), step.why?.id, step.warn?.id, step.path?.id]
    .filter((one) => one !== undefined)
    .join(' ');
}

type Trait = (step: Step) => boolean;

export const saying =
  (pattern: RegExp): Trait =>
  (step) =>
    pattern.test(screen(step));

export const marking =
  (milestone: Milestone): Trait =>
  (step) =>
    step.marks === milestone;

/** Takes a picture or keeps a copy of what is there. */
export const isEvidence: Trait = (step) =>
  step.kind === 'evidence' ||
  /^(foto|ambil tangkapan|simpan tangkapan|arsipkan|simpan salinan)\b/i.test(words(step));

/** Deletes what could be evidence: posts, messages, broadcasts. */
export const isDeletion: Trait = (step) =>
  step.kind === 'action' &&
  /\bhapus\b[^.]*\b(isi|unggahan|postingan|kiriman|pesan|siaran|video|cuitan|status|story|konten)\b/i.test(
    words(step),
  );

/** Takes something away that shows how someone got in: devices, addresses, rules, apps, people. */
export const isRemoval: Trait = (step) =>
  step.kind === 'action' && /\b(hapus|keluarkan|cabut|putuskan|lepaskan)\b/i.test(words(step));

const PASSWORD = /\b(ganti|ubah|atur ulang|perbarui)\b[^.]*\b(kata sandi|sandi)\b/i;

export const isMailboxPassword: Trait = (step) =>
  PASSWORD.test(words(step)) && /kotak surel/i.test(words(step));

export const isPlatformPassword: Trait = (step) =>
  PASSWORD.test(words(step)) && !/kotak surel/i.test(words(step));

/** Tells the public that the account is the office's own again. */
export const isRecoveryNotice: Trait = (step) =>
  step.marks === 'announced' ||
  /\bumumkan pemulihan\b/i.test(words(step)) ||
  /PEMBERITAHUAN PEMULIHAN/.test(step.text?.id ?? '');

/** Hands a report to the dinas kominfo. */
export const isReport: Trait = (step) => step.kind === 'notify' && step.to === 'kominfo';

/** A check that has to be behind an office before it calls an account its own again. */
export function isRoom(room: 'mailbox' | 'sessions' | 'two-factor', platform: string): Trait {
  return (step) => {
    const mailbox = /kotak surel/i.test(words(step)) && platform !== 'gmail';
    if (room === 'mailbox') return mailbox;
    const pattern =
      room === 'sessions'
        ? /\b(perangkat|sesi)\b/i
        : /\b(dua|2)[ -](faktor|langkah)\b|\bPIN\b|\bkunci sandi\b/i;
    return !mailbox && pattern.test(words(step));
  };
}

/** Where on a path the first step of a trait stands, from 0; Infinity when there is none. */
export function firstAt(path: Path, trait: Trait): number {
  const index = path.walked.findIndex(({ step }) => trait(step));
  return index === -1 ? Number.POSITIVE_INFINITY : index;
}

/** The steps of this path that lock a step. */
export function locks(path: Path, step: Step): readonly Step[] {
  const needed = new Set(step.requires);
  return path.walked.flatMap((one) => (needed.has(one.step.id) ? [one.step] : []));
}

/** Whether the office is shut out of its account on this path. */
export function isLockedOut(path: Path): boolean {
  if (path.runbook.incident === 'suspended') return true;
  return path.walked.some(
    ({ answer }) =>
      typeof answer.value === 'string' && /^(locked-out|disabled|deleted|no-access|lost)$/.test(answer.value),
  );
}
