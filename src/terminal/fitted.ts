import { wrapWords } from './width.ts';

/** Where a text is to be read: a terminal of some width, or a file or pipe. */
interface Sheet {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The text with its lines broken between words where a terminal would cut them in two; for a pipe as it is. */
export function fitted(text: string, { isTTY, columns }: Sheet): string {
  return isTTY === true ? wrapWords(text, Math.max(20, (columns || 80) - 1)).join('\n') : text;
}
