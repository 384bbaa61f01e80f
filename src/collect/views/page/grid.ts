import { escaped } from '../../../safety/page.ts';

/** What a cell shows; with what it is sorted by, when that is not its words. */
export type Shown = string | readonly [words: string, by: number];

/** A line of a row's details: what it is, its words, and a link that is relative to the page. */
export type Detail = readonly [label: string, words: string, href?: string];

export type Row = readonly [cells: readonly Shown[], details: readonly Detail[]];

export interface Column {
  readonly label: string;
  /** Figures stand to the right, and the greatest comes first. */
  readonly number?: boolean;
  /** Few different words: one of them can be chosen. */
  readonly choice?: boolean;
}

/** A table of any size: plain words only, so that the page's script can draw it and needs to know nothing else. */
export interface Grid {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Rows that stand in the page itself: all that is seen without a script. */
const FIRST = 25;

interface GridWords {
  /** `Rincian {name}`. */
  readonly details: (name: string) => string;
  readonly withoutScript: (shown: number, count: number) => string;
}

/**
 * The table with its first rows. The page's script draws rows in this very shape (`script.ts`: `draw`).
 */
export function gridHtml({ id, caption, columns, rows }: Grid, words: GridWords): string {
  const heads = columns.map(
    ({ label, number }) =>
      `<th role="columnheader" scope="col"${number ? ' class="n"' : ''}>${escaped(label)}</th>`,
  );
  const shown = rows.slice(0, FIRST);
  const rest =
    rows.length > FIRST ? `<p class="rest">${escaped(words.withoutScript(FIRST, rows.length))}</p>` : '';
  return `<div class="grid" id="${id}">
<table role="table"><caption>${escaped(caption)}</caption>
<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
${shown.map((row) => rowHtml(row, columns, words)).join('\n')}
</table>${rest}
</div>`;
}

function rowHtml([cells, details]: Row, columns: readonly Column[], words: GridWords): string {
  const parts = cells.map((cell, at) => {
    const column = columns[at];
    const label = escaped(column?.label ?? '');
    const text = wordsOf(cell);
    const kind = column?.number ? ' class="n"' : column?.choice ? ' class="w"' : '';
    return `<td role="cell" data-label="${label}"${kind}>${escaped(text)}</td>`;
  });
  const more =
    details.length === 0
      ? ''
      : `\n<tr role="row" class="more"><td role="cell" colspan="${columns.length}"><details><summary>${escaped(words.details(wordsOf(cells[0] ?? '')))}</summary><dl>${details.map(detailHtml).join('')}</dl></details></td></tr>`;
  return `<tbody role="rowgroup"><tr role="row">${parts.join('')}</tr>${more}</tbody>`;
}

function detailHtml([label, words, href]: Detail): string {
  const text = href === undefined ? escaped(words) : `<a href="${escaped(href)}">${escaped(words)}</a>`;
  return `<div><dt>${escaped(label)}</dt><dd>${text}</dd></div>`;
}

function wordsOf(cell: Shown): string {
  return typeof cell === 'string' ? cell : cell[0];
}
