import { isUtf8 } from 'node:buffer';
import { filled } from '../language/failure.ts';
import { receivedMessages as m } from '../language/messages/received.ts';
import { size } from '../language/size.ts';
import type { Text } from '../language/text.ts';
import type { Problem } from '../runbook/problem.ts';
import { inertBlock, inertLine } from '../safety/inert.ts';
import { readCanonical } from './canonical.ts';
import { REPORT_FORMAT, type ReportData, reportData } from './data.ts';
import { LAST_SECTION } from './sections/signature.ts';

/** No report comes near this; look at a file's size before reading it. */
export const LARGEST_REPORT = 8 * 1024 ** 2;

/** A report that came from elsewhere, as far as it can be read. Nothing here says that it is genuine. */
export interface Received {
  /** As given, inert. */
  readonly name: string;
  /** Inert strings. Undefined when the front matter cannot be used. */
  readonly data?: ReportData;
  /** For people: what follows the front matter, or all there is; inert, with `\n` between lines. */
  readonly body: string;
  /** All that is wrong with it, with lines, in order. A BOM or CRLF has been taken away from the rest. */
  readonly problems: readonly Problem[];
  /** What a seal is worked out over, after a BOM and CRLF were taken away. */
  readonly parts?: { readonly front: string; readonly body: Uint8Array };
}

/**
 * Reads the bytes of a report. Never throws for what they hold: what stands in the way is a problem, and the body is
 * there to be read all the same. The YAML library is loaded only for what this program did not write.
 * @param name how the file is named in problems
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<Received> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = inertLine(name);
  const unread = (words: Text) => ({ name: file, body: '', problems: [problem(file, 'file', words)] });
  if (whole.length > LARGEST_REPORT) return unread(filled(m.tooLarge, { size: size(LARGEST_REPORT) }));
  if (whole.length === 0) return unread(m.empty);
  const { text, problems } = withoutCarriage(whole, file);
  const end = text.subarray(0, FENCE.length).equals(FENCE) ? text.indexOf(CLOSING, FENCE.length - 1) : -1;
  if (end === -1) {
    return {
      name: file,
      // Made only for who asks: megabytes of controls would be a gigabyte when each is shown.
      get body() {
        return inertBlock(text.toString('utf8'));
      },
      problems: [...problems, whyNoData(text, file)],
    };
  }
  const front = text.toString('utf8', FENCE.length, end);
  const body = text.subarray(end + CLOSING.length);
  const read = await readFront(front, file);
  return {
    name: file,
    ...(read.data ? { data: read.data } : {}),
    get body() {
      return inertBlock(body.toString('utf8'));
    },
    problems: [...problems, ...read.problems, ...cutOff(text, body, file)],
    parts: { front, body },
  };
}

const MOST_PROBLEMS = 200;
const FENCE = Buffer.from('---\n');
const CLOSING = Buffer.from('\n---\n');
const BOM = Buffer.from('\ufeff');
/** In which a report that was pasted or cut off is known. */
const START_BYTES = 20_000;
const LF = 10;
const CR = 13;

/** The bytes without what mail programs and editors add on the way, and what that was. */
function withoutCarriage(
  whole: Buffer,
  file: string,
): { readonly text: Buffer; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  let text = whole;
  if (!isUtf8(text)) {
    const shown = text.toString('utf8');
    problems.push(problem(file, 'encoding', m.notUtf8, lineIn(shown, shown.indexOf('\ufffd'))));
  }
  if (text.subarray(0, BOM.length).equals(BOM)) {
    problems.push(problem(file, 'bom', m.bom));
    text = text.subarray(BOM.length);
  }
  if (text.includes(CR)) {
    const plain = withoutCrlf(text);
    if (plain.length < text.length) {
      problems.push(problem(file, 'crlf', m.crlf, lineAt(text, text.indexOf('\r\n'))));
      text = plain;
    }
  }
  return { text, problems };
}

/** Byte by byte: megabytes of nothing but line ends would take a string many times their size. */
function withoutCrlf(bytes: Buffer): Buffer {
  const plain = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === CR && bytes[at + 1] === LF) continue;
    plain[length] = bytes[at] ?? 0;
    length += 1;
  }
  return plain.subarray(0, length);
}

