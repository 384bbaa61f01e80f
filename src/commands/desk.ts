import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import type { OpenCase } from '../case/folder.ts';
import type { Sign } from '../case/key.ts';
import { systemCode } from '../language/failure.ts';
import { keyMessages } from '../language/messages/key.ts';
import { chatText } from '../report/chat.ts';
import { nextEditionNumber, renderReport, reportFileName } from '../report/edition.ts';
import { writeAtomically } from '../safety/atomic.ts';
import type { Desk } from '../walk/desk.ts';

/**
 * The desk at which reports are written: joins the report room to an open case.
 * @param out folder for the copies that people send
 * @param sign puts the office's signature beside a file
 */
export function makeDesk(out: string, now: () => Date, sign: Sign): Desk {
  return {
    refresh(open) {
      open.show('laporan.md', renderReport(open));
    },
    issue(open, type) {
      const edition = { type, number: nextEditionNumber(open.state), issued: now().toISOString() };
      const text = renderReport({ ...open, edition });
      const name = freeName(join(open.folder, 'issued'), reportFileName(open.state, type, edition.issued));
      const file = `issued/${name}`;
      open.write(file, text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      open.append({ type: 'issued', edition: { type, number: edition.number }, file, sha256 });
      this.refresh(open);
      open.seal();
      const unsigned = sign(join(open.folder, file));
      return { ...copyOut(open, file, name, text), ...(unsigned ? { unsigned: keyMessages[unsigned] } : {}) };
    },
    locate(open, file) {
      const copy = join(resolve(out), file.slice('issued/'.length));
      return fs.existsSync(copy) ? copy : join(open.folder, file);
    },
    chat: (open) => chatText(open.runbook, open.state),
  };

  function copyOut(open: OpenCase, file: string, name: string, text: string) {
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
    const other = name.replace(/\.md$/, `_${number}.md`);
    if (!fs.existsSync(join(folder, other))) return other;
  }
}
