import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { base, reportText } from '../collect/year.ts';
import { newOffice, type Office } from './office.ts';

/** A report of a case that is still going on. */
function report(id: string): string {
  const office = { short: id, name: `Dinas ${id}` };
  return reportText({ ...base(id, 'incident', office, 'instagram'), state: 'open' });
}

/** The reports of two regencies under names relative to where the coordinator is. */
function put(kominfo: Office, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(kominfo.out, name)), { recursive: true });
    writeFileSync(join(kominfo.out, name), text);
  }
}

test('what is named twice is read once', async () => {
  const kominfo = newOffice();
  put(kominfo, { 'masuk/x.md': report('x'), 'masuk/y.md': report('y') });
  for (const paths of [
    ['masuk', 'masuk'],
    ['masuk', 'masuk/../masuk/x.md'],
    ['masuk/y.md', './masuk'],
  ]) {
    const { code, stdout } = await kominfo.run(['rekap', ...paths, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { reports: 2, copies: 0 }, copies: [] });
  }
});
