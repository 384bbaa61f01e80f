import { createPrompt, isBackspaceKey, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Menu, Picked } from './door.ts';
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
}

/** Choosing a line by arrows, digits and Enter, or an action by its key. */
export const menuPrompt = createPrompt<
  Picked,
  Surroundings & { readonly menu: Menu; readonly draw: (state: MenuState) => string }
>((config, done) => {
  const [state, setState] = useState<MenuState>(startOf(config.menu));
  const over = useRef(false);
  useSurroundings(config);
  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (over.current) return;
    const next = press(config.menu, state, key as Key);
    if (!isPicked(next)) return setState(next);
    // Keys that came in the same breath must not choose again.
    over.current = true;
    done(next);
  });
  return config.draw(state) + HIDE_CURSOR;
});

export interface Entry {
  /** Lines before the current one, from a paste. */
  readonly parts: readonly string[];
  readonly text: string;
  readonly refused: boolean;
}

/** One line of text, or several pasted ones. Ends with undefined when it is left by Esc, or by an empty line. */
export const linePrompt = createPrompt<
  string | undefined,
  Surroundings & {
    readonly empty: 'leave' | 'accept' | 'refuse';
    readonly lines: boolean;
    readonly initial: string;
    readonly draw: (entry: Entry) => [string, string];
  }
>((config, done) => {
  const [, setVersion] = useState(0);
  const entry = useRef<Entry>({ parts: [], text: '', refused: false });
  const keys = useRef({ count: 0, pasting: false, over: false, drawn: 0, last: '' });
  useSurroundings(config);

  // A paste is hundreds of keys; it is drawn once.
  const draw = (next: Entry) => {
    entry.current = next;
    const version = keys.current.count;
    setImmediate(() => {
      if (!keys.current.over && version === keys.current.count) setVersion(version);
    });
  };
  const finish = (text: string | undefined) => {
    keys.current.over = true;
    done(text);
  };
  const submit = () => {
    const all = [...entry.current.parts, entry.current.text].map((part) => part.trim());
    const text = all.join(config.lines ? '\n' : ' ').trim();
    if (text !== '') return finish(text);
    if (config.empty !== 'refuse') return finish(config.empty === 'accept' ? '' : undefined);
    keys.current.count += 1;
    draw({ parts: [], text: '', refused: true });
  };

  useEffect((readline) => {
    if (config.initial === '') return;
    readline.write(config.initial);
    keys.current.count += 1;
    draw({ parts: [], text: config.initial, refused: false });
  }, []);

  useKeypress((key, readline) => {
    const now = keys.current;
    const name = (key as Key).name ?? '';
    const before = now.last;
    now.last = name;
    if (now.over || (name === 'enter' && before === 'return')) return;
    now.count += 1;
    if (name === 'paste-start' || name === 'paste-end') now.pasting = name === 'paste-start';
    else if (isEnterKey(key)) {
      const { parts, text } = entry.current;
      draw({ parts: [...parts, text], text: '', refused: false });
      // More keys in the same breath: it was pasted, and the line break belongs to it.
      const count = now.count;
      if (!now.pasting) setImmediate(() => count === now.count && !now.over && submit());
    } else if (name === 'escape') {
      if (config.empty !== 'refuse') finish(undefined);
    } else if (isBackspaceKey(key) && entry.current.text === '' && entry.current.parts.length > 0) {
      const text = entry.current.parts.at(-1) ?? '';
      readline.write(text);
      draw({ parts: entry.current.parts.slice(0, -1), text, refused: false });
    } else draw({ ...entry.current, text: readline.line, refused: false });
  });

  const [content, below] = config.draw(entry.current);
  return [`${MARK_PASTE}${content}`, below];
});

/** Waits for Enter, Esc or space. */
export const waitPrompt = createPrompt<void, Surroundings & { readonly message: string }>((config, done) => {
  useSurroundings(config);
  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (isEnterKey(key) || key.name === 'space' || key.name === 'escape' || key.name === 'q') done();
  });
  return config.message + HIDE_CURSOR;
});

/** Redraws when the window changes, and notices when there will be no more input. */
function useSurroundings({ ended, output }: Surroundings): void {
  const [, setSize] = useState('');
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
    return () => {
      readline.removeListener('close', closed);
      readline.removeListener('error', broken);
      output.removeListener('resize', resized);
    };
  }, []);
}
