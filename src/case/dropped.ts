interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Ground {
  readonly windows: boolean;
  readonly exists: (path: string) => boolean;
  readonly home: string;
}

/** Longer lines are not looked at for names with spaces; nobody drops that many files. */
const MOST_WORDS = 200;

/**
 * The paths in one answer, as a person types them or as a terminal writes them when files are pasted or dropped on it:
 * quoted, with escaped spaces, as `file://` addresses, with `~`, with PowerShell's `&`, several at once or one a line.
 * Spaces that nobody quoted belong to the name if a file of that name exists. Whether a path exists is otherwise not
 * judged: what was meant for a path is returned, so that it can be named when it is missing.
 * @param exists tells whether a path leads to anything
 * @param home what `~` stands for
 */
export function readDropped(
  typed: string,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean,
  home = '~',
): string[] {
  const read = (line: string) => {
    // A drive letter says that a backslash is no escape, wherever we run.
    const windows = platform === 'win32' || /^["']?[a-z]:\\/i.test(line);
    return readLine(line, { windows, exists, home });
  };
  const paths = typed.split(/[\r\n]+/).flatMap((line) => {
    const asTyped = tidied(line.replaceAll('\0', ''));
    const plain = tidied(line.replace(MARKS, ''));
    // A mark may really belong to a file's name; if no such file is there, it came along with copying.
    const named = plain === asTyped ? [] : read(asTyped);
    return named.some(exists) ? named : read(plain);
  });
  return [...new Set(paths)];
}

/** Invisible marks such as the one that Windows puts before a copied path. */
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\0]/g;

/** Without PowerShell's call sign. */
function tidied(line: string): string {
  return line.trim().replace(/^&\s+(?=["'])/, '');
}

function readLine(line: string, ground: Ground): string[] {
  if (line === '') return [];
  const whole = pathOf(line, ground);
  if (ground.exists(whole)) return [whole];
  const words = split(line, ground.windows);
  const found =
    words.length > MOST_WORDS ? words.map((word) => pathOf(word.text, ground)) : joined(words, line, ground);
  const unquoted = !/["'\\]|file:/.test(ground.windows ? line.replaceAll('\\', '') : line);
  // Nothing there and nothing quoted: one name with spaces is likelier than several missing files.
  return unquoted && !found.some(ground.exists) ? [whole] : found;
}

/** Takes words together, as many as possible first, where only together they name something. */
function joined(words: readonly Word[], line: string, ground: Ground): string[] {
  const paths: string[] = [];
  for (let from = 0; from < words.length; ) {
    const found = longest(words.slice(from), line, ground);
    paths.push(found.path);
    from += found.words;
  }
  return paths;
}

function longest(words: readonly Word[], line: string, ground: Ground): { path: string; words: number } {
  for (let count = words.length; count > 1; count -= 1) {
    const path = pathOf(together(words.slice(0, count), line), ground);
    if (ground.exists(path)) return { path, words: count };
  }
  return { path: pathOf(words[0]?.text ?? '', ground), words: 1 };
}

function together(words: readonly Word[], line: string): string {
  return words
    .map((word, index) => line.slice(words[index - 1]?.end ?? word.start, word.start) + word.text)
    .join('');
}

/** Splits a line at spaces that are neither quoted nor escaped, and takes quotes and escapes away. */
function split(line: string, windows: boolean): Word[] {
  // On Windows an apostrophe inside a word is part of the name; doubled inside quotes it stands for one.
  const part = windows
    ? /"([^"]*)"|(?<![^\s])'((?:[^']|'')*)'|([^\s"]+)/y
    : /"((?:[^"\\]|\\.)*)"|'([^']*)'|((?:[^\s"'\\]|\\.)+)|(["'\\])/y;
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    const start = at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
    // An address has its own escapes: an apostrophe in it is part of the name, no quotation mark.
    const address = /^file:\S+/i.exec(line.slice(start))?.[0];
    if (address) {
      at = start + address.length;
      words.push({ text: address, start, end: at });
      continue;
    }
    let text = '';
    part.lastIndex = start;
    at = start;
    for (let match = part.exec(line); match; match = part.exec(line)) {
      text += unquoted(match, windows);
      at = part.lastIndex;
    }
    if (at > start) words.push({ text, start, end: at });
    // A lone quotation mark, which no part takes.
    else at += 1;
  }
  return words;
}

function unquoted([, double, single, bare, stray]: RegExpExecArray, windows: boolean): string {
  if (double !== undefined) return windows ? double : double.replace(/\\(["\\$`])/g, '$1');
  if (single !== undefined) return windows ? single.replaceAll("''", "'") : single;
  if (bare !== undefined) return windows ? bare : bare.replace(/\\(.)/g, '$1');
  return stray ?? '';
}

function pathOf(text: string, { windows, home }: Ground): string {
  if (/^file:/i.test(text)) return fromUrl(text, windows);
  if (text === '~' || /^~[/\\]/.test(text)) return home + text.slice(1);
  return text;
}

/** RFC 8089: `file:///home/a%20b`, `file:/home/a`, `file:///C:/a`, `file://server/share`. */
function fromUrl(url: string, windows: boolean): string {
  const [, host = '', encoded = ''] = /^file:(?:\/\/([^/]*))?(.*)$/i.exec(url) ?? [];
  const path = decoded(encoded.replace(/[?#].*$/, ''));
  if (path === undefined) return url;
  const local = host === '' || host.toLowerCase() === 'localhost';
  if (!windows && !/^\/[a-z]:\//i.test(path)) return local ? path : url;
  const backslashed = path.replaceAll('/', '\\');
  return local ? backslashed.replace(/^\\(?=[a-z]:)/i, '') : `\\\\${host}${backslashed}`;
}

function decoded(text: string): string | undefined {
  try {
    const path = decodeURIComponent(text);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
