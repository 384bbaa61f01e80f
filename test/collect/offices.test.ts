import { describe, expect, test } from 'vitest';
import type { KnownOffice } from '../../src/collect/belonging.ts';
import type { Brief, Item } from '../../src/collect/model/item.ts';
import type { Filters } from '../../src/collect/model/recap.ts';
import { createOffices } from '../../src/collect/offices.ts';
import type { ReportData } from '../../src/report/data.ts';
import { recapText } from '../../src/terminal/recap.ts';
import { collected, folderWith } from './folder.ts';
import { base, reportText } from './year.ts';

const KNOWN: readonly KnownOffice[] = [
  {
    short: 'dinkes',
    name: 'Dinas Kesehatan',
    accounts: [
      { platform: 'instagram', handle: 'dinkes' },
      { platform: 'youtube', handle: 'DinkesTV' },
      { platform: 'tiktok', handle: 'dinkes' },
    ],
  },
  { short: 'dishub', name: 'Dinas Perhubungan', accounts: [{ platform: 'instagram', handle: 'dishub' }] },
  { short: 'satpol', name: 'Satpol PP' },
];

/** A preparation with this figure. */
function item(
  office: Item['office'],
  platform: string,
  handle: string,
  readiness?: number,
  kind: Item['kind'] = 'preparation',
): Brief {
  const times = { opened: Date.parse('2026-11-01T00:00:00.000Z') };
  const known = { kind, office, account: { platform, handle }, times, state: 'closed', asks: [] };
  const withFigure = readiness === undefined ? known : { ...known, readiness };
  return withFigure as unknown as Brief;
}

function officesOf(items: readonly Brief[], known: readonly KnownOffice[], filters: Filters) {
  const offices = createOffices(known, filters);
  for (const item of items) offices.enter(item, true);
  return offices.rows();
}
const office = (short?: string, name?: string): Item['office'] => ({
  ...(short === undefined ? {} : { short }),
  ...(name === undefined ? {} : { name }),
  zone: 'Asia/Jakarta',
});

test('accounts of the register and accounts of reports are one list, each once', () => {
  const items = [
    item(office('dinkes', 'Dinas Kesehatan'), 'instagram', '@Dinkes', 80),
    item(office('dinkes', 'Dinas Kesehatan'), 'youtube', 'dinkestv', undefined, 'incident'),
    item(office('dinkes', 'Dinas Kesehatan'), 'facebook', 'dinkes', 61),
    item(office('dinkes', 'Dinas Kesehatan'), 'tiktok', 'dinkes', 90, 'drill'),
  ];
  const [dinkes, dishub, satpol] = officesOf(items, KNOWN, {});
  expect(dinkes).toMatchObject({ key: 'dinkes', readiness: 71, unmeasured: 2, unheard: 1, silent: false });
  expect(dinkes?.accounts).toEqual([
    { platform: 'facebook', handle: 'dinkes', registered: false, heard: true, readiness: 61 },
    { platform: 'instagram', handle: 'dinkes', registered: true, heard: true, readiness: 80 },
    { platform: 'tiktok', handle: 'dinkes', registered: true, heard: false },
    { platform: 'youtube', handle: 'DinkesTV', registered: true, heard: true },
  ]);
  expect(dishub).toMatchObject({ silent: true, unheard: 1, unmeasured: 1 });
  expect(dishub).not.toHaveProperty('readiness');
  expect(satpol).toMatchObject({ silent: true, accounts: [], unheard: 0, unmeasured: 0 });
});

test.each<[string, Item['office'], string, string, string]>([
  ['by its short name', office('dinkes', 'Lain'), 'instagram', 'x', 'dinkes'],
  ['by its name, when it goes by another short name', office('dk', 'DINAS KESEHATAN'), 'x', 'x', 'dinkes'],
  [
    'by the account, when its name is not known',
    office('abc', 'Dinkes Rmb'),
    'youtube',
    '@dinkestv',
    'dinkes',
  ],
  ['the one it names, though the account is of another', office('satpol'), 'youtube', 'DinkesTV', 'satpol'],
  ['of its own, when nothing is known', office('abc', 'Dinkes Rmb'), 'youtube', 'lain', 'abc'],
  ['of its own, also without a short name', office(undefined, 'Dinkes Rmb'), 'x', 'lain', 'dinkes rmb'],
])('a report belongs to an office %s', (_, from, platform, handle, key) => {
  const heard = officesOf([item(from, platform, handle)], KNOWN, {}).filter(({ accounts }) =>
    accounts.some((one) => one.heard),
  );
  expect(heard.map((one) => one.key)).toEqual([key]);
  expect(heard[0]?.registered).toBe(KNOWN.some(({ short }) => short === key));
});

