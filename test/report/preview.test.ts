import { expect, test } from 'vitest';
import { numbered, table } from '../../src/report/nodes.ts';
import { plainLines } from '../../src/report/preview.ts';

const rows = Array.from({ length: 33_000 }, (_, index) => [`akun ${index}`, 'Instagram']);
const root = {
  type: 'root' as const,
  children: [table(['Akun', 'Platform'], rows), numbered(rows.map(([name = '']) => [name]))],
};

test('a preview of a letter about 33,000 accounts is a page or two, and says what it leaves out', () => {
  const lines = plainLines(root, (count) => `${count} more`);
  expect(lines.length).toBeLessThan(100);
  expect(lines).toContain('akun 0: Instagram');
  expect(lines.filter((line) => line === '32960 more')).toHaveLength(2);
});

test('a text that is made of it has everything', () => {
  expect(plainLines(root)).toHaveLength(66_001);
});

test('of a table with more columns each cell stands behind its head', () => {
  const counts = table(
    ['', 'Akun', 'Kesiapan', 'Catatan'],
    [
      ['Dinas Contoh 1', '3', '50%', ''],
      ['Dinas Contoh 2', '1', '–', 'baru'],
    ],
  );
  expect(plainLines({ type: 'root', children: [counts] })).toEqual([
    'Dinas Contoh 1 - Akun: 3 - Kesiapan: 50%',
    'Dinas Contoh 2 - Akun: 1 - Kesiapan: – - Catatan: baru',
  ]);
});
