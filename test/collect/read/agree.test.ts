import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whole } from '../../../src/collect/model/filed.ts';
import { readBatch } from '../../../src/collect/read/batch.ts';
import {
  type Content,
  contentIn,
  filesIn,
  heldFrom,
  packed,
  unpacked,
} from '../../../src/collect/read/block.ts';
import { findFiles } from '../../../src/collect/read/find.ts';
import { type Bench, judged } from '../../../src/collect/read/judged.ts';
import { LARGEST_REPORT, readReport } from '../../../src/report/received.ts';
import { hostile } from '../../report/hostile.ts';
import { folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const BENCH: Bench = { offices: [], run: () => ({ ok: false, missing: true, stdout: '', stderr: '' }) };
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('yes', 'no', 'dinas-1', 'Surel sudah diganti (pelaku).', 'a\\b', '"ä"'),
  },
  { weight: 1, arbitrary: hostile },
);
const step = fc.record(
  {
    id: fc.constantFrom('access', 'lure', 'two-factor', 'sessions'),
    outcome: fc.constantFrom('done', 'not-possible', 'not-applicable', 'later'),
    answer: word,
    reason: word,
    at: fc.constantFrom('2026-01-05T02:00:00.000Z', '2026-02-28T23:59:59.999Z'),
    applies: fc.boolean(),
  },
  { requiredKeys: ['id', 'outcome', 'at'] },
);
/** Reports as offices write them, and as attackers might. */
const written = fc
  .record({ name: word, short: word, handle: word, what: word, steps: fc.array(step) })
  .map(({ name, short, handle, what, steps }) =>
    reportText({
      ...base('kasus', 'incident', { name, short }, 'instagram'),
      account: { platform: 'instagram', handle },
      asks: [{ to: 'kominfo', what }],
      steps: steps as ReturnType<typeof base>['steps'],
    }),
  );
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(8),
  put: fc.oneof(
    fc.constantFrom(
      '"',
      '\\',
      ', ',
      ' }',
      '\n',
      '\n  - ',
      ', answer: "x"',
      'at: ',
      '\r\n',
      '\u202e',
      '1',
      ' ',
    ),
    fc.string({ maxLength: 3 }),
  ),
});
/** Changes where the data stand: most of the rest is only text. */
const mutated = fc.tuple(written, fc.array(change, { maxLength: 2 })).map(([text, changes]) =>
  changes.reduce((now, { at, cut, put }) => {
    const place = Math.floor(at * now.lastIndexOf('\n---\n'));
    return now.slice(0, place) + put + now.slice(place + cut);
  }, text),
);

/** The same report written in another form, which only the YAML library reads: a comment behind its first line. */
const otherForm = (text: string) => text.replace('\n', '\n# \n');

test('the quick way of reading says the same as the YAML library', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const quick = await readReport(Buffer.from(text), 'a.md');
      if (!quick.data || quick.problems.some(({ rule }) => rule === 'form')) return;
      const slow = await readReport(Buffer.from(otherForm(text)), 'a.md');
      // What no office writes by hand, such as a control character in escapes, the general reader refuses.
      if (slow.problems.some(({ rule }) => rule === 'yaml')) return;
      compared += 1;
      expect(slow.problems.some(({ rule }) => rule === 'form')).toBe(true);
      expect(quick.data).toEqual(slow.data);
    }),
    { numRuns: 400 },
  );
  // Most changes spoil the form, where there is nothing to compare: about 115 of 400 do not.
  expect(compared).toBeGreaterThan(60);
});

/** As they were filed. */
const items = ({ reports, unread }: Content) => ({ items: reports.map((report) => whole(report)), unread });

test('what was packed comes out as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, mutated), { maxLength: 8 }), async (files) => {
      const entries = [];
      for (const [at, [name, text]] of files.entries()) {
        const file = { name: `${at}${name}`, size: text.length, modified: at * 1000, changed: at };
        entries.push({ file, taken: await judged(file, Buffer.from(text), { kind: 'none' }) });
      }
      const block = packed(entries);
      expect(items(unpacked(block))).toEqual({
        items: entries.flatMap(({ taken }) => taken.items),
        unread: entries.flatMap(({ taken }) => taken.unread),
      });
      const from = heldFrom(block);
      const facts = filesIn(block.subarray(0, from));
      expect(facts.names).toEqual(entries.map(({ file }) => file.name));
      expect(facts.changed).toEqual(entries.map(({ file }) => file.changed));
      expect(items(contentIn(facts, block.subarray(from), (at) => at % 2 === 1))).toEqual({
        items: entries.flatMap(({ taken }, at) => (at % 2 === 1 ? taken.items : [])),
        unread: entries.flatMap(({ taken }, at) => (at % 2 === 1 ? taken.unread : [])),
      });
    }),
    { numRuns: 100 },
  );
});

async function blockOf(files: Parameters<typeof readBatch>[0], buffer: Buffer): Promise<Content> {
  const { value } = await readBatch(files, BENCH, buffer).next();
  return unpacked(value.block);
}

test('read in one batch, each alone, or after one another in one buffer: the same', async () => {
  const texts = fc.sample(mutated, { numRuns: 60, seed: 7 });
  const folder = folderWith(Object.fromEntries(texts.map((text, at) => [`${at}.md`, text])));
  await new Promise((resolve) => setTimeout(resolve, 30));
  const files = [...findFiles([{ full: folder, name: '' }])].flatMap((find) =>
    'reason' in find ? [] : [find],
  );
  expect(files).toHaveLength(texts.length);
  const buffer = Buffer.alloc(LARGEST_REPORT + 1, 'x');
  const together = await blockOf(files, buffer);
  const alone = [];
  for (const file of files) alone.push(await blockOf([file], Buffer.alloc(LARGEST_REPORT + 1)));
  expect(together).toEqual({
    reports: alone.flatMap(({ reports }) => reports),
    unread: alone.flatMap(({ unread }) => unread),
  });
  expect(together.reports.length).toBeGreaterThan(5);
});
