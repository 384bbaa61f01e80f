import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toDocx } from '../../../src/report/formats/docx.ts';
import { toHtml } from '../../../src/report/formats/html.ts';
import { toPdf } from '../../../src/report/formats/pdf.ts';
import {
  bullets,
  elements,
  heading,
  numbered,
  onTheRight,
  paragraph,
  quote,
  signatureLine,
  table,
} from '../../../src/report/nodes.ts';
import { type Paper, type Picture, paperOf } from '../../../src/report/paper.ts';
import { imageOf } from '../../../src/report/pictures/load.ts';
import { textOf } from '../../../src/report/plain.ts';
import { available } from '../parsers.ts';
import { png } from '../pictures/png.ts';
import { HIJACK, HIJACK_JOURNAL, inputOf, journal, opened } from '../sample.ts';

const FONTS = new URL('../../../dist/fonts/', import.meta.url);

const NASTY = [
  '# judul palsu',
  '| a | b |',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '\u001b[31mmerah\u202eelif',
  '=HYPERLINK("http://e.co";"x")',
  'X'.repeat(10_000),
  'kata '.repeat(2_000),
  '→ × · – ✓ ⚠ 😀 👩‍💻 日本 العربية e\u0301 \ud800',
  '![x](http://e.co/a.png) [l](javascript:alert(1))',
  'CON.txt ../../etc/passwd',
];

const hostilePaper = (annex: readonly Picture[] = []) =>
  paperOf(
    inputOf(
      HIJACK,
      journal(
        opened({ kind: 'drill', facts: { 'office.name': NASTY[2] ?? '' } }),
        ...NASTY.map((text) => ({ type: 'noted', text }) as const),
      ),
    ),
    annex,
  );

async function samplePaper(): Promise<Paper> {
  const image = await imageOf(png(400, 900));
  const picture = { file: 'evidence/profil.png', caption: 'Profil', sha256: 'a'.repeat(64), image };
  const broken = { ...picture, file: 'evidence/foto.heic', image: { withheld: 'unsupported' as const } };
  return paperOf(inputOf(HIJACK, HIJACK_JOURNAL), [picture, broken]);
}

/** Every word of the tree, without spaces: what lines and pages do to spaces is theirs. */
const squeezed = (text: string) => text.replace(/[\s\u00ad\f]+/gu, '');
const wordsOf = (paper: Paper) =>
  paper.root.children.flatMap((node) => {
    if (!('children' in node)) return [];
    // The elements of a letter have no head there, and a colon between name and value.
    if (node.type === 'table' && node.data?.elements)
      return node.children.slice(1).flatMap(({ children }) => children.map((cell) => textOf(cell)));
    return node.children.map((one) => textOf(one));
  });

describe('the same paper gives the same bytes', () => {
  test.for([
    ['html', async (paper: Paper) => Buffer.from(toHtml(paper))],
    ['docx', toDocx],
    ['pdf', (paper: Paper) => toPdf(paper, FONTS)],
  ] as const)('%s', async ([, format]) => {
    const paper = await samplePaper();
    const first = await format(paper);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(Buffer.from(await format(paper)), Buffer.from(first))).toBe(0);
  });
});

