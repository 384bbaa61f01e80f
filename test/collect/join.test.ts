import { hash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { registeredBy } from '../../src/collect/belonging.ts';
import { createJoin } from '../../src/collect/join.ts';
import { filed } from '../../src/collect/model/filed.ts';
import type { Item } from '../../src/collect/model/item.ts';
import { itemOf } from '../../src/collect/read/item.ts';
import type { ReportData } from '../../src/report/data.ts';
import { AS_OF } from './folder.ts';
import { base } from './year.ts';

/** How often a case was held against a report. */
const looks = vi.hoisted(() => ({ opened: 0 }));
vi.mock(import('../../src/collect/times.ts'), async (original) => {
  const { createTimes } = await original();
  return {
    createTimes: () => {
      const times = createTimes();
      const opened: typeof times.opened = (number) => {
        looks.opened += 1;
        return times.opened(number);
      };
      return { ...times, opened };
    },
  };
});

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
/** As the register has them; who signs is called as there. */
const OURS = 'dinas-perhubungan';
const KNOWN = [
  {
    short: OURS,
    name: 'Dinas Perhubungan',
    accounts: [{ platform: 'instagram', handle: 'dishub' }],
  },
  { short: 'satpol', name: 'Satpol PP' },
];
const DATA = base('kasus-1', 'incident', OFFICE, 'instagram');

/** An edition of the case; its content differs from every other of another number, state or `seed`. */
function edition(number: number, more: Partial<Item> = {}, data: Partial<ReportData> = {}, seed = ''): Item {
  const issued = `2026-03-0${number}T00:00:00.000Z`;
  const whole: ReportData = {
    ...DATA,
    edition: { type: 'perkembangan', number, issued },
    journal: { entries: number * 10, head: DATA.journal.head },
    ...data,
  };
  const sha256 = hash('sha256', `${number}${more.seal?.verdict ?? ''}${data.state ?? ''}${seed}`);
  const file = { path: `${number}.md`, bytes: 1, sha256, modified: issued };
  const judgement = { file: '', verdict: 'unsigned' as const, altered: [], notes: [], problems: [] };
  return { ...itemOf(file, whole, judgement), ...more };
}

function joined(...items: readonly Item[]) {
  const results = [items, [...items].reverse()].map((order) => {
    const join = createJoin();
    for (const item of order) join.add(filed(item));
    return {
      rows: join.cases().map((one) => join.row(one, AS_OF, registeredBy(KNOWN))),
      copies: join.copies(),
    };
  });
  // Files come in any order.
  expect(results[1]).toEqual(results[0]);
  return results[0] ?? { rows: [], copies: [] };
}
const GENUINE = { verdict: 'genuine', by: 'dinkes' } as const;
const ALTERED = { verdict: 'altered' } as const;

describe('which edition of a case counts', () => {
  test.each([
    ['the newest', [edition(1), edition(3), edition(2)], '3.md', []],
    [
      'a working copy, when its journal is longer',
      [
        edition(2),
        edition(1, { path: 'laporan.md' }, { edition: undefined, journal: { entries: 21, head: '' } }),
      ],
      'laporan.md',
      [],
    ],
    [
      'not a working copy from before',
      [
        edition(2),
        edition(1, { path: 'laporan.md' }, { edition: undefined, journal: { entries: 19, head: '' } }),
      ],
      '2.md',
      [],
    ],
    ['not one that was altered', [edition(1), edition(2, { seal: ALTERED })], '1.md', ['newer-altered']],
    ['an altered one when there is no other', [edition(1, { seal: ALTERED })], '1.md', ['altered']],
    [
      'an unsigned one after a signed one, and that is said',
      [edition(1, { seal: GENUINE }), edition(2)],
      '2.md',
      ['newer-unsigned'],
    ],
    [
      'one of two for one edition, and that is said',
      [edition(1), edition(1, { path: 'b.md' }, {}, 'other')],
      'b.md',
      ['two-for-one-edition'],
    ],
    [
      'the whole one of which there is an excerpt too',
      [edition(1), edition(1, { path: 'petikan.md' }, { excerpt: { for: 'meta' } }, 'z')],
      '1.md',
      [],
    ],
    [
      'one from a damaged journal, and that is said',
      [edition(1, {}, { journal: { entries: 10, head: '', whole: false } })],
      '1.md',
      ['cut'],
    ],
    [
      'one signed by another office, and that is said',
      [edition(1, { seal: { verdict: 'genuine', by: 'penipu' } })],
      '1.md',
      ['other-signer'],
    ],
    [
      'one with times that lie ahead, and that is said',
      [edition(1, {}, { times: { opened: '2031-01-01T00:00:00.000Z' } })],
      '1.md',
      ['future'],
    ],
  ] as const)('%s', (_, items, path, cautions) => {
    const { rows } = joined(...items);
    expect(rows.map(({ item }) => item.path)).toEqual([path]);
    expect(rows[0]?.cautions).toEqual(cautions);
    expect(rows[0]?.history).toHaveLength(items.length);
  });

  test.each([
    ['by the short name', false, { short: 'dishub', name: 'Dishub' }, 'dishub', 'dishub_kab'],
    [
      'by its name in the register',
      false,
      { short: 'dishub', name: 'DINAS PERHUBUNGAN' },
      OURS,
      'dishub_kab',
    ],
    ['by an account that the register lists', false, { short: 'dishub', name: 'Dishub' }, OURS, '@Dishub'],
    ['by its name alone', false, { name: 'Dinas Perhubungan' }, OURS, 'dishub_kab'],
    [
      'another office that is registered',
      true,
      { short: 'dishub', name: 'Dinas Perhubungan' },
      'satpol',
      'dishub',
    ],
    ['another, by name alone', true, { name: 'Satpol PP' }, OURS, 'satpol'],
    ['its short name goes before its account', true, { short: 'satpol', name: 'Satpol PP' }, OURS, 'dishub'],
    ['an office that is not registered', true, { short: 'dishub', name: 'Dishub' }, OURS, 'dishub_kab'],
    ['cannot be told', false, { name: 'Dishub' }, OURS, 'dishub_kab'],
  ])('who signed is told as the register tells whose it is: %s', (_, isOthers, office, by, handle) => {
    const { rows } = joined(
      edition(
        1,
        { seal: { verdict: 'genuine', by } },
        { office, account: { platform: 'instagram', handle } },
      ),
    );
    expect(rows[0]?.cautions).toEqual(isOthers ? ['other-signer'] : []);
  });

  test('a report cannot hide the case of another account behind its id', () => {
    const foreign = edition(
      9,
      { path: 'palsu.md' },
      { account: { platform: 'x', handle: 'penipu' }, state: 'closed' },
    );
    const { rows } = joined(edition(1), foreign);
    expect(rows.map(({ item, cautions }) => [item.path, ...cautions])).toEqual([
      ['1.md', 'shared-id'],
      ['palsu.md', 'shared-id'],
    ]);
  });

  test.each<[string, (at: number) => Partial<ReportData>]>([
    ['openings', (at) => ({ times: { opened: new Date(at * 60_000).toISOString() } })],
    ['accounts', (at) => ({ account: { platform: 'instagram', handle: `h${at}` } })],
    ['offices', (at) => ({ office: { short: `o${at}` } })],
  ])('many cases of one id and of different %s are not held against each other', (_, more) => {
    const compared = (cases: number): number => {
      looks.opened = 0;
      const join = createJoin();
      for (const number of [1, 2]) {
        for (let at = 0; at < cases; at += 1) join.add(filed(edition(number, {}, more(at), `${at}`)));
      }
      expect(join.cases()).toHaveLength(cases);
      const rows = join.cases().map((one) => join.row(one, AS_OF, registeredBy(KNOWN)));
      for (const { history, cautions } of rows) {
        expect(history).toHaveLength(2);
        expect(cautions).toContain('shared-id');
      }
      return looks.opened;
    };
    const [few, many] = [compared(100), compared(400)];
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(5 * few);
  });

  test('copies count once, and the one that is signed counts', () => {
    const sha256 = hash('sha256', 'the same');
    const copy = { ...edition(1, { seal: GENUINE, path: 'z.md' }), sha256 };
    const { rows, copies } = joined({ ...edition(1), sha256, path: 'a.md' }, copy);
    expect(rows.map(({ item, history }) => [item.path, history.length])).toEqual([['z.md', 1]]);
    expect(copies).toEqual([{ sha256, paths: ['a.md', 'z.md'], count: 2 }]);
  });
});
