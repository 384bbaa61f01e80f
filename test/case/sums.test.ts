import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sumsText } from '../../src/case/sums.ts';

const HASH = 'a'.repeat(64);

test.each([
  ['nothing', [], ''],
  ['two, in order', ['b.png', 'a.png'], `${HASH}  a.png\n${HASH}  b.png\n`],
  ['upper case first, as bytes', ['a.png', 'B.png'], `${HASH}  B.png\n${HASH}  a.png\n`],
  ['one twice', ['a.png', 'a.png'], `${HASH}  a.png\n`],
  ['a backslash', ['a\\b'], `\\${HASH}  a\\\\b\n`],
  ['a line break', ['a\nb'], `\\${HASH}  a\\nb\n`],
])('%s', (_, files, expected) => {
  expect(sumsText(files.map((file) => ({ file, sha256: HASH })))).toBe(expected);
});

const hasTool = spawnSync('sha256sum', ['--version']).status === 0;

test.skipIf(!hasTool)(`sha256sum -c agrees${hasTool ? '' : ' (skipped: no sha256sum here)'}`, () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'sums-'));
  try {
    fs.mkdirSync(join(folder, 'evidence'));
    const files = ['laporan.md', 'evidence/café 1.png', 'evidence/a\\b', 'evidence/a\nb'].map((file) => {
      fs.writeFileSync(join(folder, file), file);
      return { file, sha256: createHash('sha256').update(file).digest('hex') };
    });
    fs.writeFileSync(join(folder, 'SHA256SUMS'), sumsText(files));
    const check = () =>
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
    expect(check().toString()).toBe('');
    fs.appendFileSync(join(folder, 'laporan.md'), '!');
    expect(check).toThrow();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
