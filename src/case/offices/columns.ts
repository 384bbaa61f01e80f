import { findSecret } from '../../safety/secret.ts';

/** What a column of an office list can hold. */
export const FIELDS = ['short', 'name', 'platform', 'handle', 'url', 'contact', 'checked'] as const;
export type Field = (typeof FIELDS)[number];

/** Names that people give to columns, in lower case without spaces and marks; the likelier one first. */
const NAMES: { readonly [field in Field]: readonly string[] } = {
  short:
    'namapendek namasingkat singkatan kodekantor kode short shortname officeshort code abbreviation'.split(
      ' ',
    ),
  name: 'namakantor kantor namaopd opd namaskpd skpd namainstansi instansi perangkatdaerah namaperangkatdaerah unitkerja namadinas dinas satker nama officename office organisation organization agency name'.split(
    ' ',
  ),
  platform:
    'platform mediasosial medsos namamediasosial jenismediasosial jenismedsos jenisakun kanal socialmedia network'.split(
      ' ',
    ),
  handle:
    'namaakun akun akunmedsos akunmediasosial namapengguna username handle account accountname useraccount'.split(
      ' ',
    ),
  url: 'tautan tautanakun link linkakun url urlakun alamatakun accounturl'.split(' '),
  contact:
    'kontak narahubung contactperson cp kontakadmin admin pic notelepon nomortelepon telepon nohp nomorhp hp nowa whatsappadmin contact phone'.split(
      ' ',
    ),
  checked: 'kontakdicek dicek kontakdiperiksa diperiksa tanggaldicek tanggalcek checked contactchecked'.split(
    ' ',
  ),
};

/** Columns whose place in a row is known, and the others. */
export interface Columns {
  readonly at: ReadonlyMap<Field, number>;
  /** Titles of columns that are not read. */
  readonly unused: readonly string[];
  /** Those among them that tell of passwords. */
  readonly secret: readonly string[];
}

/** Which column holds what, by the titles alone: in any order, Indonesian or English. */
export function columnsOf(titles: readonly string[]): Columns {
  const plain = titles.map((title) => title.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const at = new Map<Field, number>();
  for (const field of FIELDS) {
    const place = NAMES[field].map((name) => plain.indexOf(name)).find((index) => index !== -1);
    if (place !== undefined) at.set(field, place);
  }
  const used = new Set(at.values());
  const unused = titles.filter((title, index) => title.trim() !== '' && !used.has(index));
  return { at, unused, secret: unused.filter(isSecretTitle) };
}

function isSecretTitle(title: string): boolean {
  return (
    /sandi|passw|\bpin\b|\botp\b|kode cadangan|backup code/i.test(title) || findSecret(title) !== undefined
  );
}

/** Whether these columns can be a list of offices: something that names the office, or tells whose account it is. */
export function isUsable({ at }: Columns): boolean {
  return at.has('name') || at.has('short');
}
