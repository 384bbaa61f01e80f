import type { BlockContent, Root, RootContent, Table } from 'mdast';
import { accountName } from '../case/names.ts';
import { frontMatter, toYaml } from './frontmatter.ts';
import { heading, paragraph, quote, strong } from './nodes.ts';
import { access } from './sections/access.ts';
import { actions } from './sections/actions.ts';
import { authenticity } from './sections/authenticity.ts';
import { chronology } from './sections/chronology.ts';
import { evidence } from './sections/evidence.ts';
import { forwarding } from './sections/forwarding.ts';
import { gaps } from './sections/gaps.ts';
import { head } from './sections/head.ts';
import { impact } from './sections/impact.ts';
import { account, reporter } from './sections/parties.ts';
import { plans, requests } from './sections/requests.ts';
import { LAST_SECTION, signature } from './sections/signature.ts';
import { summary } from './sections/summary.ts';
import { type ReportInput, type ReportView, viewOf } from './view.ts';
import { fill, known, momentOr } from './wording.ts';

/** The sections in their fixed order; a section's number never changes. */
const SECTIONS: readonly (readonly [
  id: string,
  title: string,
  make: (view: ReportView) => BlockContent[],
])[] = [
  ['kepala', 'Kepala', head],
  ['ringkasan', 'Ringkasan', summary],
  ['pelapor', 'Pelapor dan narahubung', reporter],
  ['akun', 'Akun terdampak', account],
  ['kronologi', 'Kronologi', chronology],
  ['dampak', 'Dampak', impact],
  ['tindakan', 'Tindakan dan hasilnya', actions],
  ['belum', 'Yang belum atau tidak dapat dilakukan, dan alasannya', gaps],
  ['bukti', 'Bukti digital', evidence],
  ['akses', 'Status akses', access],
  ['bantuan', 'Bantuan yang diminta', requests],
  ['rencana', 'Rencana tindak lanjut', plans],
  ['penerusan', 'Riwayat penerusan', forwarding],
  ['keaslian', 'Keaslian dokumen', authenticity],
  ['pengesahan', LAST_SECTION, signature],
];

const TITLES = {
  incident: 'LAPORAN INSIDEN AKUN MEDIA SOSIAL',
  drill: 'LAPORAN INSIDEN AKUN MEDIA SOSIAL',
  preparation: 'LAPORAN KESIAPAN AKUN MEDIA SOSIAL',
  patrol: 'LAPORAN PATROLI AKUN MEDIA SOSIAL',
} as const;

const DRILL = 'LATIHAN';

/**
 * The whole report as a syntax tree: front matter, title, fifteen sections. A pure function of what was recorded, so the
 * same journal gives the same document. A drill says so in every heading and every table, and thus on every page of
 * whatever the document is converted to.
 */
export function documentOf(input: ReportInput): Root {
  const view = viewOf(input);
  const children: RootContent[] = [
    { type: 'yaml', value: toYaml(frontMatter(view)) },
    heading(1, headlineOf(view)),
    paragraph(strong(`${fill(view.runbook.title, view)}: ${accountName(view.state)}`)),
    banner(view),
  ];
  children.push(...sectionsOf(view));
  if (view.drill) children.push(paragraph(strong(DRILL), ': akhir dokumen latihan.'));
  return { type: 'root', children };
}

/** The sections, or those that are wanted; each keeps the number that it has in the whole report. */
export function sectionsOf(view: ReportView, wanted?: (id: string) => boolean): RootContent[] {
  return SECTIONS.flatMap(([id, title, make], index): RootContent[] => {
    if (wanted && !wanted(id)) return [];
    const blocks = make(view).map((block) => (view.drill && block.type === 'table' ? marked(block) : block));
    return [heading(2, `${prefixOf(view)}${index + 1}. ${title}`), ...blocks];
  });
}

/** The heading by which a reader knows that nothing was cut off; an excerpt ends in it too. */
export function lastHeading(view: ReportView): RootContent {
  return heading(2, `${prefixOf(view)}${SECTIONS.length}. ${LAST_SECTION}`);
}

/** What the report's first heading says. */
export function headlineOf(view: ReportView): string {
  return `${prefixOf(view)}${TITLES[view.state.opened.kind]}`;
}

function prefixOf({ drill }: ReportView): string {
  return drill ? `${DRILL} · ` : '';
}

/** What kind of document this is, before anything else is read. */
export function banner(view: ReportView): BlockContent {
  const { edition, state } = view;
  const lines: BlockContent[] = [];
  if (view.drill) {
    lines.push(
      paragraph(
        strong(`${DRILL}.`),
        ' Tidak ada insiden nyata. Dokumen ini tidak dapat diteruskan kepada pihak mana pun.',
      ),
    );
  }
  if (view.cut !== undefined) {
    lines.push(
      paragraph(
        strong('TERPOTONG.'),
        ` Catatan kasus rusak pada baris ${view.cut}. Dokumen ini hanya memuat ${view.journal.entries} catatan sebelum baris itu.`,
      ),
    );
  }
  const replay = known(state.opened.replay);
  if (replay) lines.push(paragraph(`Pemutaran ulang kasus nyata: ${replay}`));
  if (!state.closed) {
    lines.push(
      paragraph(strong('BELUM SELESAI.'), ' Penanganan masih berjalan; isi dokumen ini dapat berubah.'),
    );
  }
  lines.push(
    edition
      ? paragraph(
          strong(`Edisi ${edition.type}, nomor ${edition.number}`),
          `, diterbitkan ${momentOr(edition.issued, view)}.`,
        )
      : paragraph(
          strong('Salinan kerja'),
          `, keadaan per ${momentOr(view.asOf, view)}. Bukan edisi yang diterbitkan.`,
        ),
  );
  return quote(...lines);
}

/** The header row is repeated on each page of a long table. */
function marked(table: Table): Table {
  const [first, ...rest] = table.children;
  const [cell, ...cells] = first?.children ?? [];
  if (!first || !cell) return table;
  const named = { ...cell, children: [{ type: 'text' as const, value: `${DRILL} · ` }, ...cell.children] };
  return { ...table, children: [{ ...first, children: [named, ...cells] }, ...rest] };
}
