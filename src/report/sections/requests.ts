import type { BlockContent } from 'mdast';
import { applies } from '../../case/fold.ts';
import { datesOf, followCommand } from '../../case/follow.ts';
import { deferredSteps, neverReached, openAsks } from '../../case/open.ts';
import { date } from '../../language/time.ts';
import { questionRows } from '../answers.ts';
import { type Cell, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { addresseeName, answerText, fill, momentOr, titleOf } from '../wording.ts';
import { mostUseful } from './readiness.ts';

/** Section 11: what is asked of whom, because a step was not possible for the office itself. */
export function requests(view: ReportView): BlockContent[] {
  const { runbook, state } = view;
  const asks = openAsks(runbook, state);
  if (asks.length === 0) return [paragraph('Tidak ada permintaan bantuan yang terbuka.')];
  const rows = asks
    .map((ask) => ({ ...ask, name: addresseeName(ask.to, state) }))
    .sort(
      (one, other) => asks.findIndex(({ to }) => to === one.to) - asks.findIndex(({ to }) => to === other.to),
    )
    .map(({ name, what, since, step }): Cell[] => [
      view.drill ? `${name} (jangan hubungi: latihan)` : name,
      fill(what, view),
      state.answers.get(step.id)?.reason ?? 'tidak dicatat',
      momentOr(since, view),
    ]);
  return [table(['Kepada', 'Bantuan yang diminta', 'Alasan', 'Sejak'], rows)];
}

/** Section 12: what the office has planned or put off. */
export function plans(view: ReportView): BlockContent[] {
  const { runbook, state } = view;
  const rows: Cell[][] = [
    ...questionRows('tindak-lanjut', view).map((row) => [...row]),
    ...deferredSteps(runbook, state).map((step) => [
      titleOf(step, view),
      `Ditunda: ${state.answers.get(step.id)?.reason ?? 'alasan tidak dicatat'}`,
    ]),
    ...view.waiting.map(({ step, due, own }) => [
      titleOf(step, view),
      own ? `Belum waktunya; mulai ${momentOr(due, view)}` : 'Sesudah langkah yang menunggu di atas',
    ]),
    ...followRows(view),
  ];
  const blocks: BlockContent[] = mostUseful(view);
  if (rows.length > 0) blocks.push(table(['Rencana', 'Keterangan'], rows));
  const left = state.closed ? 0 : neverReached(runbook, state).length - view.waiting.length;
  if (left > 0)
    blocks.push(paragraph(`Penanganan dilanjutkan: ${left} langkah berikutnya tercantum di bagian 8.`));
  return blocks.length > 0 ? blocks : [paragraph('Tidak ada rencana yang tercatat.')];
}

/** When the account is looked at again, and how such a look is begun; who does it is the answer in the row of its question. */
function followRows(view: ReportView): Cell[][] {
  const { state } = view;
  return view.answered.flatMap(({ step, answer }): Cell[][] => {
    if (!step.follow || !applies(step, state)) return [];
    if (answer.outcome !== 'done' && answer.outcome !== 'later') return [];
    const dates = datesOf(step, state).map(({ due }) => date(due, view.zone));
    const who = answer.outcome === 'done' ? answerText(answer, step, view) : 'petugas belum ditentukan';
    const command = followCommand(step.follow.incident, state.opened.account);
    return [['Pemeriksaan lanjutan', `${dates.join('; ')}. Petugas: ${who}. Perintah: ${command}`]];
  });
}
