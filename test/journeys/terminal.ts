import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

/** The keys that a person presses, as a terminal sends them. */
const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  space: ' ',
  tab: '\t',
  backspace: '\u007f',
  escape: '\u001b',
  'ctrl+c': '\u0003',
  'ctrl+d': '\u0004',
} as const;
export type Key = keyof typeof KEYS;

/** A piece of the screen, a pattern, or a question about all of it. */
export type Shown = string | RegExp | ((screen: string) => boolean);

export interface Ended {
  readonly code: number;
  /** Number of the signal that killed the program, 0 if none did. */
  readonly signal: number;
}

interface TerminalOptions {
  /** What to run; the program's own entry is the caller's business. */
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment; nothing of the test's own leaks in. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly cols?: number;
  readonly rows?: number;
}

/** A real pseudo-terminal with a screen that can be read, and a person's hands. */
export interface Terminal {
  /** What a person sees now: the rows, without trailing blanks. */
  screen(): string;
  /** Everything that was ever shown and not erased, wrapped lines joined, scrolled-off lines too. */
  history(): string;
  /** Every byte that came out of the program. */
  output(): string;
  /** Resolves when the screen shows it; rejects, with the screen, when time runs out or the program ends first. */
  waitFor(shown: Shown, what?: string): Promise<void>;
  press(...keys: readonly Key[]): void;
  type(text: string): void;
  /** A paste as terminals send it, in brackets when the program asked for that. */
  paste(text: string): void;
  kill(signal: NodeJS.Signals): void;
  /** The window is closed: the terminal itself goes away. */
  hangUp(): void;
  cursorVisible(): boolean;
  readonly pid: number;
  readonly exit: Promise<Ended>;
  /** The emulator itself, for colours and styles. */
  readonly emulator: headless.Terminal;
}

interface Waiter {
  readonly met: () => boolean;
  readonly done: (problem?: string) => void;
}

/** Milliseconds that a screen may take: no measure of speed, only the end of waiting. */
const PATIENCE = 15_000;

/** Starts a program in a pseudo-terminal of 80×24 (unless told otherwise). */
export function openTerminal(options: TerminalOptions): Terminal {
  const { cols = 80, rows = 24 } = options;
  const emulator = new headless.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
  const pty = spawn(options.command, [...options.args], {
    name: 'xterm-256color',
    cols,
    rows,
    cwd: options.cwd,
    env: { ...options.env },
  });
  const waiters = new Set<Waiter>();
  let bytes = '';
  let cursor = true;
  let ended: Ended | undefined;

  const look = () => {
    for (const waiter of waiters) if (waiter.met()) waiter.done();
  };
  const cursorMode = (visible: boolean) => (params: (number | number[])[]) => {
    if (params.includes(25)) cursor = visible;
    return false;
  };
  emulator.parser.registerCsiHandler({ prefix: '?', final: 'h' }, cursorMode(true));
  emulator.parser.registerCsiHandler({ prefix: '?', final: 'l' }, cursorMode(false));
  emulator.onData((reply) => pty.write(reply));
  pty.onData((chunk) => {
    bytes += chunk;
    emulator.write(chunk, look);
  });
  const exit = new Promise<Ended>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      // The last bytes are still on their way through the emulator.
      emulator.write('', () => {
        ended = { code: exitCode, signal: signal ?? 0 };
        look();
        for (const waiter of waiters) waiter.done(`the program ended (${exitCode}, signal ${signal ?? 0})`);
        resolve(ended);
      });
    });
  });

  const screen = () => readRows(emulator, emulator.buffer.active.baseY, rows);
  const wait = (what: string, met: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const done = (problem?: string) => {
        clearTimeout(timer);
        waiters.delete(waiter);
        if (problem === undefined) resolve();
        else reject(new Error(`waited for ${what}: ${problem}. The screen:\n${framed(screen(), cols)}`));
      };
      const waiter: Waiter = { met, done };
      const timer = setTimeout(() => done(`nothing after ${PATIENCE} ms`), PATIENCE);
      // One turn of the event loop first: a test that waits in a loop must not keep the screen from changing.
      setImmediate(() => {
        if (met()) done();
        else if (ended) done(`the program had ended (${ended.code}, signal ${ended.signal})`);
        else waiters.add(waiter);
      });
    });

  return {
    screen,
    history: () => readHistory(emulator),
    output: () => bytes,
    waitFor: (shown, what) => wait(what ?? String(shown), () => shows(screen(), shown)),
    press: (...keys) => pty.write(keys.map((key) => KEYS[key]).join('')),
    type: (text) => pty.write(text),
    paste: (text) =>
      pty.write(
        emulator.modes.bracketedPasteMode ? `\u001b[200~${text}\u001b[201~` : text.replaceAll('\n', '\r'),
      ),
    kill: (signal) => process.kill(pty.pid, signal),
    hangUp: () => (pty as unknown as { destroy(): void }).destroy(),
    cursorVisible: () => cursor,
    pid: pty.pid,
    exit,
    emulator,
  };
}

function shows(screen: string, wanted: Shown): boolean {
  if (typeof wanted === 'function') return wanted(screen);
  return typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen);
}

function readRows(emulator: headless.Terminal, from: number, count: number): string {
  const lines: string[] = [];
  for (let row = from; row < from + count; row++) {
    lines.push(emulator.buffer.active.getLine(row)?.translateToString(true) ?? '');
  }
  return lines.join('\n').trimEnd();
}

function readHistory(emulator: headless.Terminal): string {
  let text = '';
  for (let row = 0; row < emulator.buffer.active.length; row++) {
    const line = emulator.buffer.active.getLine(row);
    const next = emulator.buffer.active.getLine(row + 1);
    text += line?.translateToString(!next?.isWrapped) ?? '';
    if (!next?.isWrapped) text += '\n';
  }
  return text.trimEnd();
}

function framed(screen: string, cols: number): string {
  const edge = '─'.repeat(cols);
  return `${edge}\n${screen}\n${edge}`;
}
