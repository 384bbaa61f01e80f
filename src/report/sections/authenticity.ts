import type { BlockContent } from 'mdast';
import { block, bullets, type Cell, code, paragraph, strong, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { grouped, stamp } from '../wording.ts';

/** Section 14: how anyone can check the document without this program, and what it does not prove. */
export function authenticity(view: ReportView): BlockContent[] {
  const { state, journal } = view;
  const { runbook, program } = state.opened;
  const blocks: BlockContent[] = [
    paragraph(
      'Dokumen ini asli bila berkas tanda tangan (.sig) di sebelahnya cocok dan kantor penandatangannya dikenal. Tanpa tanda tangan, segel di awal berkas hanya menunjukkan apakah isinya berubah, bukan siapa pembuatnya: tanyakan kepada kantor pengirim lewat nomor yang sudah dikenal.',
    ),
    bullets([
      [strong('Kasus:'), ' ', code(state.opened.case)],
      [strong('Jurnal:'), ` ${journal.entries} catatan; SHA-256 catatan terakhir `, code(journal.head)],
      [
        strong('Panduan:'),
        ' ',
        code(runbook.id),
        ` versi ${runbook.version}; SHA-256 `,
        code(runbook.sha256),
      ],
      [strong('Program:'), ` gpr-respond ${program}`],
    ]),
    paragraph(
      'Cara memeriksa dengan program ini (berkas apa adanya, bukan hasil salin-tempel dari chat atau surel):',
    ),
    block('gpr-respond verify BERKAS.md'),
    paragraph('Tanpa program ini, dengan daftar kantor (allowed_signers) milik koordinator:'),
    block(
      'ssh-keygen -Y verify -f allowed_signers -I NAMA-PENDEK-KANTOR -n gpr-respond -s BERKAS.md.sig < BERKAS.md',
    ),
    paragraph(
      'Setiap catatan jurnal memuat SHA-256 catatan sebelumnya. Bukti dan edisi di folder kasus atau paket diperiksa dengan:',
    ),
    block('sha256sum -c SHA256SUMS'),
  ];
  if (state.issued.length > 0) blocks.push(editions(view));
  return blocks;
}

function editions(view: ReportView): BlockContent {
  const rows = view.state.issued.map(({ edition, at, sha256 }): Cell[] => [
    `${edition.type}, nomor ${edition.number}`,
    stamp(at, view),
    grouped(sha256),
  ]);
  return table(['Edisi terbit', 'Waktu', 'SHA-256'], rows);
}
