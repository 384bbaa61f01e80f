import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../src/language/text.ts';
import { say, type Text } from '../../../src/language/text.ts';
import { readChain } from '../../../src/report/forward/chain.ts';
import type { Covering } from '../../../src/report/forward/covering.ts';
import type { Incoming } from '../../../src/report/forward/incoming.ts';
import { coveringLetter } from '../../../src/report/forward/letter.ts';
import { frontMatter } from '../../../src/report/frontmatter.ts';
import { letterMarkdown } from '../../../src/report/letter/written.ts';
import { viewOf } from '../../../src/report/view.ts';
import type { Addressee } from '../../../src/runbook/addressee.ts';
import { correspondence, replayed } from '../letter/replayed.ts';

const AT = '2026-11-22T16:00:00.000Z';
const OFFICE = {
  office: 'Dinkominfo Kabupaten Contoh',
  officer: 'Sari Dewi',
  position: 'Kepala Bidang IKP',
  contact: '0813-0000-0000',
};

function received(name: string, more: Partial<Incoming> = {}): Incoming {
  return {
    name: `laporan-insiden_${name}.md`,
    bytes: Buffer.from(name),
    sha256: 'ab'.repeat(32),
    data: frontMatter(viewOf(replayed(name, 'instagram'))),
    altered: [],
    signature: 'unsigned',
    ...more,
  };
}

function covering(to: string, reports: readonly Incoming[], more: Partial<Covering> = {}): Covering {
  const addressee = correspondence.addressees[to] as Addressee;
  const letter = correspondence.letters['surat-pengantar'];
  if (!letter) throw new Error('no covering letter');
  const lang: Lang = more.lang ?? addressee.language;
  const words = (text: Text) => say(text, lang, { kominfo: 'Dinkominfo', company: 'Meta', office: 'X' });
  const link = { at: AT, by: OFFICE, to, letter: 'surat-pengantar_1.md', prev: [] };
  const links = readChain(
    JSON.stringify({
      ...link,
      received: reports.map(({ name, sha256 }) => ({ file: `laporan/${name}`, sha256 })),
    }),
  )?.links;
  return {
    ...{ letter, addressee, reports, words, lang, at: AT },
    ...{
      office: OFFICE,
      files: 2,
      missing: 0,
      bare: 0,
      altered: [],
      zone: 'Asia/Jakarta' as const,
      links: links ?? [],
    },
    idOf: (name) => correspondence.addressees[name]?.id ?? 'platform',
    nameOf: (id) => words((correspondence.addressees[id] ?? addressee).name),
    ...more,
  };
}

const written = (to: string, reports: readonly Incoming[], more: Partial<Covering> = {}) =>
  letterMarkdown(coveringLetter(covering(to, reports, more)));

const solo = received('solo-2021');
const bali = received('kpu-bali-2022');

describe('the covering letter', () => {
  test.for(['kominfo-province', 'ministry', 'csirt', 'police', 'leadership', 'meta'])(
    'to %s, as its reader gets it',
    async (to) => {
      for (const lang of ['id', 'en'] as const) {
        const text = written(to, [solo, bali], { lang });
        expect(text).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object/);
        await expect(text).toMatchFileSnapshot(`golden/${to}.${lang}.md`);
      }
    },
  );

  test('asks what its addressee is asked in every case, of the accounts that it fits', () => {
    const recovered = {
      ...solo,
      data: { ...solo.data, state: 'recovered' as const, times: { ...solo.data.times, recovered: AT } },
    };
    const both = written('ministry', [solo, bali]);
    expect(both).toContain('Mengoordinasikan pemulihan akun @contoh_pemkot (Instagram) dan @');
    const one = written('ministry', [recovered, bali]);
    expect(one).not.toContain('Mengoordinasikan pemulihan akun @contoh_pemkot');
    expect(one).toContain('Mencatat kejadian pada akun @contoh_pemkot (Instagram)');
    expect(one).toContain('Mengoordinasikan pemulihan akun @');
    const fake = {
      ...solo,
      data: { ...solo.data, runbook: { ...solo.data.runbook, id: 'impersonated-all' } },
    };
    expect(written('ministry', [fake])).not.toContain('Mengoordinasikan pemulihan');
  });

  test('asks nobody for what is asked of others, unless it is the one to pass that on', () => {
    const asks = [
      { to: 'operator', what: 'Memblokir SIM.', since: AT },
      { to: 'police', what: 'Menerima laporan.', since: AT },
      { to: 'meta', what: 'Membekukan akun.', since: AT },
    ];
    const one = { ...solo, data: { ...solo.data, asks } };
    const ministry = written('ministry', [one]);
    expect(ministry).toContain('meneruskan permintaan kepada Meta: Membekukan akun.');
    expect(ministry).not.toMatch(/Memblokir SIM|Menerima laporan\./);
    const police = written('police', [one]);
    expect(police).toContain('Menerima laporan.');
    expect(police).not.toMatch(/Memblokir SIM|Membekukan/);
  });

  test('says only what holds: what is whole, signed and complete is not cautioned about', () => {
    const signed = { ...solo, signature: 'genuine' as const, by: 'Dinkes' };
    const calm = written('ministry', [signed]);
    expect(calm).not.toMatch(/BERUBAH|tidak kami terima|dicocokkan|Petikan memuat/);
    const altered = [{ id: 'laporan.md: isi berubah.', en: 'laporan.md: body altered.' }];
    const bad = written('ministry', [{ ...solo, altered }], {
      altered,
      missing: 3,
      despite: 'Sudah ditelepon',
    });
    expect(bad).toContain(
      'BERUBAH sejak diterbitkan: laporan.md: isi berubah. Tetap kami teruskan, dengan alasan: Sudah ditelepon',
    );
    expect(bad).toContain('tidak kami terima: 3');
  });

  test('a person who knows number, date and signatory finds them in the letter', () => {
    const office = {
      ...OFFICE,
      ...{ number: '480/12/2026', placeDate: 'Rembang, 23 November 2026', town: 'Jakarta' },
      ...{ signer: 'Budi, NIP 1', signerPosition: 'Kepala Dinas' },
    };
    const text = written('csirt', [solo], { office });
    for (const line of [
      '480/12/2026',
      'Rembang, 23 November 2026',
      'di Jakarta',
      'Kepala Dinas',
      'Budi, NIP 1',
    ])
      expect(text).toContain(line);
    expect(text.match(/\[diisi: /g)).toHaveLength(1);
    expect(text).toContain('[diisi: tanda tangan');
  });

  test('hostile words of a report stay words', () => {
    const bad =
      '# Judul | <script>x</script> [x](http://e.co) \u202e\u001b[31m {officer}\n## Palsu\n| a | b |';
    const one = {
      ...solo,
      name: 'laporan-x|y.md',
      altered: [{ id: bad, en: bad }],
      data: {
        ...solo.data,
        account: { platform: 'instagram', handle: bad },
        office: { name: bad },
        asks: [{ to: 'ministry', what: bad, since: AT }],
      },
    };
    const text = written('ministry', [one], { altered: one.altered, despite: bad });
    expect(text).not.toMatch(/^#+ (?:Palsu|Judul)|^\| a \| b/m);
    expect(text).not.toMatch(/[\u202e\u001b]|(?<!\\)<script>|\]\(http:/);
    expect(text).not.toContain('31m Sari Dewi');
  });
});
