import type { BlockContent } from 'mdast';
import { readiness } from '../../case/readiness.ts';
import { type Cell, type Piece, paragraph, strong, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { titleOf } from '../wording.ts';

/** One point of section 2: how ready the account is, and what it was in the round before. Only for rounds. */
export function readinessPoint({ runbook, state }: ReportView): Piece[][] {
  const ready = readiness(runbook, state);
  if (!ready) return [];
  const { percent, done, of, before } = ready;
  const change =
    before === undefined
      ? ''
      : percent === before
        ? ', tetap sejak putaran sebelumnya'
        : `, ${percent > before ? 'naik' : 'turun'} dari ${before} %`;
  return [[strong('Kesiapan:'), ` ${percent} % (bobot ${done} dari ${of})${change}.`]];
}

/** The beginning of section 12: what raises the readiness most. Who does it, and until when, is answered in the table below. */
export function mostUseful(view: ReportView): BlockContent[] {
  const ready = readiness(view.runbook, view.state);
  if (!ready) return [];
  if (ready.next.length === 0) return [paragraph('Semua langkah yang berbobot sudah selesai.')];
  const rows = ready.next.map((step, index): Cell[] => [
    String(index + 1),
    titleOf(step, view),
    String(step.weight ?? 0),
    view.state.answers.get(step.id)?.reason ?? 'belum dikerjakan',
  ]);
  return [
    paragraph(strong('Paling berguna berikutnya:')),
    table(['No.', 'Tindakan', 'Bobot', 'Keadaan'], rows),
  ];
}
