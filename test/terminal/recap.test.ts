import { expect, test } from 'vitest';
import type { OpenIncident, Recap } from '../../src/collect/model/recap.ts';
import { byUrgency } from '../../src/collect/urgent.ts';
import { accessWords } from '../../src/language/messages/recap-access.ts';
import { recapText } from '../../src/terminal/recap.ts';
import { displayWidth } from '../../src/terminal/width.ts';
import { chatExport } from '../collect/chat.ts';
import { collected, folderWith } from '../collect/folder.ts';
import { base, reportText } from '../collect/year.ts';

const clock = (left: number) => ({ step: 'sessions', due: '2026-11-22T00:00:00.000Z', left });
const TITLES = new Map([
  ['sessions', { id: 'Keluarkan semua perangkat lain', en: 'Sign out every other device' }],
]);

async function exported(): Promise<Recap> {
  return collected(folderWith(chatExport().files));
}

/** Open incidents by their handles, in an order that says nothing. */
async function desk(): Promise<Recap> {
  const recap = await exported();
  const [one] = recap.now;
  if (!one) throw new Error('nothing is open');
  const incident = (handle: string, more: Partial<OpenIncident>): OpenIncident => ({
    ...one,
    handle,
    asks: [],
    clocks: [],
    verdict: 'unsigned',
    ...more,
  });
  const asks = [{ to: 'kominfo', what: 'Bantu.' }];
  const now = [
    incident('altered', { verdict: 'altered', clocks: [clock(-900)] }),
    incident('old', { age: 90_000 }),
    incident('soon', { clocks: [clock(5)] }),
    incident('ours', { asks }),
    incident('over', { clocks: [clock(-5)] }),
    incident('over-longest', { clocks: [clock(-500)] }),
    ...Array.from({ length: 8 }, (_, at) => incident(`young${at}`, { age: at })),
  ];
  return { ...recap, now };
}

test('the most urgent comes first: over, ours, next to run out, oldest; altered ones last', async () => {
  const order = byUrgency(await desk()).map(({ handle }) => handle);
  expect(order.slice(0, 6)).toEqual(['over-longest', 'over', 'ours', 'soon', 'old', 'young7']);
  expect(order.at(-1)).toBe('altered');
});

test('among everything else ten are told and the rest is counted; by themselves all are', async () => {
  const recap = await desk();
  const all = recapText(recap, 'all', 'id', TITLES);
  expect(all).toContain('… 4 lagi: --bagian sekarang');
  expect(all).toContain('14 insiden belum ditutup');
  expect(all).not.toContain('@young0');
  expect(recapText(recap, 'all', 'en')).toContain('… 4 more: --view now');
  const now = recapText(recap, 'now', 'id', TITLES);
  expect(now).toContain('@young0');
  expect(now).not.toContain('lagi: --bagian');
});

test('a clock names its step as people know it', async () => {
  const text = recapText(await desk(), 'now', 'id', TITLES);
  expect(text).toContain('Keluarkan semua perangkat lain: lewat 5 menit');
  expect(text).not.toContain('sessions:');
});

test('whether the office gets in stands beside how the case stands; that nobody told, where it is asked', async () => {
  const recap = await desk();
  const [one] = recap.now;
  if (!one) throw new Error('nothing is open');
  const line = (more: Partial<OpenIncident>, lang: 'id' | 'en' = 'id') => {
    const text = recapText({ ...recap, now: [{ ...one, incident: 'hacked', ...more }] }, 'now', lang);
    return text.replace(/\s+/g, ' ').split('@')[1];
  };
  expect(line({ access: 'locked-out', state: 'open' })).toContain(
    'diretas · kantor tidak bisa masuk · belum terkendali berjalan',
  );
  expect(line({ access: 'regained', state: 'contained' })).toContain(
    'diretas · sudah masuk kembali, belum dinyatakan pulih · terkendali berjalan',
  );
  expect(line({ access: 'recovered', state: 'recovered' })).toContain('diretas · akses sudah pulih berjalan');
  expect(line({ state: 'open' })).toContain('diretas · akses belum dilaporkan · belum terkendali');
  expect(line({ state: 'open', incident: 'suspicious' })).toContain('mencurigakan · belum terkendali');
  expect(line({ access: 'locked-out', state: 'open' }, 'en')).toContain(
    'hacked · the office cannot log in · not under control for',
  );
});

