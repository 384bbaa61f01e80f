import type { BlockContent } from 'mdast';
import { accountName } from '../../case/names.ts';
import { storedFiles } from '../../case/stored.ts';
import { platformName } from '../../runbook/platform.ts';
import { elements, paragraph, strong } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { addresseeName, fill, known, toFillIn } from '../wording.ts';

/**
 * Section 1: what a letter has above its text. Number, addressee's place and the like are placeholders: only a person
 * may fill them in (Permendagri 1/2023, tata naskah dinas).
 */
export function head(view: ReportView): BlockContent[] {
  const { state } = view;
  const office = known(state.facts['office.name']);
  const files = storedFiles(state).length;
  const rows: [string, string][] = [
    ['Nomor', toFillIn('nomor surat, oleh tata usaha')],
    ['Sifat', `Terbatas ${toFillIn('setujui atau ubah')}`],
    ['Lampiran', files === 0 ? 'Tidak ada berkas bukti' : `${files} berkas bukti digital (bagian 9)`],
    ['Hal', subject(view)],
    ['Yth.', `Kepala ${addresseeName('kominfo', state)} ${toFillIn('periksa jabatan; tambahkan tempat')}`],
    ['Tembusan', toFillIn('bila ada')],
  ];
  return [
    paragraph(office ? strong(office.toUpperCase()) : toFillIn('nama instansi dan kop surat')),
    elements(['Unsur', 'Isi'], rows),
  ];
}

function subject(view: ReportView): string {
  const { runbook, state } = view;
  const { platform } = state.opened.account;
  return `${fill(runbook.title, view)}: ${accountName(state)} (${platformName(platform)})`;
}
