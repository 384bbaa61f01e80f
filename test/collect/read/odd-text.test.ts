import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/report/received.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const GOOD = reportText(base('baik', 'incident', OFFICE, 'instagram'));
const BYTES = 8_000_000;
/** With one more field in the front matter. */
const having = (field: string) => GOOD.replace('asks: []\n', `asks: []\n${field}\n`);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

async function told(files: Readonly<Record<string, string | Buffer>>): Promise<Record<string, string>> {
  const { unreadable } = await collected(folderWith(files));
  return Object.fromEntries(unreadable.map(({ path, line, reason }) => [path, `${line} ${reason.en}`]));
}

describe('of the largest files, not even the worst take long', () => {
  // Each took more than a quarter of a minute, or a gigabyte.
  test.each([
    ['controls', '\u001b'.repeat(BYTES)],
    ['ends of lines of Windows', '\r\n'.repeat(BYTES / 2)],
    ['ends of lines of old', '\r'.repeat(BYTES)],
    ['quotation marks', `---\n${'“'.repeat(BYTES / 3)}`],
    ['data that does not end', `---\ngpr-respond: 1\n${'a: “\n'.repeat(BYTES / 8)}`],
    ['fields', having(Array.from({ length: 20_000 }, (_, at) => `k${at}: "v"`).join('\n'))],
    ['one long text', having(`note: "${'x'.repeat(BYTES - 10_000)}"`)],
    ['one long text without an end', having(`note: "${'x'.repeat(BYTES - 10_000)}`)],
    ['steps', GOOD.replace('steps: []', `steps:${'\n  - { id: 1 }'.repeat(500_000)}`)],
  ])('%s', { timeout: 5000 }, async (_, text) => {
    const before = process.memoryUsage().rss;
    const bytes = Buffer.from(text);
    for (let times = 0; times < 3; times += 1) await readReport(bytes, 'a.md');
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });
});

test('damaged data: where, and whom to ask, not how to write YAML', async () => {
  const damaged =
    'The data at the start of this report is damaged. Ask for the original file. For details: gpr-respond verify FILE';
  expect(
    await told({
      'alias.md': having(`a: &a [x]\nb: [${'*a,'.repeat(60)}]`),
      'dalam.md': having(`a: ${'['.repeat(200_000)}${']'.repeat(200_000)}`),
      'ganda.md': having('case: "lagi"'),
      'nul.md': GOOD.replace('Dinas Kesehatan', 'Dinas\u0000'),
      'proto.md': having('__proto__: { a: 1 }'),
      'tag.md': having('a: !!js/function "x"'),
    }),
  ).toEqual({
    'alias.md': `15 ${damaged}`,
    'dalam.md': `14 ${damaged}`,
    'ganda.md': `14 ${damaged}`,
    'nul.md': `7 ${damaged}`,
    'proto.md': `14 ${damaged}`,
    'tag.md': `14 ${damaged}`,
  });
});

test('data that is too large to be anything of ours', async () => {
  const large = await told({ 'a.md': having(`# ${'x'.repeat(1_100_000)}`) });
  expect(large['a.md']).toMatch(
    /^1 The data at the start of the file is over 1.0 MB .* Ask for the original/,
  );
});

test('what only happened on the way is not given as the reason', async () => {
  const wrong = GOOD.replace('case: "baik"', 'case: 5');
  const reasons = await told({
    'crlf.md': wrong.replaceAll('\n', '\r\n'),
    'bom.md': `\ufeff${wrong}`,
    'bentuk.md': wrong.replace('kind: "incident"', "kind: 'incident'"),
  });
  for (const reason of Object.values(reasons)) expect(reason).toMatch(/^4 .*"case"/);
  expect(Object.keys(reasons)).toHaveLength(3);
});

test('other encodings and ends of lines are told of', async () => {
  expect(
    await told({
      'utf16.md': utf16(GOOD),
      'utf16be.md': utf16(GOOD).swap16(),
      'mac.md': GOOD.replaceAll('\n', '\r'),
    }),
  ).toEqual({
    'utf16.md': expect.stringMatching(/^1 This file is not whole UTF-8 text/),
    'utf16be.md': expect.stringMatching(/^1 This file is not whole UTF-8 text/),
    'mac.md': expect.stringMatching(/^2 This text seems to have been copied/),
  });
});

test('half characters and a thousand problems: read, altered, and small', async () => {
  const half = Buffer.from(GOOD.replace('Kesehatan', 'K__ehatan'));
  half.set([0xed, 0xa0], half.indexOf('__'));
  const { cases } = await collected(
    folderWith({
      'a.md': half,
      'b.md': GOOD.replace('"baik"', '"dua"').replace('Dinas', 'Dinas \\ud800'),
      'c.md': GOOD.replace('"baik"', '"tiga"').replace(
        'steps: []',
        `steps:${'\n  - { id: 1 }'.repeat(1000)}`,
      ),
    }),
  );
  expect(cases.map(({ item }) => [item.case, item.seal.verdict])).toEqual(
    expect.arrayContaining([
      ['dua', 'altered'],
      ['tiga', 'altered'],
    ]),
  );
  const text = JSON.stringify(cases);
  expect(text).not.toMatch(/\\ud[89a-f]/);
  expect(text.length).toBeLessThan(20_000);
});
