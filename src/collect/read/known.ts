import * as fs from 'node:fs';
import { dirname } from 'node:path';
import type { Item, Unread } from '../model/item.ts';
import type { Candidate } from './find.ts';
import { NOTHING, type Taken } from './judged.ts';

/**
 * What was read of files before: a second run reads only what is new. Deleting it loses nothing. It lies in the
 * workspace, never beside the reports: a folder from elsewhere cannot bring verdicts of its own.
 */
export interface Known {
  /** What a file was when its size, time and signature were these; undefined when it has to be read. */
  recall(file: Candidate): Taken | undefined;
  remember(file: Candidate, taken: Taken): Taken;
  close(): void;
}

/** A line of the index. Fields are short since there is one for every file. */
interface Line {
  /** Path. */
  readonly p: string;
  readonly s: number;
  readonly m: number;
  readonly c: number;
  /** The signature's size and time. */
  readonly g?: string;
  readonly i?: readonly Item[];
  readonly u?: readonly Unread[];
}

const FLUSH = 1024 ** 2;
const CHUNK = 1024 ** 2;
const LF = 10;

/**
 * Lines are added while reading goes on, so that a run that is killed has not read in vain; a line that was cut off or
 * damaged is left out, and its file read again. Of two lines for one file the later one holds.
 * @param file the index; @param basis what verdicts rest on (version, register): with another one, all is read anew
 */
export function openKnown(file: string, basis: string): Known {
  const { lines, usable } = readLines(file, basis);
  const seen = { kept: 0, added: 0 };
  let pending: string[] = usable ? [] : [`${JSON.stringify({ basis })}\n`];
  let length = 0;
  let open: number | undefined;

  function flush(): void {
    if (pending.length === 0) return;
    try {
      if (open === undefined) {
        fs.mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        open = fs.openSync(file, usable ? 'a' : 'w', 0o600);
        // Whatever a killed run left of its last line ends here.
        if (usable) fs.writeFileSync(open, '\n');
      }
      fs.writeFileSync(open, pending.join(''));
    } catch {
      // Without an index the next run is slower, and nothing else.
    }
    pending = [];
    length = 0;
  }

  return {
    recall(candidate) {
      const line = lines.get(candidate.full);
      if (!line || !isSame(line, candidate)) return undefined;
      lines.delete(candidate.full);
      seen.kept += 1;
      return takenOf(line);
    },
    remember(candidate, taken) {
      const line: Line = {
        p: candidate.full,
        s: candidate.size,
        m: candidate.modified,
        c: candidate.changed,
        ...(candidate.signature === undefined ? {} : { g: candidate.signature }),
        ...(taken.items.length > 0 ? { i: taken.items } : {}),
        ...(taken.unread.length > 0 ? { u: taken.unread } : {}),
      };
      const text = JSON.stringify(line);
      pending.push(`${text}\n`);
      seen.added += 1;
      length += text.length;
      if (length > FLUSH) flush();
      // Parsed anew: parts of a string keep the whole of it in memory, here the front matter of every report.
      return takenOf(JSON.parse(text));
    },
    close() {
      flush();
      if (open !== undefined) fs.closeSync(open);
      // Mostly of files that are gone: made anew by the next run.
      if (lines.size > seen.kept + seen.added) fs.rmSync(file, { force: true });
    },
  };
}

function isSame(line: Line, { size, modified, changed, signature }: Candidate): boolean {
  return line.s === size && line.m === modified && line.c === changed && line.g === signature;
}

function takenOf({ i = NOTHING.items, u = NOTHING.unread }: Line): Taken {
  return { items: i, unread: u };
}

function readLines(
  file: string,
  basis: string,
): { readonly lines: Map<string, Line>; readonly usable: boolean } {
  const lines = new Map<string, Line>();
  try {
    let usable: boolean | undefined;
    for (const text of linesOf(file)) {
      const line = parsed(text);
      usable ??= line?.basis === basis;
      if (!usable) return { lines, usable };
      if (line && typeof line.p === 'string') lines.set(line.p, line as unknown as Line);
    }
    return { lines, usable: usable ?? false };
  } catch {
    return { lines: new Map(), usable: false };
  }
}

function* linesOf(file: string): Generator<string> {
  const open = fs.openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = fs.readSync(open, chunk); read > 0; read = fs.readSync(open, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
        if (end > start) yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = Buffer.from(bytes.subarray(start));
    }
  } finally {
    fs.closeSync(open);
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
