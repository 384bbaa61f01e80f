import type { BlockContent } from 'mdast';
import { date } from '../../language/time.ts';
import { type Cell, paragraph, table } from '../../report/nodes.ts';
import { DIMENSIONS } from '../scenario.ts';
import type { Sheet } from './view.ts';
import { bar, DIMENSION_NAMES } from './words.ts';

/** This run beside the earlier ones of this scenario: a small chart, and what changed since the last, in words. */
export function comparison(sheet: Sheet): BlockContent[] {
  const { opened } = sheet.state;
  const earlier = opened.drill?.earlier ?? [];
  const last = earlier.at(-1);
  if (!last) return [paragraph('Ini latihan pertama dengan skenario ini di folder kerja ini.')];
  const now = sheet.score.total.percent;
  const rows = [
    ...earlier.map((run): Cell[] => [
      date(run.began, sheet.zone),
      run.team.join(', ') || '–',
      bar(run.scores.total ?? 0),
    ]),
    [
      date(opened.drill?.began ?? opened.at, sheet.zone),
      `${opened.drill?.team.join(', ') || '–'} (sekarang)`,
      bar(now),
    ],
  ];
  return [
    paragraph(
      changed('Nilai keseluruhan', now, last.scores.total ?? 0),
      ' ',
      dimensionsChanged(sheet, last.scores),
    ),
    table(['Tanggal', 'Peserta', 'Nilai keseluruhan'], rows),
  ];
}

function changed(what: string, now: number, before: number): string {
  if (now === before) return `${what} tetap ${now}.`;
  return now > before
    ? `${what} naik dari ${before} menjadi ${now}.`
    : `${what} turun dari ${before} menjadi ${now}.`;
}

function dimensionsChanged({ score }: Sheet, before: Readonly<Record<string, number>>): string {
  return DIMENSIONS.flatMap((dimension) => {
    const [now, then] = [score.dimensions[dimension]?.percent, before[dimension]];
    return now === undefined || then === undefined || now === then
      ? []
      : [changed(DIMENSION_NAMES[dimension], now, then)];
  }).join(' ');
}
