import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkSignature } from '../../src/case/key.ts';
import { type Office, readRegister } from '../../src/case/register.ts';
import { sshKeygen } from '../../src/case/sshkeygen.ts';
import { signatureByOffice } from '../../src/case/sshsig.ts';
import { signatureIn } from '../../src/collect/read/judged.ts';
import { FORMS, forged, OTHERS, OURS, publicLine, STRANGER, wrapped } from './sshsig-forge.ts';

const run = sshKeygen(process.env, false);
const missing = run(['-?']).missing ? ' (skipped: ssh-keygen is not installed)' : '';

const REPORT = Buffer.from('---\ngpr-respond: 1\n---\n\nLAPORAN INSIDEN\n'.repeat(20));
const OFFICES = registered(`dinkes ${publicLine(OURS.raw)}\ndishub ${publicLine(OTHERS.raw)}\n`);
const GOOD = forged(OURS, REPORT);

const isKnown = (armour: Buffer, bytes: Uint8Array = REPORT) =>
  signatureByOffice(armour, bytes, OFFICES) !== undefined;

function registered(text: string): readonly Office[] {
  const { offices, problems } = readRegister(text);
  expect(problems).toEqual([]);
  return offices;
}

/** The file with one place after the other flipped, taken out, doubled, and with something put in. */
function* everyByteChanged(file: Buffer): Generator<Buffer> {
  for (let at = 0; at < file.length; at += 1) {
    const byte = file[at] ?? 0;
    const [before, rest] = [file.subarray(0, at), file.subarray(at + 1)];
    for (const put of [
      [byte ^ 1],
      [byte ^ 0x20],
      [byte ^ 0x80],
      [],
      [byte, byte],
      [0x0a, byte],
      [0x20, byte],
      [0, byte],
    ])
      yield Buffer.concat([before, Buffer.from(put), rest]);
  }
}

/** The content with every byte changed, in a file that is otherwise as it should be. */
function* everyByteWithin(file: Buffer): Generator<Buffer> {
  const blob = Buffer.from(file.toString('latin1').split('\n').slice(1, -2).join(''), 'base64');
  for (const changed of everyByteChanged(blob)) yield Buffer.from(wrapped(changed.toString('base64')));
}

function* otherReports(): Generator<Buffer> {
  for (let at = 0; at < REPORT.length; at += 17) {
    const changed = Buffer.from(REPORT);
    changed[at] = (changed[at] ?? 0) ^ 1;
    yield changed;
  }
  yield Buffer.from(REPORT.toString().replaceAll('\n', '\r\n'));
  yield Buffer.concat([REPORT, Buffer.from('\n')]);
  yield REPORT.subarray(1);
  yield Buffer.alloc(0);
}

describe('in this process', () => {
  test.each(['sha512', 'sha256'])('a registered office’s signature over %s is good', (digest) => {
    for (const [key, office] of [OURS, OTHERS].map((one, at) => [one, OFFICES[at]] as const)) {
      const good = { kind: 'good', fingerprint: office?.key.fingerprint, office };
      expect(signatureByOffice(forged(key, REPORT, { digest }), REPORT, OFFICES)).toEqual(good);
    }
  });

  test('one of an unknown key, or with an empty register, is left to ssh-keygen', () => {
    expect(isKnown(forged(STRANGER, REPORT))).toBe(false);
    expect(signatureByOffice(GOOD, REPORT, [])).toBeUndefined();
  });

  test.each(Object.entries(FORMS))('so is one with %s', (_, choices) => {
    expect(isKnown(forged(OURS, REPORT, choices))).toBe(false);
  });

  test('so is one with any byte changed, in the file or in what it holds', () => {
    for (const digest of ['sha512', 'sha256']) {
      const good = forged(OURS, REPORT, { digest });
      expect(
        [...everyByteChanged(good), ...everyByteWithin(good)].filter(
          (one) => !one.equals(good) && isKnown(one),
        ),
      ).toEqual([]);
    }
  });

  test('so is all where Node is not let check it', async () => {
    const refuse = () => {
      throw new Error('unsupported');
    };
    vi.doMock('node:crypto', async (original) => ({ ...(await original<object>()), verify: refuse }));
    vi.resetModules();
    const there = await import('../../src/case/sshsig.ts');
    vi.doUnmock('node:crypto');
    expect(there.signatureByOffice).not.toBe(signatureByOffice);
    expect(there.signatureByOffice(GOOD, REPORT, OFFICES)).toBeUndefined();
  });

  test('so is one over a report that is not what was signed', () => {
    expect([...otherReports()].filter((one) => isKnown(GOOD, one))).toEqual([]);
  });
});