test('the longest words on access fit the screen', async () => {
  const recap = await desk();
  const { asks: _, ...one } = recap.now[0] ?? { asks: [] };
  for (const lang of ['id', 'en'] as const)
    for (const access of Object.keys(accessWords) as (keyof typeof accessWords)[]) {
      const now = [{ ...one, asks: [], access } as OpenIncident];
      for (const line of recapText({ ...recap, now }, 'now', lang).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
});

test('altered reports are told of, with their files', async () => {
  for (const [lang, words] of [
    ['id', 'BERUBAH · diubah sejak diterbitkan'],
    ['en', 'ALTERED · changed since it was issued'],
  ] as const) {
    const text = recapText(await exported(), 'now', lang);
    expect(text.slice(text.indexOf(words))).toMatch(/^.*\n.*\n? *.*laporan-dinkes-diedit\.md/);
  }
  expect(recapText(await exported(), 'now', 'id').replace(/\s+/g, ' ')).toContain(
    '1 kasus dengan laporan yang berubah',
  );
});

test('beside the incidents of an office stand those that still go on, under no word for a street', async () => {
  const recap = await exported();
  expect(recapText(recap, 'offices', 'id')).toMatch(/^Kantor .* Ins\. +Aktif$/m);
  expect(recapText(recap, 'offices', 'en')).toMatch(/^Office .* Inc\. +Open$/m);
});

test('of a hundred silent offices ten are named and the rest is counted; no line is wider than the screen', async () => {
  const known = Array.from({ length: 100 }, (_, at) => ({ short: `o-${at}`, name: `Kantor ${100 + at}` }));
  const recap = await collected(folderWith(chatExport().files), { view: { known } });
  const text = recapText(recap, 'offices', 'id').replace(/\s+/g, ' ');
  expect(text).toContain('belum pernah melapor: Kantor 100, Kantor 101');
  expect(text).toContain('Kantor 109, dan 90 lagi');
  for (const lang of ['id', 'en'] as const)
    for (const line of recapText(recap, 'all', lang, TITLES).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
});

test('that nothing goes on is said only where reports were read and none was filtered out', async () => {
  const calm = 'Tidak ada insiden yang masih berjalan.';
  const report = reportText(base('siaga', 'preparation', { short: 'a', name: 'A' }, 'x'));
  const now = async (files: Record<string, string>, filters = {}) =>
    recapText(await collected(folderWith(files), { view: { filters } }), 'now', 'id').replace(/\s+/g, ' ');
  expect(await now({ 'a.md': report })).toContain(calm);
  const other = [
    await now({}),
    await now({ 'catatan.md': '# Rapat\n' }),
    await now({ 'a.md': report }, { platform: 'instagarm' }),
    await now({ 'a.md': report }, { platform: 'x' }),
  ];
  for (const text of other) expect(text).not.toContain(calm);
  expect(other[0]).toContain('Tidak ada satu laporan pun di sini');
  expect(other[1]).toContain('Tidak ada satu laporan pun di sini');
  expect(other[2]).toContain('Tidak ada kasus yang cocok dengan saringan');
  expect(other[3]).toContain('Tidak ada insiden berjalan yang cocok dengan saringan');
});

test('a filter is told in words and days, the last day included', async () => {
  const filters = {
    since: '2026-11-01',
    until: '2026-11-30',
    platform: 'youtube',
    office: 'dinkes',
    state: 'open',
    kind: 'incident',
    mine: 'ministry',
  } as const;
  const told = async (lang: 'id' | 'en') =>
    recapText(await collected(folderWith({}), { view: { filters } }), 'now', lang).replace(/\s+/g, ' ');
  expect(await told('id')).toContain(
    'Disaring: diketahui sejak 1 November 2026, diketahui sampai 30 November 2026, YouTube, kantor "dinkes", keadaan belum terkendali, jenis insiden, meminta sesuatu dari kementerian',
  );
  expect(await told('en')).toContain('noticed on 30 November 2026 or earlier, YouTube, office "dinkes"');
});

test('one of a thing is told as one, also in English', async () => {
  const recap = await exported();
  const { now, offices, cases } = recap;
  const few = {
    ...recap,
    now: now.slice(0, 1),
    offices: offices.filter(({ prepared }) => !prepared).slice(0, 1),
  };
  const text = recapText({ ...few, cases }, 'now', 'en').replace(/\s+/g, ' ');
  expect(text).toContain('1 incident going on');
  expect(text).toContain('1 office never prepared');
  expect(text).toContain('1 case with an altered report');
});
