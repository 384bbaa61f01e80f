import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';

const CASES = join(import.meta.dirname, 'cases');
/** Real cases by their answers file, with the command that they are replayed on. */
const COMMANDS: Readonly<Record<string, readonly [incident: string, platform: string]>> = {
  'solo-2021': ['hacked', 'instagram'],
  'bnpb-2021': ['hacked', 'youtube'],
  'kpu-bali-2022': ['hacked', 'instagram'],
  'dpr-2023': ['hacked', 'youtube'],
  'menko-2024': ['hacked', 'instagram'],
  'kpu-blora-2024': ['hacked', 'instagram'],
  'tuban-2025': ['hacked', 'whatsapp'],
  'tulungagung-2025': ['hacked', 'instagram'],
  'depok-2022': ['hacked', 'x'],
  'polresta-2021': ['suspicious', 'instagram'],
};
/** Those whose every property is looked at; of the others the report alone. */
const REPLAYS = ['solo-2021', 'kpu-bali-2022'] as const;

/** Replays a real case from its answers file; its report is the same each time. */
async function replay(office: Office, name: string): Promise<string> {
  const folder = join(office.folder, 'cases');
  cpSync(CASES, folder, { recursive: true });
  // The report tells when each file of evidence was last changed; a fresh clone would tell when it was cloned.
  for (const file of readdirSync(join(folder, 'files')))
    utimesSync(join(folder, 'files', file), 1.6e9, 1.6e9);
  const answers = join(folder, `${name}.yaml`);
  const [incident = 'hacked', platform = 'instagram'] = COMMANDS[name] ?? [];
  const { code, stderr } = await office.run([
    incident,
    '--platform',
    platform,
    '--answers',
    answers,
    '--out',
    office.out,
  ]);
  expect(stderr).not.toContain('Langkah berikutnya');
  expect(code).toBe(0);
  return office.report();
}

test.for(Object.keys(COMMANDS))('the replay of %s gives the golden report', async (name) => {
  const office = newOffice({ profile: false });
  await expect(await replay(office, name)).toMatchFileSnapshot(`golden/${name}.md`);
});

describe.for(REPLAYS)('the replay of %s', (name) => {
  test('issues three editions, marked as a drill, that its checksums vouch for', async () => {
    const office = newOffice({ profile: false });
    await replay(office, name);
    expect(office.issued().map((file) => file.replace(/^.*_(\w+)\.md$/, '$1'))).toEqual([
      'awal',
      'perkembangan',
      'akhir',
    ]);
    for (const file of office.issued()) {
      expect(file).toMatch(/^LATIHAN_/);
      expect(readFileSync(join(office.out, file), 'utf8')).toContain('LATIHAN');
    }
    const checked = spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: office.inCase('') });
    expect(checked.status).toBe(0);
  });

  test('can be rebuilt from the journal, byte for byte', async () => {
    const office = newOffice({ profile: false });
    const kept = await replay(office, name);
    const { stdout, code } = await office.run(['report', office.cases()[0] ?? '']);
    expect(code).toBe(0);
    expect(stdout).toBe(kept);
  });

  const readers = ['cmark-gfm', 'pandoc'].filter((program) => spawnSync(program, ['--version']).status === 0);
  const missing = readers.length < 2 ? ' (skipped: cmark-gfm or pandoc is not installed)' : '';
  test.skipIf(missing)(
    `keeps every table in cmark-gfm, and in pandoc on the way to DOCX${missing}`,
    async () => {
      const office = newOffice({ profile: false });
      const body = (await replay(office, name)).replace(/^---\n[\s\S]*?\n---\n/, '');
      const rows = body.split('\n').filter((line) => line.startsWith('|')).length;
      const html = execFileSync('cmark-gfm', ['-e', 'table', '-e', 'strikethrough'], {
        input: body,
        encoding: 'utf8',
      });
      const shape = shapeOf(html);
      expect(shape.tables).toBeGreaterThan(3);
      // Each table has one line of dashes that is no row.
      expect(shape.rows).toBe(rows - shape.tables);
      const docx = join(office.folder, 'laporan.docx');
      execFileSync('pandoc', ['-f', 'gfm', '-o', docx], { input: body });
      expect(shapeOf(execFileSync('pandoc', [docx, '-t', 'html'], { encoding: 'utf8' }))).toEqual(shape);
    },
  );
});

test('a replay leaves cases of real incidents alone and is not offered by resume', async () => {
  const office = newOffice({ profile: false });
  mkdirSync(join(office.workspace, 'cases'), { recursive: true });
  await replay(office, 'solo-2021');
  const { code, stderr } = await office.run(['resume', '--plain']);
  expect(stderr).toContain('Tidak ada kasus yang terbuka');
  expect(code).toBe(2);
});

function shapeOf(html: string): { readonly tables: number; readonly rows: number; readonly cells: number } {
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  return { tables: count(/<table/g), rows: count(/<tr/g), cells: count(/<t[dh][ >]/g) };
}
