import { type Data, quoted, SIMPLE } from './frontmatter.ts';

type DataMap = { readonly [key: string]: Data };

/**
 * Reads a front matter exactly as `toYaml` writes it, many times as fast as a YAML library: a coordinator reads reports
 * by the ten thousands. What `toYaml` would have written otherwise is refused (undefined): a library has to look at it.
 */
export function readCanonical(yaml: string): DataMap | undefined {
  try {
    return read(yaml);
  } catch {
    return undefined;
  }
}

class NotCanonical extends Error {}

/** Lists of maps of lists of strings: nothing of ours is nested deeper. */
const DEEPEST = 3;

/** The keys that stand in every report many times; others are looked at. */
const KEYS = new Set([
  'id',
  'outcome',
  'at',
  'answer',
  'reason',
  'file',
  'sha256',
  'bytes',
  'to',
  'what',
  'since',
  'by',
]);
const KEY = /^[A-Za-z][\w-]*$/;
const ESCAPE = /\\(?:U([0-9a-f]{8})|.)/g;
const STEP =
  /\n {2}- \{ id: "([\w .,:;()/+-]*)", outcome: "([\w .,:;()/+-]*)"(?:, answer: "([\w .,:;()/+-]*)")?, at: "([\w .,:;()/+-]*)" \}/y;
const WORD = /true|false|-?\d[\d.e+-]*/y;
const [QUOTE, COMMA, SPACE, BRACE, BRACKET, CLOSING_BRACKET] = [34, 44, 32, 123, 91, 93];

/** One pass with an index: a function call or an object for each token would cost more than the reading. */
function read(text: string): DataMap {
  let at = 0;

  function expect(words: string): void {
    if (!text.startsWith(words, at)) throw new NotCanonical();
    at += words.length;
  }

  function key(known: DataMap): string {
    const end = text.indexOf(':', at);
    const name = text.slice(at, end);
    if (!KEYS.has(name) && !(end !== -1 && KEY.test(name))) throw new NotCanonical();
    if (Object.hasOwn(known, name)) throw new NotCanonical();
    at = end + 1;
    return name;
  }

  function value(depth: number): Data {
    const first = text.charCodeAt(at);
    if (first === QUOTE) return string();
    if (depth > DEEPEST) throw new NotCanonical();
    if (first === BRACE) return map(depth);
    return first === BRACKET ? list(depth) : word();
  }

  function map(depth: number): Data {
    const found: Record<string, Data> = {};
    if (text.startsWith('{}', at)) {
      at += 2;
      return found;
    }
    expect('{ ');
    for (;;) {
      const name = key(found);
      expect(' ');
      found[name] = value(depth + 1);
      if (text.charCodeAt(at) !== COMMA) break;
      expect(', ');
    }
    expect(' }');
    return found;
  }

  function list(depth: number): Data {
    const found: Data[] = [];
    at += 1;
    while (text.charCodeAt(at) !== CLOSING_BRACKET) {
      if (found.length > 0) expect(', ');
      found.push(value(depth + 1));
    }
    at += 1;
    return found;
  }

  function word(): Data {
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0];
    if (found === undefined) throw new NotCanonical();
    at += found.length;
    if (found === 'true' || found === 'false') return found === 'true';
    if (String(Number(found)) !== found) throw new NotCanonical();
    return Number(found);
  }

  function string(): string {
    let end = text.indexOf('"', at + 1);
    let words = text.slice(at + 1, end);
    if (!SIMPLE.test(words)) {
      while (isEscaped(end)) end = text.indexOf('"', end + 1);
      const raw = text.slice(at, end + 1);
      words = unescaped(raw);
      if (quoted(words) !== raw) throw new NotCanonical();
    }
    if (end === -1) throw new NotCanonical();
    at = end + 1;
    return words;
  }

  function isEscaped(quote: number): boolean {
    let before = quote - 1;
    while (text[before] === '\\') before -= 1;
    return (quote - before) % 2 === 0;
  }

  /** An answered step without anything that has to be looked at closely: most of what a front matter holds. */
  function plainStep(): DataMap | undefined {
    STEP.lastIndex = at;
    const found = STEP.exec(text);
    if (!found) return undefined;
    at = STEP.lastIndex;
    const [, id = '', outcome = '', answer, answered = ''] = found;
    return answer === undefined ? { id, outcome, at: answered } : { id, outcome, answer, at: answered };
  }

  function items(): Data {
    const found: Data[] = [];
    while (text.startsWith('\n  - ', at)) {
      const step = plainStep();
      if (!step) at += 5;
      found.push(step ?? value(1));
    }
    if (found.length === 0) throw new NotCanonical();
    return found;
  }

  const data: Record<string, Data> = {};
  while (at < text.length) {
    if (at > 0) expect('\n');
    const name = key(data);
    if (text.charCodeAt(at) === SPACE) {
      at += 1;
      // At the top, what is in a list stands on lines of its own.
      if (text.charCodeAt(at) === BRACKET) expect('[]');
      data[name] = text[at - 1] === ']' ? [] : value(0);
    } else data[name] = items();
  }
  return data;
}

/** JSON's escapes, and `\U0001f600`, which is YAML's. */
function unescaped(raw: string): string {
  const json = raw.replace(ESCAPE, (whole, hex: string | undefined) =>
    hex === undefined ? whole : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return JSON.parse(json);
}
