import { Composer, type Document, Lexer, Parser } from 'yaml';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import type { Text } from '../language/text.ts';

/** Why and where a file was given up while it was being read. */
interface Excess {
  readonly offset: number;
  readonly sentence: Text;
}

/** What came of parsing: a document, or why there is none. */
interface Parsed {
  readonly document?: Document.Parsed | undefined;
  /** Where a second document begins. */
  readonly second?: number;
  readonly excess?: Excess;
}

interface Bounds {
  readonly tokens: number;
  readonly depth: number;
  readonly problems: number;
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
export function parseBounded(text: string, limits: Bounds): Parsed {
  const parser = new Parser();
  const gauge = new Gauge(limits);
  let errors = 0;
  let excess: Excess | undefined;

  function* nodes() {
    for (const token of new Lexer().lex(text)) {
      excess = gauge.take(token);
      // Each error costs the library much, and nobody reads thousands.
      if (excess || errors > limits.problems) return;
      for (const node of parser.next(token)) {
        yield node;
        if (node.type === 'error') errors += 1;
      }
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

/** Measures a text by its tokens. Flow collections nest by brackets, block ones by a line's indicators and indentation. */
class Gauge {
  readonly #limits: Bounds;
  #count = 0;
  #offset = 0;
  #flow = 0;
  #indicators = 0;
  #lineStart = true;
  #scalar = false;

  constructor(limits: Bounds) {
    this.#limits = limits;
  }

  /** Takes the next token; returned is what is too much with it. */
  take(token: string): Excess | undefined {
    const offset = this.#offset;
    this.#count += 1;
    if (!MARKS.has(token)) this.#offset += token.length;
    if (this.#count > this.#limits.tokens) return { offset, sentence: messages.tooDense };
    return this.#depthAt(token) > this.#limits.depth ? { offset, sentence: messages.tooDeep } : undefined;
  }

  #depthAt(token: string): number {
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
