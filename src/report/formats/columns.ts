import type { Table } from 'mdast';
import { textOf } from '../plain.ts';

/** Characters that a line of a table across the whole page holds, at the size in which tables are set. */
const LINE = 96;
/** A word this long is broken rather than given its own width. */
const LONGEST_WORD = 22;
/** Room for the padding of a cell, in characters. */
const PADDING = 2;

/**
 * How wide each column of a table is, as shares of 1: none narrower than its longest ordinary word, the rest by how much
 * text there is to read. A table whose text needs less than the page is as wide as the page all the same.
 */
export function columnShares(table: Table): number[] {
  const columns = (table.children[0]?.children ?? []).map((_, column) =>
    table.children.map((row) => {
      const cell = row.children[column];
      return cell ? textOf(cell) : '';
    }),
  );
  const least = columns.map((cells) => PADDING + Math.max(3, ...cells.map(longestWord)));
  const wanted = columns.map((cells, index) => {
    const longest = Math.max(...cells.map((cell) => cell.length));
    const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
    // Between the longest cell and the ordinary one, so that one long answer does not squeeze its neighbours.
    return Math.max(least[index] ?? 0, PADDING + Math.min(LINE, Math.sqrt(longest * (mean + 1))));
  });
  const room = LINE - sum(least);
  if (room <= 0) return shares(least);
  const extra = wanted.map((width, index) => width - (least[index] ?? 0));
  const all = sum(extra) || columns.length;
  return shares(least.map((width, index) => width + (room * (extra[index] || (sum(extra) ? 0 : 1))) / all));
}

function longestWord(cell: string): number {
  return Math.min(LONGEST_WORD, Math.max(0, ...cell.split(/\s+/).map((word) => word.length)));
}

function shares(widths: readonly number[]): number[] {
  const all = sum(widths);
  return widths.map((width) => width / all);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
