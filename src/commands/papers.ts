import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { checkedEvidence } from '../case/custody.ts';
import type { OpenCase } from '../case/folder.ts';
import type { Sign } from '../case/key.ts';
import type { ReadCase } from '../case/reading.ts';
import { nextEditionNumber, reportFileName } from '../report/edition.ts';
import type { Ending } from '../report/edition-name.ts';
import { type Paper, type Picture, paperOf } from '../report/paper.ts';
import { annexOf, isPicture, LARGEST } from '../report/pictures/annex.ts';
import { type ReportInput, viewOf } from '../report/view.ts';
import type { EditionType } from '../runbook/model.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { makeDesk } from './desk.ts';
import type { Dress } from './letterhead.ts';

/** The formats that are files of their own; markdown and chat text are printed. */
export type PaperFormat = Exclude<Ending, 'md'>;

/**
 * The annex of a case's report. All evidence is hashed again before anything is made from it.
 * @throws Failure naming the file that was changed or cannot be read
 */
export async function annexFrom(input: ReportInput, folder: string): Promise<readonly Picture[]> {
  const bytes = checkedEvidence(
    folder,
    input.state.evidence,
    (file) => isPicture(file) && file.bytes <= LARGEST,
  );
  return annexOf(viewOf(input), (file) => bytes.get(file));
}

/** The bytes of a paper in a format; each format's library is loaded only here. */
export async function paperBytes(paper: Paper, format: PaperFormat, fonts: URL): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return Buffer.from((await import('../report/formats/html.ts')).toHtml(paper));
    case 'docx':
      return (await import('../report/formats/docx.ts')).toDocx(paper);
    case 'pdf':
      return (await import('../report/formats/pdf.ts')).toPdf(paper, fonts);
  }
}

/**
 * Puts a file into a folder under this name, or the name with a number: what someone has edited meanwhile is not
 * overwritten. The same bytes are there only once.
 * @returns the path
 */
export function putFile(folder: string, name: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem}_${number}${ext}`);
    if (!existsSync(path)) {
      writeAtomically(path, bytes);
      return path;
    }
    if (readFileSync(path).equals(bytes)) return path;
  }
}

/** Writes the working copy of a report as a file. @returns its path */
export async function workingPaper(
  read: ReadCase,
  format: PaperFormat,
  out: string,
  fonts: URL,
  dress: Dress,
): Promise<string> {
  const paper = dress(paperOf(read, await annexFrom(read, read.folder)));
  const bytes = await paperBytes(paper, format, fonts);
  return putFile(resolve(out), reportFileName(read.state, 'salinan-kerja', paper.issued, format), bytes);
}

interface OnPaper {
  readonly type: EditionType;
  readonly format: PaperFormat;
  readonly out: string;
  readonly at: Date;
  readonly fonts: URL;
  readonly sign: Sign;
  readonly dress: Dress;
}

/**
 * Issues an edition in markdown, and beside its copy the same edition in another format. The file is made first: when
 * that fails, nothing is issued.
 */
export async function issueOnPaper(open: OpenCase, { type, format, out, at, fonts, sign, dress }: OnPaper) {
  const edition = { type, number: nextEditionNumber(open.state), issued: at.toISOString() };
  const { runbook, state, journal } = open;
  const input = { runbook, state, journal, edition };
  const made = dress(paperOf(input, await annexFrom(input, open.folder)));
  const bytes = await paperBytes(made, format, fonts);
  const issued = makeDesk(out, () => at, sign).issue(open, type);
  if (issued.notCopied) return issued;
  const { dir, name } = parse(issued.path);
  const paper = putFile(dir, `${name}.${format}`, bytes);
  sign(paper);
  return { ...issued, paper };
}
