import type { BlockContent } from 'mdast';
import { questionRows } from '../answers.ts';
import { paragraph, strong, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { UNKNOWN } from '../wording.ts';
import { personalData } from './personal.ts';

/** Incidents in which someone may have entered without the right to. */
const BREAK_INS: ReadonlySet<string> = new Set(['hacked', 'suspicious']);

/** Section 6, required by law. Says what was seen, never what caused it: no article and no cause is established here. */
export function impact(view: ReportView): BlockContent[] {
  const { kind } = view.state.opened;
  if (kind === 'preparation' || kind === 'patrol')
    return [paragraph('Tidak berlaku: laporan ini bukan laporan insiden.')];
  const rows = questionRows('dampak', view);
  const blocks: BlockContent[] = [
    rows.length > 0 ? table(['Hal', 'Keterangan'], rows) : paragraph(`Dampak: ${UNKNOWN}.`),
  ];
  if (BREAK_INS.has(view.runbook.incident)) {
    blocks.push(
      paragraph(
        strong('Dugaan:'),
        ' akses tanpa hak; pasal ditentukan penyidik. Laporan ini tidak menyimpulkan penyebab.',
      ),
    );
  }
  return [...blocks, ...personalData(view)];
}
