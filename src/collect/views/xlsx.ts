import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { Lang } from '../../language/text.ts';
import type { Recap } from '../model/recap.ts';
import { type Sheet, sheetsOf, type Value } from './sheets.ts';
import type { StepTitles } from './words.ts';

/** What the library takes for a file's content; it does not export the name. */
type Content = Stream | Buffer | Blob;

const LONGEST_CELL = 32_767;
const SHEET = 'xl/worksheets/sheet{id}.xml';

/**
 * The recap as a workbook: now, offices, figures, cases. Heads are frozen and can be filtered; times are times, figures are
 * figures, and every text is a text cell, which no program takes for a formula.
 */
export async function recapXlsx(recap: Recap, lang: Lang, titles: StepTitles): Promise<Uint8Array> {
  const sheets = sheetsOf(recap, lang, titles);
  const options = sheets.map(({ name, head, rows }) => ({
    sheet: name,
    data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(cellsOf)] as SheetData,
    columns: head.map((one, at) => ({ width: widthOf(one, rows, at) })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(options, { features: [filters(sheets)] }).toBuffer();
}

function cellsOf(row: readonly Value[]) {
  return row.map((value) => {
    if (value === undefined || value === '') return null;
    if (typeof value === 'number') return { type: Number, value };
    if (value instanceof Date) return { type: Date, value, format: 'yyyy-mm-dd hh:mm' };
    return { type: String, value: value.slice(0, LONGEST_CELL) };
  });
}

/** Printed as wide as a page. */
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** The library has no filters of its own and fits nothing to a page; it lets such things be added to a sheet. */
function filters(sheets: readonly Sheet[]): Feature<Content> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const order = getOrderOfSiblings(SHEET, 'worksheet');
            if (!sheet || !order) return xml;
            const last = getCellAddress(sheet.rows.length, sheet.head.length - 1);
            const add = (to: string, markup: string) =>
              insertElementMarkupAccordingToOrderOfSiblings(to, markup, order, 'worksheet');
            const filtered = add(xml, `<autoFilter ref="A1:${last}"/>`);
            return add(filtered, FIT).replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
          },
        },
      },
    },
  };
}

/** In letters; the first rows tell how wide a column is. */
function widthOf(head: string, rows: readonly (readonly Value[])[], at: number): number {
  const widths = rows.slice(0, 200).map((row) => {
    const value = row[at];
    return value instanceof Date ? 16 : String(value ?? '').length;
  });
  return Math.min(60, Math.max(head.length + 3, ...widths) + 1);
}
