import type { BlockContent, Root, RootContent, Table } from 'mdast';
import { date, duration, minutesBetween } from '../../language/time.ts';
import { toYaml } from '../../report/frontmatter.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { bullets, code, heading, type Piece, paragraph, quote, strong, table } from '../../report/nodes.ts';
import { allSteps } from '../../runbook/model.ts';
import { platformName } from '../../runbook/platform.ts';
import { skippedSteps } from '../engine.ts';
import { MARK } from '../guise.ts';
import { comparison } from './comparison.ts';
import { frontMatter } from './frontmatter.ts';
import { figures, keep, lines, mend, surprises } from './scores.ts';
import { timeline } from './timeline.ts';
import { timesTo } from './times.ts';
import type { Sheet } from './view.ts';
import { LEVEL_NAMES } from './words.ts';

const SECTIONS: readonly (readonly [string, (sheet: Sheet) => BlockContent[]])[] = [
  ['Ringkasan', overview],
  ['Nilai', figures],
  ['Tiga hal yang dipertahankan', keep],
  ['Tiga hal yang diperbaiki', mend],
  ['Rencana perbaikan', plan],
  ['Garis waktu', timeline],
  ['Harapan satu per satu', lines],
  ['Kejutan dan akibat setiap pilihan', surprises],
  ['Perbandingan dengan latihan sebelumnya', comparison],
  ['Kasus nyata', realCase],
  ['Keaslian', authenticity],
];

/** The after-action report as a syntax tree: every heading and table says that it is a drill. Pure. */
export function afterAction(sheet: Sheet): Root {
  const { scenario, state } = sheet;
  const children: RootContent[] = [
    { type: 'yaml', value: toYaml(frontMatter(sheet)) },
    heading(1, `${MARK} · EVALUASI LATIHAN`),
    paragraph(strong(scenario.title.id)),
    quote(
      paragraph(
        strong(`${MARK}.`),
        ' Tidak ada insiden nyata. Dokumen ini tidak dapat diteruskan sebagai laporan insiden.',
      ),
      ...(state.closed ? [] : [paragraph(strong('BELUM SELESAI.'), ' Latihan belum ditutup.')]),
    ),
  ];
  SECTIONS.forEach(([title, section], index) => {
    children.push(heading(2, `${MARK} · ${index + 1}. ${title}`));
    for (const block of section(sheet)) children.push(block.type === 'table' ? marked(block) : block);
  });
  children.push(paragraph(strong(MARK), ': akhir dokumen latihan.'));
  return { type: 'root', children };
}

/** The same as markdown. */
export function renderSheet(sheet: Sheet): string {
  return toMarkdown(afterAction(sheet));
}

/** The header row is repeated on each page of a long table. */
export function marked(given: Table): Table {
  const [first, ...rest] = given.children;
  const [cell, ...cells] = first?.children ?? [];
  if (!first || !cell) return given;
  const named = { ...cell, children: [{ type: 'text' as const, value: `${MARK} · ` }, ...cell.children] };
  return { ...given, children: [{ ...first, children: [named, ...cells] }, ...rest] };
}

function overview(sheet: Sheet): BlockContent[] {
  const { scenario, runbook, state, ended, zone } = sheet;
  const { drill } = state.opened;
  const times = timesTo(state);
  const skipped = skippedSteps(scenario, runbook);
  const canRecover = allSteps(runbook).some(({ id, marks }) => marks === 'recovered' && !skipped.has(id));
  const reached = (minutes: number | undefined, possible = true) => {
    if (minutes !== undefined) return duration(minutes, 'id');
    return possible ? 'tidak tercapai' : 'tidak berlaku';
  };
  return [
    table(
      ['Unsur', 'Isi'],
      [
        ['Peserta', drill?.team.join(', ') || '–'],
        ['Tanggal', date(drill?.began ?? state.opened.at, zone)],
        ['Skenario', `${scenario.id}, versi ${scenario.version}, tingkat ${LEVEL_NAMES[scenario.level]}`],
        ['Platform', platformName(scenario.runbook.platform)],
        ['Benih dan kecepatan', `${drill?.seed ?? 0}; ${drill?.speed ?? 1} kali`],
        ['Lama latihan (waktu latihan)', duration(minutesBetween(state.opened.at, ended), 'id')],
        ['Sampai tindakan pelindung pertama', reached(times.protected)],
        ['Sampai laporan ke Dinkominfo', reached(times.reported)],
        ['Sampai pulih', reached(times.recovered, canRecover)],
        ['Nilai keseluruhan', strong(`${sheet.score.total.percent} dari 100`)],
      ],
    ),
    paragraph(scenario.story.id),
  ];
}

function plan(sheet: Sheet): BlockContent[] {
  if (sheet.plan.length === 0) return [paragraph('Belum ada rencana perbaikan yang ditulis.')];
  return [
    table(
      ['Yang diperbaiki', 'Penanggung jawab', 'Selesai'],
      sheet.plan.map(({ what, owner, due }) => [what, owner, due]),
    ),
  ];
}

function realCase({ scenario }: Sheet): BlockContent[] {
  const { what, outcome, invented, sources } = scenario.real;
  const cited = sources.map(({ name, url, checked }): Piece[] => [
    `${name}, `,
    code(url),
    `, dicek ${date(checked, 'Asia/Jakarta')}`,
  ]);
  return [
    paragraph(strong('Yang terjadi.'), ' ', what.id),
    paragraph(strong('Akhirnya.'), ' ', outcome.id),
    paragraph(strong('Rekaan untuk latihan.'), ' ', invented.id),
    bullets(cited),
  ];
}

function authenticity({ state, journal }: Sheet): BlockContent[] {
  const { drill } = state.opened;
  return [
    paragraph(`Catatan latihan: ${journal.entries} baris; hash baris terakhir `, code(journal.head), '.'),
    ...(drill ? [paragraph('Hash skenario: ', code(drill.scenario.sha256), '.')] : []),
  ];
}
