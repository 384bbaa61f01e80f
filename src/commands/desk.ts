import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import type { Issued } from '../case/entry.ts';
import type { OpenCase } from '../case/folder.ts';
import type { Sign } from '../case/key.ts';
import { keyMessages } from '../language/messages/key.ts';
import { chatText } from '../report/chat.ts';
import { nextEditionNumber, renderReport, reportFileName } from '../report/edition.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import type { Desk, IssuedFile } from '../walk/desk.ts';

/** A finished text that becomes a file of the case, with its `issued` entry. */
interface ToIssue {
  readonly name: string;
  readonly text: string;
  readonly entry: Pick<Issued, 'edition' | 'to' | 'letter' | 'checked'>;
  /** A person is to complete it: a signature would not fit what is sent in the end, and make it look forged. */
  readonly draft?: boolean;
}

/** What a desk can do beyond the walk's needs. */
export interface LetterDesk extends Desk {
  /** Issues files that belong together: each in the case with its entry, signed, with a copy in `--out`. */
  issueAll(open: OpenCase, papers: readonly ToIssue[]): readonly IssuedFile[];
}

/**
 * The desk at which reports are written: joins the report room to an open case.
 * @param out folder for the copies that people send; undefined: nothing is to be sent
 * @param sign puts the office's signature beside a file
 */
export function makeDesk(out: string | undefined, now: () => Date, sign: Sign): LetterDesk {
  return {
    refresh(open) {
      open.show('laporan.md', renderReport(open));
    },
    issue(open, type) {
      const edition = { type, number: nextEditionNumber(open.state), issued: now().toISOString() };
      const text = renderReport({ ...open, edition });
      const name = reportFileName(open.state, type, edition.issued);
      const file = put(open, { name, text, entry: { edition: { type, number: edition.number } } });
      this.refresh(open);
      open.seal();
      return handOut(open, file, text);
    },
    issueAll(open, papers) {
      const files = papers.map((paper) => ({ ...paper, file: put(open, paper) }));
      this.refresh(open);
      open.seal();
      return files.map(({ file, text, draft }) => handOut(open, file, text, draft));
    },
    locate(open, file) {
      const copy = out === undefined ? '' : join(resolve(out), file.slice('issued/'.length));
      return fs.existsSync(copy) ? copy : join(open.folder, file);
    },
    chat: (open) => chatText(open.runbook, open.state),
  };

  /** @returns the file's path in the case */
  function put(open: OpenCase, { name, text, entry }: ToIssue): string {
    const file = `issued/${freeName(join(open.folder, 'issued'), name)}`;
    open.write(file, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    open.append({ type: 'issued', ...entry, file, sha256 });
    return file;
  }

  function handOut(open: OpenCase, file: string, text: string, draft = false): IssuedFile {
    if (out === undefined) return { path: join(open.folder, file) };
    const unsigned = draft ? undefined : sign(join(open.folder, file));
    const copied = copyOut(open, file, file.slice('issued/'.length), text, out);
    return { ...copied, ...(unsigned ? { unsigned: keyMessages[unsigned] } : {}) };
  }

  function copyOut(open: OpenCase, file: string, name: string, text: string, out: string) {
    const folder = resolve(out);
    try {
      fs.mkdirSync(folder, { recursive: true });
      const path = join(folder, freeName(folder, name));
      writeAtomically(path, text);
      const signature = join(open.folder, `${file}.sig`);
      if (fs.existsSync(signature)) writeAtomically(`${path}.sig`, fs.readFileSync(signature));
      return { path };
    } catch (error) {
      return {
        path: join(open.folder, file),
        notCopied: { code: systemCode(error) ?? String(error), folder },
      };
    }
  }
}

/** The name, or the name with a number when a file of that name is there already: nothing issued is overwritten. */
function freeName(folder: string, name: string): string {
  if (!fs.existsSync(join(folder, name))) return name;
  for (let number = 2; ; number++) {
    const other = name.replace(/(\.\w+)$/, `_${number}$1`);
    if (!fs.existsSync(join(folder, other))) return other;
  }
}
