import type { Key } from './press.ts';

/** A line that is being written, and what was pasted before it. */
export interface Entry {
  /** Lines before the current one. They come from a paste, since Enter alone ends the writing. */
  readonly parts: readonly string[];
  readonly text: string;
  /** Between the marks that terminals put around a paste. */
  readonly pasting: boolean;
  /** Set after an attempt to hand in nothing where something is needed. */
  readonly refused: boolean;
}

export const NOTHING_YET: Entry = { parts: [], text: '', pasting: false, refused: false };

/**
 * What one key does to an entry.
 * @param line the current line as the line editor has it after the key; after Enter it has let go of it.
 */
export function typed(entry: Entry, key: Key, line: string): Entry {
  const name = key.name ?? '';
  if (name === 'paste-start' || name === 'paste-end') return { ...entry, pasting: name === 'paste-start' };
  if (isEnter(key)) return { ...entry, parts: [...entry.parts, entry.text], text: '', refused: false };
  // Backspace at the start of a line goes back into the one before it.
  const before = entry.parts.at(-1);
  if (name === 'backspace' && entry.text === '' && before !== undefined) {
    return { ...entry, parts: entry.parts.slice(0, -1), text: before };
  }
  return { ...entry, text: line, refused: false };
}

export function isEnter(key: Key): boolean {
  return key.name === 'return' || key.name === 'enter';
}

/** What was written: one line, or as many as were pasted. Without the spaces around it. */
export function writtenIn(entry: Entry, lines: boolean): string {
  const all = [...entry.parts, entry.text].map((part) => part.trim());
  return (lines ? all.join('\n') : all.filter((part) => part !== '').join(' ')).trim();
}
