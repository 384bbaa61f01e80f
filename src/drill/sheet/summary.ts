import type { Root, RootContent } from 'mdast';
import { date, duration } from '../../language/time.ts';
import { toYaml } from '../../report/frontmatter.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { code, heading, paragraph, quote, strong, table } from '../../report/nodes.ts';
import { toMend } from '../debrief.ts';
import { MARK } from '../guise.ts';
import { DIMENSIONS } from '../scenario.ts';
import { marked } from './document.ts';
import { timesTo } from './times.ts';
import type { Sheet } from './view.ts';
import { bar, DIMENSION_NAMES, LEVEL_NAMES } from './words.ts';

/** One page for the training file: who rehearsed what, when, and how it went. */
function summary(sheet: Sheet): Root {
  const { scenario, state, score, zone, journal } = sheet;
  const { drill } = state.opened;
  const times = timesTo(state);
  const first = toMend(score.lines)[0];
  const facts = [
    times.protected === undefined ? '' : `tindakan pelindung pertama ${duration(times.protected, 'id')}`,
    times.reported === undefined ? '' : `laporan ${duration(times.reported, 'id')}`,
    times.recovered === undefined ? '' : `pulih ${duration(times.recovered, 'id')}`,
  ].filter((fact) => fact !== '');
  const children: RootContent[] = [
    {
      type: 'yaml',
      value: toYaml({ 'gpr-respond': 1, kind: 'drill', document: 'drill-summary', case: state.opened.case }),
    },
    heading(1, `${MARK} · KETERANGAN MENGIKUTI LATIHAN`),
    paragraph('Telah mengikuti latihan penanganan insiden akun media sosial:'),
    paragraph(strong(drill?.team.join(', ') || '[diisi: nama peserta]')),
    table(
      ['Unsur', 'Isi'],
      [
        ['Skenario', scenario.title.id],
        ['Tingkat', LEVEL_NAMES[scenario.level]],
        ['Tanggal', date(drill?.began ?? state.opened.at, zone)],
        ['Nilai keseluruhan', strong(`${score.total.percent} dari 100`)],
        ...DIMENSIONS.flatMap((dimension) => {
          const figure = score.dimensions[dimension];
          return figure ? [[DIMENSION_NAMES[dimension], bar(figure.percent)]] : [];
        }),
      ],
    ),
    paragraph(
      facts.length > 0 ? `Waktu latihan sampai: ${facts.join('; ')}.` : 'Tidak ada tonggak yang tercapai.',
    ),
    paragraph(first?.mend ? `Yang dilatih berikutnya: ${first.mend.id}` : 'Semua harapan tercapai.'),
    quote(
      paragraph(
        strong(`${MARK}.`),
        ' Keterangan ini tentang sebuah latihan; tidak ada insiden nyata, dan ini bukan sertifikat kompetensi.',
      ),
    ),
    paragraph('Pelatih: [diisi: nama, jabatan, tanda tangan]'),
    paragraph(
      'Catatan latihan ',
      code(state.opened.case),
      ', hash baris terakhir ',
      code(journal.head.slice(0, 16)),
      '.',
    ),
  ];
  return {
    type: 'root',
    children: children.map((block) => (block.type === 'table' ? marked(block) : block)),
  };
}

export function renderSummary(sheet: Sheet): string {
  return toMarkdown(summary(sheet));
}