test('filters leave out offices and accounts of other platforms, of the register too', () => {
  const [only, ...others] = officesOf([], KNOWN, { office: 'dinkes', platform: 'YouTube' });
  expect(others).toEqual([]);
  expect(only?.accounts).toEqual([
    { platform: 'youtube', handle: 'DinkesTV', registered: true, heard: false },
  ]);
});

const DINKES = { short: 'dinkes', name: 'Dinas Kesehatan' };

describe('an office is named as its reports call it, or as the register does', () => {
  test.each<[string, ReportData['office'], string, string, string]>([
    ['by the name in the register', { short: 'dinkes', name: 'Kantor A' }, 'lain', 'Kesehatan', 'dinkes'],
    [
      'by the short name in the register',
      { short: 'dk', name: 'DINAS kesehatan' },
      'lain',
      'Dinkes',
      'dinkes',
    ],
    ['by whose account it is', { name: 'Kantor A' }, 'dinkes', 'kesehat', 'dinkes'],
    ['by the short name alone', { short: 'abc' }, 'lain', 'ABC', 'abc'],
    [
      'by the name that the report gives it',
      { short: 'dinkes', name: 'Kantor A' },
      'lain',
      'kantor',
      'dinkes',
    ],
    ['not by another office’s', { short: 'satpol' }, 'dinkes', 'Kesehatan', ''],
    ['not by a part of a short name', { short: 'abc' }, 'lain', 'ab', ''],
  ])('%s', async (_, from, handle, words, key) => {
    const data = { ...base('i1', 'incident', DINKES, 'instagram'), office: from, state: 'open' as const };
    const report = reportText({ ...data, account: { platform: 'instagram', handle } });
    const { cases, now, offices } = await collected(folderWith({ 'a.md': report }), {
      view: { known: KNOWN, filters: { office: words } },
    });
    const heard = offices.filter(({ silent }) => !silent);
    expect(heard.map((one) => [one.key, one.incidents, one.open])).toEqual(key === '' ? [] : [[key, 1, 1]]);
    expect([cases.length, now.length]).toEqual([heard.length, heard.length]);
    // The accounts that the register lists stand there, whoever named the office.
    const listed = KNOWN.find(({ short }) => short === key)?.accounts ?? [];
    expect(heard[0]?.accounts.filter(({ registered }) => registered).length ?? 0).toBe(listed.length);
  });

  test('whatever is on the screen without a filter finds it', async () => {
    const offices = [
      { ...DINKES, name: 'Kantor A' },
      { short: 'satpol' },
      { short: 'abc', name: 'Kantor B' },
    ];
    const files = offices.map((from, at) => {
      const data = { ...base(`i${at}`, 'incident', DINKES, 'x'), office: from };
      return [`${at}.md`, reportText(data)] as const;
    });
    const folder = folderWith(Object.fromEntries(files));
    const shown = await collected(folder, { view: { known: KNOWN } });
    for (const one of shown.offices) {
      const view = { known: KNOWN, filters: { office: one.name } };
      expect((await collected(folder, { view })).offices).toEqual([one]);
    }
  });
});

test('the terminal says of how many accounts the readiness is a mean, and which were never spoken of', async () => {
  const report = reportText({
    ...base('p1', 'preparation', { short: 'dinkes', name: 'Dinas Kesehatan' }, 'instagram'),
    readiness: { percent: 80, done: 80, of: 100 },
  });
  const recap = await collected(folderWith({ 'a.md': report }), { view: { known: KNOWN } });
  const text = recapText(recap, 'offices', 'id').replace(/\s+/g, ' ');
  expect(text).toContain('Dinas Kesehatan 3 80% (1/3)');
  expect(text).toContain(
    '3 kantor, 4 akun. Belum punya angka kesiapan: 3 akun; belum muncul di laporan mana pun: 3 akun.',
  );
});
