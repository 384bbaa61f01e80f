import type { BlockContent } from 'mdast';
import { type AnyEntry, type Entry, isForeign } from '../../case/entry.ts';
import { isQuestion, OUTCOMES } from '../answers.ts';
import { type Cell, type Piece, paragraph, strong, struck, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import {
  accountName,
  addresseeName,
  answerText,
  fill,
  momentOr,
  platformName,
  size,
  stamp,
  titleOf,
} from '../wording.ts';

/** Section 5, required by law: everything that the journal says, in its order, also what was set aside later. */
export function chronology(view: ReportView): BlockContent[] {
  const back = new Set(view.state.clockWentBack);
  const rows = view.state.entries.map((entry): Cell[] => [
    String(entry.seq + 1),
    stamp(entry.at, view),
    event(entry, back.has(entry.seq), view),
  ]);
  return [
    paragraph('Waktu dicatat oleh perangkat pelapor. Catatan yang dibatalkan tetap ditampilkan, dicoret.'),
    table(['No.', 'Waktu', 'Peristiwa'], [...told(view), ...rows]),
  ];
}

/** What happened before there was a journal, as the reporter tells it. */
function told(view: ReportView): Cell[][] {
  const { 'incident.occurred': occurred, 'incident.noticed': noticed } = view.state.facts;
  const rows: Cell[][] = [];
  if (occurred) rows.push(['–', stamp(occurred, view), 'Perkiraan waktu kejadian, menurut pelapor.']);
  if (noticed) rows.push(['–', stamp(noticed, view), 'Kejadian diketahui, menurut pelapor.']);
  return rows;
}

function event(entry: AnyEntry, back: boolean, view: ReportView): Piece[] {
  const undone = view.state.undone.has(entry.seq);
  const words = isForeign(entry) ? foreign(entry.type) : described(entry, view);
  const parts: Piece[] = undone ? [struck(...words), ' (dibatalkan)'] : [...words];
  if (back) parts.push(' [jam perangkat mundur dari catatan sebelumnya]');
  return parts;
}

function foreign(type: string): Piece[] {
  return [`Catatan jenis “${type}” dari versi program yang lebih baru; disimpan, tidak ditafsirkan.`];
}

function described(entry: Entry, view: ReportView): Piece[] {
  switch (entry.type) {
    case 'opened':
      return [
        `Kasus dibuka: ${fill(view.runbook.title, view)}, ${accountName(view.state)} (${platformName(entry.account.platform)}).`,
      ];
    case 'answered':
      return answered(entry, view);
    case 'noted':
      return [`Catatan${onStep(entry.step, view)}: ${entry.text}`];
    case 'evidence':
      return [`Bukti ditambahkan: ${entry.name} (${size(entry.bytes)})${onStep(entry.step, view)}.`];
    case 'undone':
      return [`Catatan nomor ${entry.undoes + 1} dibatalkan.`];
    case 'paused':
      return [PAUSES[entry.cause] ?? 'Penanganan berhenti sementara.'];
    case 'resumed':
      return [`Penanganan dilanjutkan.${changed(entry.changed)}`];
    case 'issued':
      return [`Laporan diterbitkan: edisi ${entry.edition.type}, nomor ${entry.edition.number}.`];
    case 'sent':
      return sent(entry, view);
    case 'closed':
      return ['Kasus ditutup.'];
  }
}

const PAUSES: Readonly<Record<string, string>> = {
  asked: 'Penanganan dijeda.',
  interrupted: 'Program dihentikan; catatan tersimpan.',
  'hung-up': 'Layar program tertutup; catatan tersimpan.',
  'input-ended': 'Masukan berakhir; catatan tersimpan.',
};

function answered(entry: Extract<Entry, { type: 'answered' }>, view: ReportView): Piece[] {
  const step = view.step.get(entry.step);
  const title = step ? titleOf(step, view) : entry.step;
  const parts: Piece[] = [];
  if (entry.outcome === 'done' && step && isQuestion(step)) {
    parts.push(`${title} `, strong(answerText(entry, step, view) || 'dijawab'));
  } else {
    parts.push(strong(`${OUTCOMES[entry.outcome]}:`), ` ${title}`);
    const value = entry.outcome === 'done' ? answerText(entry, step, view) : (entry.reason ?? '');
    parts.push(value ? `. ${entry.outcome === 'done' ? 'Jawaban' : 'Alasan'}: ${value}` : '.');
  }
  if (entry.waived) parts.push(` Syarat sebelumnya dilewati dengan alasan: ${entry.waived}`);
  return parts;
}

function sent(entry: Extract<Entry, { type: 'sent' }>, view: ReportView): Piece[] {
  const ticket = entry.ticket ? `, nomor tiket ${entry.ticket}` : '';
  const waived = entry.waived ? ` Syarat sebelumnya dilewati dengan alasan: ${entry.waived}` : '';
  return [
    strong('Dikirim'),
    ` kepada ${addresseeName(entry.to, view.state)} melalui ${entry.how}, diterima ${entry.receiver}${ticket} (${momentOr(entry.when, view)}).${waived}`,
  ];
}

function onStep(id: string | undefined, view: ReportView): string {
  const step = id === undefined ? undefined : view.step.get(id);
  return step ? ` pada langkah “${titleOf(step, view)}”` : '';
}

function changed(steps: readonly string[] | undefined): string {
  if (!steps || steps.length === 0) return '';
  return ` Panduan yang lebih baru berbeda pada ${steps.length} langkah; kasus ini tetap memakai panduan semula.`;
}
