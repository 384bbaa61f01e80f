import type { BlockContent } from 'mdast';
import { type AnyEntry, type DrillFact, type Entry, isForeign } from '../../case/entry.ts';
import { handlerAt, handlersOf } from '../../case/handlers.ts';
import { accountName } from '../../case/names.ts';
import { clockWithSeconds, date, zoneName } from '../../language/time.ts';
import { platformName } from '../../runbook/platform.ts';
import { isQuestion, OUTCOMES } from '../answers.ts';
import { type Cell, type Piece, paragraph, strong, struck, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import {
  addresseeName,
  answerText,
  FIELDS,
  fill,
  known,
  momentOr,
  size,
  titleOf,
  UNKNOWN,
} from '../wording.ts';

interface Told {
  readonly number: string;
  /** Missing for what happened before there was a journal. */
  readonly seq?: number;
  readonly at: string;
  readonly event: readonly Piece[];
}

/**
 * Section 5, required by law: everything that the journal says, in its order, also what was set aside later.
 * A row with the date stands wherever the day changes.
 */
export function chronology(view: ReportView): BlockContent[] {
  const back = new Set(view.state.clockWentBack);
  const handlers = handlersOf(view.state);
  // Who did it is only a question once there was more than one.
  const several = handlers.length > 1;
  const rows: Cell[][] = [];
  let day = '';
  let hour = '';
  for (const { number, seq, at, event: words } of [...before(view), ...recorded(view, back)]) {
    // Zones are whole hours away from UTC, so the date can only change with the hour.
    const its = at.slice(0, 13) === hour ? day : date(at, view.zone);
    if (its !== day) rows.push(['', '', ...(several ? [''] : []), strong(its)]);
    day = its;
    hour = at.slice(0, 13);
    const by = several ? [seq === undefined ? '' : (known(handlerAt(handlers, seq)?.name) ?? UNKNOWN)] : [];
    rows.push([number, clockWithSeconds(at, view.zone).replace(/ .*/, ''), ...by, words]);
  }
  return [
    paragraph('Waktu menurut perangkat pelapor. Catatan yang dibatalkan tetap ditampilkan, dicoret.'),
    table(['No.', `Waktu (${zoneName(view.zone)})`, ...(several ? ['Oleh'] : []), 'Peristiwa'], rows),
  ];
}

/** What happened before there was a journal, as the reporter tells it. */
function before({ state }: ReportView): Told[] {
  const { 'incident.occurred': occurred, 'incident.noticed': noticed } = state.facts;
  const told: Told[] = [];
  if (isTime(occurred))
    told.push({ number: '–', at: occurred, event: ['Perkiraan waktu kejadian, menurut pelapor.'] });
  if (isTime(noticed))
    told.push({ number: '–', at: noticed, event: ['Kejadian diketahui, menurut pelapor.'] });
  return told;
}

function isTime(value: string | undefined): value is string {
  return value !== undefined && !Number.isNaN(Date.parse(value));
}

function recorded(view: ReportView, back: ReadonlySet<number>): Told[] {
  return view.state.entries.map((entry) => ({
    number: String(entry.seq + 1),
    seq: entry.seq,
    at: entry.at,
    event: event(entry, back.has(entry.seq), view),
  }));
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
        `${RUNS[entry.kind]} dibuka: ${fill(view.runbook.title, view)}, ${accountName(view.state)} (${platformName(entry.account.platform)}).`,
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
      return [
        `Penanganan dilanjutkan${entry.by ? ` oleh ${entry.by}` : ''}.${arrived(entry.checked)}${changed(entry.changed)}`,
      ];
    case 'handed-over':
      return handedOver(entry);
    case 'issued':
      if (entry.to !== undefined) return [letterIssued(entry, view)];
      return [`Laporan diterbitkan: edisi ${entry.edition.type}, nomor ${entry.edition.number}.`];
    case 'sent':
      return sent(entry, view);
    case 'confirmed':
      return confirmed(entry, view);
    case 'closed':
      return [`${RUNS[view.state.opened.kind]} ditutup.`];
    default:
      return drill(entry);
  }
}

/** What only happens in a drill. */
function drill(entry: Extract<Entry, DrillFact>): Piece[] {
  switch (entry.type) {
    case 'inject':
      return [
        strong('Kejutan latihan:'),
        ` ${entry.title}${entry.order === undefined ? '' : ' (dikirim pelatih)'}`,
      ];
    case 'inject-answered':
      return [strong('Tanggapan peserta:'), ` ${entry.label}`];
    case 'hint':
      return [`Petunjuk pelatih: ${entry.text}`];
    case 'clocked':
      return [
        entry.speed === 0
          ? 'Waktu latihan dihentikan pelatih.'
          : `Waktu latihan berjalan, ${entry.speed} kali.`,
      ];
    case 'credited':
      return ['Pelatih mencatat keputusan baik di luar naskah.'];
    case 'planned':
      return [`Rencana perbaikan: ${entry.what} (${entry.owner}, ${entry.due}).`];
  }
}

