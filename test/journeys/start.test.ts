import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
describe('what the build has compiled', () => {
  test('is there for this Node, and V8 takes it for every file of the way', () => {
    const files: { file: string; taken: boolean }[] = JSON.parse(
      execFileSync(process.execPath, ['test/journeys/preload/compiled.js'], { cwd: ROOT, encoding: 'utf8' }),
    );
    expect(files.map(({ file }) => file)).toContain('main.cjs');
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter(({ taken }) => !taken)).toEqual([]);
  });

  test('is not needed: with flags that it was not made for, the program does the same', () => {
    const listed = (...flags: string[]) =>
      execFileSync(process.execPath, [...flags, 'bin/gpr-respond.js', 'runbook', 'list'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    expect(existsSync(join(ROOT, 'dist/compiled'))).toBe(true);
    expect(listed('--no-opt')).toBe(listed());
  });
});
