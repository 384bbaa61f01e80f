import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/table.ts';
import { sampleFile } from '../runbook/sample.ts';
import { openOffice } from './runbook-office.ts';

async function said(line: string): Promise<{ readonly exit: number; readonly lines: readonly string[] }> {
  const office = openOffice({ 'post-incident/hacked/sample.yaml': sampleFile('sample') });
  const exit = await run({ ...office.world, args: line.split(' ') });
  return { exit, lines: office.err().trim().split('\n') };
}

describe('a command line that cannot be read', () => {
  test.each([
    ['--lang xx', 'Pilihan --lang tidak dapat diisi "xx".', 'id, en', 'lihat npx gpr-respond --help'],
    ['report --lang xx', 'Pilihan --lang', 'id, en', 'lihat npx gpr-respond report --help'],
    ['laporan --format foo', 'Pilihan --format tidak dapat diisi "foo".', 'md', 'gpr-respond report --help'],
    ['report --format', 'Pilihan --format memerlukan isi.', 'md', 'gpr-respond report --help'],
    ['report --formt md', 'Pilihan --formt tidak dikenal', '--edition', 'mungkin maksud Anda --format'],
    ['runbook', 'belum lengkap', 'list, show, check', 'lihat npx gpr-respond runbook --help'],
    ['runbook shwo', 'Perintah "shwo" tidak dikenal.', 'list, show', 'mungkin maksud Anda show'],
    ['hack', 'Perintah "hack" tidak dikenal.', 'hacked', 'mungkin maksud Anda hacked'],
    ['help hakced', 'Perintah "hakced" tidak dikenal.', 'hacked', 'mungkin maksud Anda hacked'],
    ['foo --lang en', 'There is no command "foo".', 'hacked', 'see npx gpr-respond --help'],
  ])('%s: what is wrong, what is allowed, what to do', async (line, what, allowed, next) => {
    const { exit, lines } = await said(line);
    expect(exit).toBe(2);
    expect(lines[0]).toContain(what);
    expect(lines[1]).toContain(allowed);
    expect(lines.slice(2).join('\n')).toContain(next);
    expect(lines.join(' ')).not.toMatch(/error|argument|invalid|missing/);
  });

  test.each([
    ['runbook show', 'Isian <name> belum ditulis', 'gpr-respond runbook show [pilihan] <name>'],
    ['cases a b', 'Terlalu banyak isian', 'gpr-respond cases [pilihan]'],
  ])('%s: the whole form', async (line, what, usage) => {
    const { exit, lines } = await said(line);
    expect(exit).toBe(2);
    expect(lines[0]).toContain(what);
    expect(lines[0]).toContain(usage);
  });
});
