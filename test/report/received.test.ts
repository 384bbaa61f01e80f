import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/edition.ts';
import { LARGEST_REPORT, readReport } from '../../src/report/received.ts';
import { hostile } from './hostile.ts';
import { HIJACK, HIJACK_JOURNAL, inputOf, journal, opened } from './sample.ts';

const REPORT = renderReport(inputOf(HIJACK, HIJACK_JOURNAL));
const read = (text: string | Uint8Array) => readReport(Buffer.from(text), 'laporan.md');
const found = async (text: string | Uint8Array) =>
  (await read(text)).problems.map(({ rule, line }) => `${line} ${rule}`);
const lineOf = (start: string, text = REPORT) =>
  text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

test('a report as it was written: data, body, nothing to complain of', async () => {
  const { data, body, problems } = await read(REPORT);
  expect(problems).toEqual([]);
  expect(data?.account).toEqual({ platform: 'instagram', handle: 'dinkes_rembang' });
  expect(data?.steps).toContainEqual({ id: 'sessions', reached: false });
  expect(data?.seal?.body).toMatch(/^[0-9a-f]{64}$/);
  expect(body).toMatch(/^\n# LAPORAN INSIDEN[\s\S]*NIP\]\n$/);
});

const LAST_LINE = REPORT.split('\n').length;

test.each<[string, string | Uint8Array, string[]]>([
  ['empty', '', ['1 file']],
  ['something else', 'Selamat pagi.\nTerlampir laporan.', ['1 data']],
  ['front matter of something else', '---\ntitle: Halo\n---\nIsi\n', ['1 form', '1 data', '5 cut']],
  ['CRLF', REPORT.replaceAll('\n', '\r\n'), ['1 crlf']],
  [
    'CRLF on a later line',
    REPORT.replace('## 2. Ringkasan\n', '## 2. Ringkasan\r\n'),
    [`${lineOf('## 2.')} crlf`],
  ],
  ['BOM', `\ufeff${REPORT}`, ['1 bom']],
  ['BOM and CRLF', `\ufeff${REPORT.replaceAll('\n', '\r\n')}`, ['1 bom', '1 crlf']],
  [
    'a byte that is no UTF-8',
    Buffer.from(REPORT.replaceAll(/[^\0-\x7f]/g, '-').replace('Bu Sari', 'Bu Sar\u00ed'), 'latin1'),
    [`${lineOf('| 18 |')} encoding`],
  ],
  ['UTF-16', Buffer.from(`\ufeff${REPORT}`, 'utf16le'), ['1 encoding', '1 data']],
  ['cut off in the body', REPORT.slice(0, REPORT.indexOf('## 9.')), [`${lineOf('## 9.')} cut`]],
  ['cut off by its last byte', REPORT.slice(0, -1), [`${LAST_LINE - 1} cut`]],
  ['cut off in the data', REPORT.slice(0, REPORT.indexOf('evidence:')), [`${lineOf('evidence:') - 1} cut`]],
  ['fences lost', REPORT.replace(/^---\n/, '').replace('\n---\n', '\n'), ['1 pasted']],
  ['fences made into dashes', REPORT.replace(/^---\n/, '—\n').replace('\n---\n', '\n—\n'), ['2 pasted']],
  ['the closing fence lost', REPORT.replace('\n---\n\n', '\n\n'), ['2 pasted']],
  ['smart quotes', REPORT.replace(/"([^"\n]*)"/g, '“$1”'), ['3 pasted']],
  ['a chat’s head', `[22/11 22.31] Rina: ${REPORT}`, ['2 pasted']],
  ['the data lost', REPORT.slice(REPORT.indexOf('# LAPORAN')), ['1 pasted']],
  ['marks and data lost', REPORT.slice(REPORT.indexOf('# LAPORAN')).replaceAll(/[*#>|]/g, ''), ['1 pasted']],
  ['a newer contract', REPORT.replace('gpr-respond: 1', 'gpr-respond: 2'), ['2 newer']],
  ['a version that is none', REPORT.replace('gpr-respond: 1', 'gpr-respond: "1"'), ['1 data']],
  ['a field missing', REPORT.replace(/^journal: .*\n/m, ''), ['1 field']],
  [
    'a field of the wrong form',
    REPORT.replace('state: "open"', 'state: "lost"'),
    [`${lineOf('state:')} field`],
  ],
  [
    'an item of the wrong form',
    REPORT.replace('{ id: "signs", outcome: "done"', '{ id: "signs", outcome: "won"'),
    [`${lineOf('  - { id: "signs"')} field`],
  ],
  [
    'a way out of the folder',
    REPORT.replace('evidence/profil.png', 'evidence/../../x'),
    [`${lineOf('evidence:') + 1} field`],
  ],
  ['edited by hand', REPORT.replace('kind: "incident"', 'kind: incident # ya'), ['1 form']],
  ['broken YAML', REPORT.replace('kind: "incident"', 'kind: "incident'), ['3 yaml']],
  ['a key twice', REPORT.replace('kind: "incident"', 'kind: "incident"\nkind: "drill"'), ['4 yaml']],
  [
    'a bidi mark by hand',
    REPORT.replace('kind: "incident"', 'kind: "incident"\ncatatan: "\u202e"'),
    ['4 yaml'],
  ],
  ['aliases that multiply', REPORT.replace('kind:', `${bomb()}\nkind:`), ['4 yaml']],
  ['nesting', REPORT.replace('kind: "incident"', `kind: ${'['.repeat(5000)}`), ['3 yaml']],
  ['more than any report', Buffer.alloc(LARGEST_REPORT + 1, 'a'), ['1 file']],
])('%s is said, with its line', async (_, text, expected) => {
  expect(await found(text)).toEqual(expected);
});

function bomb(): string {
  const rows = ['a0: &a0 ["lol", "lol"]'];
  for (let row = 1; row < 20; row += 1) rows.push(`a${row}: &a${row} [*a${row - 1}, *a${row - 1}]`);
  return rows.join('\n');
}

test.each([
  ['CRLF', REPORT.replaceAll('\n', '\r\n'), true],
  [
    'an optional field of the wrong form',
    REPORT.replace(/^times: \{ noticed: "[^"]*"/m, 'times: { noticed: "kemarin"'),
    true,
  ],
  ['edited by hand', REPORT.replace('kind: "incident"', 'kind: incident # ya'), true],
  ['a newer contract', REPORT.replace('gpr-respond: 1', 'gpr-respond: 2'), false],
  ['a field missing', REPORT.replace(/^journal: .*\n/m, ''), false],
  ['the closing fence lost', REPORT.replace('\n---\n\n', '\n\n'), false],
])('%s: the body is there; the data is %s', async (_, text, usable) => {
  const { data, body } = await read(text);
  expect(body).toContain('## 11. Bantuan yang diminta\n');
  expect(data !== undefined).toBe(usable);
});

test('what is wrong is left out of the data, and the rest is kept', async () => {
  const { data } = await read(
    REPORT.replace(/noticed: "[^"]*"/, 'noticed: "kemarin"').replace(
      '"evidence/profil.png"',
      '"/etc/passwd"',
    ),
  );
  expect(data?.times.noticed).toBeUndefined();
  expect(data?.times.opened).toBe('2026-11-22T15:31:07.000Z');
  expect(data?.evidence).toEqual([]);
  expect(data?.steps).toHaveLength(17);
});

describe('hostile texts', () => {
  const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ud800]/u;

  test('come out inert, whatever an office typed', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        const entries = journal(opened({ account: { platform: 'instagram', handle: words } }), {
          type: 'answered',
          step: 'reporter-name',
          outcome: 'done',
          value: words,
        });
        const { data, problems } = await read(renderReport(inputOf(HIJACK, entries)));
        expect(problems).toEqual([]);
        expect(data?.account.handle).not.toMatch(HARMFUL);
      }),
      { numRuns: 300 },
    );
  });

  test('in body, name and sentences do nothing to a terminal', async () => {
    const text = REPORT.replace('## 2.', '\u001b[31m\u202e## 2.').replace(
      'state:',
      'state: "a"\nx\u001b[2J:',
    );
    const { body, name, problems } = await readReport(Buffer.from(text), 'a\u001b[2J\n.md');
    expect(body).not.toMatch(HARMFUL);
    expect(name).not.toMatch(HARMFUL);
    expect(problems.map(({ sentence, file }) => sentence.id + file).join()).not.toMatch(HARMFUL);
  });

  test('any bytes at all are a value, never an error', async () => {
    const change = fc.record({
      at: fc.nat(REPORT.length),
      cut: fc.nat(3),
      put: fc.uint8Array({ maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes = Buffer.from(REPORT);
        for (const { at, cut, put } of changes)
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
        const { body, data } = await read(bytes);
        expect(typeof body).toBe('string');
        if (data) expect(data['gpr-respond']).toBe(1);
      }),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await read(bytes)).data).toBeUndefined();
      }),
    );
  });
});
