import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Menu, Picked } from './door.ts';
import { type Entry, isEnter, NOTHING_YET, typed, writtenIn } from './entry.ts';
import { isPicked, type Key, type MenuState, press, startOf } from './press.ts';

const HIDE_CURSOR = '\u001b[?25l';
/** Pasted text comes between marks, so that its line breaks are not taken for Enter. */
const MARK_PASTE = '\u001b[?2004h';
export const UNMARK_PASTE = '\u001b[?2004l';

/** What every prompt needs from its surroundings. */
interface Surroundings {
  /** The input was closed (Ctrl+D, end of input) or broke: there will be no answer. */
  readonly ended: (reason: 'input-ended' | 'hung-up') => void;
  readonly output: NodeJS.WritableStream;
  /** Runs its argument when what is drawn has changed by itself; returns how to stop that. */
  readonly ticks?: ((redraw: () => void) => () => void) | undefined;
}

/** What a prompt was left with when it was taken away, to go on from. */
export interface Left<State> {
  state?: State;
}

/** Choosing a line by arrows, digits and Enter, or an action by its key. */
export const menuPrompt = createPrompt<
  Picked,
  Surroundings & {
    readonly menu: Menu;
    readonly draw: (state: MenuState) => string;
    readonly left: Left<MenuState>;
  }
>((config, done) => {
  const [state, setState] = useState<MenuState>(config.left.state ?? startOf(config.menu));
  const over = useRef(false);
  useSurroundings(config);
  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (over.current) return;
    const next = press(config.menu, state, key as Key);
    if (!isPicked(next)) {
      config.left.state = next;
      return setState(next);
    }
    // Keys that came in the same breath must not choose again.
    over.current = true;
    done(next);
  });
  return config.draw(state) + HIDE_CURSOR;
});

/** One line of text, or several pasted ones. Ends with undefined when it is left by Esc, or by an empty line. */
export const linePrompt = createPrompt<
  string | undefined,
  Surroundings & {
    readonly empty: 'leave' | 'accept' | 'refuse';
    readonly lines: boolean;
    readonly initial: string;
    readonly draw: (entry: Entry) => [string, string];
    readonly left: Left<Entry>;
  }
>((config, done) => {
  const [, setVersion] = useState(0);
  const entry = useRef<Entry>(config.left.state ?? NOTHING_YET);
  const now = useRef({ keys: 0, over: false, last: '' }).current;
  useSurroundings(config);

  /** Once the keys that came in the same breath are through: a paste is hundreds of them. */
  const afterwards = (act: () => void) => {
    const { keys } = now;
    setImmediate(() => {
      if (!now.over && keys === now.keys) act();
    });
  };
  const change = (next: Entry, then = () => setVersion(now.keys)) => {
    entry.current = next;
    config.left.state = next;
    now.keys += 1;
    afterwards(then);
  };
  const finish = (text: string | undefined) => {
    now.over = true;
    done(text);
  };
  const submit = () => {
    const text = writtenIn(entry.current, config.lines);
    if (text !== '') finish(text);
    else if (config.empty === 'refuse') change({ ...NOTHING_YET, refused: true });
    else finish(config.empty === 'accept' ? '' : undefined);
  };

  useEffect((readline) => {
    const before = config.left.state ?? { ...NOTHING_YET, text: config.initial };
    if (before.text === '' && before.parts.length === 0) return;
    readline.write(before.text);
    change({ ...before, pasting: false });
  }, []);

  useKeypress((key, readline) => {
    const { last } = now;
    now.last = key.name;
    // Windows line breaks come as two keys.
    if (now.over || (key.name === 'enter' && last === 'return')) return;
    if (key.name === 'escape' && config.empty !== 'refuse') return finish(undefined);
    const before = entry.current;
    const next = typed(before, key, readline.line);
    if (next.parts.length < before.parts.length) readline.write(next.text);
    // With more keys in the same breath it was pasted, and the line break belongs to the text.
    if (isEnter(key) && !next.pasting) change(next, submit);
    else change(next);
  });

  const [content, below] = config.draw(entry.current);
  return [`${MARK_PASTE}${content}`, below];
});

/** Waits for Enter, Esc or space; with `only`, for nothing that a key could do. */
export const waitPrompt = createPrompt<
  void,
  Surroundings & { readonly draw: () => string; readonly only?: boolean }
>((config, done) => {
  useSurroundings(config);
  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (config.only) return;
    if (isEnter(key) || key.name === 'space' || key.name === 'escape' || key.name === 'q') done();
  });
  return config.draw() + HIDE_CURSOR;
});

/** Redraws when the window changes, and notices when there will be no more input. */
function useSurroundings({ ended, output, ticks }: Surroundings): void {
  const [, setSize] = useState('');
  const [, setTick] = useState(0);
  const ticked = useRef(0);
  useEffect((readline) => {
    const closed = () => ended('input-ended');
    const broken = () => ended('hung-up');
    const resized = () => {
      const { columns, rows } = output as { columns?: number; rows?: number };
      setSize(`${columns}x${rows}`);
    };
    readline.on('close', closed);
    readline.on('error', broken);
    output.on('resize', resized);
    const still = ticks?.(() => {
      ticked.current += 1;
      setTick(ticked.current);
    });
    return () => {
      still?.();
      readline.removeListener('close', closed);
      readline.removeListener('error', broken);
      output.removeListener('resize', resized);
    };
  }, []);
}
