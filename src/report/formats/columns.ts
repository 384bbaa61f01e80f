import type { Table } from 'mdast';
import { textOf } from '../plain.ts';

/** Ordinary characters that a line of a table across the whole page holds, at the size in which tables are set. */
const LINE = 92;
/** A word wider than this is broken rather than given its own width. */
const WIDEST_WORD = 20;
/** The padding of a cell, in characters. */
const PADDING = 2.5;
/** The head is bold. */
const BOLD = 1.1;
/** Enough rows to judge by; a table of thousands is judged by its first. */
const JUDGED = 300;

const NARROW = /[iljtfrI.,:;'|!()[\]/ ]/g;
const WIDE = /[mwMW@%—…]|\p{Lu}/gu;
const VERY_WIDE = /[\u2e80-\uffef]|\p{Extended_Pictographic}/gu;

/**
 * How wide each column of a table is, as shares of 1: none narrower than its longest ordinary word; the rest goes, piece
 * by piece, to the column whose cells make the rows tall.
 */
export function columnShares(table: Table): number[] {
  const rows = table.children.slice(0, JUDGED).map((row, index) =>
    row.children.map((cell) => {
      const factor = index === 0 ? BOLD : 1;
      const words = textOf(cell);
      return { length: factor * widthOf(words), word: factor * widestWord(words) };
    }),
  );
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.word ?? 0)),
  );
  const room = LINE - columns * PADDING;
  const least = sum(widths);
  for (let left = room - least; left > 0; left--) {
    const column = tallest(rows, widths);
    widths[column] = (widths[column] ?? 0) + Math.min(1, left);
  }
  const all = sum(widths) + columns * PADDING;
  return widths.map((width) => (width + PADDING) / all);
}

/** The column that a bit more room helps most: in the rows where it is the tallest, weighted by how tall. */
function tallest(
  rows: readonly (readonly { readonly length: number }[])[],
  widths: readonly number[],
): number {
  const gains = widths.map(() => 0);
  for (const row of rows) {
    const lines = row.map(({ length }, column) => length / (widths[column] ?? 1));
    const most = Math.max(...lines);
    const column = lines.indexOf(most);
    gains[column] = (gains[column] ?? 0) + most / (widths[column] ?? 1);
  }
  return Math.max(0, gains.indexOf(Math.max(...gains)));
}

function widestWord(words: string): number {
  return Math.min(WIDEST_WORD, Math.max(0, ...words.split(/[\s-]+/).map(widthOf)));
}

/** In ordinary characters. */
function widthOf(words: string): number {
  const count = (kind: RegExp) => words.match(kind)?.length ?? 0;
  return words.length - 0.5 * count(NARROW) + 0.35 * count(WIDE) + count(VERY_WIDE);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