test('a numbered list begins at one in docx too, however many stand before it', async () => {
  const root = { type: 'root' as const, children: [numbered([['a'], ['b']]), numbered([['c'], ['d']])] };
  const folder = mkdtempSync(join(tmpdir(), 'gpr-respond-docx-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'surat.docx');
  writeFileSync(file, await toDocx({ ...(await samplePaper()), root, annex: [] }));
  const { stdout } = spawnSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8' });
  const lists = [...stdout.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
  expect(lists).toHaveLength(4);
  expect(new Set(lists).size).toBe(2);
});

describe('a paper that is no report of a case', () => {
  const recap: Paper = {
    root: {
      type: 'root',
      children: [
        heading(1, 'Rekap uji'),
        paragraph('Tiga kantor melapor.'),
        heading(2, 'Kantor'),
        table(['Kantor', 'Laporan', 'Selesai'], [['Dinas Satu', '4', '3']]),
        quote(paragraph('Satu laporan belum terbaca.')),
        heading(3, 'Rincian'),
        bullets([['Dinas Dua']]),
      ],
    },
    title: 'Rekap uji',
    lang: 'id',
    issued: '2026-11-22T15:31:07.000Z',
    header: { drill: false },
    annex: [],
  };

  test.for([
    ['html', async () => Buffer.from(toHtml(recap)), 'pandoc', ['-f', 'html', '-t', 'plain']],
    ['docx', () => toDocx(recap), 'pandoc', ['-f', 'docx', '-t', 'plain']],
    ['pdf', () => toPdf(recap, FONTS), 'pdftotext', ['-raw']],
  ] as const)(
    'is %s as well, without letterhead, sifat or annex',
    async ([ending, write, program, args], { skip }) => {
      if (!(program === 'pandoc' ? available(program) : withVersion(program))) skip();
      const text = squeezed(through(program, args, await write(), ending));
      for (const words of wordsOf(recap)) expect(text).toContain(squeezed(words));
      expect(text).not.toMatch(/Sifat|TLP|Lampiran|LATIHAN/);
    },
  );
});

describe('a letter', () => {
  const letter: Paper = {
    root: {
      type: 'root',
      children: [
        onTheRight('Contoh, 22 November 2026'),
        elements(
          ['Unsur', 'Isi'],
          [
            ['Nomor', '[diisi: nomor surat]'],
            ['Hal', '<b>Laporan</b> insiden'],
          ],
        ),
        heading(2, 'Tanda tangan'),
        signatureLine('line', 'Kepala Dinas'),
        signatureLine('space', '[diisi: tanda tangan]'),
        signatureLine('line', 'Nama lengkap'),
      ],
    },
    title: 'Surat uji',
    lang: 'id',
    issued: '2026-11-22T15:31:07.000Z',
    header: {
      drill: false,
      letterhead: { above: 'PEMERINTAH KABUPATEN CONTOH', office: 'DINAS UJI', address: 'Jalan Uji 1' },
    },
    annex: [],
  };

  test('has its elements with colons and without a head, its date on the right, and the whole letterhead', async () => {
    const html = toHtml(letter);
    expect(html).toContain('<dt>Hal</dt><dd>&#x3C;b>Laporan&#x3C;/b> insiden</dd>');
    expect(html).toContain('<dd><mark>[diisi: nomor surat]</mark></dd>');
    expect(html).toContain('<p class="right">Contoh, 22 November 2026</p>');
    expect(html).not.toContain('Unsur');
    for (const line of ['PEMERINTAH KABUPATEN CONTOH', 'DINAS UJI', 'Jalan Uji 1'])
      expect(html).toContain(line);
  });

  const pdf = withVersion('pdftotext') ? '' : ' (skipped: pdftotext is not installed)';
  test.skipIf(pdf)(`stands in pdf as an office writes it${pdf}`, async () => {
    const pages = through('pdftotext', ['-layout'], await toPdf(letter, FONTS), 'pdf').split('\f');
    expect(pages[0]).toMatch(
      /PEMERINTAH KABUPATEN CONTOH\s+DINAS UJI\s+Jalan Uji 1\s+Contoh, 22 November 2026\n\s*Nomor\s+: \[diisi: nomor surat\]\n\s*Hal\s+: <b>Laporan<\/b> insiden/,
    );
    const date = pages[0]?.split('\n').find((line) => line.includes('Contoh, 22')) ?? '';
    expect(date.search(/\S/)).toBeGreaterThan(40);
  });

  test.skipIf(pdf)(`keeps the signature with its heading, wherever the page ends${pdf}`, async () => {
    const [date, head, ...rest] = letter.root.children;
    if (!date || !head) throw new Error('the letter has no head');
    for (let lines = 20; lines < 40; lines += 2) {
      const body = Array.from({ length: lines }, (_, line) => paragraph(`Kalimat nomor ${line}.`));
      const root = { ...letter.root, children: [date, head, ...body, ...rest] };
      const text = through('pdftotext', ['-layout'], await toPdf({ ...letter, root }, FONTS), 'pdf');
      expect(text.split('\f').filter((page) => /Tanda tangan|Kepala Dinas|Nama lengkap/.test(page))).toEqual([
        expect.stringMatching(/Tanda tangan\s+Kepala Dinas\s+\[diisi: tanda tangan\]\s+Nama lengkap/),
      ]);
    }
  });

  test.skipIf(pdf)(`has no page with a signature alone${pdf}`, async () => {
    const [date, head, , ...signature] = letter.root.children;
    if (!date || !head) throw new Error('the letter has no head');
    for (let lines = 20; lines < 40; lines += 2) {
      const body = Array.from({ length: lines }, (_, line) => paragraph(`Kalimat nomor ${line}.`));
      const root = { ...letter.root, children: [date, head, heading(2, 'Isi'), ...body, ...signature] };
      const text = through('pdftotext', ['-layout'], await toPdf({ ...letter, root }, FONTS), 'pdf');
      const [page = ''] = text.split('\f').filter((one) => one.includes('Nama lengkap'));
      expect(page).toMatch(new RegExp(`Kalimat nomor ${lines - 1}\\.\\s+Kepala Dinas\\s`));
    }
  });

  const word = available('pandoc') ? '' : ' (skipped: pandoc is not installed)';
  test.skipIf(word)(`stands in docx in tables without lines${word}`, async () => {
    const plain = through(
      'pandoc',
      ['-f', 'docx', '-t', 'plain', '--wrap=none'],
      await toDocx(letter),
      'docx',
    );
    expect(squeezed(plain)).toContain('Nomor:[diisi:nomorsurat]');
    expect(plain).not.toContain('Unsur');
    expect(plain.indexOf('PEMERINTAH')).toBeLessThan(plain.indexOf('DINAS UJI'));
  });
});

describe('html', () => {
  test('runs nothing and fetches nothing, whatever the texts hold', () => {
    const page = toHtml(hostilePaper());
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<img|<a\b|\u202e|\u001b/);
    expect(page).toContain('&#x3C;script>alert(1)');
  });

  test('holds pictures as data, and names those it cannot show', async () => {
    const page = toHtml(await samplePaper());
    expect(page).toMatch(/<img src="data:image\/png;base64,/);
    expect(page).toContain('Jenis gambar ini tidak dapat ditampilkan');
    expect(page).toContain('<html lang="id">');
    expect(page).toContain('<mark>[diisi: nomor surat, oleh tata usaha]</mark>');
  });
});

describe('docx', () => {
  const missing = available('pandoc') ? '' : ' (skipped: pandoc is not installed)';
  test.skipIf(missing)(`loses no word on the way through pandoc${missing}`, async () => {
    for (const paper of [await samplePaper(), hostilePaper()]) {
      const plain = squeezed(
        through(
          'pandoc',
          ['-f', 'docx', '-t', 'plain', '--wrap=none', '-o', '-'],
          await toDocx(paper),
          'docx',
        ),
      );
      // Struck words stand between tildes in plain text.
      for (const words of wordsOf(paper)) expect(plain.replaceAll('~~', '')).toContain(squeezed(words));
    }
  });

  test.skipIf(missing)(`has real headings, repeated table heads and the picture${missing}`, async () => {
    const tree = through('pandoc', ['-f', 'docx', '-t', 'json'], await toDocx(await samplePaper()), 'docx');
    expect(tree).toContain('"Header",');
    expect(tree).toContain('"Image"');
    expect((tree.match(/"t":"Header"/g) ?? []).length).toBeGreaterThanOrEqual(17);
  });
});

describe('pdf', () => {
  const missing = withVersion('pdftotext') ? '' : ' (skipped: pdftotext is not installed)';
  test.skipIf(missing)(`keeps every word as text that can be selected${missing}`, async () => {
    const paper = await samplePaper();
    const text = squeezed(through('pdftotext', ['-raw'], await toPdf(paper, FONTS), 'pdf'));
    const words = wordsOf(paper)
      .join(' ')
      .split(/\s+/)
      .filter((word) => /^[A-Za-z]{4,}$/.test(word));
    for (const word of new Set(words)) expect(text).toContain(word);
    expect(text).toContain('Halaman1dari');
  });

  test.skipIf(missing)(
    `shows something for every character, marks every page of a drill${missing}`,
    async () => {
      const bytes = await toPdf(hostilePaper(), FONTS);
      const text = through('pdftotext', ['-layout'], bytes, 'pdf');
      for (const page of text.split('\f').slice(0, -1)) expect(page).toContain('LATIHAN');
      expect(text).toContain('⟨U+65E5⟩');
      expect(text).toContain('😀');
      expect((text.match(/X/g) ?? []).length).toBeGreaterThanOrEqual(10_000);
      expect((text.match(/\bkata\b/g) ?? []).length).toBeGreaterThanOrEqual(2_000);
    },
  );
});

test.skipIf(!withVersion('pdfimages'))(
  'a picture in pdf shows the page where it is transparent',
  async () => {
    const paper = await samplePaper();
    const [picture] = paper.annex;
    const pictures = [
      png(40, 30),
      png(40, 30, { alpha: 255 }),
      png(40, 30, { alpha: 255, hole: 13, filter: 4 }),
    ];
    const annex = await Promise.all(
      pictures.map(async (bytes, at) => ({
        ...picture,
        file: `evidence/${at}.png`,
        image: await imageOf(bytes),
      })),
    );
    const bytes = await toPdf({ ...paperOf(inputOf(HIJACK, HIJACK_JOURNAL), annex as Picture[]) }, FONTS);
    const list = through('pdfimages', ['-list'], bytes, 'pdf');
    expect(list.match(/ (?:image|smask) +40 +30 /g)?.map((line) => line.trim().split(' ')[0])).toEqual([
      'image',
      'image',
      'image',
      'smask',
    ]);
  },
);

function through(program: string, args: readonly string[], bytes: Uint8Array, ending: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gpr-respond-format-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, `paper.${ending}`);
  writeFileSync(file, bytes);
  if (program === 'pdftotext') {
    spawnSync(program, [...args, file, join(folder, 'out.txt')]);
    return readFileSync(join(folder, 'out.txt'), 'utf8');
  }
  const { stdout, status } = spawnSync(program, [...args, file], { encoding: 'utf8', maxBuffer: 1e9 });
  expect(status).toBe(0);
  return stdout;
}

function withVersion(program: string): boolean {
  return spawnSync(program, ['-v']).status === 0;
}
