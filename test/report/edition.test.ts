import { expect, test } from 'vitest';
import type { CaseKind, Fact } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import { nextEditionNumber, reportFileName } from '../../src/report/edition.ts';
import { HIJACK, journal, opened } from './sample.ts';

const AT = '2026-11-22T15:31:07.000Z';

test.each<[CaseKind, string, string, string]>([
  [
    'incident',
    'dinkes_rembang',
    'Asia/Jakarta',
    'laporan-insiden_instagram_dinkes_rembang_20261122T223107+0700_awal.md',
  ],
  [
    'drill',
    'dinkes_rembang',
    'Asia/Makassar',
    'LATIHAN_laporan-insiden_instagram_dinkes_rembang_20261122T233107+0800_awal.md',
  ],
  ['preparation', 'a.b', 'Asia/Jayapura', 'laporan-kesiapan_instagram_a.b_20261123T003107+0900_awal.md'],
  ['patrol', '../../etc/passwd', '', 'laporan-patroli_instagram_etc-passwd_20261122T223107+0700_awal.md'],
  ['incident', '\u202egnp.exe‮ /\n', '', 'laporan-insiden_instagram_gnp.exe_20261122T223107+0700_awal.md'],
  ['incident', '😀', '', 'laporan-insiden_instagram_akun_20261122T223107+0700_awal.md'],
])('%s of %j', (kind, handle, zone, name) => {
  const facts: Record<string, string> = zone === '' ? {} : { 'office.timezone': zone };
  const state = fold(HIJACK, journal(opened({ kind, facts, account: { platform: 'instagram', handle } })));
  expect(reportFileName(state, 'awal', AT)).toBe(name);
});

const issued = (number: number): Fact => ({
  type: 'issued',
  edition: { type: 'awal', number },
  file: 'issued/a.md',
  sha256: '',
});

test.each<[string, Fact[], number]>([
  ['the first', [], 1],
  ['the next', [issued(1), issued(2)], 3],
  ['never one that was set aside', [issued(1), { type: 'undone', undoes: 1 }], 2],
])('number: %s', (_, facts, number) => {
  expect(nextEditionNumber(fold(HIJACK, journal(opened(), ...facts)))).toBe(number);
});
