import type {
  BlockContent,
  Blockquote,
  Code,
  Delete,
  Heading,
  InlineCode,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  Text,
} from 'mdast';
import { inertLine } from '../safety/inert.ts';

declare module 'mdast' {
  interface ParagraphData {
    /**
     * Part of a signature block: neighbours with this mark stay on one page, on the right. `space` is the line where the
     * signature goes, electronic or by hand. Markdown does not show it.
     */
    signature?: 'line' | 'space';
    /** Stands on the right, as the date of a letter does. */
    right?: boolean;
  }
  interface TableData {
    /**
     * What stands above a letter, `Nomor : …`: set without lines and without its head. Markdown has only tables with both.
     */
    elements?: boolean;
  }
}

/** A piece of a sentence: a node, or words that become a text node. */
export type Piece = string | PhrasingContent;

/** Letters and marks of plain Indonesian and English: nothing to make inert, and this runs for every cell. */
const HARMLESS = /^[ -~\u00c0-\u024f\u00b7\u00d7\u2013\u2014\u2018-\u201d\u2026]*$/;

/**
 * A text node. Whoever wrote the words, they go in as one inert line: line breaks become ` / `, invisible and
 * direction-changing characters are gone or shown, runs of spaces are one space.
 */
export function text(words: string): Text {
  if (HARMLESS.test(words)) {
    return { type: 'text', value: words.includes('  ') ? words.replace(/ +/g, ' ') : words };
  }
  const line = words.includes('\n')
    ? words
        .trim()
        .split(/\s*\n\s*/)
        .join(' / ')
    : words;
  return { type: 'text', value: inertLine(line).replace(/\s+/gu, ' ') };
}

function pieces(parts: readonly Piece[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}

export function strong(...parts: readonly Piece[]): Strong {
  return { type: 'strong', children: pieces(parts) };
}

export function struck(...parts: readonly Piece[]): Delete {
  return { type: 'delete', children: pieces(parts) };
}

/** A hash, a file name, a command. */
export function code(words: string): InlineCode {
  return { type: 'inlineCode', value: text(words).value };
}

export function block(value: string): Code {
  return { type: 'code', lang: 'sh', value };
}

export function paragraph(...parts: readonly Piece[]): Paragraph {
  return { type: 'paragraph', children: pieces(parts) };
}

/** A line of a signature block, or the space in it where the signature itself goes. */
export function signatureLine(part: 'line' | 'space', ...parts: readonly Piece[]): Paragraph {
  return { ...paragraph(...parts), data: { signature: part } };
}

export function heading(depth: Heading['depth'], ...parts: readonly Piece[]): Heading {
  return { type: 'heading', depth, children: pieces(parts) };
}

export function quote(...children: readonly BlockContent[]): Blockquote {
  return { type: 'blockquote', children: [...children] };
}

export function bullets(items: readonly (readonly Piece[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  };
}

/** Sentences that are counted: requests, points of a notice. */
export function numbered(items: readonly (readonly Piece[])[]): List {
  return { ...bullets(items), ordered: true };
}

/** A cell: words, or several pieces. */
export type Cell = Piece | readonly Piece[];

export function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): Table {
  return { type: 'table', children: [row(head), ...rows.map(row)] };
}

/** The elements of a letter, number to subject, each with its name. */
export function elements(head: readonly [Cell, Cell], rows: readonly (readonly [Cell, Cell])[]): Table {
  return { ...table(head, rows), data: { elements: true } };
}

/** A paragraph on the right. */
export function onTheRight(...parts: readonly Piece[]): Paragraph {
  return { ...paragraph(...parts), data: { right: true } };
}

function row(cells: readonly Cell[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: pieces(isPieces(cell) ? cell : [cell]),
    })),
  };
}

function isPieces(cell: Cell): cell is readonly Piece[] {
  return Array.isArray(cell);
}
