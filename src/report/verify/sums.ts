import { join } from 'node:path';
import { fileHash } from '../../case/filehash.ts';
import { readSums } from '../../case/sums.ts';
import { filled } from '../../language/failure.ts';
import { verifyMessages as m } from '../../language/messages/verify.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Alteration } from './judgement.ts';

/** Holds the files of a folder against the text of its `SHA256SUMS`. A name that leads out of the folder is not followed. */
export function sumsBroken(folder: string, text: string): Alteration[] {
  const sums = readSums(text);
  if (!sums) return [{ part: 'sums', sentence: m.sumsUnreadable }];
  return [...sums].flatMap(([name, sha256]): Alteration[] => {
    const file = inertLine(name);
    if (!isInside(name)) return [{ part: 'sums', sentence: filled(m.sumsOutside, { file }) }];
    return hashBroken(folder, name, sha256, 'sums');
  });
}

/** A file that is gone, or not what its hash says. */
export function hashBroken(
  folder: string,
  name: string,
  sha256: string,
  part: Alteration['part'],
): Alteration[] {
  const found = fileHash(join(folder, name));
  if (found === sha256) return [];
  const sentence =
    found === undefined ? m.fileMissing : part === 'evidence' ? m.evidenceAltered : m.fileAltered;
  return [{ part, sentence: filled(sentence, { file: inertLine(name) }) }];
}

function isInside(name: string): boolean {
  return !/^(?:[/\\]|[A-Za-z]:)/.test(name) && !name.split(/[/\\]/).includes('..') && !name.includes('\0');
}
