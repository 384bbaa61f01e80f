import type { BlockContent } from 'mdast';
import { custodyOf, type Move } from '../../case/hands.ts';
import { storedFiles } from '../../case/stored.ts';
import { type Cell, code, paragraph, strong, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { addresseeName, grouped, known, size, stamp, UNKNOWN } from '../wording.ts';

/** Section 9: every file with its SHA-256, so that a recipient can tell whether it is the same file. */
export function evidence(view: ReportView): BlockContent[] {
  const files = storedFiles(view.state);
  if (files.length === 0) return [paragraph('Belum ada berkas bukti.')];
  const rows = files.map((file): Cell[] => [
    code(file.file.replace(/^evidence\//, '')),
    file.name,
    size(file.bytes),
    stamp(file.modified, view),
    stamp(file.at, view),
    grouped(file.sha256),
  ]);
  return [
    paragraph(
      '“Diubah terakhir” adalah waktu pada berkas asli; “dicatat” adalah waktu berkas disalin ke kasus ini. SHA-256 ditulis berkelompok; bentuk utuhnya ada di SHA256SUMS.',
    ),
    table(['Berkas', 'Nama asli', 'Ukuran', 'Diubah terakhir', 'Dicatat', 'SHA-256'], rows),
    ...custody(view),
  ];
}

/** Through whose hands each file went, from the journal alone: SHA-256 is worked out anew at every hand-over. */
function custody(view: ReportView): BlockContent[] {
  const rows = custodyOf(view.state).map(({ file, by, moves }): Cell[] => [
    code(file.file.replace(/^evidence\//, '')),
    `${known(by) ?? UNKNOWN}, ${stamp(file.at, view)}`,
    file.step === undefined ? '–' : (view.titles.get(file.step) ?? file.step),
    moves.length === 0 ? 'Belum berpindah tangan' : moves.map((move) => moved(move, view)).join(' / '),
  ]);
  return [
    paragraph(
      strong('Penguasaan bukti.'),
      ' Siapa yang memasukkan tiap berkas, pada langkah apa, dan kepada siapa berkas itu berpindah.',
    ),
    table(['Berkas', 'Dimasukkan oleh', 'Pada langkah', 'Berpindah tangan'], rows),
  ];
}

function moved({ kind, at, by, to, checked }: Move, view: ReportView): string {
  const match = checked ? ', SHA-256 cocok' : '';
  if (kind === 'copied') {
    const name = known(by);
    return `Disalin${name ? ` ${name}` : ''} untuk ${addresseeName(to ?? '', view.state)}, ${stamp(at, view)}${match}.`;
  }
  return kind === 'given'
    ? `Diserahkan ${by}${to ? ` kepada ${to}` : ''}, ${stamp(at, view)}${match}.`
    : `Diterima ${by}, ${stamp(at, view)}${match}.`;
}
