import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { footerLines, shortLines, stepLines } from '../../src/terminal/layout.ts';
import type { Look } from '../../src/terminal/page.ts';
import { makeTheme } from '../../src/terminal/theme.ts';
import { displayWidth } from '../../src/terminal/width.ts';
import { step, TALL } from './step.ts';

const LOOK: Look = { width: 80, height: 14, unicode: true, lang: 'id' };
const ALL: Look = { ...LOOK, height: Number.POSITIVE_INFINITY };

describe('stepLines', () => {
  test('a usual step is shown whole', () => {
    const view = step({
      path: 'Settings > Where you are logged in',
      links: [{ name: 'Instagram', url: 'https://www.instagram.com/hacked/' }],
      why: 'Pelaku sering kembali lewat sesi lama.',
      target: { minutes: 30, left: 13 },
      sources: [{ name: 'Instagram', confidence: 'official', checked: '2026-11-22' }],
    });
    expect(stepLines(view, LOOK)).toEqual([
      ' MENGUSIR PELAKU · langkah 9 dari ±22             22.47 WIB · 17 menit berjalan',
      ` ${'─'.repeat(78)}`,
      ' Keluarkan semua perangkat yang tidak Anda kenal.',
      '',
      ' Menu      Settings > Where you are logged in',
      ' Buka      https://www.instagram.com/hacked/ (Instagram)',
      ' Target    30 menit sejak diketahui · sisa 13 menit',
      ' Mengapa   Pelaku sering kembali lewat sesi lama.',
      ' Sumber    Instagram (resmi), dicek 22 November 2026 · menu dapat berbeda; cek',
      '           layar',
    ]);
  });

  test.each([
    [
      'overdue',
      { target: { minutes: 30, left: -75 } },
      'Target    30 menit sejak diketahui · LEWAT 1 jam 15 menit',
    ],
    [
      'locked',
      { lock: { needs: [{ step: 'a', instruction: 'Ambil gambar.' }], waivable: true } },
      'Terkunci  Kerjakan dulu: Ambil gambar.',
    ],
    ['put off before', { earlier: { outcome: 'later', reason: 'rapat' } }, 'Tadi      Nanti: rapat'],
    ['files', { files: 2 }, 'Bukti     2 berkas sudah ditambahkan'],
    ['to hand over', { notify: { to: 'Dinkominfo', file: '/a/laporan.md' } }, 'Laporan   /a/laporan.md'],
    ['a drill', { drill: true }, 'LATIHAN'],
    [
      'a press source',
      { sources: [{ name: 'Kompas', confidence: 'press', checked: '2026-10-01' }] },
      'Kompas (pers), dicek 1 Oktober 2026',
    ],
    [
      'a doubtful source',
      { sources: [{ name: 'Forum', confidence: 'unverified', checked: '1 Oktober' }] },
      'menu dapat berbeda',
    ],
  ] as const)('%s', (_, change, line) => {
    expect(stepLines(step(change), ALL).join('\n')).toContain(line);
  });

  test('everything is there when there is room', () => {
    const shown = stepLines(TALL, ALL).join(' ').replace(/\s+/g, ' ');
    for (const text of [
      TALL.instruction,
      TALL.why,
      TALL.warn,
      'KLARIFIKASI',
      'Meta (belum dipastikan)',
      'Kepala Bidang',
    ]) {
      expect(shown).toContain(text);
    }
    expect(shown).not.toContain('? untuk keterangan lengkap');
  });

  test('what is too tall gives way in order, and says where the rest is', () => {
    const shown = stepLines(TALL, LOOK).join('\n');
    expect(shown).toContain('? untuk keterangan lengkap');
    expect(shown).not.toContain('Mengapa');
    expect(shown).not.toContain('Sumber');
    for (const kept of ['walaupun terasa lama', 'Menu', 'instagram.com/hacked', 'LEWAT', 'Awas'])
      expect(shown).toContain(kept);
  });

  test('the order in which details give way', () => {
    const view = { ...TALL, why: `AWAL ${'alasan '.repeat(30)}AKHIR` };
    const shown = (height: number) => stepLines(view, { ...LOOK, height }).join('\n');
    const vanishesAt = (text: string) =>
      Array.from({ length: 60 }, (_, index) => 60 - index).find((height) => !shown(height).includes(text)) ??
      0;
    const order = ['Kompas', 'AKHIR', 'AWAL', 'Instagram (resmi)', 'Bukti'].map(vanishesAt);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order.slice(0, 2)).size).toBe(2);
    expect(vanishesAt('AKHIR')).toBeGreaterThan(vanishesAt('AWAL'));
  });

  test('sources on one line still say to check the screen', () => {
    const lines = stepLines({ ...TALL, warn: '', why: '' }, { ...LOOK, height: 22 });
    expect(lines).toContain(' Sumber    Instagram (resmi), dicek 22 November 2026 · +2 lagi · cek layar');
  });

  test('the whole address is printed, whether clickable or not', () => {
    for (const links of [false, true]) {
      const lines = stepLines(TALL, { ...ALL, links }).map((line) => stripVTControlCharacters(line).trim());
      expect(lines.join('')).toContain('1234567890'.repeat(8));
    }
    const [url] = TALL.links.map((link) => link.url);
    expect(stepLines(TALL, { ...LOOK, links: true }).join('')).toContain(`\u001b]8;;${url}\u0007`);
  });

  test('texts from outside cannot drive the terminal', () => {
    const view = step({
      instruction: 'a\u001b[2Jb\u202ec',
      why: 'x\u0007y',
      section: '\u001b]0;z\u0007',
      text: '\u001b[31m',
    });
    const shown = stepLines(view, ALL).join('\n');
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
  });

  test('emphasis is painted with colours, and leaves no marks without', () => {
    const view = step({ instruction: 'x', why: 'Jangan *hapus apa pun* dulu. 2*3*4' });
    expect(stepLines(view, ALL).join('\n')).toContain('Jangan hapus apa pun dulu. 2*3*4');
    expect(stepLines(view, { ...ALL, theme: makeTheme(true) }).join('\n')).toContain(
      '\u001b[1mhapus\u001b[22m',
    );
  });

  test('without Unicode, our own signs are ASCII', () => {
    expect(stepLines(TALL, { ...LOOK, unicode: false }).join('\n')).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

describe('at any size', () => {
  const looks = fc.record({
    width: fc.integer({ min: 24, max: 140 }),
    height: fc.integer({ min: 1, max: 40 }),
    unicode: fc.boolean(),
    lang: fc.constantFrom('id', 'en'),
    theme: fc.constantFrom(makeTheme(true), makeTheme(false)),
    links: fc.boolean(),
  });
  const views = fc.record({
    instruction: fc.string({ minLength: 1, maxLength: 280, unit: 'grapheme' }),
    why: fc.string({ maxLength: 280 }),
    path: fc.string({ maxLength: 200 }),
    text: fc.string({ maxLength: 1000, unit: 'grapheme' }),
    drill: fc.boolean(),
    number: fc.integer({ min: 1, max: 1000 }),
  });

  test('no line is wider and no screen is taller than asked', () => {
    fc.assert(
      fc.property(looks, views, fc.boolean(), (look, change, tall) => {
        const view = { ...(tall ? TALL : step()), ...change };
        const lines = stepLines(view, look);
        expect(lines.length).toBeLessThanOrEqual(look.height);
        for (const line of [
          ...lines,
          ...shortLines(view, look),
          ...footerLines({ saved: 8, drill: false }, look),
        ]) {
          expect(displayWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(look.width);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every screen of a drill says so', () => {
    for (const width of [24, 40, 80]) {
      const look = { ...LOOK, width };
      expect(stepLines(step({ drill: true }), look).join('\n')).toContain('LATIHAN');
      expect(shortLines(step({ drill: true }), look).join('\n')).toContain('LATIHAN');
    }
  });
});

describe('where an instruction comes from', () => {
  const sources = [
    { name: 'Bantuan Meta (lewat vovcn.com)', confidence: 'mirror', checked: '2026-11-22' },
  ] as const;
  test('a copy is called one on the screen; where it lies stands in the help', () => {
    expect(stepLines(step({ sources }), LOOK).join('\n')).toContain(
      'Bantuan Meta (salinan halaman resmi), dicek',
    );
    expect(stepLines(step({ sources }), LOOK).join('\n')).not.toContain('vovcn');
    expect(stepLines(step({ sources }), ALL).join(' ').replace(/\s+/g, ' ')).toContain(
      'Bantuan Meta (salinan halaman resmi di vovcn.com), dicek',
    );
  });
});

describe('the header', () => {
  test.each([40, 50, 60, 70, 80])('says section, place and clock in whole words at %i columns', (width) => {
    for (const drill of [false, true]) {
      const lines = stepLines(step({ section: 'Mengusir pelaku dari akun', drill }), { ...LOOK, width });
      const header = lines
        .slice(
          0,
          lines.findIndex((line) => line.includes('───')),
        )
        .join('\n');
      expect(header).toContain('MENGUSIR PELAKU DARI');
      expect(header).toContain('langkah 9 dari ±22');
      expect(header).toContain('22.47 WIB');
      expect(header.includes('LATIHAN')).toBe(drill);
      for (const line of lines) expect(displayWidth(line)).toBeLessThan(width);
    }
  });
});
