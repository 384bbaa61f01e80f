import type { BlockContent } from 'mdast';
import { paragraph, signatureLine } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { toFillIn } from '../wording.ts';

/** What a report ends with: by it, a reader knows that nothing was cut off. */
export const LAST_SECTION = 'Tempat, tanggal, tanda tangan';

/** Section 15: placeholders only. Place, date, position, name, NIP, stamp and signature are a person's to give. */
export function signature(view: ReportView): BlockContent[] {
  const blocks: BlockContent[] = [
    signatureLine('line', toFillIn('tempat, tanggal')),
    signatureLine('line', toFillIn('nama jabatan')),
    signatureLine('space', toFillIn('tanda tangan dan stempel')),
    signatureLine('line', toFillIn('nama lengkap, NIP')),
  ];
  if (view.drill) blocks.push(paragraph('LATIHAN: dokumen ini tidak perlu ditandatangani.'));
  return blocks;
}
