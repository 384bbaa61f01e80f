import { type Answer, applies } from '../case/fold.ts';
import { duration } from '../language/time.ts';
import type { ReportSection, Step, StepKind } from '../runbook/model.ts';
import type { Cell } from './nodes.ts';
import type { ReportView } from './view.ts';
import { answerText, titleOf } from './wording.ts';

const QUESTIONS: ReadonlySet<StepKind> = new Set(['choice', 'choices', 'text', 'time']);

export function isQuestion(step: Step): boolean {
  return QUESTIONS.has(step.kind);
}

/** Rows `question | answer` of one section's questions; fields such as the office's name have rows of their own. */
export function questionRows(section: ReportSection, view: ReportView): readonly (readonly Cell[])[] {
  return view.answered
    .filter(
      ({ step, answer }) =>
        step.report === section &&
        isQuestion(step) &&
        // Its answer stands with its dates.
        !(step.follow && answer.outcome === 'done') &&
        (!step.fills || step.fills === 'account.state') &&
        applies(step, view.state),
    )
    .map(({ step, answer }) => [titleOf(step, view), answerOrReason(step, answer, view)]);
}

function answerOrReason(step: Step, answer: Answer, view: ReportView): string {
  if (answer.outcome === 'done') return answerText(answer, step, view) || 'Selesai';
  return `${OUTCOMES[answer.outcome]}. Alasan: ${answer.reason ?? 'tidak dicatat'}`;
}

export const OUTCOMES = {
  done: 'Selesai',
  'not-possible': 'Tidak bisa',
  'not-applicable': 'Tidak berlaku',
  later: 'Ditunda',
} as const;

/** `Target 15 menit: tercapai` or by how much it was missed; empty without a target. */
export function targetOf(step: Step, view: ReportView): string {
  if (step.within === undefined) return '';
  const over = view.missed.get(step.id);
  const since =
    view.state.facts['incident.noticed'] === undefined
      ? ` sejak ${view.runbook.phase === 'pre-incident' ? 'dibuka' : 'kasus dibuka'}`
      : '';
  const target = `Target ${duration(step.within, 'id')}${since}`;
  if (over !== undefined)
    return `${target}: terlewati ${over === 0 ? 'kurang dari 1 menit' : duration(over, 'id')}`;
  return view.state.answers.has(step.id) ? `${target}: tercapai` : `${target}: belum lewat`;
}
