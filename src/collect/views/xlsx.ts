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
/** Letters that the button of a filter covers. */
const BUTTON = 3;
const SHEET = 'xl/worksheets/sheet{id}.xml';
const BOOK = 'xl/workbook.xml';

/**
 * The recap as a workbook: now, offices, figures, cases. Heads are frozen, can be filtered, and stand on every printed
 * page; times are times, figures are figures, and every text is a text cell, which no program takes for a formula.
 */
export async function recapXlsx(recap: Recap, lang: Lang, titles: StepTitles): Promise<Uint8Array> {
  const sheets = sheetsOf(recap, lang, titles);
  const options = sheets.map((sheet) => {
    const widths = sheet.head.map((_, at) => widthOf(sheet, at));
    const of = { sheet, widths };
    return {
      sheet: sheet.name,
      data: [headOf(of), ...sheet.rows.map((row) => cellsOf(row, of))] as SheetData,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    };
  });
  return writeExcelFile(options, { features: [filters(sheets)] }).toBuffer();
}

interface Columns {
  readonly sheet: Sheet;
  readonly widths: readonly number[];
}

function headOf({ sheet: { head }, widths }: Columns) {
  const bold = { fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const;
  return head.map((value, at) => ({ value, ...bold, ...heightOf(value, (widths[at] ?? 0) - BUTTON) }));
}

function cellsOf(row: readonly Value[], { sheet, widths }: Columns) {
  return row.map((value, at) => {
    if (value === undefined || value === '') return null;
    const alignVertical = 'top' as const;
    if (typeof value === 'number') return { type: Number, value, alignVertical };
    if (value instanceof Date) return { type: Date, value, format: 'yyyy-mm-dd hh:mm', alignVertical };
    const text = value.slice(0, LONGEST_CELL);
    if (!isPrinted(sheet, at)) return { type: String, value: text, alignVertical };
    return { type: String, value: text, wrap: true, alignVertical, ...heightOf(text, widths[at] ?? 0) };
  });
}

/** Points. Not every program makes room by itself for a text that goes on in the next line. */
const LINE = 15;
/** Lines of one cell that are shown; the cell has them all. */
const MOST_LINES = 12;

function heightOf(text: string, width: number): { readonly height?: number } {
  const room = Math.max(1, width - 1);
  let lines = 1;
  let left = room;
  for (const { length } of text.split(' ')) {
    if (length > left && left < room) [lines, left] = [lines + 1, room];
    const more = Math.max(0, Math.ceil(length / room) - 1);
    lines += more;
    left -= length + 1 - more * room;
    if (lines >= MOST_LINES) break;
  }
  return lines === 1 ? {} : { height: Math.min(lines, MOST_LINES) * LINE };
}

function printedOf({ printed, head }: Sheet): readonly [first: number, last: number] {
  return printed ?? [0, head.length - 1];
}

function isPrinted(sheet: Sheet, at: number): boolean {
  const [first, last] = printedOf(sheet);
  return at >= first && at <= last;
}

/** Printed as wide as a page. */
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Inches: about a centimetre, so that the letters can be larger. */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';

/** Where in the book, and which page of how many. */
const FOOT = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

/** The library has no filters of its own and knows little of printing; it lets such things be added to a file. */
function filters(sheets: readonly Sheet[]): Feature<Content> {
  return {
    files: {
      transform: {
        [BOOK]: {
          transform: (xml) =>
            xml
              .replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, '')
              .replace('</sheets>', `</sheets>${printing(sheets)}`),
        },
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const order = getOrderOfSiblings(SHEET, 'worksheet');
            if (!sheet || !order) return xml;
            const last = getCellAddress(sheet.rows.length, sheet.head.length - 1);
            const add = (to: string, markup: string) =>
              insertElementMarkupAccordingToOrderOfSiblings(to, markup, order, 'worksheet');
            const filtered = add(xml, `<autoFilter ref="A1:${last}"/>`);
            const fitted = add(filtered, FIT).replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
            return add(fitted, FOOT).replace(/<pageMargins [^>]*>/, MARGINS);
          },
        },
      },
    },
  };
}

/** The names by which spreadsheet programs know what is printed, and which row stands on every page. */
function printing(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const of = `'${sheet.name.replaceAll("'", "''")}'!`;
    const [first, last] = printedOf(sheet);
    const area = `${fixed(getCellAddress(0, first))}:${fixed(getCellAddress(sheet.rows.length, last))}`;
    const name = (called: string, where: string) =>
      `<definedName name="_xlnm.${called}" localSheetId="${at}">${of}${where}</definedName>`;
    return [name('Print_Area', area), name('Print_Titles', '$1:$1')];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** `B12` → `$B$12`. */
function fixed(address: string): string {
  return address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

/** In letters; the first rows tell how wide a column is. On paper long texts go on in the next line. */
function widthOf(sheet: Sheet, at: number): number {
  const widths = sheet.rows.slice(0, 200).map((row) => {
    const value = row[at];
    return value instanceof Date ? 16 : String(value ?? '').length;
  });
  const word = Math.max(...(sheet.head[at] ?? '').split(' ').map(({ length }) => length));
  return Math.min(isPrinted(sheet, at) ? 24 : 60, Math.max(word + BUTTON, ...widths) + 1);
}
