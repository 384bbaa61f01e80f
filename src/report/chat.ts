import type { CaseState } from '../case/fold.ts';
import { accountName } from '../case/names.ts';
import { zoneOf } from '../language/time.ts';
import type { Runbook } from '../runbook/model.ts';
import { platformName } from '../runbook/platform.ts';
import { inertLine } from '../safety/inert.ts';
import { asksByAddressee, standing } from './standing.ts';
import { fill, known, momentOr, UNKNOWN } from './wording.ts';

const LONGEST_PART = 160;

/**
 * A short message to paste into a chat with the dinas, in WhatsApp's marks, always under 1,500 characters, without a line break at the end.
 * The report itself follows as a file.
 * @param cut line at which the journal is damaged: what follows it is missing
 */
export function chatText(runbook: Runbook, state: CaseState, cut?: number): string {
  const zone = zoneOf(state.facts['office.timezone']);
  const drill = state.opened.kind === 'drill';
  const { facts } = state;
  const noticed = facts['incident.noticed'];
  const lines = [
    drill ? '*LATIHAN – BUKAN INSIDEN NYATA. JANGAN DITERUSKAN.*' : '',
    cut === undefined ? '' : `*TERPOTONG: catatan kasus rusak pada baris ${cut}; pesan ini belum lengkap.*`,
    `*${drill ? 'LATIHAN: ' : ''}${plain(fill(runbook.title, { state }))}*`,
    `Akun: ${platformName(state.opened.account.platform)} ${plain(accountName(state))}`,
    `Pemilik: ${plain(known(facts['account.owner']) ?? known(facts['office.name']) ?? UNKNOWN)}`,
    noticed ? `Diketahui: ${plain(momentOr(noticed, { zone }))}` : `Waktu diketahui: ${UNKNOWN}`,
    `Keadaan: ${standing(runbook, state)}`,
    `Yang diperlukan: ${plain(needed(runbook, state), 400)}`,
    `Narahubung: ${plain(contact(state, drill))}`,
    drill ? 'Berkas laporan latihan menyusul.' : 'Berkas laporan (.md) menyusul setelah pesan ini.',
    drill ? '*LATIHAN SELESAI DI SINI: tidak perlu ditindaklanjuti.*' : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function needed(runbook: Runbook, state: CaseState): string {
  const asks = [...asksByAddressee(runbook, state)].map(([name, what]) => `${name}: ${what.join(' ')}`);
  return asks.length > 0 ? asks.join(' ') : 'mohon diterima dan dicatat; belum ada permintaan bantuan khusus';
}

function contact({ facts }: CaseState, drill: boolean): string {
  const parts = [
    known(facts['reporter.name']),
    known(facts['reporter.position']),
    known(facts['reporter.contact']),
  ];
  const given = parts.filter((one) => one !== undefined).join(', ') || UNKNOWN;
  return drill ? `${given} (jangan hubungi: latihan)` : given;
}

/**
 * One line that WhatsApp shows as it is. Its marks have no escape, so each is replaced by a look-alike: `*`, `~` and
 * backticks always, `_` where it is not inside a word. Links stay off by a space after the scheme.
 */
export function plain(words: string, longest = LONGEST_PART): string {
  const line = inertLine(words)
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('*', '∗')
    .replaceAll('~', '∼')
    .replaceAll('`', 'ˋ')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '＿')
    .replace(/:\/\//g, ': //')
    .replace(/\bwww\./gi, 'www .');
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
