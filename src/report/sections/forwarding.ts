import type { BlockContent } from 'mdast';
import { daysSince, LONG, receiptsOf, targetClocks } from '../../case/clocks.ts';
import { platformOwner } from '../../case/names.ts';
import { clockLine } from '../../case/running.ts';
import { bullets, type Cell, type Piece, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { addresseeName, grouped, known, momentOr, toFillIn } from '../wording.ts';

const HEAD = ['Dari', 'Kepada', 'Waktu', 'Cara', 'Diterima oleh', 'Nomor tiket', 'Edisi', 'Konfirmasi'];

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
    .map(([from, to]): Cell[] => [from, to, ...Array<string>(6).fill('[diisi penerus]')]);
  return [...sentTable(view, open), ...letters(view), ...clocks(view)];
}

/** Targets of a day or more that still run: what the law counts in days stands here until it is done. */
function clocks(view: ReportView): BlockContent[] {
  const { runbook, state, asOf } = view;
  if (state.opened.kind !== 'incident') return [];
  const lines = targetClocks(runbook, state, asOf)
    .filter(({ step }) => (step.within ?? 0) >= LONG)
    .map((clock): Piece[] => [clockLine(clock, { runbook, state, lang: 'id' })]);
  return lines.length === 0 ? [] : [paragraph('Batas waktu yang masih berjalan:'), bullets(lines)];
}

/** Letters that were issued; whether they were sent stands above. */
function letters(view: ReportView): BlockContent[] {
  const issued = view.state.letters.filter(({ letter }) => letter !== undefined);
  if (issued.length === 0) return [];
  const rows = issued.map(({ to = '', letter = '', at, sha256 }): Cell[] => [
    addresseeName(to, view.state),
    letter,
    momentOr(at, view),
    grouped(sha256),
  ]);
  return [table(['Surat untuk', 'Jenis', 'Diterbitkan', 'SHA-256'], rows)];
}

/** No confirmation so far; on the first day there are no days to count. */
function notYet(days: number): string {
  return days === 0 ? 'belum ada' : `belum ada (${days} hari)`;
}

function sentTable(view: ReportView, open: readonly (readonly Cell[])[]): BlockContent[] {
  const { state } = view;
  const rows = receiptsOf(state).map(({ sent, ticket, confirmed, open: waiting }): Cell[] => {
    const edition = state.issued.findLast((issued) => issued.seq < sent.seq)?.edition;
    return [
      known(state.facts['office.name']) ?? toFillIn('instansi'),
      addresseeName(sent.to, state),
      momentOr(sent.when, view),
      sent.how,
      known(sent.receiver) === undefined
        ? '–'
        : view.drill
          ? `${sent.receiver} (jangan hubungi: latihan)`
          : sent.receiver,
      known(ticket) ?? '–',
      edition ? `${edition.type}, nomor ${edition.number}` : '–',
      confirmed
        ? `${confirmed.by}, ${momentOr(confirmed.when, view)}`
        : waiting
          ? notYet(daysSince(sent.when, view.asOf))
          : '–',
    ];
  });
  return rows.length + open.length > 0 ? [table(HEAD, [...rows, ...open])] : [];
}
