import type { BlockContent } from 'mdast';
import { paragraph } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { toFillIn } from '../wording.ts';

/** Section 15: placeholders only. Place, date, position, name, NIP, stamp and signature are a person's to give. */
export function signature(view: ReportView): BlockContent[] {
  const blocks: BlockContent[] = [
    'tempat, tanggal',
    'nama jabatan',
    'tanda tangan dan stempel',
    'nama lengkap, NIP',
  ].map((what) => paragraph(toFillIn(what)));
  if (view.drill) blocks.push(paragraph('LATIHAN: dokumen ini tidak perlu ditandatangani.'));
  return blocks;
}
