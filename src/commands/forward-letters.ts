import * as fs from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { EXCERPT } from '../report/edition-name.ts';
import type { Incoming } from '../report/forward/incoming.ts';

/** No letter of ours is larger; a larger one is not searched for a hash. */
const LARGEST_LETTER = 1024 ** 2;
const LETTER = /\.(?:md|docx|pdf|html)$/i;

/**
 * The letters with which an office sent an excerpt: beside it, or where an earlier package put them. A letter is known by
 * the excerpt's hash in its text, or by its name, which ends as the excerpt's does.
 * @returns full paths, each with its signature when it has one
 */
export function lettersOf(
  { data, name, sha256 }: Pick<Incoming, 'data' | 'name' | 'sha256'>,
  path: string,
  root: string,
): readonly string[] {
  if (!data.excerpt) return [];
  const ending = name.startsWith(`${EXCERPT}_`) ? parse(name).name.slice(EXCERPT.length) : undefined;
  const isItsLetter = (file: string) =>
    LETTER.test(file) &&
    !basename(file).startsWith(EXCERPT) &&
    ((ending !== undefined && parse(file).name.endsWith(ending)) || tells(file, sha256));
  const found = [dirname(path), join(root, 'surat')].flatMap(filesIn).filter(isItsLetter);
  return [...new Set(found)].flatMap((file) =>
    fs.existsSync(`${file}.sig`) ? [file, `${file}.sig`] : [file],
  );
}

function tells(file: string, sha256: string): boolean {
  return (
    /\.(?:md|html)$/i.test(file) &&
    fs.statSync(file).size <= LARGEST_LETTER &&
    fs.readFileSync(file, 'latin1').includes(sha256)
  );
}

function filesIn(folder: string): readonly string[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile()).map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}
