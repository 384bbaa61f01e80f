import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toDocx } from '../../../src/report/formats/docx.ts';
import { toHtml } from '../../../src/report/formats/html.ts';
import { letterOf } from '../../../src/report/letter/letter.ts';
import type { Paper } from '../../../src/report/paper.ts';
import { filledInWith } from '../hostile.ts';
import { available } from '../parsers.ts';
import { correspondence, letterInput, replayed } from './replayed.ts';

/** Reads XML as strictly as a word processor; the library that makes the documents brings it along. */
const sax = createRequire(createRequire(import.meta.url).resolve('docx'))('sax');

const LONG = 'X'.repeat(10_000);
const BAD = [
  '# Judul | <script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))\n## Palsu\n| a | b |',
  '=HYPERLINK("http://e.co","klik")',
  '\u202e\u001b[31mgelap\u0000\u0008 ]]> &lt; &#0; ',
  'CON.md',
  LONG,
];
const hostile = filledInWith(BAD);
const real = replayed('kpu-bali-2022', 'instagram');

const letters = Object.values(correspondence.addressees)
  .filter(({ platforms }) => !platforms || platforms.includes('instagram'))
  .flatMap((addressee) =>
    [addressee.letter, ...addressee.also]
      .filter((letter) => letter !== 'chat')
      .map((letter) => ({ addressee, letter })),
  );

const squeezed = (text: string) => text.replace(/[\s\u00ad]+/gu, '');

/** Each paragraph, heading, point and cell. */
function texts(node: Nodes): readonly string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [node.children.map((child) => ('value' in child ? child.value : texts(child).join(''))).join('')];
  if ('value' in node) return [node.value];
  return 'children' in node ? node.children.flatMap((child) => texts(child)) : [];
}

async function docxFile(paper: Paper): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gpr-respond-docx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'surat.docx');
  writeFileSync(file, await toDocx(paper));
  return file;
}

function outputOf(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

test.for(letters)(
  'hostile words in $letter to $addressee.id run nothing in html',
  ({ addressee, letter }) => {
    const page = toHtml(letterOf(letterInput(hostile, addressee, letter, addressee.language)));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<img|<a\b/);
    expect(page.includes('\u202e') || page.includes('\u001b') || page.includes('\u0000')).toBe(false);
  },
);

describe('docx', () => {
  const unzip = spawnSync('unzip', ['-v']).status === 0 ? '' : ' (skipped: unzip is not installed)';
  test.skipIf(unzip).for(letters)(
    `$letter to $addressee.id is XML, whatever it says${unzip}`,
    async ({ addressee, letter }) => {
      const file = await docxFile(letterOf(letterInput(hostile, addressee, letter, addressee.language)));
      const parts = outputOf('unzip', ['-Z1', file])
        .split('\n')
        .filter((name) => /\.(?:xml|rels)$/.test(name));
      expect(parts).toContain('word/document.xml');
      for (const part of parts) {
        // Square brackets are patterns to unzip.
        const xml = outputOf('unzip', ['-p', file, part.replace(/\[/g, '[[]')]);
        const parser = sax.parser(true);
        parser.onerror = (error: Error) => {
          throw new Error(`${part}: ${error.message}`);
        };
        parser.onopentag = ({ name }: { name: string }) =>
          expect(name).not.toMatch(/^w:(?:hyperlink|fldSimple|object|altChunk)$/);
        parser.write(xml).close();
        expect(xml.includes('\u202e') || xml.includes('\u001b')).toBe(false);
      }
    },
  );

  const pandoc = available('pandoc') ? '' : ' (skipped: pandoc is not installed)';
  test.skipIf(pandoc).for(letters)(
    `$letter to $addressee.id comes back whole from pandoc${pandoc}`,
    async ({ addressee, letter }) => {
      const paper = letterOf(letterInput(real, addressee, letter, addressee.language));
      const file = await docxFile(paper);
      const html = outputOf('pandoc', ['-f', 'docx', '-t', 'html', '--wrap=none', file]);
      const plain = squeezed(
        html
          .replace(/<[^>]*>/g, '')
          .replace(
            /&(lt|gt|quot|amp|#39);/g,
            (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name as string] ?? '',
          ),
      );
      // The first table is the letter's head: laid out without the names of its columns.
      const told = paper.root.children
        .flatMap((node) => texts(node))
        .filter((one) => !['Unsur', 'Isi', 'Item', 'Content'].includes(one));
      expect(told.length).toBeGreaterThan(5);
      for (const words of told) expect(plain).toContain(squeezed(words));
    },
  );
});
