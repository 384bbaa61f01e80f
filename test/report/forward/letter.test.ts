import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lang } from '../../../src/language/text.ts';
import { say, type Text } from '../../../src/language/text.ts';
import { toDocx } from '../../../src/report/formats/docx.ts';
import { toHtml } from '../../../src/report/formats/html.ts';
import { toPdf } from '../../../src/report/formats/pdf.ts';
import { readChain } from '../../../src/report/forward/chain.ts';
import type { Covering } from '../../../src/report/forward/covering.ts';
import type { Incoming } from '../../../src/report/forward/incoming.ts';
import { coveringLetter } from '../../../src/report/forward/letter.ts';
import { frontMatter } from '../../../src/report/frontmatter.ts';
import { letterMarkdown } from '../../../src/report/letter/written.ts';
import { viewOf } from '../../../src/report/view.ts';
import type { Addressee } from '../../../src/runbook/addressee.ts';
import { correspondence, replayed } from '../letter/replayed.ts';

const AT = '2026-11-22T16:00:00.000Z';
const OFFICE = {
  office: 'Dinkominfo Kabupaten Contoh',
  officer: 'Sari Dewi',
  position: 'Kepala Bidang IKP',
  contact: '0813-0000-0000',
};

function received(name: string, more: Partial<Incoming> = {}): Incoming {
  return {
    name: `laporan-insiden_${name}.md`,
    bytes: Buffer.from(name),
    sha256: 'ab'.repeat(32),
    data: frontMatter(viewOf(replayed(name, 'instagram'))),
    altered: [],
    signature: 'unsigned',
    ...more,
  };
}

function covering(to: string, reports: readonly Incoming[], more: Partial<Covering> = {}): Covering {
  const addressee = correspondence.addressees[to] as Addressee;
  const letter = correspondence.letters['surat-pengantar'];
  if (!letter) throw new Error('no covering letter');
  const lang: Lang = more.lang ?? addressee.language;
  const words = (text: Text) => say(text, lang, { kominfo: 'Dinkominfo', company: 'Meta', office: 'X' });
  const link = { at: AT, by: OFFICE, to, letter: 'surat-pengantar_1.md', prev: [] };
  const links = readChain(
    JSON.stringify({
      ...link,
      received: reports.map(({ name, sha256 }) => ({ file: `laporan/${name}`, sha256 })),
    }),
  )?.links;
  return {
    ...{ letter, addressee, reports, words, lang, at: AT },
    ...{
      office: OFFICE,
      files: 2,
      missing: 0,
      bare: 0,
      altered: [],
      zone: 'Asia/Jakarta' as const,
      links: links ?? [],
    },
    idOf: (name) => correspondence.addressees[name]?.id ?? 'platform',
    nameOf: (id) => words((correspondence.addressees[id] ?? addressee).name),
    ...more,
  };
}

const written = (to: string, reports: readonly Incoming[], more: Partial<Covering> = {}) =>
  letterMarkdown(coveringLetter(covering(to, reports, more)));

const solo = received('solo-2021');
const bali = received('kpu-bali-2022');

