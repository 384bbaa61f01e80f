import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectDrillPath } from '../../src/drill/inspect.ts';

const SHIPPED = { folder: join(import.meta.dirname, '../../runbooks'), shown: 'runbooks' };

test("an office's own scenario is held to the shipped runbooks and to their wording", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'drills'));
  const good = readFileSync(join(SHIPPED.folder, 'drills/surel-hak-cipta.yaml'), 'utf8');
  const changed = good
    .replace('Di kotak surel humas', 'Di mailbox humas')
    .replace('step: keep-lure', 'step: keep');
  writeFileSync(join(folder, 'drills/surel-hak-cipta.yaml'), changed);
  const { files, problems } = await inspectDrillPath(join(folder, 'drills'), 'drills', SHIPPED);
  expect(files).toBe(1);
  expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning glossary',
    'error unknown-step',
  ]);
});
