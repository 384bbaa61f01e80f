import type { BlockContent } from 'mdast';
import type { Field } from '../../runbook/model.ts';
import { questionRows } from '../answers.ts';
import { type Cell, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { accountName, known, platformName, UNKNOWN } from '../wording.ts';

/** Section 3, required by law: the contact of whoever reports (Peraturan BSSN 1/2024 pasal 15 ayat 4 huruf a). */
export function reporter(view: ReportView): BlockContent[] {
  const contact = fact('reporter.contact', view);
  const rows: Cell[][] = [
    ['Instansi', fact('office.name', view)],
    ['Nama pelapor', fact('reporter.name', view)],
    ['Jabatan', fact('reporter.position', view)],
    ['Kontak', view.drill ? `${contact} (jangan hubungi: latihan)` : contact],
    ['Juru bicara', fact('spokesperson', view)],
  ];
  const blocks: BlockContent[] = [table(['Hal', 'Keterangan'], [...rows, ...questionRows('pelapor', view)])];
  if (view.drill)
    blocks.push(
      paragraph('Jangan hubungi: latihan. Tidak ada pihak yang perlu menindaklanjuti laporan ini.'),
    );
  return blocks;
}

/** Section 4. */
export function account(view: ReportView): BlockContent[] {
  const { state } = view;
  const rows: Cell[][] = [
    ['Platform', platformName(state.opened.account.platform)],
    ['Nama akun', accountName(state)],
    ['Alamat', fact('account.url', view)],
    ['Pemilik', known(state.facts['account.owner']) ?? fact('office.name', view)],
    ['Jumlah pengikut', fact('account.followers', view)],
  ];
  return [table(['Hal', 'Keterangan'], [...rows, ...questionRows('akun', view)])];
}

function fact(field: Field, { state }: ReportView): string {
  return known(state.facts[field]) ?? UNKNOWN;
}
