import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CHROMIUM, openTab } from '../runbook/export/chromium.ts';
import { newOffice, type Office } from './office.ts';

const CASES = join(import.meta.dirname, 'cases');

async function replayed(): Promise<Office> {
  const office = newOffice({ profile: false });
  const folder = join(office.folder, 'cases');
  cpSync(CASES, folder, { recursive: true });
  const answers = join(folder, 'solo-2021.yaml');
  const { code } = await office.run([
    'hacked',
    '--platform',
    'instagram',
    '--answers',
    answers,
    '--out',
    office.out,
  ]);
  expect(code).toBe(0);
  return office;
}

async function paper(office: Office, format: string): Promise<string> {
  const { code, stdout } = await office.run(['report', '--format', format, '--out', office.out]);
  expect(code).toBe(0);
  return stdout.trim();
}

function has(program: string): string {
  return spawnSync(program, ['--version']).error ? ` (skipped: ${program} is not installed)` : '';
}

describe('a report as a file', () => {
  test('has the stem of its markdown edition when it is issued with it', async () => {
    const office = await replayed();
    const { code, stdout } = await office.run([
      'report',
      '--edition',
      'akhir',
      '--format',
      'pdf',
      '--out',
      office.out,
    ]);
    expect(code).toBe(0);
    const [md = '', pdf = ''] = stdout.trim().split('\n');
    expect(md.replace(/\.md$/, '.pdf')).toBe(pdf);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('does not overwrite what someone has edited', async () => {
    const office = await replayed();
    const first = await paper(office, 'docx');
    expect(await paper(office, 'docx')).toBe(first);
    writeFileSync(first, 'disunting');
    expect(await paper(office, 'docx')).toBe(first.replace(/\.docx$/, '_2.docx'));
    expect(readFileSync(first, 'utf8')).toBe('disunting');
  });

  test.for([
    ['is changed', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 100, 110)), 65],
    ['has grown', (file: string) => appendFileSync(file, 'x'), 65],
  ] as const)('is not written, and no edition issued, when evidence %s', async ([, harm, exit]) => {
    const office = await replayed();
    harm(office.inCase('evidence/solo-profil.png'));
    const journal = office.journal().length;
    const before = readdirSync(office.out);
    for (const format of ['html', 'docx', 'pdf']) {
      const { code, stderr } = await office.run([
        'report',
        '--edition',
        'akhir',
        '--format',
        format,
        '--out',
        office.out,
      ]);
      expect(code).toBe(exit);
      expect(stderr).toContain('evidence/solo-profil.png');
    }
    expect(readdirSync(office.out)).toEqual(before);
    expect(office.journal()).toHaveLength(journal);
  });

  test('carries the letterhead of the profile, and tells of a logo that cannot be shown', async () => {
    const office = newOffice();
    writeFileSync(
      join(office.workspace, 'profile.yaml'),
      `office:
  name: Dinas Kesehatan Kabupaten Rembang
  letterhead:
    above: Pemerintah Kabupaten Rembang
    address: Jalan Uji Nomor 1
    logo: logo.png
`,
    );
    const answers = join(office.folder, 'jawaban.yaml');
    writeFileSync(answers, 'account: dinkes_rembang\nanswers:\n  access: locked-out\n');
    await office.run(['hacked', '--platform', 'instagram', '--answers', answers, '--out', office.out]);
    const html = async () => {
      const { stdout, stderr, code } = await office.run(['report', '--format', 'html', '--out', office.out]);
      expect(code).toBe(0);
      return { page: readFileSync(stdout.trim(), 'utf8'), stderr };
    };
    const without = await html();
    expect(without.stderr).toContain(
      'Logo logo.png dari profile.yaml tidak dipakai: berkas tidak dapat dibaca',
    );
    expect(without.page).toContain('PEMERINTAH KABUPATEN REMBANG');
    expect(without.page).toContain('Jalan Uji Nomor 1');
    expect(without.page).not.toContain('<img');
    cpSync(join(CASES, 'files/solo-profil.png'), join(office.workspace, 'logo.png'));
    const { page, stderr } = await html();
    expect(stderr).not.toContain('Logo');
    expect(page).toContain('<div class="kop"><img alt="" src="data:image/png;base64,');
  });

  const office = has('soffice') || has('pdftotext');
  test.skipIf(office)(`opens in LibreOffice with its header and pages${office}`, async () => {
    const here = await replayed();
    const docx = await paper(here, 'docx');
    const profile = pathToFileURL(join(here.folder, 'libreoffice')).href;
    const out = join(here.folder, 'pdf');
    mkdirSync(out);
    spawnSync('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      docx,
    ]);
    const [pdf = ''] = readdirSync(out);
    const { stdout } = spawnSync('pdftotext', ['-layout', join(out, pdf), '-'], { encoding: 'utf8' });
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect(page).toMatch(/Sifat: Terbatas\s+LATIHAN\s+TLP:AMBER/);
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
    });
    expect(stdout).toContain('Lampiran: Bukti digital');
  });

  const browser = CHROMIUM ? '' : ' (skipped: Chromium is not installed)';
  test.skipIf(browser).for([390, 1280])(`fits a screen of %i pixels${browser}`, async (width) => {
    const here = await replayed();
    const html = await paper(here, 'html');
    const tab = await openTab();
    onTestFinished(() => tab.close());
    await tab.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: width < 500,
    });
    await tab.open(pathToFileURL(html).href);
    expect(await tab.look('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await tab.look('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(true);
    expect(await tab.look('document.images.length')).toBe(2);
    expect(await tab.look('getComputedStyle(document.querySelector("h2")).marginTop')).not.toBe('0px');
  });
});
