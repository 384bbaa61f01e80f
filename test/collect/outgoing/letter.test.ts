import { describe, expect, test } from 'vitest';
import type { Recap } from '../../../src/collect/model/recap.ts';
import { recapLetter } from '../../../src/collect/outgoing/letter.ts';
import { toldOf } from '../../../src/collect/outgoing/told.ts';
import { type Lang, say, type Text } from '../../../src/language/text.ts';
import { letterMarkdown } from '../../../src/report/letter/written.ts';
import type { Addressee } from '../../../src/runbook/addressee.ts';
import { correspondence } from '../../report/letter/replayed.ts';
import { chatExport } from '../chat.ts';
import { collected, folderWith } from '../folder.ts';

const OFFICE = {
  office: 'Dinas Kominfo Kabupaten Rembang',
  officer: 'Sari Dewi',
  position: 'Kepala Bidang IKP',
  contact: '0813-0000-0000',
};
const NOVEMBER = { since: '2026-11-01', until: '2026-11-30' };

const recapOf = (filters = {}) => collected(folderWith(chatExport().files), { view: { filters } });

function paperTo(to: string, recap: Recap, lang: Lang = 'id', hidden: readonly string[] = []) {
  const letter = correspondence.letters['surat-rekap'];
  const known = correspondence.addressees[to];
  if (!letter || !known) throw new Error('no such letter');
  const addressee: Addressee = { ...known, sees: known.sees.filter((one) => !hidden.includes(one)) };
  const words = (text: Text) => say(text, lang, { kominfo: 'Dinkominfo', office: OFFICE.office });
  const told = toldOf(recap, addressee);
  return recapLetter({ told, letter, addressee, office: OFFICE, words, lang });
}

const written = (...given: Parameters<typeof paperTo>) => letterMarkdown(paperTo(...given));

/** The same, with a field more in each of its objects, and other words wherever reports hold words of their own. */
function grown<Value>(value: Value, key = ''): Value {
  const own = ['path', 'case', 'what', 'since', 'by', 'reason', 'sha256', 'zone', 'runbook'];
  if (typeof value === 'string' && own.includes(key) && key !== 'since') return `MARKER-${key}` as Value;
  if (Array.isArray(value)) return value.map((one) => grown(one, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, grown(one, name)]);
  return { ...Object.fromEntries(fields), added: 'MARKER-added' };
}

describe('a recap that leaves the house', () => {
  test.for([
    ['ministry', 'id'],
    ['ministry', 'en'],
    ['kominfo-province', 'id'],
    ['kominfo-province', 'en'],
  ] as const)('to %s in %s, as its reader gets it', async ([to, lang]) => {
    const text = written(to, await recapOf(), lang);
    expect(text).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object|NaN/);
    await expect(text).toMatchFileSnapshot(`golden/${to}.${lang}.md`);
  });

  test('what is added to a report or to a recap stays in the house until someone allows it', async () => {
    const recap = grown(await recapOf());
    expect(JSON.stringify(recap)).toMatch(/MARKER-added.*MARKER-what.*MARKER-path|MARKER-path/);
    for (const to of ['ministry', 'kominfo-province', 'kominfo']) {
      const addressee = correspondence.addressees[to];
      if (!addressee) throw new Error(to);
      expect(JSON.stringify(toldOf(recap, addressee))).not.toContain('MARKER');
      expect(JSON.stringify(paperTo(to, recap).root)).not.toContain('MARKER');
    }
  });

  test('no name of a reporter, contact, cause, path or word of a report is in it', async () => {
    const recap = await recapOf();
    const text = written('ministry', recap);
    expect(text).toContain('@dinas_kesehatan');
    for (const one of recap.cases) {
      expect(text).not.toContain(one.item.path);
      expect(text).not.toContain(one.item.case);
    }
    expect(text).not.toMatch(/mencurigakan|Bantu pulihkan|Mengoordinasikan pemulihan akun dengan/);
  });

  test('an altered report is counted and not told, a drill is not there', async () => {
    const text = written('ministry', await recapOf());
    expect(text).toContain('semua laporannya berubah sejak diterbitkan: 1.');
    expect(text).not.toContain('YouTube @dinas_kesehatan');
    expect(text).toContain('| Insiden | 13 |');
  });

  test('what an addressee may not see is not in its letter', async () => {
    const recap = await recapOf();
    const plain = written('ministry', recap, 'id', ['office.name', 'times.recovered', 'incident.noticed']);
    expect(written('ministry', recap)).toMatch(/Dinas Contoh 1 .*Diketahui|Diketahui/s);
    expect(plain).not.toMatch(/Dinas Contoh|Diketahui|Pulih|sampai pulih/);
    expect(plain).toContain('@dinas_kesehatan');
  });

  test('asks only what is asked of its addressee and still open; else it says that it asks for nothing', async () => {
    const recap = await recapOf(NOVEMBER);
    expect(written('ministry', recap)).toContain('Kementerian Komunikasi dan Digital: 1.');
    expect(written('kominfo-province', recap)).toContain('Tidak ada permintaan bantuan');
  });

  test('hostile words stay words', async () => {
    const bad =
      '# Judul | <script>x</script> [x](http://e.co) \u202e\u001b[31m {officer}\n## Palsu\n| a | b |';
    const recap = await recapOf(NOVEMBER);
    const cases = recap.cases.map((row) => ({
      ...row,
      item: {
        ...row.item,
        account: { platform: bad, handle: bad },
        office: { ...row.item.office, name: bad },
      },
    }));
    const text = written('ministry', { ...recap, cases });
    expect(text).not.toMatch(/^#+ (?:Palsu|Judul)|^\| a \| b|[\u202e\u001b]|(?<!\\)<script>|\]\(http:/m);
    expect(text.match(/Sari Dewi/g)).toHaveLength(1);
  });

  test('the span of time is told in words', async () => {
    const recap = await recapOf();
    const hal = (filters: Recap['filters'], lang: Lang = 'id') =>
      /Rekap insiden[^|]*?, ([^|]+) \||Recap of incidents[^|]*?, ([^|]+) \|/
        .exec(written('ministry', { ...recap, filters }, lang))
        ?.slice(1)
        .find((one) => one !== undefined);
    expect(hal(NOVEMBER)).toBe('bulan November 2026');
    expect(hal(NOVEMBER, 'en')).toBe('November 2026');
    expect(hal({ since: '2026-12-01', until: '2026-12-31' })).toBe('bulan Desember 2026');
    expect(hal({ ...NOVEMBER, until: '2026-11-29' })).toBe('sejak 1 November 2026 sampai 29 November 2026');
    expect(hal({})).toBe('sampai 1 Januari 2027');
  });
});