describe.skipIf(missing)(`held against ssh-keygen${missing}`, () => {
  let folder = '';
  let offices: readonly Office[] = [];
  beforeAll(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-sshsig-'));
    for (const [name, type] of Object.entries({
      dinkes: 'ed25519',
      stranger: 'ed25519',
      rsa: 'rsa',
      ecdsa: 'ecdsa',
    }))
      expect(spawnSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-f', join(folder, name)]).status).toBe(0);
    const pub = fs.readFileSync(join(folder, 'dinkes.pub'), 'utf8');
    offices = [...registered(`dinkes ${pub}`), ...OFFICES];
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const signed = (key: string, input: Buffer, more: readonly string[] = ['-n', 'gpr-respond']) =>
    spawnSync('ssh-keygen', ['-Y', 'sign', '-f', join(folder, key), ...more], { input }).stdout;
  const inFile = (armour: Buffer) => {
    fs.writeFileSync(join(folder, 'x.sig'), armour);
    return join(folder, 'x.sig');
  };
  const bySshKeygen = (armour: Buffer, bytes: Buffer) => checkSignature(bytes, inFile(armour), run);
  /** What is good here has to be good there, by the same key. */
  const holds = (armour: Buffer, bytes: Buffer = REPORT) => {
    const good = signatureByOffice(armour, bytes, offices);
    if (good)
      expect(bySshKeygen(armour, bytes)).toEqual({ kind: 'good', fingerprint: good.office.key.fingerprint });
    return good !== undefined;
  };

  test.each<[string, boolean, string, string, readonly string[]]>([
    ['a registered key', true, 'good', 'dinkes', []],
    ['a registered key, sha256', true, 'good', 'dinkes', ['-O', 'hashalg=sha256']],
    ['a registered key, sha512', true, 'good', 'dinkes', ['-O', 'hashalg=sha512']],
    ['another purpose', false, 'other-purpose', 'dinkes', ['-n', 'git']],
    ['an unknown key', false, 'good', 'stranger', []],
    ['RSA', false, 'good', 'rsa', []],
    ['ECDSA', false, 'good', 'ecdsa', []],
  ])('%s: decided here %s, %s there', (_, isDecided, kind, key, more) => {
    const armour = signed(key, REPORT, ['-n', 'gpr-respond', ...more]);
    expect(armour.length).toBeGreaterThan(200);
    expect(holds(armour)).toBe(isDecided);
    expect(bySshKeygen(armour, REPORT).kind).toBe(kind);
    const another = Buffer.from('another file');
    expect(holds(armour, another)).toBe(false);
    expect(bySshKeygen(armour, another).kind).toBe(kind === 'good' ? 'bad' : kind);
  });

  test('every odd form: what collect says is what ssh-keygen says', () => {
    for (const [name, choices] of Object.entries({ 'as it should be': {}, ...FORMS })) {
      const armour = forged(OURS, REPORT, choices);
      holds(armour);
      const file = inFile(armour);
      expect([name, signatureIn(file, REPORT, { offices, run })]).toMatchObject([
        name,
        checkSignature(REPORT, file, run),
      ]);
    }
  });

  test('changed bytes and changed reports', () => {
    for (const more of [[], ['-O', 'hashalg=sha256']]) {
      const armour = signed('dinkes', REPORT, ['-n', 'gpr-respond', ...more]);
      expect(holds(armour)).toBe(true);
      for (const one of [...everyByteChanged(armour), ...everyByteWithin(armour)]) holds(one);
      for (const one of otherReports()) holds(armour, one);
    }
  });

  test('a sample of changed bytes: what collect says is what ssh-keygen says', () => {
    const armour = signed('dinkes', REPORT);
    const changed = [...everyByteChanged(armour), ...everyByteWithin(armour)];
    for (let at = 0; at < changed.length; at += 61) {
      const file = inFile(changed[at] ?? armour);
      const said = signatureIn(file, REPORT, { offices, run });
      expect([at, said.kind]).toEqual([at, checkSignature(REPORT, file, run).kind]);
    }
  });
});
