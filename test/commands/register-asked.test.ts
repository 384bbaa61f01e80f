import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicKey, spoken } from '../../src/case/publickey.ts';
import { run } from '../../src/commands/table.ts';
import { sampleFile } from '../runbook/sample.ts';
import { openOffice } from './runbook-office.ts';

test('what cannot stand in the list of offices is told and asked again, line by line', async () => {
  const typed = ['Dinas A', 'Nama Buruk!', 'Dinas A', 'dinas-a', 'dinkes/', 'instagram/dinas_a', ''];
  const office = openOffice({ 'post-incident/hacked/sample.yaml': sampleFile('sample') }, typed);
  const args = ['register', 'add', '--plain', '--home', office.home];
  expect(await run({ ...office.world, args })).toBe(0);
  expect(office.err()).toContain('Nama Buruk!');
  expect(office.err()).toContain('dinkes/');
  const list = readFileSync(join(office.home, 'offices.csv'), 'utf8');
  expect(list).toMatch(/dinas-a.*dinas_a/);
});

describe('a key is registered once the end of its fingerprint was heard', () => {
  const blob = Buffer.concat([
    Buffer.from('0000000b7373682d6564323535313900000020', 'hex'),
    Buffer.alloc(32, 7),
  ]).toString('base64');
  const line = `ssh-ed25519 ${blob} Dinas A`;
  const key = publicKey(line);
  if (!key) throw new Error('no key');
  const end = spoken(key).at(-1)?.slice(-4) ?? '';
  const before = spoken(key).at(-1)?.slice(-9) ?? '';

  const added = async (typed: readonly string[]) => {
    const office = openOffice({ 'post-incident/hacked/sample.yaml': sampleFile('sample') }, typed);
    const pub = join(office.home, 'a.pub');
    writeFileSync(pub, `${line}\n`);
    const args = ['register', 'add', pub, '--short', 'dinas-a', '--name', 'Dinas A', '--plain'];
    const code = await run({ ...office.world, args: [...args, '--home', office.home] });
    return { code, err: office.err(), registered: existsSync(join(office.home, 'allowed_signers')) };
  };

  test.each([
    ['the last four', end],
    ['in capitals', end.toUpperCase()],
    ['the last two groups', before],
    ['the end of the other form', key.fingerprint.slice(-5)],
    ['all of it', key.fingerprint],
    ['after a slip', `0000\n${end}`],
  ])('%s', async (_, typed) => {
    expect(await added(typed.split('\n'))).toMatchObject({ code: 0, registered: true });
  });

  test.each([
    ['nothing', ''],
    ['fewer than four', `${end.slice(-3)}\n\n`],
    ['another one, again and again', '0000\n0000\n0000'],
    ['a word', 'ya\n\n'],
  ])('not after %s', async (_, typed) => {
    expect(await added(typed.split('\n'))).toMatchObject({ code: 1, registered: false });
  });

  test('and stands on no screen until then', async () => {
    const { err } = await added(['']);
    expect(err).toContain(`${before.slice(0, 4)} ____`);
    expect(err).not.toContain(before);
    expect(err).not.toContain(key.fingerprint);
  });
});
