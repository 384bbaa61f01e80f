import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { spread } from '../../src/collect/figures.ts';
import { filed } from '../../src/collect/model/filed.ts';
import { itemOf } from '../../src/collect/read/item.ts';
import { createCollection } from '../../src/collect/recap.ts';
import { toCsv } from '../../src/collect/views/csv.ts';
import { cell } from '../../src/safety/cell.ts';
import { collected, folderWith } from './folder.ts';
import { base, reportText } from './year.ts';

describe('median and ninth tenth', () => {
  test.each([
    [[], { count: 0 }],
    [[7], { count: 1, median: 7, p90: 7 }],
    [[9, 1], { count: 2, median: 5, p90: 9 }],
    [[100, 9, 10], { count: 3, median: 10, p90: 100 }],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { count: 10, median: 5.5, p90: 9 }],
    [Array.from({ length: 110 }, (_, at) => at + 1), { count: 110, median: 55.5, p90: 99 }],
    [[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { count: 11, median: 6, p90: 10 }],
  ])('of %j', (values, expected) => expect(spread(values)).toEqual(expected));
});

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T20:00:00.000Z`;
const report = (id: string, more: object) => reportText({ ...base(id, 'incident', OFFICE, 'x'), ...more });

describe('what counts', () => {
  const FILES = {
    'a.md': report('a', { times: { opened: at(31), noticed: at(31), protected: at(30) }, state: 'open' }),
    'b.md': report('b', {
      account: { platform: 'instagram', handle: 'lain' },
      times: { opened: at(2), noticed: at(1) },
      asks: [{ to: 'kominfo', what: 'Bantu.' }],
    }),
    'altered.md': report('c', {}).replace('closed', 'open'),
    'drill.md': report('d', { kind: 'drill' }),
  };

  test('drills and altered reports are no figures, times the wrong way round neither; months are the office’s own', async () => {
    const { figures, now } = await collected(folderWith(FILES));
    expect(figures).toMatchObject({ incidents: 2, left: { altered: 1 } });
    // 20.00 UTC on 31 March is 1 April in Jakarta.
    expect(figures.months).toEqual([
      { name: '2026-03', count: 1 },
      { name: '2026-04', count: 1 },
    ]);
    expect(figures.minutes.protection).toEqual({ count: 0 });
    expect(now.map((one) => one.case)).toEqual(['c', 'a']);
  });

  test.each([
    ['Asia/Jakarta', 7],
    ['Asia/Makassar', 8],
    ['Asia/Jayapura', 9],
  ])('a month that is filtered for is the only one in the figures, in %s', async (timezone, hours) => {
    const end = Date.UTC(2026, 2, 1) - hours * 3_600_000;
    const files = [-1, 0].map((later) => {
      const time = new Date(end + later).toISOString();
      const more = { office: { ...OFFICE, timezone }, times: { opened: time, noticed: time } };
      return [`${later}.md`, report(`n${later}`, more)] as const;
    });
    const folder = folderWith(Object.fromEntries(files));
    const monthsOf = async (since: string, until: string) =>
      (await collected(folder, { view: { filters: { since, until } } })).figures.months;
    expect(await monthsOf('2026-02-01', '2026-02-28')).toEqual([{ name: '2026-02', count: 1 }]);
    expect(await monthsOf('2026-03-01', '2026-03-31')).toEqual([{ name: '2026-03', count: 1 }]);
    expect(await monthsOf('2026-02-28', '2026-03-01')).toHaveLength(2);
  });

  test('the last day that a calendar has is one, too', async () => {
    const { cases } = await collected(folderWith({ 'a.md': FILES['a.md'] }), {
      view: { filters: { until: '9999-12-31' } },
    });
    expect(cases).toHaveLength(1);
  });

  test.each([
    [['2025-11-05', '2026-02-05'], '2025-11 1, 2025-12 0, 2026-01 0, 2026-02 1'],
    // A clock that is wrong by decades makes no page of empty months.
    [['1999-11-05', '2026-02-05'], '1999-11 1, 2026-02 1'],
    [[], ''],
  ])('months without an incident stand between the others: %j', async (days, expected) => {
    const files = days.map((day, index) => {
      const time = `${day}T03:00:00.000Z`;
      return [`${index}.md`, report(`m${index}`, { times: { opened: time, noticed: time } })] as const;
    });
    const { figures } = await collected(folderWith({ 'x.txt': '', ...Object.fromEntries(files) }));
    expect(figures.months.map(({ name, count }) => `${name} ${count}`).join(', ')).toBe(expected);
  });

  test.each([
    [{}, 'a b c d'],
    [{ since: '2026-03-03' }, 'a'],
    [{ until: '2026-03-02' }, 'b c d'],
    [{ platform: 'instagram' }, 'b'],
    [{ office: 'KESEHATAN' }, 'a b c d'],
    [{ office: 'kesehat' }, 'a b c d'],
    [{ office: 'dink' }, ''],
    [{ state: 'open' } as const, 'a c'],
    [{ kind: 'drill' } as const, 'd'],
    [{ mine: 'kominfo' }, 'b'],
    [{ mine: 'meta' }, ''],
  ])('filtered by %j', async (filters, ids) => {
    const { cases } = await collected(folderWith(FILES), { view: { filters } });
    expect(cases.map(({ item }) => item.case).join(' ')).toBe(ids);
  });

  test('an altered case of an office without a name is called by its short name, as an open one is', async () => {
    const text = report('e', { office: { short: 'dinkes' } }).replace('closed', 'open');
    const { altered, now } = await collected(folderWith({ 'e.md': text }));
    expect([altered[0]?.office, now[0]?.office]).toEqual(['dinkes', 'dinkes']);
  });

  test('a time that does not exist makes its report a damaged one, and nothing else', async () => {
    const none = '2026-99-99T10:00:00.000Z';
    const bad = report('z', { times: { opened: none }, state: 'open' });
    const { figures, now, unreadable } = await collected(folderWith({ ...FILES, 'bad.md': bad }));
    const line = bad.split('\n').findIndex((one) => one.includes(none)) + 1;
    expect(unreadable).toMatchObject([{ path: 'bad.md', line }]);
    expect(figures.months).toHaveLength(2);
    expect(now.map((one) => one.case)).toEqual(['c', 'a']);
  });

  test('nothing is counted from a time that does not exist, wherever it came from', () => {
    const none = '2026-99-99T10:00:00.000Z';
    const collection = createCollection();
    const judgement = { file: '', verdict: 'unsigned', altered: [], notes: [], problems: [] } as const;
    for (const [at, time] of [none, '2026-01-05T00:00:00.000Z', '2026-03-05T00:00:00.000Z'].entries()) {
      const more = {
        state: 'open',
        times: { opened: time },
        steps: [{ id: 'letter', reached: false }],
      } as const;
      const file = { path: `${at}.md`, bytes: 1, sha256: hash('sha256', time), modified: time };
      collection.add(filed(itemOf(file, { ...base(`z${at}`, 'incident', OFFICE, 'x'), ...more }, judgement)));
    }
    const targets = () => new Map([['letter', 60]]);
    const recap = collection.recap({ asOf: at(31), filters: {}, known: [], targets });
    expect(recap.figures.months.map(({ name, count }) => `${name} ${count}`)).toEqual([
      '2026-01 1',
      '2026-02 0',
      '2026-03 1',
    ]);
    expect(recap.now.find((one) => one.case === 'z0')).toMatchObject({ age: 0, clocks: [] });
    expect(recap.now.flatMap(({ clocks }) => clocks)).toHaveLength(2);
  });

  test('clocks of open steps count from when it was noticed; what has to wait has none', async () => {
    const steps = [
      { id: 'mailbox', reached: false },
      { id: 'letter', outcome: 'later', reason: 'besok' },
      { id: 'recheck', reached: false },
      { id: 'done-step', outcome: 'done' },
    ];
    const waiting = [{ id: 'recheck', due: at(3) }];
    const text = report('a', { state: 'open', times: { opened: at(1), noticed: at(1) }, steps, waiting });
    const targets = new Map([
      ['letter', 60],
      ['mailbox', 1440],
      ['recheck', 1],
      ['done-step', 1],
    ]);
    const view = { asOf: at(2), targets: (id: string) => (id === 'hacked-x' ? targets : new Map()) };
    const { now } = await collected(folderWith({ 'a.md': text }), { view });
    expect(now[0]).toMatchObject({
      age: 1440,
      clocks: [
        { step: 'letter', left: -1380 },
        { step: 'mailbox', left: 0 },
      ],
    });
  });
});

describe('a spreadsheet', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+62', `"'+62"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    [' =1', `"' =1"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ['dia bilang "a"', '"dia bilang ""a"""'],
    ['a,b', '"a,b"'],
    [5, '5'],
    [undefined, ''],
  ])('%j is only text', (value, expected) => expect(cell(value)).toBe(expected));

  test('has one line a case', async () => {
    const office = { short: '=cmd|calc', name: '=HYPERLINK("http://x")' };
    const text = reportText(base('a', 'incident', office, 'x'));
    const csv = toCsv(await collected(folderWith({ 'a.md': text })));
    const [head, row, end] = csv.split('\r\n');
    expect(head).toMatch(/^\ufeff"case","kind","office",/);
    expect(row).toContain(`"'=HYPERLINK(""http://x"")","'=cmd|calc"`);
    expect(end).toBe('');
  });
});
