import { expect, test } from 'vitest';
import { createMeter } from '../../src/commands/collect-work.ts';

/** A meter, and the lines that it wrote by now. */
function metered() {
  const lines: string[] = [];
  let time = 0;
  const stderr = { isTTY: true, write: (text: string) => lines.push(text.replace('\r\u001b[K', '')) };
  const world = { stderr: stderr as unknown as NodeJS.WriteStream, now: () => new Date(time) };
  const meter = createMeter(world, { lang: 'en', plain: false });
  return {
    meter,
    lines,
    tick(seconds: number, done: number, found: number, isAll = true) {
      time = seconds * 1000;
      meter.tick(done, found, isAll);
      return lines.at(-1);
    },
  };
}

test('what is left is told once every file is found', () => {
  const { meter, tick } = metered();
  meter.begin(true);
  expect(tick(1, 100, 200, false)).toBe('Reading 100 of at least 200 files · 100 a second');
  expect(tick(2, 200, 6200)).toBe('Reading 200 of 6200 files · 100 a second · about 1:00 left');
});

test('counts go on over paths, and what is left waits for the last one', () => {
  const { meter, lines, tick } = metered();
  meter.begin(false);
  expect(tick(2, 100, 300)).toBe('Reading 100 of at least 300 files · 50 a second');
  tick(6, 300, 300);
  meter.end();
  expect(lines.at(-1)).toBe('');
  meter.begin(true);
  expect(tick(8, 100, 200, false)).toBe('Reading 400 of at least 500 files · 50 a second');
  expect(tick(9, 150, 200)).toBe('Reading 450 of 500 files · 50 a second · about 0:01 left');
});
