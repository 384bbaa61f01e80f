import { expect, test } from 'vitest';
import { messageText } from '../../../src/report/letter/written.ts';
import { paragraph } from '../../../src/report/nodes.ts';
import type { Paper } from '../../../src/report/paper.ts';

const message = (lang: 'id' | 'en', ...lines: readonly string[]): Paper => ({
  root: { type: 'root', children: lines.map((line) => paragraph(line)) },
  title: 'Pesan',
  lang,
  issued: '2026-11-22T15:31:07.000Z',
  header: { drill: false },
  annex: [],
});

test('a message that fits is written whole', () => {
  expect(messageText(message('id', 'Satu.', 'Dua.'))).toBe('Satu.\nDua.\n');
});

test.for([
  ['id', 'x'.repeat(10_000)],
  ['en', 'kata '.repeat(90)],
  ['id', '😀'.repeat(400)],
] as const)('one that does not is cut at a line below 4,000 characters, and says so (%s)', ([lang, line]) => {
  const lines = Array.from({ length: 40 }, (_, number) => `${number}: ${line}`);
  const text = messageText(message(lang, ...lines));
  expect(text.length).toBeLessThan(4000);
  expect(text.length).toBeGreaterThan(2500);
  expect(text.endsWith(lang === 'id' ? '\n… lanjut di laporan\n' : '\n… continued in the report\n')).toBe(
    true,
  );
  expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});
