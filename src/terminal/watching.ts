import { emitKeypressEvents } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Look } from './page.ts';
import { lineReader } from './reader.ts';

/** A screen that is drawn again and again, and the keys that are pressed before it. */
export interface Watching {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly look: () => Look;
  /** The lines to show; the same text is not drawn twice. */
  frame(look: Look, writing: string | undefined): readonly string[];
  /** What a key does; `typed` follows a key that asks for words. False ends the watching. */
  press(key: string, typed: string): boolean;
  /** Keys that ask for words first. */
  readonly asks: ReadonlySet<string>;
  /** Whether there is nothing more to come. */
  over(): boolean;
  /** Brings what is shown up to date. */
  refresh(): Promise<void>;
}

/** Milliseconds between two looks. */
const EVERY = 400;

const OTHER_SCREEN = '\u001b[?1049h\u001b[?25l';
const OWN_SCREEN = '\u001b[?25h\u001b[?1049l';
const FROM_THE_TOP = '\u001b[H';
const TO_THE_END = '\u001b[K';
const THE_REST = '\u001b[J';

/** Shows a screen of its own and takes single keys, until a key, a signal or the end of the matter ends it. */
export async function watchScreen(watching: Watching): Promise<void> {
  const { input, output, signal } = watching;
  let writing: string | undefined;
  let asking = '';
  let going = true;
  let shown = '';
  const draw = () => {
    const text = watching
      .frame(watching.look(), writing)
      // First the old line goes: after a line as wide as the screen, its last character would.
      .map((line) => `${TO_THE_END}${line}`)
      .join('\r\n');
    if (text === shown) return;
    shown = text;
    output.write(`${FROM_THE_TOP}${text}${THE_REST}`);
  };
  const onKey = (text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
    if (key.ctrl && key.name === 'c') going = false;
    else if (writing !== undefined)
      writing = write(writing, text, key, (typed) => watching.press(asking, typed));
    else if (text !== undefined && watching.asks.has(text)) {
      asking = text;
      writing = '';
    } else if (text) going = watching.press(text, '') && going;
    draw();
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', onKey);
  input.resume();
  output.write(OTHER_SCREEN);
  try {
    while (going && !signal.aborted) {
      await watching.refresh();
      draw();
      if (watching.over()) break;
      await sleep(EVERY);
    }
  } finally {
    input.off('keypress', onKey);
    input.setRawMode(false);
    input.pause();
    output.write(OWN_SCREEN);
  }
}

/** What is written once a key was pressed; undefined: the writing is over. */
function write(
  written: string,
  text: string | undefined,
  key: { readonly name?: string; readonly ctrl?: boolean },
  send: (typed: string) => void,
): string | undefined {
  if (key.name === 'escape') return undefined;
  if (key.name === 'backspace') return [...written].slice(0, -1).join('');
  if (key.name === 'return') {
    send(written);
    return undefined;
  }
  return text && !key.ctrl && /^[^\p{Cc}]+$/u.test(text) ? written + text : written;
}

/** The same in plain lines: what changed is printed, and a line typed is a key and what follows it. */
export async function watchLines(watching: Watching): Promise<void> {
  const { input, output, signal } = watching;
  let shown = '';
  let going = true;
  const reader = lineReader(input, signal);
  const keys = (async () => {
    for (;;) {
      const line = (await reader.next()).trim();
      if (line !== '' && !watching.press(line.charAt(0), line.slice(1).trim())) break;
    }
    going = false;
  })().catch(() => {
    // The end of input ends only the trainer's orders.
  });
  while (going && !signal.aborted) {
    await watching.refresh();
    const text = watching.frame(watching.look(), undefined).join('\n');
    if (text !== shown) output.write(`${text}\n\n`);
    shown = text;
    if (watching.over()) break;
    await Promise.race([sleep(EVERY), going ? keys.then(() => sleep(EVERY)) : undefined]);
  }
  input.pause();
}
