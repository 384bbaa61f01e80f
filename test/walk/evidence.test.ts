import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runbook, step } from '../case/sample.ts';
import { sit } from './sitting.ts';

test('a file that is given at a second step counts there too, and lies in the case once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'evidence'));
  const typed = join(folder, 'layar.png');
  writeFileSync(typed, 'gambar');
  const give = { type: 'evidence', typed } as const;
  const book = runbook([step('a', { kind: 'evidence' }), step('b', { kind: 'evidence' })]);
  const { entries, views } = await sit(book, [give, { type: 'done' }, give, give, { type: 'done' }], {
    folder,
  });
  const recorded = entries.filter(({ type }) => type === 'evidence');
  expect(recorded).toMatchObject([
    { step: 'a', file: 'evidence/layar.png' },
    { step: 'b', file: 'evidence/layar.png' },
  ]);
  expect(views.map(({ id, files }) => `${id} ${files}`)).toEqual(['a 0', 'a 1', 'b 0', 'b 1', 'b 1']);
  expect(readdirSync(join(folder, 'evidence'))).toEqual(['layar.png']);
});
