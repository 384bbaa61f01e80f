import { stripVTControlCharacters } from 'node:util';
import { onExit } from 'signal-exit';
import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import type { Asker, Calls } from '../walk/asker.ts';
import { conversation } from './conversation.ts';
import type { Door } from './door.ts';
import type { Entry } from './entry.ts';
import { menuFrame, questionFrame } from './frame.ts';
import { leftLine, noticeLines, progressLine } from './lines.ts';
import type { Look } from './page.ts';
import type { MenuState } from './press.ts';
import { type Left, linePrompt, menuPrompt, UNMARK_PASTE, waitPrompt } from './prompts.ts';
import { runner } from './runner.ts';
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

/** Asking on an interactive terminal. Each screen is erased once it is answered and leaves one line. */
export function createScreens(options: ScreenOptions): Asker {
  const { lang, output } = options;
  // Each prompt listens to two dozen signals and lets go of them. With one listener that stays, that is done only once.
  onExit(() => {});
  // Some terminals say 0 when they do not know their size.
  const look = (): Look => ({ ...options, width: output.columns || 80, height: output.rows || 24 });
  let calls: Calls | undefined;
  const run = runner(options, () => calls);
  const enter = (message: string) => ` ${options.theme.active(`? ${message}`)}`;
  const print = (lines: readonly string[]) => output.write(lines.map((line) => `${line}\n`).join(''));
  const door: Door = {
    byKey: true,
    async pick(menu) {
      const draw = (state: MenuState) => menuFrame(menu, state, look()).join('\n');
      return await run(menuPrompt, { menu, draw, left: {} });
    },
    async write(question) {
      const { empty, lines, initial = '' } = question;
      const text = await run(linePrompt, {
        empty,
        lines,
        initial,
        left: {} as Left<Entry>,
        draw: (entry: Entry): [string, string] => {
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
        await run(waitPrompt, { draw: () => enter(message) });
      }
    },
    async show(above, until) {
      const below = () => (until ? '' : enter(say(messages.askGoOn, lang)));
      const draw = () => ['', ...above(look()), below()].join('\n');
      if (until) await run.until(until, waitPrompt, { draw, only: true });
      else await run(waitPrompt, { draw });
    },
    heed(given) {
      calls = given;
    },
    leave: (instruction, answer, clock, drill) =>
      print([leftLine({ instruction, answer, clock, drill }, look())]),
    tell: (notice) => print(noticeLines(notice, look())),
    progress: (label, share) =>
      output.write(`\r\u001b[2K${progressLine(label, share, look())}${share >= 1 ? '\n' : ''}`),
  };
  return conversation(door, lang);
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
