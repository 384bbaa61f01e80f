import type { BlockContent } from 'mdast';
import { platformOwner } from '../../case/names.ts';
import { type Cell, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { addresseeName, known, momentOr, toFillIn } from '../wording.ts';

const HEAD = ['Dari', 'Kepada', 'Waktu', 'Cara', 'Diterima oleh', 'Nomor tiket', 'Edisi'];

/** Section 13: who handed the report to whom; the last rows are filled in by those who pass it on. */
export function forwarding(view: ReportView): BlockContent[] {
  const { state } = view;
  if (view.drill) {
    return [
      paragraph('Ini laporan latihan: tidak dapat diteruskan kepada pihak mana pun.'),
      ...sentTable(view, []),
    ];
  }
  const reached = new Set(state.sent.map(({ to }) => addresseeName(to, state)));
  const links = [
    [known(state.facts['office.name']) ?? toFillIn('instansi'), addresseeName('kominfo', state)],
    [addresseeName('kominfo', state), addresseeName('ministry', state)],
    [addresseeName('ministry', state), platformOwner(state.opened.account.platform)],
  ] as const;
  const open = links
    .filter(([, to]) => !reached.has(to))
    .map(([from, to]): Cell[] => [from, to, ...Array<string>(5).fill('[diisi penerus]')]);
  return sentTable(view, open);
}

function sentTable(view: ReportView, open: readonly (readonly Cell[])[]): BlockContent[] {
  const { state } = view;
  const rows = state.sent.map((sent): Cell[] => {
    const edition = state.issued.findLast((issued) => issued.seq < sent.seq)?.edition;
    return [
      known(state.facts['office.name']) ?? toFillIn('instansi'),
      addresseeName(sent.to, state),
      momentOr(sent.when, view),
      sent.how,
      view.drill ? `${sent.receiver} (jangan hubungi: latihan)` : sent.receiver,
      known(sent.ticket) ?? '–',
      edition ? `${edition.type}, nomor ${edition.number}` : '–',
    ];
  });
  return rows.length + open.length > 0 ? [table(HEAD, [...rows, ...open])] : [];
}
