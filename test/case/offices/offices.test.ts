import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountAt, accountIn } from '../../../src/case/offices/address.ts';
import { type Change, withChanges, withoutRows } from '../../../src/case/offices/edit.ts';
import { planOf } from '../../../src/case/offices/plan.ts';
import { type OfficeList, readOffices } from '../../../src/case/offices/read.ts';
import { decoded, LIMITS, notATable, readTable } from '../../../src/case/offices/table.ts';

const read = (text: string) => readOffices(readTable(text));
const brief = ({ offices }: OfficeList) =>
  offices.map(({ short, accounts }) =>
    [short, ...accounts.map((one) => `${one.platform}/${one.handle}`)].join(' '),
  );
const faults = ({ faults: all }: OfficeList) =>
  all.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

const BOTH = ['dinkes instagram/dinkes youtube/DinkesTV', 'satpol'];
test.each<[string, string]>([
  [
    'our own',
    'nama_pendek;nama_kantor;platform;akun\ndinkes;Dinas;instagram;dinkes\ndinkes;Dinas;youtube;DinkesTV\nsatpol;Satpol;;\n',
  ],
  [
    'English, in another order, commas',
    'Account,Platform,Office name,Short name\n@dinkes,Instagram,Dinas,dinkes\nDinkesTV,YouTube,Dinas,dinkes\n,,Satpol,satpol\n',
  ],
  [
    'tabs and Windows lines',
    'Kode\tNama OPD\tMedsos\tUsername\r\ndinkes\tDinas\tIG\tdinkes\r\ndinkes\tDinas\tYT\tDinkesTV\r\nsatpol\tSatpol\t\t\r\n',
  ],
  [
    'addresses only',
    'kode;kantor;link\ndinkes;Dinas;https://www.instagram.com/dinkes/\ndinkes;Dinas;youtube.com/@DinkesTV\nsatpol;Satpol;\n',
  ],
  [
    'merged cells, a title, empty lines',
    'DAFTAR AKUN\n\n;kode;kantor;platform;akun\n;DINKES;Dinas;instagram;dinkes\n\n;;;youtube;DinkesTV\n;satpol;Satpol;-;\n',
  ],
  [
    'quotes, a line break in a cell',
    'kode;kantor;platform;akun;kontak\n"dinkes";"Dinas";instagram;dinkes;"Rini\n0812"\ndinkes;Dinas;youtube;DinkesTV;\nsatpol;Satpol;;;\n',
  ],
])('a list is read: %s', (_, text) => {
  expect([brief(read(text)), faults(read(text))]).toEqual([BOTH, []]);
});

test('platforms without a column for accounts leave out no office', () => {
  expect(read('kantor;platform\nDinas;instagram\n')).toMatchObject({
    offices: [{ name: 'Dinas' }],
    faults: [],
  });
});

