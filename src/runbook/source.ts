import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { LineCounter, type Node } from 'yaml';
import { filled } from '../language/failure.ts';
import { yamlMessages } from '../language/messages/forms.ts';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import type { Text } from '../language/text.ts';
import { problemAt, type SourceFile } from './place.ts';
import { parseBounded } from './tokens.ts';
import { plainValue } from './value.ts';

/** Bounds for files from elsewhere: nothing that people write comes near them. */
export const LIMITS = { bytes: 1_048_576, tokens: 300_000, depth: 100, aliases: 50, problems: 200 } as const;

type Limits = { readonly [name in keyof typeof LIMITS]: number };

/** A composed runbook, which a case carries, may be as large as several files. */
export const COMPOSED = { ...LIMITS, bytes: 4_194_304, tokens: 1_000_000 } as const;

/**
 * Reads and parses one file. Never throws: what stands in the way is a problem.
 * @param path where it is, @param file how it is named in problems.
 */
export function readSource(path: string, file: string): SourceFile {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return unread(file, messages.notAFile);
    if (stat.size > LIMITS.bytes) return unread(file, messages.tooLarge);
    return parseSource(readFileSync(path), file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return unread(file, code === 'ENOENT' ? messages.noSuchFile : filled(messages.unreadable, { code }));
  }
}

/** Parses the bytes of one file, within limits. Never throws. */
export function parseSource(bytes: Uint8Array, file: string, limits: Limits = LIMITS): SourceFile {
  const decoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const lines = new LineCounter();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const bare = { file, text, sha256, value: undefined, root: null, targets: new Map(), lines, problems: [] };
  if (bytes.byteLength > limits.bytes) return unread(file, messages.tooLarge);
  countLines(text, lines);
  const stop = (offset: number, rule: string, words: Text): SourceFile => {
    return { ...bare, problems: [problemAt(bare, offset, rule, words)] };
  };
  if (!isUtf8(bytes)) return stop(Math.max(0, text.indexOf('\ufffd')), 'file', messages.notUtf8);
  const directive = /^%/m.exec(text);
  if (directive) return stop(directive.index, 'yaml', messages.directive);
  const { document, second, excess } = parseBounded(text, limits);
  if (excess) return stop(excess.offset, 'yaml', excess.sentence);
  if (second !== undefined) return stop(second, 'yaml', messages.twoDocuments);
  const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (faults.length > 0) {
    const problems = faults.slice(0, LIMITS.problems).map((fault) => {
      // What is missing at the end is shown at the last character that is there.
      const offset = Math.min(fault.pos[0], Math.max(0, text.trimEnd().length - 1));
      const known = yamlMessages[fault.code];
      return problemAt(bare, offset, 'yaml', known ?? filled(messages.yaml, { message: fault.message }));
    });
    return { ...bare, problems };
  }
  return valued(bare, document?.contents ?? null);
}

function valued(bare: SourceFile, root: Node | null): SourceFile {
  const { value, targets, faults: own } = plainValue(root, LIMITS.aliases);
  const problems = own
    .slice(0, LIMITS.problems)
    .map((fault) => problemAt(bare, fault.offset, 'yaml', fault.sentence));
  return { ...bare, value, root, targets, problems };
}

/** Where each line begins. */
function countLines(text: string, lines: LineCounter): void {
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
}

/** A file of which nothing can be shown but its name. */
function unread(file: string, words: Text): SourceFile {
  const lines = new LineCounter();
  const bare = {
    file,
    text: '',
    sha256: '',
    value: undefined,
    root: null,
    targets: new Map(),
    lines,
    problems: [],
  };
  return { ...bare, problems: [problemAt(bare, 0, 'file', words)] };
}
