import { duration } from '../../language/time.ts';
import type { Dimension, Level } from '../scenario.ts';
import type { Line, Result } from '../score.ts';

/** What the dimensions are called on the sheet, which is Indonesian like every report. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  detection: 'Mengenali',
  containment: 'Menghentikan',
  evidence: 'Bukti digital',
  communication: 'Komunikasi',
  recovery: 'Pemulihan',
  reporting: 'Pelaporan',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  easy: 'mudah',
  medium: 'sedang',
  hard: 'sulit',
};

const RESULTS: Readonly<Record<Result, string>> = {
  met: 'tercapai',
  partly: 'sebagian',
  late: 'terlambat',
  'wrong-order': 'urutan terbalik',
  missed: 'terlewat',
  credited: 'di luar naskah',
};

/** `terlambat 12 menit`, `tercapai`. */
export function resultOf({ result, late }: Line): string {
  return late === undefined ? RESULTS[result] : `${RESULTS[result]} ${duration(late, 'id')}`;
}

/** `████████░░ 80`: a figure that also plain text shows. @param percent 0 to 100 */
export function bar(percent: number): string {
  const full = Math.round(percent / 10);
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)} ${percent}`;
}
