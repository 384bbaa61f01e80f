import { Composer, type Document, Lexer, Parser } from 'yaml';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import type { Text } from '../language/text.ts';

/** Why and where a file was given up while it was being read. */
export interface Excess {
  readonly offset: number;
  readonly sentence: Text;
}

/** What came of parsing: a document, or why there is none. */
export interface Parsed {
  readonly document?: Document.Parsed | undefined;
  /** Where a second document begins. */
  readonly second?: number;
  readonly excess?: Excess;
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  // The library compares every key with every other; plainValue does it in linear time.
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/**
 * Parses one YAML document, and stops at tokens when nesting or their number goes beyond the limits: the library
 * recurses over what is nested, and takes long for what is dense.
 */
export function parseBounded(
  text: string,
  limits: { readonly tokens: number; readonly depth: number },
): Parsed {
  const parser = new Parser();
  const depth = new Depth();
  let [count, offset] = [0, 0];
  let excess: Excess | undefined;

  function* nodes() {
    for (const token of new Lexer().lex(text)) {
      count += 1;
      if (count > limits.tokens) excess = { offset, sentence: messages.tooDense };
      else if (depth.at(token) > limits.depth) excess = { offset, sentence: messages.tooDeep };
      if (excess) return;
      if (!MARKS.has(token)) offset += token.length;
      yield* parser.next(token);
    }
    yield* parser.end();
  }

  let document: Document.Parsed | undefined;
  for (const each of new Composer(OPTIONS).compose(nodes(), true, text.length)) {
    if (excess) break;
    if (document) return { document, second: each.range[0] };
    document = each;
  }
  return excess ? { excess } : { document };
}

/** What the lexer says between the pieces of the text. */
const SCALAR_FOLLOWS = '\u001f';
const MARKS = new Set(['\u0002', '\u0018', SCALAR_FOLLOWS]);
const BRACKETS: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** How deep nesting is, from tokens: flow collections by brackets, block ones by a line's indicators and indentation. */
class Depth {
  #flow = 0;
  #indicators = 0;
  #lineStart = true;
  #scalar = false;

  at(token: string): number {
    const [scalar, lineStart] = [this.#scalar, this.#lineStart];
    this.#scalar = token === SCALAR_FOLLOWS;
    this.#lineStart = token.endsWith('\n');
    if (scalar) return 0;
    this.#flow += BRACKETS[token] ?? 0;
    if (token === '-' || token === '?') this.#indicators += 1;
    else if (this.#lineStart) this.#indicators = 0;
    const indent = lineStart && /^ +$/.test(token) ? token.length / 2 : 0;
    return Math.max(this.#flow, this.#indicators, indent);
  }
}
