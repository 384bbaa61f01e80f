import type { Terminal } from './terminal.ts';

/** The step that is being asked now: what the screen shows from its header on. Answered steps above it do not count. */
export function current(screen: string): string {
  const lines = screen.split('\n');
  const header = lines.findLastIndex((line) => /(langkah|step) \d+ (dari|of) ±\d+/.test(line));
  return header === -1 ? screen : lines.slice(header).join('\n');
}

/** Waits for the step or question that shows the words. */
export async function see(terminal: Terminal, words: string): Promise<void> {
  await terminal.waitFor((screen) => flat(current(screen)).includes(words));
}

/** At the step that shows the words, picks the choice with that label: by its digit, then Enter. */
export async function choose(terminal: Terminal, words: string, label: string): Promise<void> {
  const digit = await point(terminal, words, label);
  await terminal.waitFor(new RegExp(`❯ ${digit} `));
  terminal.press('enter');
}

/** Ticks choices, then says that these are all. */
export async function tick(terminal: Terminal, words: string, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const digit = await point(terminal, words, label);
    await terminal.waitFor(new RegExp(`❯ ${digit} `));
    terminal.press('space');
    await terminal.waitFor(new RegExp(`❯ ${digit} (◉|☑|\\[x\\]|◼|■|✔) ?`));
  }
  await choose(terminal, words, 'Selesai memilih');
}

/** Writes a line at the question that shows the words, and hands it in. */
export async function write(terminal: Terminal, words: string, text: string): Promise<void> {
  await see(terminal, words);
  await terminal.waitFor((screen) => /^ ❯ *$/m.test(current(screen)));
  terminal.type(text);
  const end = flat(text).slice(-20);
  await terminal.waitFor((screen) => flat(current(screen)).includes(end));
  terminal.press('enter');
}

/** Presses the key of something that can be done at every step. */
export async function act(terminal: Terminal, words: string, key: 'b' | 'c' | 't' | 'j' | '?'): Promise<void> {
  await see(terminal, words);
  terminal.type(key);
}

async function point(terminal: Terminal, words: string, label: string): Promise<string> {
  const find = (screen: string) => {
    const shown = current(screen);
    if (!flat(shown).includes(words)) return undefined;
    const line = shown.split('\n').find((one) => /^ +(❯ )?\d /.test(one.replace('❯', '❯')) && one.includes(label));
    return line && /(\d) /.exec(line)?.[1];
  };
  await terminal.waitFor((screen) => find(screen) !== undefined);
  const digit = find(terminal.screen()) ?? '';
  terminal.type(digit);
  return digit;
}

/** One line of words, so that what is looked for may have been wrapped. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