describe('the covering letter', () => {
  test.for(['kominfo-province', 'ministry', 'csirt', 'police', 'leadership', 'meta'])(
    'to %s, as its reader gets it',
    async (to) => {
      for (const lang of ['id', 'en'] as const) {
        const text = written(to, [solo, bali], { lang });
        expect(text).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object/);
        await expect(text).toMatchFileSnapshot(`golden/${to}.${lang}.md`);
      }
    },
  );

  test('asks what its addressee is asked in every case, of the accounts that it fits', () => {
    const recovered = {
      ...solo,
      data: { ...solo.data, state: 'recovered' as const, times: { ...solo.data.times, recovered: AT } },
    };
    const both = written('ministry', [solo, bali]);
    expect(both).toContain('Mengoordinasikan pemulihan akun @contoh_pemkot (Instagram) dan @');
    const one = written('ministry', [recovered, bali]);
    expect(one).not.toContain('Mengoordinasikan pemulihan akun @contoh_pemkot');
    expect(one).toContain('Mencatat kejadian pada akun @contoh_pemkot (Instagram)');
    expect(one).toContain('Mengoordinasikan pemulihan akun @');
    const fake = {
      ...solo,
      data: { ...solo.data, runbook: { ...solo.data.runbook, id: 'impersonated-all' } },
    };
    expect(written('ministry', [fake])).not.toContain('Mengoordinasikan pemulihan');
  });

  test('asks nobody for what is asked of others, unless it is the one to pass that on', () => {
    const asks = [
      { to: 'operator', what: 'Memblokir SIM.', since: AT },
      { to: 'police', what: 'Menerima laporan.', since: AT },
      { to: 'meta', what: 'Membekukan akun.', since: AT },
    ];
    const one = { ...solo, data: { ...solo.data, asks } };
    const ministry = written('ministry', [one]);
    expect(ministry).toContain('meneruskan permintaan kepada Meta: Membekukan akun.');
    expect(ministry).not.toMatch(/Memblokir SIM|Menerima laporan\./);
    const police = written('police', [one]);
    expect(police).toContain('Menerima laporan.');
    expect(police).not.toMatch(/Memblokir SIM|Membekukan/);
  });

  test('speaks English to readers of English; what a report says in Indonesian only is marked as quoted', () => {
    const asks = [
      { to: 'meta', what: 'Membekukan akun.', english: 'Suspend the account.', since: AT },
      { to: 'meta', what: 'Memulihkan nama.', since: AT },
    ];
    const one = { ...solo, data: { ...solo.data, asks } };
    const english = written('meta', [one]);
    expect(english).toContain('Suspend the account.');
    expect(english).not.toContain('Membekukan');
    expect(english).toContain('“Memulihkan nama.” (quoted from the report, which is in Indonesian)');
    const indonesian = written('meta', [one], { lang: 'id' });
    expect(indonesian).toContain('Membekukan akun.');
    expect(indonesian).not.toMatch(/Suspend|quoted/);
  });

  test('says only what holds: what is whole, signed and complete is not cautioned about', () => {
    const signed = { ...solo, signature: 'genuine' as const, by: 'Dinkes' };
    const calm = written('ministry', [signed]);
    expect(calm).not.toMatch(/BERUBAH|tidak kami terima|dicocokkan|Petikan memuat/);
    const altered = [{ id: 'laporan.md: isi berubah.', en: 'laporan.md: body altered.' }];
    const bad = written('ministry', [{ ...solo, altered }], {
      altered,
      missing: 3,
      despite: 'Sudah ditelepon',
    });
    expect(bad).toContain(
      'BERUBAH sejak diterbitkan: laporan.md: isi berubah. Tetap kami teruskan, dengan alasan: Sudah ditelepon',
    );
    expect(bad).toContain('tidak kami terima: 3');
  });

  test('a person who knows number, date and signatory finds them in the letter', () => {
    const office = {
      ...OFFICE,
      ...{ number: '480/12/2026', placeDate: 'Rembang, 23 November 2026', town: 'Jakarta' },
      ...{ signer: 'Budi, NIP 1', signerPosition: 'Kepala Dinas' },
    };
    const text = written('csirt', [solo], { office });
    for (const line of [
      '480/12/2026',
      'Rembang, 23 November 2026',
      'di Jakarta',
      'Kepala Dinas',
      'Budi, NIP 1',
    ])
      expect(text).toContain(line);
    expect(text.match(/\[diisi: /g)).toHaveLength(1);
    expect(text).toContain('[diisi: tanda tangan');
  });

  test('hostile words of a report stay words', () => {
    const bad =
      '# Judul | <script>x</script> [x](http://e.co) \u202e\u001b[31m {officer}\n## Palsu\n| a | b |';
    const one = {
      ...solo,
      name: 'laporan-x|y.md',
      altered: [{ id: bad, en: bad }],
      data: {
        ...solo.data,
        account: { platform: 'instagram', handle: bad },
        office: { name: bad },
        asks: [{ to: 'ministry', what: bad, since: AT }],
      },
    };
    const text = written('ministry', [one], { altered: one.altered, despite: bad });
    expect(text).not.toMatch(/^#+ (?:Palsu|Judul)|^\| a \| b/m);
    expect(text).not.toMatch(/[\u202e\u001b]|(?<!\\)<script>|\]\(http:/);
    expect(text).not.toContain('31m Sari Dewi');
  });

  describe('hostile words in every format', () => {
    const long = 'X'.repeat(10_000);
    const words = [
      '=HYPERLINK("http://e.co","klik")',
      "=cmd|' /C calc'!A0",
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '[x](javascript:alert(1)) http://e.co',
      '\u202e\u001b[31mgelap',
      'CON.md',
      'مرحبا بالعالم',
      'ꦲꦏ꧀ꦱꦫ',
      long,
    ];
    const reports = words.map((bad) => ({
      ...solo,
      name: 'CON.md',
      data: {
        ...solo.data,
        account: { platform: 'instagram', handle: bad },
        office: { name: bad },
        asks: [{ to: 'ministry', what: bad, since: AT }],
      },
    }));
    const office = { ...OFFICE, office: words.join(' '), officer: words[2] ?? '', signer: words[0] ?? '' };
    const paper = coveringLetter(covering('ministry', reports, { office, despite: words[2] ?? '' }));

    test('html', () => {
      const page = toHtml(paper);
      expect(page).not.toMatch(/<script|<img|<a\b|\u202e|\u001b/);
      expect(page).toContain("default-src 'none'");
      expect(page).toContain('&#x3C;script>alert(1)');
      expect(page).toContain(long);
    });

    const unpacked = (bytes: Uint8Array, program: string, args: (file: string) => readonly string[]) => {
      const folder = mkdtempSync(join(tmpdir(), 'gpr-respond-hostile-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      writeFileSync(join(folder, 'paper'), bytes);
      const { stdout } = spawnSync(program, args(join(folder, 'paper')), { maxBuffer: 2 ** 26 });
      return stdout.toString('utf8');
    };
    const without = (program: string, arg: string) =>
      spawnSync(program, [arg]).error ? ` (skipped: ${program} is not installed)` : '';

    const noUnzip = without('unzip', '-v');
    test.skipIf(noUnzip)(`docx${noUnzip}`, async () => {
      const all = unpacked(await toDocx(paper), 'unzip', (file) => ['-p', file]);
      // No field, link, picture or frame: nothing that Word or LibreOffice would act on but the number of the page.
      expect(all).not.toMatch(
        /<w:hyperlink|TargetMode="External"|<w:drawing|<w:object|DDEAUTO|[\u202e\u001b]/,
      );
      expect(new Set(all.match(/<w:instrText[^>]*>[^<]*/g)?.map((one) => one.replace(/.*>/, '')))).toEqual(
        new Set(['PAGE', 'NUMPAGES']),
      );
      expect(all).toContain('&lt;script&gt;alert(1)');
    });

    const noText = without('pdftotext', '-v');
    test.skipIf(noText)(`pdf${noText}`, async () => {
      // A line without end is set letter by letter there: one of them is enough.
      const once = reports.map((one, index) => ({
        ...one,
        data: {
          ...one.data,
          ...(words[index] === long ? { office: { name: 'Kantor' }, account: solo.data.account } : {}),
        },
      }));
      const bytes = await toPdf(
        coveringLetter(
          covering('ministry', once, { office: { ...office, office: words.slice(0, -1).join(' ') } }),
        ),
        new URL('../../../dist/fonts/', import.meta.url),
      );
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
        /\/(?:URI|JavaScript|JS|Launch|OpenAction)\b/,
      );
      const text = unpacked(bytes, 'pdftotext', (file) => ['-layout', file, '-']);
      expect(text.replace(/\s/g, '')).toContain('<script>alert(1)');
      expect((text.match(/X/g) ?? []).length).toBeGreaterThanOrEqual(10_000);
      expect(text).toContain('⟨U+A9B2⟩');
    });
  });
});