test.each<[string, Uint8Array]>([
  ['UTF-8 with a mark', Buffer.from('\ufeffkantor\nCafé')],
  ['Windows-1252', Buffer.from('kantor\nCaf\xe9', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffkantor\nCafé', 'utf16le')],
])('%s', (_, bytes) => {
  expect(notATable(bytes)).toBeUndefined();
  expect(read(decoded(bytes)).offices[0]?.name).toBe('Café');
});

test.each<[string, Uint8Array, string]>([
  ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'Simpan dahulu sebagai CSV'],
  ['something else', Buffer.from([1, 0, 2]), 'bukan berkas CSV'],
  ['a huge file', Buffer.alloc(LIMITS.bytes + 1, 'a'), 'lebih besar'],
])('%s is refused', (_, bytes, words) => {
  expect(notATable(bytes)?.id).toContain(words);
});

const HEAD = 'kode;kantor;platform;akun;tautan;kontak;dicek\n';
test.each<[string, string, string[], string[]]>([
  ['an open quote takes its own line only', 'a;"A;x;a\nb;B;x;b\n', ['b x/b'], ['2:1 csv']],
  ['a line that is too long', `a;${'A'.repeat(70_000)}\nb;B;x;b\n`, ['b x/b'], ['2:1 csv']],
  ['no office', ';;x;a\nb;B;x;b\n', ['b x/b'], ['2:2 office']],
  ['a short name that is none', 'dinas*;A\nb;B\n', ['b'], ['2:1 short']],
  ['no platform', 'a;A;;a\n', [], ['2:3 platform']],
  ['an address without a name', 'a;A;;;https://facebook.com/profile.php?id=1\n', [], ['2:5 address']],
  ['an address elsewhere', 'a;A;;;https://instagram.com.evil.example/dinkes\n', [], ['2:5 address']],
  ['a platform without an account', 'a;A;instagram;\nb;B;;\n', ['b'], ['2:4 no-account']],
  [
    'a blank in a name',
    'a;A;IG;@dinas kota\nb;B;facebook;Dinas Kota\n',
    ['b facebook/Dinas Kota'],
    ['2:4 handle'],
  ],
  ['no date', 'a;A;;;;x;2026-02-30\n', [], ['2:7 checked']],
  ['a secret', 'a;A;;;;password: Rahasia123!\n', [], ['2:6 secret']],
  ['two names for one office', 'a;A;x;a\na;B;x;b\n', ['a x/a'], ['3:2 two-names']],
  ['two short names for one office', 'a;A\nb;a\n', ['a'], ['3:1 two-shorts']],
  ['an account of two offices', 'a;A;x;acc\nb;B;x;@ACC\n', ['a x/acc'], ['3:4 two-owners']],
  ['two contacts', 'a;A;;;;Rini\na;A;;;;Budi\n', ['a'], ['3:6 two-contacts']],
])('%s: only that line is left out, and its place is told', (_, rows, offices, told) => {
  const list = read(HEAD + rows);
  expect(brief(list)).toEqual(offices);
  expect(faults(list)).toEqual(told);
});

test('lines beyond the bound are told and not read', () => {
  const list = read(
    `kantor\n${Array.from({ length: LIMITS.rows + 5 }, (_, at) => `Dinas ${at}`).join('\n')}\n`,
  );
  expect(list.offices).toHaveLength(LIMITS.rows);
  expect(faults(list)).toEqual([`${LIMITS.rows + 2}:1 csv`]);
});

test('a file of open quotes ends soon', () => {
  expect(read(`kantor\n${'"x\n'.repeat(50_000)}`).faults.length).toBeLessThan(100);
});

test('what looks like a column of passwords is named, and never read', () => {
  const { columns, offices } = read('kantor;password;catatan\nDinas;rahasia;x\n');
  expect(columns).toMatchObject({ secret: ['password'], unused: ['password', 'catatan'] });
  expect(JSON.stringify(offices.map(({ rows: _, ...one }) => one))).not.toContain('rahasia');
});

test.each<[string, string | undefined]>([
  ['https://www.instagram.com/dinkes_rembang/?hl=id', 'instagram dinkes_rembang'],
  ['m.facebook.com/dinkes.rembang', 'facebook dinkes.rembang'],
  ['https://www.youtube.com/c/DinkesTV', 'youtube DinkesTV'],
  ['https://www.tiktok.com/@dinkes', 'tiktok dinkes'],
  ['https://wa.me/6281200000000', 'whatsapp 6281200000000'],
  ['https://instagram.com/', undefined],
  ['https://evil.example/instagram.com/dinkes', undefined],
  ['javascript:alert(1)', undefined],
])('%s', (address, expected) => {
  const found = accountAt(address);
  expect(found && `${found.platform} ${found.handle}`).toBe(expected);
});

test.each([
  ['instagram/dinkes', 'instagram dinkes'],
  ['IG @dinkes', 'instagram dinkes'],
  ['dinkes', undefined],
])('an account that is typed: %s', (words, expected) => {
  const found = accountIn(words);
  expect(found && `${found.platform} ${found.handle}`).toBe(expected);
});

/** The register after a list was imported, as text. */
function imported(register: string, incoming: string): string {
  const table = readTable(register);
  const list = readOffices(table);
  const plan = planOf(list, read(incoming));
  return withChanges(table, list, [...plan.added, ...plan.changed], '\n').slice(1);
}

const REGISTER = `kode;kantor;catatan;platform;akun;kontak;dicek
a;Dinas A;tetap "begini";x;a1;Rini;2026-01-01
# tidak dikenal
a;Dinas A;=1+1;x;a2
b;Dinas B;;;;;
`;

test('an import changes what it says, and no other line, column or account', () => {
  const text = imported(REGISTER, `${HEAD}a;Dinas A;x;a3;;Budi;\nb;Dinas B;x;b1;;;\nc;Dinas C;;;;+62;\n`);
  expect(text).toBe(`kode;kantor;catatan;platform;akun;kontak;dicek
a;Dinas A;"tetap ""begini""";x;a1;Budi;
# tidak dikenal
a;Dinas A;=1+1;x;a2;;
a;Dinas A;;x;a3
b;Dinas B;;x;b1;;
c;Dinas C;;;;'+62
`);
  expect(read(text).offices[2]?.contact).toBe('+62');
});

test('a column that is missing is added at the end', () => {
  expect(imported('kode;kantor\na;A\n', `${HEAD}a;A;x;a1;;Rini;\n`)).toBe(
    'kode;kantor;kontak;platform;akun\na;A;Rini;x;a1\n',
  );
});

test('accounts and names of other offices are not taken away from them', () => {
  const {
    added,
    changed,
    faults: told,
  } = planOf(read(REGISTER), read(`${HEAD}z;Dinas Z;x;a1\ny;DINAS B;x;y\n`));
  expect(added.map(({ short, accounts }) => [short, accounts.length])).toEqual([['z', 0]]);
  expect([changed, told.map(({ line, rule }) => `${line} ${rule}`)]).toEqual([
    [],
    ['2 two-owners', '3 two-shorts'],
  ]);
});

test('removing an office leaves every other line as it was', () => {
  const table = readTable(REGISTER);
  const gone = readOffices(table).offices[0]?.rows ?? [];
  expect(withoutRows(table, gone, '\n').slice(1)).toBe(
    'kode;kantor;catatan;platform;akun;kontak;dicek\n# tidak dikenal\nb;Dinas B;;;;;\n',
  );
});

const cellText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const someChanges = fc.uniqueArray(
  fc.record({
    short: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
    name: cellText,
    contact: fc.option(cellText, { nil: undefined }),
    accounts: fc.uniqueArray(fc.stringMatching(/^[a-z0-9_.]{1,12}$/), { maxLength: 4 }),
  }),
  { selector: ({ short }) => short, maxLength: 8 },
);

test('whatever is written is read back, and a second import changes nothing', () => {
  fc.assert(
    fc.property(someChanges, (offices) => {
      const changes = offices.map(
        ({ short, name, contact, accounts }): Change => ({
          short,
          name: `Dinas ${short} ${name}`,
          ...(contact === undefined ? {} : { contact }),
          accounts: accounts.map((handle) => ({ platform: `p${short}`, handle })),
        }),
      );
      const empty = readTable('');
      const text = withChanges(empty, readOffices(empty), changes);
      const first = imported('', text.slice(1));
      const again = planOf(read(first), read(text.slice(1)));
      expect([again.added, again.changed, again.faults]).toEqual([[], [], []]);
      for (const one of read(first).offices)
        expect(one.accounts.map(({ handle }) => handle)).toEqual(
          changes.find(({ short }) => short === one.short)?.accounts.map(({ handle }) => handle),
        );
    }),
    { numRuns: 60 },
  );
});
