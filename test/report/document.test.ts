import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyEntry, CaseKind } from '../../src/case/entry.ts';
import { renderReport } from '../../src/report/edition.ts';
import { hostile } from './hostile.ts';
import { available, byCmark, byPandoc } from './parsers.ts';
import { evidence, HIJACK, HIJACK_JOURNAL, inputOf, journal, opened } from './sample.ts';

const EDITION = { type: 'perkembangan', number: 2, issued: '2026-11-22T16:20:00.000Z' } as const;
test('the whole report of a hijack', async () => {
  await expect(renderReport({ ...inputOf(HIJACK, HIJACK_JOURNAL), edition: EDITION })).toMatchFileSnapshot(
    './golden/hijack.md',
  );
});

test('the same journal gives the same bytes, and each entry more gives a whole report', () => {
  for (let length = 1; length <= HIJACK_JOURNAL.length; length += 1) {
    const entries = HIJACK_JOURNAL.slice(0, length);
    const report = renderReport(inputOf(HIJACK, entries));
    expect(renderReport(inputOf(HIJACK, JSON.parse(JSON.stringify(entries))))).toBe(report);
    expect(report.match(/^## \d+\. /gm)).toHaveLength(15);
  }
});

test('a report from a damaged journal says in its data and at its top that it is cut, and where', () => {
  const input = inputOf(HIJACK, HIJACK_JOURNAL);
  const report = renderReport({ ...input, cut: 24 });
  expect(report).toMatch(/^journal: \{ entries: 23, .*whole: false, damaged: 24 \}$/m);
  expect(report).toMatch(/^> \*\*TERPOTONG\.\*\* Catatan kasus rusak pada baris 24\..* 23 catatan/m);
  expect(renderReport(input)).not.toContain('TERPOTONG');
});

test('a file that was given at two steps is listed once, and counts at both', () => {
  const twice = [evidence('a.png', { step: 'a' }), evidence('a.png', { step: 'b' })];
  const report = renderReport(inputOf(HIJACK, journal(opened(), ...twice)));
  expect(report.match(/file: "evidence\/a\.png"/g)).toHaveLength(1);
  expect(report).toContain('1 berkas bukti digital');
});

describe('what kind of document it is', () => {
  const closed = journal(opened(), { type: 'closed' });
  test.each<[string, readonly AnyEntry[], boolean, RegExp]>([
    [
      'a working copy',
      journal(opened()),
      false,
      /BELUM SELESAI.*Salinan kerja\*\*, keadaan per 22 November 2026, pukul 22\.31 WIB/s,
    ],
    [
      'an edition',
      journal(opened()),
      true,
      /BELUM SELESAI.*Edisi perkembangan, nomor 2\*\*, diterbitkan 22 November 2026, pukul 23\.20 WIB/s,
    ],
    ['a closed case', closed, true, /^(?!.*BELUM SELESAI)/s],
    [
      'a replayed case',
      journal(opened({ kind: 'drill', replay: 'Pemkot Solo, 2021' })),
      false,
      /LATIHAN\.\*\*.*Pemutaran ulang kasus nyata: Pemkot Solo, 2021/s,
    ],
  ])('%s', (_, entries, isEdition, expected) => {
    const input = inputOf(HIJACK, entries);
    expect(bodyOf(renderReport(isEdition ? { ...input, edition: EDITION } : input))).toMatch(expected);
  });

  test.each<[CaseKind, string]>([
    ['incident', '# LAPORAN INSIDEN AKUN MEDIA SOSIAL'],
    ['preparation', '# LAPORAN KESIAPAN AKUN MEDIA SOSIAL'],
    ['patrol', '# LAPORAN PATROLI AKUN MEDIA SOSIAL'],
    ['drill', '# LATIHAN · LAPORAN INSIDEN AKUN MEDIA SOSIAL'],
  ])('title of a %s', (kind, title) => {
    expect(renderReport(inputOf(HIJACK, journal(opened({ kind })))).split('\n')).toContain(title);
  });
});

test('a drill says so in every heading and at the head of every table, and asks nobody to be called', () => {
  const [, ...rest] = HIJACK_JOURNAL;
  const first = { ...journal(opened({ kind: 'drill' }))[0] } as AnyEntry;
  const body = bodyOf(renderReport(inputOf(HIJACK, [first, ...rest])));
  for (const heading of body.match(/^#+ .*$/gm) ?? []) expect(heading).toMatch(/^#+ LATIHAN · /);
  for (const head of body.match(/^\|.*\n(?=\| ---)/gm) ?? []) expect(head).toMatch(/^\| LATIHAN · /);
  expect(body).toContain('tidak dapat diteruskan');
  expect(body).toContain('0812-0000-0000 (jangan hubungi: latihan)');
  expect(body).toContain('Bu Sari, Bidang IKP (jangan hubungi: latihan)');
  expect(body).toContain('Meta (jangan hubungi: latihan)');
  expect(body).not.toContain('diisi penerus');
  expect(body.trimEnd().split('\n').at(-1)).toMatch(/LATIHAN/);
});

const cmark = available('cmark-gfm');
const pandoc = available('pandoc');

/** A case in which every text that a person or an attacker can give is the same. */
function everywhere(words: string): string {
  const done = { type: 'answered', outcome: 'done' } as const;
  const facts = Object.fromEntries(
    [
      'office.name',
      'reporter.name',
      'reporter.contact',
      'reporter.position',
      'spokesperson',
      'account.url',
      'account.owner',
      'account.followers',
      'kominfo.name',
      'office.short',
    ].map((key) => [key, words]),
  );
  const entries = journal(
    opened({
      facts,
      account: { platform: 'instagram', handle: words },
      program: words,
      case: words,
      runbook: { id: words, version: words, sha256: words },
    }),
    { ...done, step: 'signs', value: ['posts', words], waived: words },
    { ...done, step: 'access', value: 'no' },
    { ...done, step: 'lessons', value: words },
    { ...done, step: 'ghost', value: words },
    evidence(words, { step: 'capture-now', name: words, modified: words, sha256: words }),
    { ...done, step: 'capture-now', waived: words },
    { type: 'noted', text: words, step: 'capture-now' },
    { type: 'noted', text: words },
    { type: 'answered', step: 'revert-mail', outcome: 'not-possible', reason: words },
    { type: 'undone', undoes: 8 },
    { type: 'answered', step: 'police', outcome: 'later', reason: words },
    { type: 'issued', edition: { type: 'awal', number: 1 }, file: words, sha256: words },
    {
      type: 'sent',
      step: 'notify-first',
      to: words,
      how: words,
      receiver: words,
      when: words,
      ticket: words,
    },
    { type: words, foreign: true },
  );
  return renderReport(inputOf(HIJACK, entries));
}

const structure = (markdown: string) => byCmark(bodyOf(markdown)).map(({ type }) => type);

describe('text from people and attackers', () => {
  test.skipIf(!cmark)(
    `changes nothing in the structure${cmark ? '' : ' (skipped: cmark-gfm is not installed)'}`,
    () => {
      const expected = structure(everywhere('kata'));
      fc.assert(
        fc.property(hostile, (words) => {
          const seen = byCmark(bodyOf(everywhere(`x${words}`)));
          expect(seen.map(({ type }) => type)).toEqual(expected);
          const inlines = new Set(seen.flatMap((one) => one.inlines));
          for (const kind of [
            'link',
            'image',
            'html_inline',
            'emph',
            'softbreak',
            'linebreak',
            'footnote_reference',
          ]) {
            expect(inlines).not.toContain(kind);
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  test.each(['toString', '__proto__', 'constructor'])('may be called %s', (words) => {
    expect(everywhere(words).match(/^## /gm)).toHaveLength(15);
    expect(everywhere(words)).not.toContain('native code');
  });

  test('cannot move the front matter', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const lines = everywhere(words).split('\n');
        expect(lines[0]).toBe('---');
        expect(lines.indexOf('---', 1)).toBe(everywhere('kata').split('\n').indexOf('---', 1));
      }),
      { numRuns: 50 },
    );
  });
});

test.skipIf(!pandoc)(`pandoc keeps every table${pandoc ? '' : ' (skipped: pandoc is not installed)'}`, () => {
  const markdown = renderReport(inputOf(HIJACK, HIJACK_JOURNAL));
  const rows = markdown.split('\n').filter((line) => /^\|/.test(line) && !/^\|[ |-]+$/.test(line));
  const cells = rows
    .flatMap((row) => row.split(/(?<!\\)\|/).slice(1, -1))
    .filter((cell) => cell.trim() !== '');
  const items = bodyOf(markdown).match(/^- /gm) ?? [];
  expect(byPandoc(markdown).filter(({ type }) => type === 'Plain')).toHaveLength(cells.length + items.length);
});

function bodyOf(markdown: string): string {
  return markdown.slice(markdown.indexOf('\n---\n', 4) + 5);
}
