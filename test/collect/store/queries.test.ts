import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderWith, itemsOfFolder } from '../folder.ts';
import { base, officeYear, reportText } from '../year.ts';
import { NO_POSTGRES } from './cluster.ts';
import { clusterForTests, recapOf, stored } from './opened.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
/** The queries that the README shows, by the words that stand above them. */
const QUERIES = [...README.matchAll(/```sql\n-- [^/]+ \/ ([^\n]+)\n([\s\S]*?)```/g)].map(
  ([, words = '', sql = '']) => ({ words, sql }),
);
const query = (words: string) => QUERIES.find((one) => one.words.startsWith(words))?.sql ?? '';

describe.skipIf(NO_POSTGRES)(`queries of an analyst (${NO_POSTGRES ?? 'on a PostgreSQL'})`, () => {
  const { cluster, open } = clusterForTests();

  /** A year, and what must not disturb: a forged case, an altered report, copies. */
  async function year() {
    const { truth, files } = officeYear(7);
    const forged = base(truth.incidents[0]?.case ?? '', 'incident', { short: 'penipu', name: 'Penipu' }, 'x');
    const altered = reportText(base('lain', 'incident', { short: 'dinas-1', name: 'Dinas' }, 'x'));
    const texts = {
      ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
      'palsu.md': reportText({ ...forged, times: { ...forged.times, noticed: forged.times.opened } }),
      'ubah.md': altered.replace('closed', 'closed '),
    };
    const database = cluster().database();
    const session = await open(database);
    await stored(session, await itemsOfFolder(folderWith(texts)));
    return { truth, session, recap: await recapOf(session) };
  }

  test('three are shown', () =>
    expect(QUERIES.map(({ words }) => words.split(' ')[0])).toEqual(['open', 'median', 'steps']));

  test('open incidents by province and office are those of the recap', async () => {
    const { truth, session } = await year();
    await session.query('CREATE TABLE wilayah (office text PRIMARY KEY, province text)');
    await session.query(
      "INSERT INTO wilayah SELECT office, 'Jawa Tengah' FROM gpr_respond.cases GROUP BY office",
    );
    const { rows } = await session.query<{ province: string; office: string; open: string }>(query('open'));
    const expected: Record<string, number> = {};
    for (const { office } of truth.incidents.filter((one) => one.open))
      expected[office] = (expected[office] ?? 0) + 1;
    expect(Object.fromEntries(rows.map(({ office, open: count }) => [office, Number(count)]))).toEqual(
      expected,
    );
    expect(new Set(rows.map(({ province }) => province))).toEqual(new Set(['Jawa Tengah']));
  });

  test('the median to the first report, by month', async () => {
    const { truth, session } = await year();
    const { rows } = await session.query<{ month: string; minutes: number }>(query('median'));
    const months = [...new Set(truth.incidents.map(({ month }) => month))].sort();
    const median = (month: string) => {
      const sorted = truth.incidents
        .filter((one) => one.month === month)
        .map((one) => one.report ?? 0)
        .sort((a, b) => a - b);
      return (
        ((sorted[Math.ceil(sorted.length / 2) - 1] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2
      );
    };
    expect(rows.map(({ month, minutes }) => [month, minutes])).toEqual(
      months.map((month) => [month, median(month)]),
    );
  });

  test('steps that fail most are those of the recap', async () => {
    const { session, recap } = await year();
    const { rows } = await session.query<{ step: string; failed: string; cases: string }>(query('steps'));
    expect(
      rows
        .filter(({ failed }) => Number(failed) > 0)
        .map(({ step, failed, cases }) => [step, Number(failed), Number(cases)]),
    ).toEqual(
      recap.figures.steps
        .filter(({ failed }) => failed > 0)
        .sort((a, b) => b.failed - a.failed || (a.step < b.step ? -1 : 1))
        .map(({ step, failed, of }) => [step, failed, of]),
    );
  });

  test('the cases of the view are those of the recap, edition by edition and verdict by verdict', async () => {
    const { session, recap } = await year();
    const { rows } = await session.query('SELECT case_id, sha256, verdict, path FROM gpr_respond.cases');
    const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(rows)).toEqual(
      sorted(
        recap.cases.map(({ item }) => ({
          case_id: item.case,
          sha256: item.sha256,
          verdict: item.seal.verdict,
          path: item.path,
        })),
      ),
    );
  });
});
