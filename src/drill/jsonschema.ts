import { jsonSchemaOf } from '../runbook/jsonschema.ts';
import { scenarioFile } from './schema.ts';

/** What an editor shows when the pointer rests on a key. */
const HINTS: Readonly<Record<string, string>> = {
  reviewed: 'Tanggal isi terakhir ditinjau / date of the last review, YYYY-MM-DD.',
  minutes: 'Lama latihan pertama, menit sungguhan / real minutes that a first run takes.',
  runbook: 'Panduan yang dijalankan / the runbook that is played: { incident: hacked, platform: instagram }.',
  starts: 'Jam saat kejadian diketahui / wall clock at which it is noticed: "22:30".',
  handle: 'Akun rekaan / the invented account.',
  story: 'Yang diketahui peserta di awal / what the trainees know at the start.',
  truth: 'Yang hanya diketahui pelatih / what only the trainer knows.',
  real: 'Kasus nyata dan sumbernya / the real case and who reported it.',
  invented: 'Bagian yang direka untuk latihan / what this drill makes up.',
  skip: 'Bagian atau langkah yang dilewati / sections and steps that are left out.',
  finds: 'Per langkah: yang terlihat dan jawaban yang baik / by step: what is seen, and the good answer.',
  shows: 'Yang terlihat di layar / what is on the screens.',
  hint: 'Petunjuk siap pakai bagi pelatih / what the trainer may say here.',
  trigger:
    'Satu saja / exactly one: after (langkah / a step), at (20m), when (syarat / a condition on the answers).',
  optional: 'true: benih yang menentukan datang tidaknya / the seed decides whether it comes.',
  leads: 'Akibat pilihan ini / what this choice leads to.',
  within: 'Target sejak kejadian diketahui / target since it was noticed: 15m, 2h, 1d.',
  before: 'Langkah yang tidak boleh selesai lebih dulu / steps that must not be done earlier.',
  never: 'true: langkah itu tidak boleh berakhir begitu / the step must not end so.',
  or: 'Keputusan lain yang juga benar / what counts as well.',
  points: '0–20.',
  mend: 'Yang diperbaiki bila terlewat / what to mend when it was missed.',
  extras:
    'Keputusan baik di luar naskah yang boleh dinilai pelatih / good decisions that the trainer may credit.',
};

/** The JSON Schema of scenario files, for editors; ends with a line break. */
export function scenarioJsonSchema(): string {
  return jsonSchemaOf('gpr-respond drill scenario', scenarioFile, HINTS);
}
