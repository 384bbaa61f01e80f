import type { BlockContent } from 'mdast';
import { applies } from '../../case/fold.ts';
import { isQuestion, questionRows, targetOf } from '../answers.ts';
import { type Cell, paragraph, table } from '../nodes.ts';
import type { AnsweredStep, ReportView } from '../view.ts';
import { addresseeName, answerText, momentOr, titleOf } from '../wording.ts';

/** Section 7: what was found out and what was done. What was not done stands in section 8. */
export function actions(view: ReportView): BlockContent[] {
  const findings = questionRows('tindakan', view);
  const done = view.answered.filter(
    ({ step, answer }) => answer.outcome === 'done' && !isQuestion(step) && step.kind !== 'info',
  );
  if (findings.length === 0 && done.length === 0) return [paragraph('Belum ada tindakan yang tercatat.')];
  const remarks = remarksByStep(view);
  const blocks: BlockContent[] = [];
  if (findings.length > 0) blocks.push(table(['Yang diperiksa', 'Hasil'], findings));
  if (done.length > 0) {
    blocks.push(
      table(
        ['Langkah', 'Hasil', 'Waktu', 'Keterangan'],
        done.map((one) => row(one, remarks, view)),
      ),
    );
  }
  return blocks;
}

function row(
  { step, answer }: AnsweredStep,
  remarks: ReadonlyMap<string, readonly string[]>,
  view: ReportView,
): Cell[] {
  const keterangan = [
    targetOf(step, view),
    answer.waived ? `Syarat sebelumnya dilewati: ${answer.waived}` : '',
    ...(remarks.get(step.id) ?? []),
    applies(step, view.state) ? '' : 'Dilakukan sebelum jawaban lain diubah',
  ].filter((part) => part !== '');
  const when = answer.sent?.when ?? answer.at;
  return [
    titleOf(step, view),
    result({ step, answer }, view),
    momentOr(when, view),
    keterangan.join('. ') || '–',
  ];
}

function result({ step, answer }: AnsweredStep, view: ReportView): string {
  if (answer.sent) {
    return `Terkirim kepada ${addresseeName(answer.sent.to, view.state)} melalui ${answer.sent.how}`;
  }
  const files = view.state.evidence.filter((one) => one.step === step.id).length;
  if (files > 0) return `Selesai, ${files} berkas`;
  if (step.kind === 'evidence') return 'Selesai, tanpa berkas';
  return answerText(answer, step, view) || 'Selesai';
}

function remarksByStep(view: ReportView): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { step, text } of view.state.notes) {
    if (step === undefined) continue;
    const remarks = found.get(step) ?? [];
    remarks.push(`Catatan: ${text}`);
    found.set(step, remarks);
  }
  return found;
}
