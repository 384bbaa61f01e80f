import type { CaseKind } from '../case/entry.ts';
import { fileTime, type Zone } from '../language/time.ts';
import type { EditionType } from '../runbook/model.ts';

export type Ending = 'md' | 'html' | 'docx' | 'pdf';

const NAMES: Readonly<Record<CaseKind, string>> = {
  incident: 'laporan-insiden',
  drill: 'LATIHAN_laporan-insiden',
  preparation: 'laporan-kesiapan',
  patrol: 'laporan-patroli',
};

/**
 * `laporan-insiden_instagram_dinkes_rembang_20261122T223107+0700_awal.md`: a name that every system takes, and that
 * sorts by account, then by time.
 * @param edition.issued UTC
 */
export function editionFileName(
  kind: CaseKind,
  account: { readonly platform: string; readonly handle: string },
  edition: { readonly type: EditionType | 'salinan-kerja'; readonly issued: string },
  zone: Zone,
  ending: Ending = 'md',
): string {
  const time = fileTime(edition.issued, zone);
  return `${NAMES[kind]}_${part(account.platform)}_${part(account.handle)}_${time}_${edition.type}.${ending}`;
}

/**
 * `surat-dinas_kominfo_instagram_dinkes_rembang_20261122T223107+0700.md`.
 * @param kind id of the letter, or `petikan-laporan`
 * @param issued UTC
 */
export function letterFileName(
  kind: string,
  to: string,
  account: { readonly platform: string; readonly handle: string },
  { issued, zone }: { readonly issued: string; readonly zone: Zone },
  ending: Ending | 'txt' = 'md',
): string {
  const time = fileTime(issued, zone);
  return `${part(kind)}_${part(to)}_${part(account.platform)}_${part(account.handle)}_${time}.${ending}`;
}

/** What an excerpt of the report is called, before its addressee. */
export const EXCERPT = 'petikan-laporan';

/** Letters, digits, dots, dashes and underscores of ASCII: an account's name is safe to send through any mail system. */
function part(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return plain === '' ? 'akun' : plain;
}
