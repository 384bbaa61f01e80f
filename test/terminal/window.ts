import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';
import { vi } from 'vitest';
import { createScreens } from '../../src/terminal/screens.ts';
import { makeTheme } from '../../src/terminal/theme.ts';

interface WindowOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly colour?: boolean;
  readonly unicode?: boolean;
  readonly lang?: 'id' | 'en';
}

/** A terminal window: keys go in, and what it would show can be read. */
export function openWindow({
  columns = 80,
  rows = 24,
  colour = false,
  unicode = true,
  lang = 'id',
}: WindowOptions = {}) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  let raw = '';
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        raw += chunk.toString();
        terminal.write(chunk, done);
      },
    }),
    // As the process's own streams, which a prompt does not end.
    { isTTY: true, columns, rows, _isStdio: true },
  );
  const stop = new AbortController();
  const theme = makeTheme(colour);
  const asker = createScreens({ input, output, signal: stop.signal, lang, theme, unicode, links: false });
  const lines = () => {
    const { buffer } = terminal;
    const { viewportY, length } = buffer.active;
    const all = Array.from({ length }, (_, row) => buffer.active.getLine(row)?.translateToString(true) ?? '');
    return { all, seen: all.slice(viewportY, viewportY + rows) };
  };
  const screen = () => lines().seen.join('\n').trimEnd();
  /** Waits until the window shows the text. */
  const sees = (text: string) =>
    vi.waitFor(() => {
      if (!screen().includes(text)) throw new Error(`not on the screen: ${text}\n${screen()}`);
    });
  return {
    asker,
    input,
    output,
    stop,
    screen,
    sees,
    scrolled: () => lines().all.join('\n'),
    raw: () => raw,
    type: (keys: string) => input.write(keys),
  };
}

export const KEYS = {
  enter: '\r',
  down: '\u001b[B',
  up: '\u001b[A',
  end: '\u001b[F',
  escape: '\u001b',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

/** Text as a terminal hands over a paste. */
export function pasted(text: string): string {
  return `\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`;
}
