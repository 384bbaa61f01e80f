import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Scalar,
  visit,
} from 'yaml';
import type { Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import type { Problem } from './problem.ts';

/** A YAML file that was read within bounds, as a plain value and as nodes that know their places. */
export interface SourceFile {
  /** How the file is named in problems. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 (hex) of the bytes on disk. */
  readonly sha256: string;
  readonly value: unknown;
  readonly root: Node | null;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly lines: LineCounter;
  /** What is wrong with it as YAML. With any of these the value is not to be used. */
  readonly problems: readonly Problem[];
}

export type Path = readonly PropertyKey[];

/** A value in a file, by the keys that lead to it. */
export interface Place {
  readonly source: SourceFile;
  readonly path: Path;
}

/** A place further in. */
export function within(place: Place, ...path: PropertyKey[]): Place {
  return { source: place.source, path: [...place.path, ...path] };
}

/** How wide the shown part of a line is. */
const WIDTH = 72;

/** @param into how many characters of the text at the place stand before what is wrong */
export function problemIn(
  place: Place,
  rule: string,
  sentence: Text,
  severity: Problem['severity'] = 'error',
  on: 'value' | 'key' = 'value',
  into = 0,
): Problem {
  const offset = offsetOf(place, on);
  const further = into > 0 ? furtherIn(place.source, offset, into) : 0;
  return problemAt(place.source, offset + further, rule, sentence, severity);
}

/** A problem at a character of the file, with the excerpt of its line. */
export function problemAt(
  source: Pick<SourceFile, 'file' | 'text' | 'lines'>,
  offset: number,
  rule: string,
  sentence: Text,
  severity: Problem['severity'] = 'error',
): Problem {
  const { line, col } = source.lines.linePos(Math.min(offset, source.text.length));
  const start = source.lines.lineStarts[line - 1] ?? 0;
  const whole = (source.text.slice(start, start + 10_000).split('\n', 1)[0] ?? '').trimEnd();
  const from = col > WIDTH - 10 ? col - 1 - WIDTH / 2 : 0;
  const excerpt = whole.slice(from, from + WIDTH);
  return {
    file: source.file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    rule,
    severity,
    sentence,
    excerpt: inertLine(excerpt),
    caret: inertLine(excerpt.slice(0, Math.max(0, col - 1 - from))).length,
  };
}

/**
 * Where a place begins, as an offset into the text. What is not there points at the nearest thing around it.
 * A scalar is pointed at itself; a collection at its key, since its own first character is that of a child.
 */
function offsetOf(place: Place, on: 'value' | 'key'): number {
  let node: unknown = place.source.root;
  let offset = 0;
  for (const [index, segment] of place.path.entries()) {
    if (isAlias(node)) node = place.source.targets.get(node);
    const last = index === place.path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === segment);
      if (!pair) return offset;
      const scalar = isScalar(pair.value) || isAlias(pair.value);
      offset =
        startOf(scalar && !(last && on === 'key') ? pair.value : pair.key) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/**
 * How far into a scalar's own writing the character at `into` of its text stands. Quotes, escapes, line breaks and
 * indentation are in the file and not in the text: the text's letters are looked for one after the other.
 */
function furtherIn(source: SourceFile, offset: number, into: number): number {
  const node = scalarAt(source.root, offset);
  if (!node || typeof node.value !== 'string') return 0;
  const raw = source.text.slice(offset, node.range?.[1] ?? offset);
  let at = 0;
  for (const letter of node.value.slice(0, into + 1)) {
    if (/\s/.test(letter)) continue;
    const found = raw.indexOf(letter, at);
    if (found === -1) return 0;
    at = found + letter.length;
  }
  return Math.max(0, at - 1);
}

/** The scalar that begins at an offset. */
function scalarAt(root: Node | null, offset: number): Scalar | undefined {
  let found: Scalar | undefined;
  visit(root, {
    Scalar(_, node) {
      if (node.range?.[0] !== offset) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}
