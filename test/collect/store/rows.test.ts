import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/collect/model/item.ts';
import { fileRow, itemsOf, officeOf, programOf, reportRow } from '../../../src/collect/store/rows.ts';
import { storableJson } from '../../../src/collect/store/text.ts';
import { anyItem } from './items.ts';

type Seen = {
  readonly item: Item;
  readonly program?: string;
  readonly collector?: string;
  readonly nth?: number;
};

/** What comes back when these were stored; all are of one content. */
function back(...seen: readonly Seen[]): Item[] {
  const [first] = seen;
  if (!first) throw new Error('nothing was stored');
  const files = seen.map(({ item, program = '1.0.0', collector = 'a', nth = 0 }) => {
    const row = fileRow(item, collector, nth, program);
    return [row.program, row.nth, row.document];
  });
  return itemsOf(storableJson(reportRow(first.item, '1.0.0').document), storableJson(files));
}

const [ITEM] = fc.sample(anyItem, { numRuns: 1, seed: 1 }) as [Item];
const with_ = (path: string, verdict: Item['seal']['verdict'], by?: string): Item => ({
  ...ITEM,
  path,
  seal: { verdict, ...(by === undefined ? {} : { by }) },
});
const seals = (items: readonly Item[]) => items.map(({ path, seal }) => `${path} ${seal.verdict}`).sort();

test('any item comes back as it was, byte for byte', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const ordered = back({ item });
      expect(ordered).toEqual([item]);
      expect(Object.keys(ordered[0] ?? {})).toEqual(Object.keys(item));
    }),
  );
});

describe('verdicts of several files and collectors', () => {
  const genuine = with_('a.md', 'genuine', 'dinkes');
  test('a file that two collectors found is one, with the better verdict', () => {
    const other = { item: with_('a.md', 'unknown-signer'), collector: 'b' };
    expect(seals(back({ item: genuine }, other))).toEqual(['a.md genuine']);
    expect(seals(back(other, { item: genuine }))).toEqual(['a.md genuine']);
  });
  test('copies keep each their own', () => {
    expect(seals(back({ item: genuine }, { item: with_('b.md', 'unsigned') }))).toEqual([
      'a.md genuine',
      'b.md unsigned',
    ]);
  });
  test('one name and content in two folders of a run is two files', () => {
    expect(back({ item: genuine }, { item: genuine, nth: 1 })).toHaveLength(2);
  });
  test.each([
    ['0.9.9', '0.10.0', 'altered'],
    ['0.10.0', '0.9.9', 'genuine'],
    ['1.0.0', '1.0.0', 'genuine'],
  ])('what program %s found genuine and %s altered is %s', (one, other, verdict) => {
    const seen = [
      { item: genuine, program: one },
      { item: with_('b.md', 'altered'), program: other, collector: 'b' },
    ];
    const found = back(...seen);
    expect(found).toHaveLength(2);
    expect(found.find(({ path }) => path === (verdict === 'altered' ? 'b.md' : 'a.md'))?.seal.verdict).toBe(
      verdict,
    );
    // No verdict of an older program says more than the newest one's.
    if (one !== other) expect(new Set(found.map(({ seal }) => seal.verdict)).size).toBe(1);
  });
});

test.each([
  [{ short: 'dinkes', name: 'Dinas Kesehatan' }, 'dinkes'],
  [{ name: 'Dinas Kesehatan' }, 'dinas kesehatan'],
  [{}, ''],
])('the office of %j is %j', (office, key) =>
  expect(officeOf({ ...ITEM, office: { ...office, zone: 'Asia/Jakarta' } })).toBe(key),
);

test.each([
  ['0.1.0', '0.1.0'],
  ['1.20.3-beta.1', '1.20.3'],
  ['dev', '0.0.0'],
])('version %j is kept as %j', (version, kept) => expect(programOf(version)).toBe(kept));

test('a time that is none, or that PostgreSQL cannot hold, is an empty column', () => {
  const row = (opened: string) => reportRow({ ...ITEM, times: { opened } }, '1.0.0').opened_at;
  expect(row('2026-03-01T00:00:00.000Z')).toBe('2026-03-01T00:00:00.000Z');
  expect(row('+275760-09-13T00:00:00.000Z')).toBe('275760-09-13T00:00:00.000Z');
  for (const none of ['infinity', '2026-99-99T99:99:99.999Z', '', '-000044-03-15T00:00:00.000Z'])
    expect(row(none)).toBeUndefined();
});
