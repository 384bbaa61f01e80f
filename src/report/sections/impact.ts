import type { BlockContent } from 'mdast';
import { applies } from '../../case/fold.ts';
import { questionRows } from '../answers.ts';
import { paragraph, strong, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { UNKNOWN } from '../wording.ts';

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
  if (personalDataAnswered(view)) blocks.push(personalData());
  return blocks;
}

/** The day on which UU 27/2022 was enacted; an older case that is replayed knew no such duty. */
const IN_FORCE = '2022-10-17';

/** Whether something that this runbook asks about personal data was answered. */
function personalDataAnswered({ runbook, state }: ReportView): boolean {
  if (state.noticed < IN_FORCE) return false;
  return runbook.sections.some((section) =>
    section.steps.some((step) => {
      const words = `${section.title.id} ${step.ask?.id ?? step.do?.id ?? ''}`;
      return state.answers.has(step.id) && applies(step, state) && /data pribadi/i.test(words);
    }),
  );
}

/** UU 27/2022 pasal 46: at most 3 x 24 hours, and what the notice holds at least. */
function personalData(): BlockContent {
  return paragraph(
    strong('Data pribadi:'),
    ' bila ada data pribadi yang terungkap, UU 27/2022 (Pelindungan Data Pribadi) pasal 46 mewajibkan pemberitahuan tertulis paling lambat 3 × 24 jam kepada subjek data dan lembaga yang berwenang. Isinya paling sedikit: data yang terungkap, kapan dan bagaimana terungkap, serta upaya penanganan dan pemulihannya. Penilaian dilakukan oleh pejabat yang berwenang.',
  );
}
