import type { BlockContent, Root, RootContent } from 'mdast';
import { accountName } from '../case/names.ts';
import type { Addressee } from '../runbook/addressee.ts';
import type { ReportData } from './data.ts';
import { banner, headlineOf, lastHeading, sectionsOf } from './document.ts';
import { frontMatter, toYaml } from './frontmatter.ts';
import { sightOf } from './letter/input.ts';
import { plainIn } from './letter/words.ts';
import { heading, paragraph, quote, strong } from './nodes.ts';
import type { Paper, Picture } from './paper.ts';
import { seenBy } from './seen.ts';
import { type ReportInput, type ReportView, viewOf } from './view.ts';
import { fill } from './wording.ts';

/** Data that every excerpt carries: which case it belongs to. */
const ALWAYS: ReadonlySet<string> = new Set([
  'gpr-respond',
  'kind',
  'case',
  'edition',
  'runbook',
  'office',
  'account',
  'state',
  'times',
  'journal',
]);

/** Data that goes with a section. What is in neither list stays out, also when a newer version adds it to the report. */
const WITH_SECTION: Readonly<Record<string, string>> = {
  steps: 'tindakan',
  evidence: 'bukti',
  asks: 'bantuan',
  forwarding: 'penerusan',
};

/** Whether an addressee gets an excerpt of the report at all; the public gets the letter alone. */
export function getsExcerpt({ sees }: Pick<Addressee, 'sees'>): boolean {
  return sees.some((field) => field.startsWith('section.'));
}

/**
 * The report as an addressee may see it: its sections, and in them only what is allowed. Says that it is an excerpt, and
 * for whom. Sections and entries keep their numbers, so that a gap is noticed.
 */
export function excerptOf(input: ReportInput, addressee: Addressee): Root {
  const view = viewOf(seenBy(input, sightOf(addressee)));
  const sees = new Set(addressee.sees);
  const wanted = (id: string) => sees.has(`section.${id}`);
  const children: RootContent[] = [
    { type: 'yaml', value: toYaml(dataOf(view, addressee, wanted)) },
    heading(1, `PETIKAN ${headlineOf(view)}`),
    paragraph(strong(`${fill(view.runbook.title, view)}: ${accountName(view.state)}`)),
    notice(input, addressee),
    banner(view),
    ...sectionsOf(view, wanted),
    lastHeading(view),
    paragraph(
      'Petikan ini disahkan dengan surat pengantarnya, yang memuat nilai SHA-256 berkas ini. Akhir petikan.',
    ),
  ];
  return { type: 'root', children };
}

/** The same as a paper, to be written in any format. */
export function excerptPaper(
  input: ReportInput,
  addressee: Addressee,
  marks: { readonly sifat: string; readonly tlp: string },
  annex: readonly Picture[],
): Paper {
  const view = viewOf(seenBy(input, sightOf(addressee)));
  const children = excerptOf(input, addressee).children.filter((node) => node.type !== 'yaml');
  return {
    root: { type: 'root', children },
    title: `PETIKAN ${headlineOf(view)}: ${accountName(view.state)}`,
    lang: 'id',
    issued: view.asOf,
    header: { ...marks, drill: view.drill },
    annex,
  };
}

function dataOf(view: ReportView, { id }: Addressee, wanted: (section: string) => boolean): ReportData {
  const whole = frontMatter(view);
  const kept = Object.entries(whole).filter(([key]) => {
    const section = WITH_SECTION[key];
    return ALWAYS.has(key) || (section !== undefined && wanted(section));
  });
  // The contract wants these lists; an empty one tells nothing.
  const hidden = Object.entries(whole).flatMap(([key, value]) =>
    key in WITH_SECTION && Array.isArray(value) ? [[key, []] as const] : [],
  );
  const data = new Map<string, unknown>([...hidden, ...kept]);
  const inOrder = Object.keys(whole).flatMap((key) => (data.has(key) ? [[key, data.get(key)]] : []));
  return { ...(Object.fromEntries(inOrder) as ReportData), excerpt: { for: id } };
}

function notice({ state }: ReportInput, addressee: Addressee): BlockContent {
  const name = plainIn(addressee.name, 'id', state);
  const english =
    addressee.language === 'en'
      ? ' Excerpt of the report, in Indonesian; the letter holds all that is needed.'
      : '';
  return quote(
    paragraph(
      strong(`Petikan untuk ${name}.`),
      ` Bukan laporan lengkap: bagian dan isian yang tidak diperlukan penerima ini tidak dimuat. Nomor bagian dan nomor catatan mengikuti laporan lengkap.${english}`,
    ),
  );
}
