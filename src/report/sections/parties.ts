import type { BlockContent } from 'mdast';
import { handlersOf } from '../../case/handlers.ts';
import { accountName } from '../../case/names.ts';
import type { Field } from '../../runbook/model.ts';
import { platformName } from '../../runbook/platform.ts';
import { questionRows } from '../answers.ts';
import { type Cell, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { FIELDS, known, momentOr, UNKNOWN } from '../wording.ts';

const REPORTER = [
  'office.name',
  'reporter.name',
  'reporter.position',
  'reporter.contact',
  'spokesperson',
] as const;

/** Section 3, required by law: the contact of whoever reports (Peraturan BSSN 1/2024 pasal 15 ayat 4 huruf a). */
export function reporter(view: ReportView): BlockContent[] {
  const rows = REPORTER.map((field): Cell[] => [FIELDS[field], fact(field, view)]);
  const blocks: BlockContent[] = [table(['Hal', 'Keterangan'], [...rows, ...questionRows('pelapor', view)])];
  blocks.push(...handlers(view));
  if (view.drill) blocks.push(paragraph('Jangan hubungi siapa pun: latihan.'));
  return blocks;
}

/** Everybody who handled the case, once there is more than one. */
function handlers(view: ReportView): BlockContent[] {
  const parts = handlersOf(view.state);
  if (parts.length < 2) return [];
  const rows = parts.map(({ name, from, until }, index): Cell[] => [
    known(name) ?? UNKNOWN,
    momentOr(from, view),
    until === undefined ? (index === parts.length - 1 ? 'sekarang' : 'tidak dicatat') : momentOr(until, view),
  ]);
  return [
    paragraph('Penanganan diserahterimakan. Yang menangani:'),
    table(['Nama', 'Sejak', 'Sampai'], rows),
  ];
}

/** Section 4. */
export function account(view: ReportView): BlockContent[] {
  const { state } = view;
  const rows: Cell[][] = [
    ['Platform', platformName(state.opened.account.platform)],
    ['Nama akun', accountName(state)],
    [FIELDS['account.url'], fact('account.url', view)],
    [FIELDS['account.owner'], known(state.facts['account.owner']) ?? fact('office.name', view)],
    [FIELDS['account.followers'], fact('account.followers', view)],
  ];
  return [table(['Hal', 'Keterangan'], [...rows, ...questionRows('akun', view), ...relatedRows(view)])];
}

/** The case that this one was opened out of, and the office's other accounts that share a key with this one. */
function relatedRows({ state }: ReportView): Cell[][] {
  const { linked, others = [] } = state.opened;
  const keys = { mailbox: 'kotak surel sama', phone: 'nomor HP sama' };
  const named = others.map(({ platform, handle, shares }) => {
    const why =
      shares.length === 0 ? 'kunci bersama belum dicatat' : shares.map((one) => keys[one]).join(', ');
    return `${platformName(platform)} ${handle} (${why})`;
  });
  return [
    ...(linked === undefined ? [] : [['Kasus terkait', linked]]),
    ...(named.length === 0 ? [] : [['Akun lain yang perlu diperiksa', named.join('; ')]]),
  ];
}

function fact(field: Field, { state, drill }: ReportView): string {
  const value = known(state.facts[field]) ?? UNKNOWN;
  return drill && field === 'reporter.contact' ? `${value} (jangan hubungi: latihan)` : value;
}
