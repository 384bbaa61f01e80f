import type { BlockContent } from 'mdast';
import { storedFiles } from '../../case/stored.ts';
import { type Cell, code, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { grouped, size, stamp } from '../wording.ts';

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
  ];
}
