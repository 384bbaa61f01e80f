import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printProblem } from '../../src/runbook/problem.ts';
import { staleInPath, staleInRoot } from '../../src/runbook/stale.ts';
import { sampleFile, sampleRoot } from './sample.ts';

const SOURCES = `sources:
  used: { name: Sample, url: https://help.example.com/a, confidence: official, checked: 2026-05-01 }
  fresh: { name: Sample, url: https://help.example.com/b, confidence: official, checked: 2026-11-01 }
`;
const USED = '      - { id: last, kind: info, do: { id: Selesai., en: Done. }, links: [used] }\n';
const age = { days: 180, today: '2026-11-22' };

function root(): string {
  const file = sampleFile('sample').replace('sections:', `${SOURCES}sections:`);
  return sampleRoot({
    'official-hosts.yaml': 'hosts: { example.com: { name: Sample, checked: 2025-11-22 } }\n',
    'post-incident/hacked/sample.yaml': file + USED,
  });
}

test('what was last looked at too long ago, each in its own words and at its own place', () => {
  const folder = root();
  const { files, problems } = staleInRoot({ folder, shown: 'runbooks' }, age);
  expect(files).toBe(4);
  const lines = problems.map((problem) => printProblem(problem, 'id').split('\n')[0]);
  expect(lines).toMatchInlineSnapshot(`
    [
      "runbooks/official-hosts.yaml:1:48: stale-host: (peringatan) Alamat resmi example.com terakhir dicek 365 hari lalu (2025-11-22). Pastikan masih milik pemilik yang sama.",
      "runbooks/post-incident/hacked/sample.yaml:6:89: stale-source: (peringatan) Sumber "used" terakhir dicek 205 hari lalu (2026-05-01). Buka alamatnya, cocokkan dengan langkah: last.",
    ]
  `);
});

test('the day itself is not too old; one day later it is', () => {
  const folder = root();
  const stale = (days: number) =>
    staleInRoot({ folder, shown: 'r' }, { days, today: '2026-11-22' }).problems.filter(
      ({ file }) => file === 'r/post-incident/hacked/sample.yaml',
    ).length;
  expect([stale(205), stale(204)]).toEqual([0, 1]);
});

test('one file, a folder of runbooks, and a file that cannot be read', () => {
  const folder = root();
  const file = join(folder, 'post-incident/hacked/sample.yaml');
  const rules = (path: string) => staleInPath(path, 'x', age).problems.map(({ rule }) => rule);
  expect(rules(file)).toEqual(['stale-source']);
  expect(rules(folder)).toContain('stale-source');
  expect(rules(join(folder, 'missing.yaml'))).toEqual(['file']);
});
