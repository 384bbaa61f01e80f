import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Menu } from '../../src/terminal/door.ts';
import { NOTHING_YET } from '../../src/terminal/entry.ts';
import { menuFrame, questionFrame } from '../../src/terminal/frame.ts';
import { reviewMenu, stepActions, stepMenu } from '../../src/terminal/items.ts';
import { footerLines, stepLines } from '../../src/terminal/layout.ts';
import { reviewLines } from '../../src/terminal/overview.ts';
import { startOf } from '../../src/terminal/press.ts';
import { makeTheme } from '../../src/terminal/theme.ts';
import { displayWidth } from '../../src/terminal/width.ts';
import type { StepView } from '../../src/walk/view.ts';
import { CHOICES, REVIEW, step, TALL } from './step.ts';

const LOOK = { width: 80, height: 24, unicode: true, lang: 'id' } as const;

function menuOf(view: StepView): Menu {
  return {
    ...stepMenu(view, 'id'),
    actions: stepActions(view, 'id'),
    above: (look) => stepLines(view, look),
    below: (look) => footerLines(view, look),
  };
}

test('a usual step: heading, instruction, choices, keys, footer', () => {
  const menu = menuOf(step());
  expect(menuFrame(menu, startOf(menu), LOOK).slice(3)).toEqual([
    ' Keluarkan semua perangkat yang tidak Anda kenal.',
    '',
    ' ? Hasilnya',
    ' ❯ 1 Selesai',
    '   2 Tidak bisa …  (alasannya masuk laporan)',
    '   3 Tidak berlaku …  (alasannya masuk laporan)',
    '   4 Nanti …  (ditanyakan lagi sebelum kasus ditutup)',
    '   ─────────',
    '   b Kembali · c Catatan · t Tambah bukti · j Jeda · ? Bantuan',
    ' Tersimpan 8 jawaban · laporan.md siap dikirim kapan saja',
  ]);
});

describe('80×24', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    value: `c${index}`,
    label: `Pilihan ${index} ${'x '.repeat(60)}`,
  }));
  test.each([
    ['action', TALL],
    ['choice', { ...TALL, kind: 'choice', choices: CHOICES }],
    ['choices', { ...TALL, kind: 'choices', choices: many }],
    ['evidence', { ...TALL, kind: 'evidence' }],
    ['locked', { ...TALL, lock: { needs: [{ step: 'a', instruction: TALL.instruction }], waivable: true } }],
    [
      'notify',
      {
        ...TALL,
        kind: 'notify',
        notify: { to: 'Dinkominfo', file: `/${'folder/'.repeat(30)}a.md`, chat: TALL.text },
      },
    ],
  ] as const)('the tallest %s fits, with its active choice, its keys and its footer', (_, change) => {
    const menu = menuOf(change as StepView);
    menu.items.forEach((item, active) => {
      const frame = menuFrame(menu, { ...startOf(menu), active }, LOOK);
      expect(frame.length).toBeLessThan(24);
      expect(frame.find((line) => line.startsWith(' ❯'))).toContain(item.label.slice(0, 20));
      expect(frame.at(-1)).toContain('Tersimpan 8 jawaban');
      expect(frame.join('\n')).toContain('? Bantuan');
    });
  });
});

test('at any size no line is too wide, and no frame too tall for windows that can hold one', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 40, max: 140 }),
    height: fc.integer({ min: 16, max: 50 }),
  });
  const view = { ...TALL, kind: 'choices', choices: CHOICES } as const;
  const review: Menu = {
    ...reviewMenu(REVIEW, 'id'),
    actions: [],
    above: (look) => reviewLines(REVIEW, look),
  };
  fc.assert(
    fc.property(
      sizes,
      fc.boolean(),
      fc.constantFrom(menuOf(view), menuOf(TALL), review),
      (size, colour, menu) => {
        const look = { ...LOOK, ...size, theme: makeTheme(colour) };
        const frame = menuFrame(menu, { ...startOf(menu), refused: true }, look);
        expect(frame.length).toBeLessThan(size.height);
        for (const line of frame)
          expect(displayWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(size.width);
      },
    ),
  );
});

test('a long entry and a long paste leave room for the question', () => {
  const question = {
    above: (look: typeof LOOK) => stepLines(TALL, look),
    question: 'Jawaban Anda',
    hints: ['Enter menyimpan'],
    words: [],
    empty: 'leave',
    lines: true,
  } as const;
  const parts = Array.from({ length: 40 }, (_, index) => `baris ${index}`);
  const frame = questionFrame(question as never, { ...NOTHING_YET, parts, text: 'x'.repeat(200) }, LOOK);
  const rows = frame.above.length + Math.ceil(frame.entry.length / 80) + frame.below.length;
  expect(rows).toBeLessThan(24);
  expect(frame.above.join('\n')).toContain('baris 39');
  expect(frame.above.join('\n')).not.toContain('baris 30');
});
