import type { BlockContent } from 'mdast';
import { bullets, type Cell, heading, type Piece, paragraph, strong, table } from '../../report/nodes.ts';
import { toKeep, toMend } from '../debrief.ts';
import { shownInjects } from '../engine.ts';
import { MARK } from '../guise.ts';
import { DIMENSIONS, type Inject } from '../scenario.ts';
import type { Line } from '../score.ts';
import type { Sheet } from './view.ts';
import { bar, DIMENSION_NAMES, resultOf } from './words.ts';

/** The figures, and how they come about. */
export function figures({ score }: Sheet): BlockContent[] {
  const rows = DIMENSIONS.flatMap((dimension): Cell[][] => {
    const figure = score.dimensions[dimension];
    return figure
      ? [[DIMENSION_NAMES[dimension], bar(figure.percent), `${figure.points} dari ${figure.of}`]]
      : [];
  });
  const { total } = score;
  return [
    table(
      ['Segi', 'Nilai (0–100)', 'Butir'],
      [...rows, [strong('Keseluruhan'), strong(bar(total.percent)), `${total.points} dari ${total.of}`]],
    ),
    paragraph(
      'Nilai adalah jumlah butir di bagian berikut, dibagi butir yang dapat dicapai. Tercapai: penuh. Terlambat: ' +
        'setengah. Urutan terbalik: seperempat. Terlewat: nol. Kejutan: butir pilihan Anda.',
    ),
  ];
}

/** Each expectation with its result, the reason, and the real case beside it. */
export function lines({ score, scenario }: Sheet): BlockContent[] {
  const outcome = paragraph(strong('Akhir kasus nyata.'), ` ${scenario.real.outcome.id}`);
  const parts = DIMENSIONS.flatMap((dimension): BlockContent[] => {
    const own = score.lines.filter((line) => line.dimension === dimension);
    if (own.length === 0) return [];
    return [
      heading(3, `${MARK} · ${DIMENSION_NAMES[dimension]}`),
      table(
        ['Harapan', 'Hasil', 'Butir', 'Mengapa penting', 'Kasus nyata'],
        own.map((line): Cell[] => [
          line.kind === 'inject' ? `Kejutan: ${line.title.id}` : line.title.id,
          [strong(resultOf(line)), ...details(line)],
          line.kind === 'extra' ? `+${line.points}` : `${line.points} dari ${line.of}`,
          line.why?.id ?? '–',
          line.real?.id ?? '–',
        ]),
      ),
    ];
  });
  return [outcome, ...parts];
}

function details({ tooEarly, chose }: Line): Piece[] {
  if (tooEarly !== undefined) return [`; sesudah langkah ${tooEarly}`];
  return chose ? [`: ${chose.label.id}`] : [];
}

/** What each choice at each surprise would have led to. */
export function surprises(sheet: Sheet): BlockContent[] {
  const shown = shownInjects(sheet);
  if (shown.length === 0) return [paragraph('Tidak ada kejutan dalam latihan ini.')];
  return shown.flatMap(({ inject, choice }) => [
    heading(3, `${MARK} · ${inject.title.id}`),
    paragraph(inject.says.id),
    table(['Pilihan', 'Butir', 'Akibatnya'], choiceRows(inject, choice)),
  ]);
}

function choiceRows({ choices }: Inject, chosen: string | undefined): Cell[][] {
  return Object.entries(choices).map(([key, { label, points, leads }]) => [
    key === chosen ? strong(`${label.id} (pilihan Anda)`) : label.id,
    String(points),
    leads.id,
  ]);
}

const THREE = 3;

/** Three things to keep. */
export function keep({ score }: Sheet): BlockContent[] {
  const best = toKeep(score.lines).slice(0, THREE);
  if (best.length === 0)
    return [paragraph('Belum ada harapan yang tercapai. Ulangi latihan ini bersama pelatih.')];
  return [bullets(best.map(({ title, why }) => [strong(title.id), why ? `. ${why.id}` : '']))];
}

/** Three things to fix, and what would have been lost. */
export function mend({ score }: Sheet): BlockContent[] {
  const worst = toMend(score.lines).slice(0, THREE);
  if (worst.length === 0) return [paragraph('Semua harapan tercapai.')];
  return [
    bullets(
      worst.map((line) => [
        strong(`${line.title.id} (${resultOf(line)})`),
        `. ${line.why?.id ?? ''}`,
        line.mend ? ` Perbaikan: ${line.mend.id}` : '',
      ]),
    ),
  ];
}
