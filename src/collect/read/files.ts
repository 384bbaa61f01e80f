import { sep } from 'node:path';
import type { Candidate } from './find.ts';

/** Files in columns, since there is one of each for every file. Plain: it is handed from thread to thread, and written down. */
export interface Files {
  readonly names: string[];
  readonly sizes: number[];
  readonly modified: number[];
  readonly changed: number[];
  readonly signatures: Record<number, string>;
}

/** The file or folder that files were found in. */
export interface Root {
  readonly full: string;
  readonly name: string;
}

/** A table without files. */
export function noFiles(): Files {
  return { names: [], sizes: [], modified: [], changed: [], signatures: {} };
}

/** Puts a file behind the others. */
export function put(
  files: Files,
  { name, size, modified, changed, signature }: Omit<Candidate, 'full' | 'named'>,
): void {
  if (signature !== undefined) files.signatures[files.names.length] = signature;
  files.names.push(name);
  files.sizes.push(size);
  files.modified.push(modified);
  files.changed.push(changed);
}

/** @param named whether the root is the file itself */
export function fileAt(files: Files, at: number, root: Root, named: boolean): Candidate {
  const name = files.names[at] ?? '';
  const full = named ? root.full : `${root.full}${sep}${sep === '/' ? name : name.replaceAll('/', sep)}`;
  const [size = 0, modified = 0, changed = 0] = [files.sizes[at], files.modified[at], files.changed[at]];
  const signature = files.signatures[at];
  const facts = { full, name, size, modified, changed, named };
  return signature === undefined ? facts : { ...facts, signature };
}
