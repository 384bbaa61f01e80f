import { stripVTControlCharacters } from 'node:util';
import type { Prompt } from '@inquirer/type';
import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import { type Asker, Stopped } from '../walk/asker.ts';
import { conversation } from './conversation.ts';
import type { Door } from './door.ts';
import { menuFrame, questionFrame } from './frame.ts';
import { leftLine, noticeLines, progressLine } from './lines.ts';
import type { Look } from './page.ts';
import { linePrompt, menuPrompt, UNMARK_PASTE, waitPrompt } from './prompts.ts';
import { stopOf, watchStreams } from './stop.ts';
import type { Theme } from './theme.ts';
import { displayWidth } from './width.ts';

interface ScreenOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };
  /** Ends every prompt with `Stopped`; its reason may be a `Stopped` of its own. */
  readonly signal: AbortSignal;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly unicode: boolean;
  /** Whether addresses are made clickable. */
  readonly links: boolean;
}

type Run = <Value, Config>(prompt: Prompt<Value, Config & Shared>, config: Config) => Promise<Value>;
interface Shared {
  readonly ended: (reason: 'input-ended' | 'hung-up') => void;
  readonly output: NodeJS.WritableStream;
}

/** Asking on an interactive terminal. Each screen is erased once it is answered and leaves one line. */
export function createScreens(options: ScreenOptions): Asker {
  const { lang, output } = options;
  // Some terminals say 0 when they do not know their size.
  const look = (): Look => ({ ...options, width: output.columns || 80, height: output.rows || 24 });
  const run = runner(options);
  const print = (lines: readonly string[]) => output.write(lines.map((line) => `${line}\n`).join(''));
  const door: Door = {
    byKey: true,
    pick: (menu) => run(menuPrompt, { menu, draw: (state) => menuFrame(menu, state, look()).join('\n') }),
    async write(question) {
      const { empty, lines, initial = '' } = question;
      const text = await run(linePrompt, {
        empty,
        lines,
        initial,
        draw: (entry) => {
          const frame = questionFrame(question, entry, look());
          return [[...frame.above, frame.entry].join('\n'), frame.below.join('\n')];
        },
      }).finally(() => output.write(UNMARK_PASTE));
      return text === undefined ? undefined : { text };
    },
    async read(above) {
      const pages = pagesOf(above(look()), look());
      for (const [index, page] of pages.entries()) {
        print(page);
        const message = say(index === pages.length - 1 ? messages.askCopy : messages.askMore, lang);
        await run(waitPrompt, { message: ` ${options.theme.active(`? ${message}`)}` });
      }
    },
    leave: (instruction, answer, clock, drill) =>
      print([leftLine({ instruction, answer, clock, drill }, look())]),
    tell: (notice) => print(noticeLines(notice, look())),
    progress: (label, share) =>
      output.write(`\r\u001b[2K${progressLine(label, share, look())}${share >= 1 ? '\n' : ''}`),
  };
  return conversation(door, lang);
}

/** Runs one prompt after the other; whatever ends the input ends the prompt with `Stopped`. */
function runner({ input, output, signal }: ScreenOptions): Run {
  const broken = watchStreams(input, output);
  // A stop is for good: whoever asks once more gets the same answer.
  let stopped: Stopped | undefined;
  return async (prompt, config) => {
    const gone = stopped ?? broken() ?? stopOf(signal);
    if (gone) throw gone;
    const end = new AbortController();
    const ended = (reason: 'input-ended' | 'hung-up') => end.abort(new Stopped(reason));
    const aborted = () => end.abort(stopOf(signal));
    signal.addEventListener('abort', aborted);
    try {
      return await prompt(
        { ...config, ended, output },
        { input, output, signal: end.signal, clearPromptOnDone: true },
      );
    } catch (error) {
      stopped = stopOf(end.signal) ?? stoppedBy(error);
      throw stopped ?? error;
    } finally {
      signal.removeEventListener('abort', aborted);
    }
  };
}

/** Ctrl+C comes as an ExitPromptError. Anything else is a fault of ours. */
function stoppedBy(error: unknown): Stopped | undefined {
  return error instanceof Error && error.name === 'ExitPromptError' ? new Stopped('interrupted') : undefined;
}

/** Pages that fit the window, with two rows kept for the question under them. */
function pagesOf(lines: readonly string[], look: Look): string[][] {
  const pages: string[][] = [];
  let rows = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const needs = Math.max(1, Math.ceil(displayWidth(stripVTControlCharacters(line)) / look.width));
    if (rows + needs > look.height - 2) {
      pages.push([]);
      rows = 0;
    }
    pages.at(-1)?.push(line);
    rows += needs;
  }
  return pages;
}
