import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { filled } from '../../language/failure.ts';
import { officesMessages as m } from '../../language/messages/offices.ts';
import type { Text } from '../../language/text.ts';

/** Nothing that people keep by hand comes near: a country's offices with all their accounts. */
export const LIMITS = { bytes: 16 * 1024 ** 2, rows: 100_000, row: 65_536 } as const;

/** A row of a table, and the lines of the file that it stands on: a cell may hold line breaks. */
export interface Row {
  readonly cells: readonly string[];
  /** From 1, both included. */
  readonly line: number;
  readonly last: number;
}

/** Something wrong in a table; `column` counts cells from 1. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly sentence: Text;
}

export interface Table {
  readonly delimiter: Delimiter;
  readonly lines: readonly string[];
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

/** A cell with more line breaks is one whose quote was never closed. */
const MOST_LINES = 10;
const MOST_TRIES = 50;

const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The text of a file as spreadsheets save it: UTF-8, UTF-16 with a mark, else Windows-1252. No mark is left in it. */
export function decoded(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const encoding = utf16 ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return new TextDecoder(encoding).decode(bytes);
}

/** What stands in the way of reading a file as a table at all. */
export function notATable(bytes: Uint8Array): Text | undefined {
  if (bytes.length > LIMITS.bytes) return filled(m.tooLarge, { most: LIMITS.bytes / 1024 ** 2 });
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start === '\u00d0\u00cf\u0011\u00e0') return m.workbook;
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return !utf16 && bytes.includes(0) ? m.binary : undefined;
}

/** Reads a table within bounds. Rows that cannot be read are faults; the rest is there. */
export function readTable(text: string): Table {
  const lines = linesOf(text);
  const delimiter = delimiterOf(lines);
  const faults: Fault[] = [];
  const rows: Row[] = [];
  let done = 0;
  for (let tries = 0; done < lines.length; tries += 1) {
    const { read, stop } = rowsFrom(lines, done, delimiter, LIMITS.rows + 1 - rows.length);
    for (const row of read) rows.push(row);
    if (!stop) break;
    faults.push({ ...stop, column: 1, rule: 'csv' });
    // What follows a row that cannot be read is read on its own: one open quote must not swallow the rest.
    done = stop.line;
    if (stop.final || tries === MOST_TRIES) break;
  }
  return {
    delimiter,
    lines,
    rows: rows.filter(({ cells }) => cells.some((one) => one.trim() !== '')),
    faults,
  };
}

/** The lines of a text, however they end. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

interface Stop {
  readonly line: number;
  readonly sentence: Text;
  readonly final: boolean;
}

/** Rows from a line on, up to the first that cannot be read. */
function rowsFrom(
  lines: readonly string[],
  done: number,
  delimiter: Delimiter,
  most: number,
): { readonly read: readonly Row[]; readonly stop?: Stop } {
  const read: Row[] = [];
  let last = done;
  const onRecord = ({ record, info }: { record: string[]; info: { lines: number } }) => {
    const row = { cells: record, line: last + 1, last: done + info.lines };
    if (read.length === most) throw new Excess();
    if (row.last - row.line >= MOST_LINES) throw new OpenQuote();
    last = row.last;
    read.push(row);
    return null;
  };
  try {
    parse(lines.slice(done).join('\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LIMITS.row,
      info: true,
      // The types of the library know no `info` here.
      on_record: onRecord as never,
    });
    return { read };
  } catch (error) {
    const line = last + 1;
    if (error instanceof Excess)
      return { read, stop: { line, sentence: filled(m.tooManyRows, { most: LIMITS.rows }), final: true } };
    const long = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE';
    if (!long && !(error instanceof OpenQuote) && !(error instanceof CsvError)) throw error;
    const sentence = long ? filled(m.longRow, { most: LIMITS.row }) : m.openQuote;
    return { read, stop: { line, sentence, final: false } };
  }
}

class Excess extends Error {}
class OpenQuote extends Error {}

/** The one that stands most often in the first lines. */
function delimiterOf(lines: readonly string[]): Delimiter {
  const start = lines.slice(0, 12).join('\n').slice(0, 4096);
  const count = (one: string) => start.split(one).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ';';
}