async function readFront(
  front: string,
  file: string,
): Promise<{ readonly data?: ReportData; readonly problems: readonly Problem[] }> {
  const canonical = readCanonical(front);
  if (canonical) return interpreted(canonical, front, file);
  const quotes = /^[^"\n]*[:{,[] ?[“”„]/m.exec(front);
  if (quotes) return { problems: [problem(file, 'pasted', m.pasted, 1 + lineIn(front, quotes.index))] };
  const { LIMITS, parseSource } = await import('../runbook/source.ts');
  if (Buffer.byteLength(front) >= LIMITS.bytes)
    return { problems: [problem(file, 'data', filled(m.dataTooLarge, { size: size(LIMITS.bytes) }), 1)] };
  // An empty line stands for the fence, so that lines are those of the file.
  const source = parseSource(Buffer.from(`\n${front}`), file);
  if (source.problems.length > 0) return { problems: source.problems };
  const { data, problems } = interpreted(source.value, front, file);
  return { ...(data ? { data } : {}), problems: [problem(file, 'form', m.otherForm), ...problems] };
}

/** Printable ASCII without escapes holds nothing that would have to be made inert. */
const PLAIN = /^[\n -[\]-~]*$/;

function interpreted(
  given: unknown,
  front: string,
  file: string,
): { readonly data?: ReportData; readonly problems: readonly Problem[] } {
  const version = versionOf(given);
  if (version === undefined) return { problems: [problem(file, 'data', m.otherData)] };
  if (version > REPORT_FORMAT) {
    const words = filled(m.newer, { version, known: REPORT_FORMAT });
    return { problems: [problem(file, 'newer', words, lineOfField(front.split('\n'), ['gpr-respond']))] };
  }
  const { data, faults } = reportData(PLAIN.test(front) ? given : harmless(given));
  const lines = faults.length > 0 ? front.split('\n') : [];
  const problems = faults.slice(0, MOST_PROBLEMS).map(({ path, missing }) => {
    const words = filled(missing ? m.missingField : m.wrongField, { field: inertLine(path.join('.')) });
    return problem(file, 'field', words, lineOfField(lines, path));
  });
  return data ? { data, problems } : { problems };
}

function versionOf(given: unknown): number | undefined {
  if (typeof given !== 'object' || given === null || !('gpr-respond' in given)) return undefined;
  const version = given['gpr-respond'];
  return Number.isSafeInteger(version) && Number(version) > 0 ? Number(version) : undefined;
}

/** The same with every text inert. */
function harmless(given: unknown): unknown {
  if (typeof given === 'string') return inertBlock(given);
  if (Array.isArray(given)) return given.map(harmless);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, harmless(value)]));
}

/** Why a text has no front matter that can be read: what people see when a report went through a chat, say. */
function whyNoData(text: Buffer, file: string): Problem {
  const start = inertBlock(text.toString('utf8', 0, START_BYTES));
  const version = /gpr-respond\s*["”]?\s*[:：]/.exec(start);
  if (!version) {
    const title = /LAPORAN (?:INSIDEN|KESIAPAN|PATROLI) AKUN MEDIA SOSIAL/.exec(start);
    if (!title) return problem(file, 'data', m.notAReport);
    return problem(file, 'pasted', m.noData, lineIn(start, title.index));
  }
  const all = text.toString('utf8');
  // Cut off, unless the body follows: then it is the closing line that is gone.
  const cut = start.startsWith('---\n') && !/^\W{0,6}LAPORAN |^\W{0,4}1\. Kepala/m.test(all);
  if (cut) return problem(file, 'cut', m.cutInData, lineIn(all, all.trimEnd().length));
  return problem(file, 'pasted', m.pasted, lineIn(start, version.index));
}

/** A report ends in its last section and a line feed. */
function cutOff(text: Buffer, body: Buffer, file: string): readonly Problem[] {
  const whole = body.at(-1) === LF && body.lastIndexOf(`. ${LAST_SECTION}\n`) !== -1;
  return whole ? [] : [problem(file, 'cut', m.cutInBody, lineAt(text, text.length))];
}

function problem(file: string, rule: string, words: Text, line = 1): Problem {
  return { file, line, column: 1, rule, severity: 'error', sentence: words, excerpt: '', caret: 0 };
}

/** Where a field stands, from 1, counted with the fence; the fence's own line when it is not there. */
function lineOfField(lines: readonly string[], path: readonly (string | number)[]): number {
  const found = lines.findIndex((line) => line.startsWith(`${path[0]}:`));
  const item =
    typeof path[1] === 'number' && lines[found + 1 + path[1]]?.startsWith('  - ') ? path[1] + 1 : 0;
  return found === -1 ? 1 : found + 2 + item;
}

function lineIn(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function lineAt(text: Buffer, offset: number): number {
  let line = 1;
  for (let at = text.indexOf(LF); at !== -1 && at < offset; at = text.indexOf(LF, at + 1)) line += 1;
  return line;
}
