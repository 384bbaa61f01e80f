import { expect, test } from 'vitest';
import { publicKey, spoken } from '../../src/case/publickey.ts';
import { readRegister, refusal, withOffice, withoutOffices } from '../../src/case/register.ts';

/** Public keys whose 32 bytes are all the same. */
function key(byte: number) {
  const bytes = Buffer.concat([
    Buffer.from('0000000b7373682d6564323535313900000020', 'hex'),
    Buffer.alloc(32, byte),
  ]);
  const found = publicKey(`ssh-ed25519 ${bytes.toString('base64')} Kantor ${byte}`);
  if (!found) throw new Error('no key');
  return found;
}
const [ONE, TWO, THREE] = [key(1), key(2), key(3)];
const line = (short: string, one = ONE, name = 'Dinas A') => withOffice('', short, name, one).trimEnd();

test.each([
  ['another kind of key', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ== a'],
  ['a key that is cut off', `ssh-ed25519 ${ONE.blob.slice(0, -8)} a`],
  [
    'a key with more behind it',
    `ssh-ed25519 ${Buffer.concat([Buffer.from(ONE.blob, 'base64'), Buffer.alloc(3)]).toString('base64')} a`,
  ],
  ['two lines', `ssh-ed25519 ${ONE.blob} a\nssh-ed25519 ${TWO.blob} b`],
  ['base64 in another form', `ssh-ed25519 ${ONE.blob}==`],
  ['nothing', ''],
])('%s is no public key', (_, text) => {
  expect(publicKey(text)).toBeUndefined();
});

test('a fingerprint for the telephone is four rows of four groups', () => {
  expect(spoken(ONE)).toHaveLength(4);
  for (const row of spoken(ONE)) expect(row).toMatch(/^(?:[0-9a-f]{4} ){3}[0-9a-f]{4}$/);
  expect(spoken(ONE)).not.toEqual(spoken(TWO));
});

test('what is added is read back, also after what people wrote', () => {
  const text = withOffice(
    '# Dinas yang dikenal\n\ndinas-a ssh-ed25519 '.concat(ONE.blob, ' Dinas A'),
    'dinas-b',
    'Dinas B',
    TWO,
  );
  expect(readRegister(text)).toEqual({
    problems: [],
    offices: [
      { short: 'dinas-a', name: 'Dinas A', line: 3, key: { ...ONE, comment: 'Dinas A' } },
      { short: 'dinas-b', name: 'Dinas B', line: 4, key: { ...TWO, comment: 'Dinas B' } },
    ],
  });
});

test.each<[string, string]>([
  ['a pattern', line('*')],
  ['a list of names', line('dinas-a,dinas-b')],
  ['capitals, which look like other names', line('Dinas-A')],
  ['a name that hides', line('dinas\u200b-a')],
  ['an authority over other keys', `dinas-a cert-authority ssh-ed25519 ${ONE.blob}`],
  ['another purpose', `dinas-a namespaces="git" ssh-ed25519 ${ONE.blob}`],
  ['every purpose', `dinas-a namespaces="*" ssh-ed25519 ${ONE.blob}`],
  [
    'a date, which is not looked at',
    `dinas-a namespaces="gpr-respond",valid-before="20200101" ssh-ed25519 ${ONE.blob}`,
  ],
  ['a key that is none', 'dinas-a ssh-ed25519 AAAA'],
  ['no key', 'dinas-a'],
  ['a key without an office', `ssh-ed25519 ${ONE.blob}`],
])('a line with %s is not used, and said', (_, words) => {
  const { offices, problems } = readRegister(`${line('dinas-z', THREE)}\n${words}\n`);
  expect(offices.map(({ short }) => short)).toEqual(['dinas-z']);
  expect(problems.map((one) => one.line)).toEqual([2]);
});

test('one key for two offices counts for the first only', () => {
  const { offices, problems } = readRegister(`${line('dinas-a')}\n${line('dinas-b')}\r\n`);
  expect(offices.map(({ short }) => short)).toEqual(['dinas-a']);
  expect(problems[0]?.sentence.id).toContain('dinas-a');
});

test.each<[string, string, string, typeof ONE, string | undefined]>([
  ['a new office', 'dinas-b', 'Dinas B', TWO, undefined],
  ['a second key of an office', 'dinas-a', 'Dinas A', TWO, undefined],
  ['the same once more', 'dinas-a', 'Dinas A', ONE, 'sudah terdaftar untuk dinas-a (baris 1); tidak ada'],
  ['a key of another office', 'dinas-b', 'Dinas B', ONE, 'Satu kunci hanya boleh milik satu kantor'],
  ['a short name that is taken', 'dinas-a', 'Dinas B', TWO, 'sudah dipakai oleh Dinas A'],
  ['a full name that is taken', 'dinas-b', 'DINAS A', TWO, 'sudah terdaftar sebagai dinas-a'],
  ['a pattern', 'dinas-*', 'Dinas B', TWO, 'tidak bisa menjadi nama pendek'],
  ['a line break', 'x\ny', 'Dinas B', TWO, 'tidak bisa menjadi nama pendek'],
  ['no name', 'dinas-b', '', TWO, 'kosong'],
])('adding %s', (_, short, name, one, expected) => {
  const said = refusal(readRegister(line('dinas-a')), { short, name, key: one })?.id;
  if (expected === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(expected);
});

test('a name with a line break adds one line', () => {
  expect(withOffice('', 'a', 'A\nb ssh-ed25519 x', ONE).split('\n')).toHaveLength(2);
});

test('removing leaves every other line as it was', () => {
  const text = `# catatan\r\n${line('dinas-a')}\n${line('dinas-b', TWO, 'Dinas B')}\n`;
  const gone = readRegister(text).offices.filter(({ short }) => short === 'dinas-a');
  expect(withoutOffices(text, gone)).toBe(`# catatan\r\n${line('dinas-b', TWO, 'Dinas B')}\n`);
});
