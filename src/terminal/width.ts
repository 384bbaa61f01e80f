/** Signs that take no column: combining marks, joiners, controls and our own emphasis marks. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
/** Signs that take two columns: East Asian wide ones and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns that a text takes on a terminal. Errs to the wide side, so that a line never runs over. */
export function displayWidth(text: string): number {
  // The usual case by far, and quick: Latin letters and signs, of which only the soft hyphen (U+00AD) takes no column.
  if (/^[\x20-\x7e\xa1-\xac\xae-\u02ff]*$/.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += signWidth(sign);
  return columns;
}

/**
 * Lines of at most `width` columns, broken at spaces; a word that is too long is cut hard. Line breaks in the text stay,
 * and what a line is indented by, its further lines are as well.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  if (!text.includes('\n')) return wrapLine(text, room, true);
  return text.split('\n').flatMap((line) => wrapLine(line, room, true));
}

/** The same, for a terminal that breaks by itself what is too long: a path stays whole, and can be copied. */
export function wrapWords(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => (displayWidth(line) <= width ? [line] : wrapLine(line, width, false)));
}

/** The text cut to `width` columns, its end replaced by `mark` when something is missing. */
export function cut(text: string, width: number, mark = '…'): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(mark);
  return room < 1 ? mark.slice(0, Math.max(0, width)) : `${head(text, room).trimEnd()}${mark}`;
}

/** The text filled up with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function wrapLine(line: string, width: number, hard: boolean): string[] {
  let spaces = 0;
  while (line[spaces] === ' ') spaces += 1;
  const most = Math.floor(width / 2);
  // Nothing to break, and no space too many.
  const isTidy = spaces <= most && !line.includes('  ', spaces) && !line.endsWith(' ');
  if (isTidy && displayWidth(line) <= width) return [line];
  const indent = ' '.repeat(Math.min(spaces, most));
  const lines: string[] = [];
  let current = indent;
  for (const word of line.split(' ').filter((part) => part !== '')) {
    const joined = current === indent ? current + word : `${current} ${word}`;
    if (displayWidth(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== indent) lines.push(current);
    current = indent + word;
    while (hard && displayWidth(current) > width) {
      const start = head(current, width);
      lines.push(start);
      current = indent + current.slice(start.length);
    }
  }
  lines.push(current);
  return lines.map((one) => one.trimEnd());
}

/** As many signs from the start as fit; at least one, so that cutting always gets on. */
function head(text: string, width: number): string {
  let columns = 0;
  let end = 0;
  for (const sign of text) {
    columns += signWidth(sign);
    if (columns > width && end > 0) break;
    end += sign.length;
  }
  return text.slice(0, end);
}

function signWidth(sign: string): number {
  if (sign === '\ufe0f') return 1;
  if (NONE.test(sign)) return 0;
  return WIDE.test(sign) ? 2 : 1;
}
