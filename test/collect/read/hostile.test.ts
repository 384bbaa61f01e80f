import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { type Find, findFiles } from '../../../src/collect/read/find.ts';
import { recapMarkdown } from '../../../src/collect/views/markdown.ts';
import { recapText } from '../../../src/terminal/recap.ts';
import { displayWidth } from '../../../src/terminal/width.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const GOOD = reportText(base('baik', 'incident', OFFICE, 'instagram'));
const EVIL = 'jahat\u001b[2J\u202e<script>alert(1)</script>|`x`\u0007';

/** What is said of the files, by path; the good one is read all the same. */
async function unread(folder: string): Promise<Record<string, string>> {
  const recap = await collected(folder);
  expect(recap.cases.map(({ item }) => item.case)).toEqual(['baik']);
  return Object.fromEntries(
    recap.unreadable.map(({ path, line, reason }) => [path, `${line ?? ''} ${reason.en}`.trim()]),
  );
}

async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, data] of Object.entries(files)) zip.addBuffer(Buffer.from(data), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

describe('what cannot be read is told, and the rest goes on', () => {
  test('10 GB, and what is no file', async () => {
    const folder = folderWith({ 'baik.md': GOOD, 'besar.md': '', 'film.mp4': '' });
    for (const name of ['besar.md', 'film.mp4']) fs.truncateSync(join(folder, name), 10 * 1024 ** 3);
    execFileSync('mkfifo', [join(folder, 'pipa.md')]);
    expect(await unread(folder)).toEqual({
      'besar.md': expect.stringContaining('Too large'),
      'pipa.md': 'No ordinary file.',
    });
  });

  test('links, also in a circle, are not followed', async () => {
    const secret = folderWith({ 'rahasia.md': reportText(base('rahasia', 'incident', OFFICE, 'x')) });
    const folder = folderWith({ 'a/baik.md': GOOD });
    fs.symlinkSync('..', join(folder, 'a/lingkar'));
    fs.symlinkSync(join(secret, 'rahasia.md'), join(folder, 'tautan.md'));
    const link = expect.stringContaining('A link');
    expect(await unread(folder)).toEqual({ 'a/lingkar': link, 'tautan.md': link });
  });

  test('a folder that is deeper than any', async () => {
    const folder = folderWith({ 'baik.md': GOOD, [`${'d/'.repeat(60)}dalam.md`]: GOOD });
    expect(Object.values(await unread(folder))).toEqual(['Folder too deep; not opened.']);
  });

  test('YAML bombs, broken data, cut-off and pasted reports, with the line', async () => {
    const bomb = `---\ngpr-respond: 1\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (one, at: number) => `${one}: &${one} [${`*${'abcdefgh'[at]},`.repeat(9)}]\n`)}---\n`;
    const folder = folderWith({
      'baik.md': GOOD,
      'bom.md': bomb,
      'rusak.md': GOOD.replace('case: "baik"', 'case: 5'),
      'potong.md': GOOD.slice(0, 300),
      'catatan.md': '# Rapat\n',
      'kosong.md': '',
      'baru.md': GOOD.replace('gpr-respond: 1', 'gpr-respond: 99'),
    });
    const told = await unread(folder);
    expect(Object.keys(told)).toEqual([
      'baru.md',
      'bom.md',
      'catatan.md',
      'kosong.md',
      'potong.md',
      'rusak.md',
    ]);
    expect(told['rusak.md']).toMatch(/^4 .*case/);
    for (const words of Object.values(told)) expect(words).toMatch(/^\d+ \S/);
  });

  test('a renamed report is known by its beginning, a picture is not read, and what is no package is said', async () => {
    const folder = folderWith({
      'laporan.docx': GOOD,
      'foto.jpg': '\u00ff\u00d8\u00ff',
      'paket.zip': 'PK\u0003\u0004…',
      '.tersembunyi.md': GOOD,
    });
    expect(await unread(folder)).toEqual({ 'paket.zip': expect.stringContaining('package') });
  });

  test('a case folder brings its reports, and nothing of its evidence', async () => {
    const planted = reportText(base('susupan', 'incident', OFFICE, 'x'));
    const folder = folderWith({
      'kasus/journal.jsonl': '{}\n',
      'kasus/laporan.md': GOOD,
      'kasus/issued/edisi.md': GOOD,
      'kasus/evidence/palsu.md': planted,
      'lain/evidence/baik.md': GOOD,
    });
    expect(await unread(folder)).toEqual({});
    expect((await collected(folder)).counts).toMatchObject({ reports: 3, copies: 2 });
  });

  test('packages: reports are read, evidence is not; a bomb or a way out refuses the package', async () => {
    const planted = reportText(base('susupan', 'incident', OFFICE, 'x'));
    const folder = folderWith({
      'paket.ZIP': await zipOf({ 'kasus/laporan.md': GOOD, 'kasus/evidence/x.md': planted, 'foto.jpg': 'x' }),
      'bom.zip': await zipOf({ 'laporan.md': Buffer.alloc(100 * 1024 ** 2) }),
      'besar.zip': await zipOf({ 'laporan.md': Buffer.alloc(9 * 1024 ** 2) }),
      'keluar.zip': Buffer.from(
        (await zipOf({ 'aa/laporan.md': GOOD })).toString('latin1').replaceAll('aa/', '../'),
        'latin1',
      ),
      'putus.zip': (await zipOf({ 'laporan.md': GOOD })).subarray(0, 200),
    });
    const told = await unread(folder);
    expect(Object.keys(told)).toEqual(['besar.zip/laporan.md', 'bom.zip', 'keluar.zip', 'putus.zip']);
    expect(told['besar.zip/laporan.md']).toContain('Too large');
    expect((await collected(folder)).cases[0]?.item.path).toBe('paket.ZIP/kasus/laporan.md');
  });

  test('the papers of a drill are for another command, in a package as beside it', async () => {
    const drill = reportText(base('latihan', 'drill', OFFICE, 'x'));
    const paper = '---\ngpr-respond: 1\nkind: drill\ndocument: after-action\n---\n\n# LATIHAN\n';
    const folder = folderWith({
      'baik.md': GOOD,
      'evaluasi.md': paper,
      'a.zip': await zipOf({ 'k/laporan.md': drill, 'k/evaluasi.md': paper, 'k/ringkasan.md': paper }),
      'b.zip': await zipOf({ 'k/evaluasi.md': paper }),
    });
    const recap = await collected(folder);
    expect(recap.unreadable).toEqual([]);
    expect(recap.counts.cases).toMatchObject({ incident: 1, drill: 1 });
  });

  test('more files than any folder has', () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.md`, ''])));
    const found: Find[] = [...findFiles([{ full: folder, name: '' }], 10)];
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toMatchObject({ reason: { en: expect.stringContaining('More than 10 files') } });
  });

  test('a path that is not there', async () => {
    const { unreadable } = await collected(join(folderWith({}), 'tidak-ada'));
    expect(unreadable).toMatchObject([
      { path: 'masuk', reason: { en: expect.stringMatching(/^Cannot be read: .*not there.*\(ENOENT\)\.$/) } },
    ]);
  });
});

describe('what reports and names hold is only text', () => {
  const recap = async () => {
    const long = 'x'.repeat(20_000);
    const data = base(EVIL, 'incident', { short: EVIL, name: EVIL }, EVIL);
    const text = reportText({
      ...data,
      state: 'open',
      account: { platform: EVIL, handle: `${EVIL}${long}`, url: long },
      asks: Array.from({ length: 100 }, () => ({ to: EVIL, what: `${EVIL}\n# judul\n${long}` })),
      steps: [{ id: `${EVIL} b`, outcome: 'not-possible' }],
    });
    return collected(folderWith({ [`${EVIL.replaceAll('/', '')}.md`]: text, 'b\u001b[31m.md': '# x\n' }));
  };

  test('on the terminal: no controls, 80 columns', async () => {
    const text = recapText(await recap(), 'all', 'id');
    expect(text).toContain('jahat');
    expect(text).toContain('SEKARANG · 1');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });

  test('in a document: no markup, and small', async () => {
    const text = recapMarkdown(await recap(), 'id');
    expect(text).toContain('jahat');
    expect(text).not.toMatch(/(?<!\\)<script|^# judul|\u001b/m);
    expect(text.length).toBeLessThan(5000);
  });

  test('kept small', async () => {
    const [row] = (await recap()).cases;
    expect(JSON.stringify(row?.item).length).toBeLessThan(60_000);
    expect(row?.item.steps).toEqual({});
  });
});
