import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listRunbooks, showRunbook } from '../../src/commands/runbook.ts';
import { checkRunbooks, listStale } from '../../src/commands/runbook-check.ts';
import { diffRunbook } from '../../src/commands/runbook-diff.ts';
import { exportRunbook } from '../../src/commands/runbook-export.ts';
import { newRunbook } from '../../src/commands/runbook-new.ts';
import { put, sampleFile } from '../runbook/sample.ts';
import { type Office, openOffice } from './runbook-office.ts';

const SAMPLE = 'post-incident/hacked/sample.yaml';
const ALL = sampleFile('all').replace('hacked-all', 'suspended-all');
const FILES = { [SAMPLE]: sampleFile('sample'), 'post-incident/suspended/all.yaml': ALL };
const FIRST_CONTACT = `id: first-contact
reviewed: 2026-11-22
title: { id: Data, en: Data }
steps:
  - { id: office-name, kind: text, ask: { id: 'Kantor?', en: 'Office?' }, fills: office.name }
`;

describe('list', () => {
  test("says which shipped runbook an office's own replaces", async () => {
    const office = openOffice(FILES);
    put(office.home, `runbooks/${SAMPLE}`, sampleFile('sample').replace('1.0.0', '9.0.0'));
    await listRunbooks(office.world, office.globals, false);
    expect(office.out()).toMatchInlineSnapshot(`
      "FASE  INSIDEN       PLATFORM   VERSI    DITINJAU   LANGKAH BAHASA    ASAL
      pasca hacked        sample     9.0.0    2026-11-20 2       id en     pengganti
      pasca suspended     all        1.0.0    2026-11-20 2       id en     bawaan
      "
    `);
    expect(office.err()).toContain('menggantikan panduan bawaan versi 1.0.0');
    for (const line of office.out().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('so does the data', async () => {
    const office = openOffice(FILES);
    put(office.home, `runbooks/${SAMPLE}`, sampleFile('sample').replace('1.0.0', '9.0.0'));
    await listRunbooks(office.world, office.globals, true);
    expect(JSON.parse(office.out())).toMatchObject([
      { phase: 'post-incident', version: '9.0.0', origin: 'own', replaces: { version: '1.0.0' } },
      { phase: 'post-incident', path: 'post-incident/suspended/all', origin: 'shipped' },
    ]);
  });
});

describe('show --map', () => {
  test.each(['id', 'en'] as const)('%s: plain ASCII, at most 80 columns', async (lang) => {
    const office = openOffice(FILES);
    await showRunbook(office.world, { ...office.globals, lang }, 'hacked-sample', true);
    expect(office.out()).toMatchSnapshot();
    expect(office.out()).toMatch(/^[\x20-\x7e\n]*$/);
    for (const line of office.out().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('lines where the terminal can draw them', async () => {
    const office = openOffice(FILES);
    const world = { ...office.world, env: { ...office.world.env, LANG: 'id_ID.UTF-8' } };
    await showRunbook(world, { ...office.globals, plain: false }, 'hacked-sample', true);
    expect(office.out()).toContain('└─ no: Tidak\n         → mailbox-password');
  });
});

test('a runbook for all platforms answers to the name of each', async () => {
  const office = openOffice(FILES);
  expect(await showRunbook(office.world, office.globals, 'suspended-sample')).toBe(0);
  await expect(showRunbook(office.world, office.globals, 'suspended-elsewhere')).rejects.toMatchObject({
    exit: 2,
  });
});

describe('check --stale', () => {
  test('lists what is older, and returns 1', async () => {
    const office = openOffice(FILES);
    expect(await listStale(office.world, office.globals, [], '1', false)).toBe(1);
    expect(office.out()).toContain('runbooks/fragments/mailbox.yaml:2:11: stale-review: (peringatan)');
    expect(office.err()).toContain('Tidak ada yang diambil dari internet.');
  });

  test('nothing older: 0', async () => {
    const office = openOffice(FILES);
    expect(await listStale(office.world, office.globals, [], '400', true)).toBe(0);
    expect(JSON.parse(office.out())).toMatchObject({ problems: [] });
  });

  test.each(['x', '-1', '1.5', ''])('%j is no number of days: 2', async (typed) => {
    const office = openOffice(FILES);
    await expect(listStale(office.world, office.globals, [], typed, false)).rejects.toMatchObject({
      exit: 2,
    });
  });
});

describe('new', () => {
  const files = { ...FILES, 'fragments/first-contact.yaml': FIRST_CONTACT };
  const file = (office: Office, path: string) => join(office.home, 'runbooks', path);

  test.each([
    ['1', 'post-incident/situs-web/portal.yaml'],
    ['2', 'pre-incident/situs-web/portal.yaml'],
  ])('phase %s: a file that passes the check and can be shown', async (phase, path) => {
    const office = openOffice(files, [
      phase,
      'Situs Web',
      'portal',
      'Situs: "diubah" # orang',
      "It's defaced: yes",
    ]);
    expect(await newRunbook(office.world, office.globals)).toBe(0);
    expect(office.out()).toBe(`${file(office, path)}\n`);
    const shown = { ...office.world, stdout: openOffice(FILES).world.stdout };
    expect(await checkRunbooks(shown, office.globals, [], false)).toBe(0);
    expect(office.err()).not.toContain('peringatan');
    expect(await showRunbook(office.world, office.globals, 'situs-web-portal')).toBe(0);
    expect(office.out()).toContain('Situs: "diubah" # orang');
    const comments = readFileSync(file(office, path), 'utf8').match(/^ *# \S/gm) ?? [];
    expect(comments.length).toBeGreaterThan(15);
  });

  test('comments in English for those who ask in English', async () => {
    const office = openOffice(files, ['1', 'site', 'all', 'Situs', 'Site']);
    await newRunbook(office.world, { ...office.globals, lang: 'en' });
    expect(readFileSync(file(office, 'post-incident/site/all.yaml'), 'utf8')).toContain(
      '# A runbook of the office.',
    );
  });

  test('a name that cannot be one, and one that is taken, are asked again', async () => {
    const office = openOffice(files, ['1', '../x', 'laporan', 'site', 'Å', 'all', 'Situs', 'Site']);
    expect(await newRunbook(office.world, office.globals, ['laporan'])).toBe(0);
    expect(office.err()).toContain('"../x" tidak bisa dipakai.');
    expect(office.err()).toContain('"laporan" sudah menjadi nama perintah lain.');
    expect(existsSync(file(office, 'post-incident/site/all.yaml'))).toBe(true);
  });

  test('another file is never written over', async () => {
    const office = openOffice(files, ['1', 'site', 'all', 'Situs', 'Site']);
    put(office.home, 'runbooks/post-incident/site/all.yaml', 'mine');
    await expect(newRunbook(office.world, office.globals)).rejects.toMatchObject({ exit: 2 });
    expect(readFileSync(file(office, 'post-incident/site/all.yaml'), 'utf8')).toBe('mine');
  });

  test('says that it stands in for a shipped one', async () => {
    const office = openOffice(files, ['1', 'hacked', 'sample', 'Situs', 'Site']);
    await newRunbook(office.world, office.globals);
    expect(office.err()).toContain('menggantikan panduan bawaan post-incident/hacked/sample');
  });

  test('a folder that cannot be written to: 74', async () => {
    const office = openOffice(files, ['1', 'site', 'all', 'Situs', 'Site']);
    put(office.home, 'runbooks/post-incident/site', 'in the way');
    await expect(newRunbook(office.world, office.globals)).rejects.toMatchObject({ exit: 74 });
  });
});

describe('diff', () => {
  test('step by step, in words', async () => {
    const office = openOffice(FILES);
    const own = sampleFile(
      'sample',
      '      - { id: tell, kind: info, do: { id: Beri tahu., en: Tell. }, within: 90m }\n',
    )
      .replace('1.0.0', '1.1.0')
      .replace("'Masih bisa masuk?'", "'Masih dapat masuk?'");
    put(office.home, `runbooks/${SAMPLE}`, own);
    expect(await diffRunbook(office.world, office.globals, 'hacked-sample')).toBe(0);
    expect(office.out()).toMatchInlineSnapshot(`
      "post-incident/hacked/sample: dari panduan bawaan (-) ke panduan kantor (+)

      Kepala panduan
          versi
            - 1.0.0
            + 1.1.0

      ~ langkah diubah: access
          pertanyaan (Indonesia)
            - Masih bisa masuk?
            + Masih dapat masuk?

      + langkah baru: tell, di bagian "Kenali keadaan", sesudah mailbox-password
          jenis langkah
            + info
          perintah (Indonesia)
            + Beri tahu.
          perintah (Inggris)
            + Tell.
          target waktu
            + 1 jam 30 menit

      Langkah: 1 baru, 0 dihapus, 1 diubah, 0 dipindah.
      "
    `);
  });

  test('the same', async () => {
    const office = openOffice(FILES);
    put(office.home, `runbooks/${SAMPLE}`, sampleFile('sample'));
    await diffRunbook(office.world, office.globals, 'hacked-sample');
    expect(office.out()).toContain('Isinya sama dengan panduan bawaan.');
  });

  test('one of the two is not there: 2', async () => {
    const office = openOffice(FILES);
    put(
      office.home,
      'runbooks/post-incident/site/sample.yaml',
      sampleFile('sample').replace('hacked-', 'site-'),
    );
    const what = (name: string) =>
      diffRunbook(office.world, office.globals, name).catch((error) => error.what.id);
    expect(await what('hacked-sample')).toBe(
      'Kantor ini belum punya panduan sendiri untuk post-incident/hacked/sample.',
    );
    expect(await what('site-sample')).toContain('Tidak ada panduan bawaan untuk post-incident/site/sample');
  });
});

describe('export', () => {
  test('to stdout, in the language that was asked for', async () => {
    const office = openOffice(FILES);
    await exportRunbook(office.world, { ...office.globals, lang: 'en' }, 'hacked-sample', 'md');
    expect(office.out()).toMatch(/^# sample account hijacked\n/);
    expect(office.out()).toContain('- [ ] **1.** Can you log in?');
  });

  test.each(['md', 'html'] as const)('%s into a folder, which is made', async (format) => {
    const office = openOffice(FILES);
    const out = join(office.home, 'kartu/baru');
    await exportRunbook(office.world, { ...office.globals, out }, 'suspended-sample', format);
    const file = join(out, `kartu_suspended-sample_1.0.0.${format}`);
    expect(office.out()).toBe(`${file}\n`);
    expect(statSync(file).size).toBeGreaterThan(500);
  });

  test('a folder that cannot be made: 74', async () => {
    const office = openOffice(FILES);
    put(office.home, 'kartu', 'in the way');
    const globals = { ...office.globals, out: join(office.home, 'kartu') };
    await expect(exportRunbook(office.world, globals, 'hacked-sample', 'md')).rejects.toMatchObject({
      exit: 74,
    });
  });
});