const RUNS = {
  incident: 'Kasus',
  drill: 'Kasus',
  preparation: 'Persiapan',
  patrol: 'Putaran patroli',
} as const;

const PAUSES: Readonly<Record<string, string>> = {
  asked: 'Penanganan dijeda.',
  interrupted: 'Program dihentikan; catatan tersimpan.',
  'hung-up': 'Layar program tertutup; catatan tersimpan.',
  'input-ended': 'Masukan berakhir; catatan tersimpan.',
};

function letterIssued({ to = '', letter }: Extract<Entry, { type: 'issued' }>, view: ReportView): string {
  const name = addresseeName(to, view.state);
  return letter === undefined
    ? `Petikan laporan untuk ${name} diterbitkan.`
    : `Surat untuk ${name} diterbitkan (${letter}).`;
}

function answered(entry: Extract<Entry, { type: 'answered' }>, view: ReportView): Piece[] {
  const step = view.step.get(entry.step);
  const title = step ? titleOf(step, view) : entry.step;
  const parts: Piece[] = [];
  if (entry.outcome === 'done' && step && isQuestion(step)) {
    const named = step.fills ? `${FIELDS[step.fills]}:` : title;
    parts.push(`${named} `, strong(answerText(entry, step, view) || 'dijawab'));
  } else {
    parts.push(strong(`${OUTCOMES[entry.outcome]}:`), ` ${title}`);
    const value = entry.outcome === 'done' ? answerText(entry, step, view) : (entry.reason ?? '');
    parts.push(
      /[.?!]$/.test(title) ? '' : '.',
      value ? ` ${entry.outcome === 'done' ? 'Jawaban' : 'Alasan'}: ${value}` : '',
    );
  }
  if (entry.waived) parts.push(` Syarat sebelumnya dilewati dengan alasan: ${entry.waived}`);
  return parts;
}

function sent(entry: Extract<Entry, { type: 'sent' }>, view: ReportView): Piece[] {
  const ticket = entry.ticket ? `, nomor tiket ${entry.ticket}` : '';
  const receiver = entry.receiver ? `, diterima ${entry.receiver}` : '';
  const waived = entry.waived ? ` Syarat sebelumnya dilewati dengan alasan: ${entry.waived}` : '';
  return [
    strong('Dikirim'),
    ` kepada ${addresseeName(entry.to, view.state)} melalui ${entry.how}${receiver}${ticket} (${momentOr(entry.when, view)}).${waived}`,
  ];
}

function confirmed(entry: Extract<Entry, { type: 'confirmed' }>, view: ReportView): Piece[] {
  const about = view.state.sent.find(({ seq }) => seq === entry.sent);
  const what = about ? ` kepada ${addresseeName(about.to, view.state)}` : '';
  const ticket = entry.ticket ? `, nomor tiket ${entry.ticket}` : '';
  return [
    strong('Diterima:'),
    ` kiriman${what} (catatan nomor ${entry.sent + 1}) dikonfirmasi oleh ${entry.by}${ticket} (${momentOr(entry.when, view)}).`,
  ];
}

function handedOver(entry: Extract<Entry, { type: 'handed-over' }>): Piece[] {
  const to = entry.to ? ` kepada ${entry.to}` : '';
  const files = entry.checked > 0 ? ` ${entry.checked} berkas bukti diperiksa: cocok.` : '';
  const note = entry.note ? ` Pesan: ${entry.note}` : '';
  return [strong('Diserahterimakan'), ` oleh ${entry.from}${to}.${files}${note}`];
}

function arrived(checked: number | undefined): string {
  return checked ? ` ${checked} berkas bukti diperiksa saat tiba: cocok.` : '';
}

function onStep(id: string | undefined, view: ReportView): string {
  const step = id === undefined ? undefined : view.step.get(id);
  return step ? ` pada langkah “${titleOf(step, view)}”` : '';
}

function changed(steps: readonly string[] | undefined): string {
  if (!steps || steps.length === 0) return '';
  return ` Panduan yang lebih baru berbeda pada ${steps.length} langkah; kasus ini tetap memakai panduan semula.`;
}
