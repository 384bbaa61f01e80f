import type { Answer, CaseState } from '../case/fold.ts';
import { addresseeName, placeholders } from '../case/names.ts';
import { say, type Text } from '../language/text.ts';
import { clockWithSeconds, date, moment, type Zone } from '../language/time.ts';
import type { Field, Step } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';

export { addresseeName };

/** Where only a person may fill something in: visible on paper, and found by searching for `[diisi`. */
export function toFillIn(what: string): string {
  return `[diisi: ${what}]`;
}

/** A fact that is not known. The report says so; it never guesses. */
export const UNKNOWN = 'belum diisi';

/** What the fields of a case are called. */
export const FIELDS: Readonly<Record<Field, string>> = {
  'office.name': 'Instansi',
  'office.timezone': 'Zona waktu',
  'reporter.name': 'Nama pelapor',
  'reporter.position': 'Jabatan',
  'reporter.contact': 'Kontak',
  'account.url': 'Alamat',
  'account.owner': 'Pemilik',
  'account.followers': 'Jumlah pengikut',
  'account.state': 'Keadaan akun',
  'kominfo.name': 'Dinas Kominfo',
  spokesperson: 'Juru bicara',
  'incident.noticed': 'Diketahui',
  'incident.occurred': 'Perkiraan waktu kejadian',
};

/** A runbook's text in Indonesian: its emphasis marks taken off, then its placeholders filled. */
export function fill(text: Text, { state }: { readonly state: CaseState }): string {
  if (!/[*{]/.test(text.id)) return text.id;
  const id = text.id.replace(/\*([^*]+)\*/g, '$1');
  return say({ id, en: '' }, 'id', placeholders(state));
}

/** What a step is called in the report: its question, or the first sentence of its instruction. */
export function titleOf(step: Step, { titles }: { readonly titles: ReadonlyMap<string, string> }): string {
  return titles.get(step.id) ?? step.id;
}

/** @returns titles by step id, worked out once for a whole report */
export function titlesOf(steps: readonly Step[], state: CaseState): ReadonlyMap<string, string> {
  return new Map(
    steps.map((step) => {
      if (step.ask) return [step.id, fill(step.ask, { state })];
      const whole = step.do ? fill(step.do, { state }) : step.id;
      return [step.id, whole.replace(/(?<=[^\s.]{2}[.!?])\s+(?=[A-Z(]).*$/s, '').replace(/[.:]$/, '')];
    }),
  );
}

/** An answer in words: the choices' texts, a local time, or the text as typed. Empty when the answer has no value. */
export function answerText(
  answer: Answer,
  step: Step | undefined,
  view: { readonly state: CaseState; readonly zone: Zone },
): string {
  const { value } = answer;
  if (value === undefined) return '';
  const values = typeof value === 'string' ? [value] : value;
  if (step?.kind === 'time') return values.map((time) => momentOr(time, view)).join('; ');
  return values
    .map((one) => {
      const choice = Object.hasOwn(step?.choices ?? {}, one) ? step?.choices?.[one] : undefined;
      return choice ? fill(choice, view) : one;
    })
    .join('; ');
}

/** `22 November 2026, pukul 22.30 WIB`; something that is no time is shown as it is. */
export function momentOr(utc: string, { zone }: { readonly zone: Zone }): string {
  return Number.isNaN(Date.parse(utc)) ? utc : moment(utc, zone);
}

/** `22 November 2026, 22.30.05 WIB`: for tables, where seconds matter. */
export function stamp(utc: string, { zone }: { readonly zone: Zone }): string {
  return Number.isNaN(Date.parse(utc)) ? utc : `${date(utc, zone)}, ${clockWithSeconds(utc, zone)}`;
}

/** `820 B`, `14,2 kB`, `3,1 MB`: decimal units, with the comma of Indonesian figures. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const unit = bytes < 999_950 ? 'kB' : bytes < 999_950_000 ? 'MB' : 'GB';
  const value = bytes / { kB: 1e3, MB: 1e6, GB: 1e9 }[unit];
  return `${value.toFixed(1).replace('.', ',')} ${unit}`;
}

/** A hash in groups of 16: in one piece it would be cut off at the edge of a table on paper. */
export function grouped(hash: string): string {
  return hash.replace(/.{16}(?=.)/g, '$& ');
}

/** Text that may be missing: trimmed and inert, or undefined when nothing is left of it. */
export function known(value: string | undefined): string | undefined {
  const line = value === undefined ? '' : inertLine(value).trim();
  return line === '' ? undefined : line;
}
