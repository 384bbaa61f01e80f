import { setTimeout as sleep } from 'node:timers/promises';
import type { Terminal } from './terminal.ts';

/** The step that is being asked now: what the screen shows from its header on. Answered steps above it do not count. */
export function current(screen: string): string {
  const lines = screen.split('\n');
  // The header is the line above the last long rule.
  const rule = lines.findLastIndex((line) => /^ (─{20,}|-{20,})$/.test(line));
  return rule < 1 ? screen : lines.slice(rule - 1).join('\n');
}

/** Waits for the step or question that shows the words. */
export async function see(terminal: Terminal, words: string): Promise<void> {
  await terminal.waitFor((screen) => flat(current(screen)).includes(words), `"${words}"`);
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
  await terminal.waitFor((screen) => /^ ❯ *$/m.test(current(screen)), 'an empty line to write on');
  terminal.type(text);
  const end = flat(text).slice(-20);
  await terminal.waitFor((screen) => flat(current(screen)).includes(end), `"${end}" on the line`);
  terminal.press('enter');
}

/** Presses the key of something that can be done at every step. */
export async function act(
  terminal: Terminal,
  words: string,
  key: 'b' | 'c' | 't' | 'j' | '?',
): Promise<void> {
  await terminal.waitFor((screen) => {
    const shown = flat(current(screen));
    return shown.includes(words) && shown.includes('Bantuan');
  }, `the menu of "${words}"`);
  terminal.type(key);
}

async function point(terminal: Terminal, words: string, label: string): Promise<string> {
  const find = (screen: string) => {
    const shown = current(screen);
    if (!flat(shown).includes(words)) return undefined;
    const line = shown.split('\n').find((one) => /^ +(❯ )?\d /.test(one) && one.includes(label));
    return line && /(\d) /.exec(line)?.[1];
  };
  await terminal.waitFor((screen) => find(screen) !== undefined, `"${label}" at "${words}"`);
  const digit = find(terminal.screen()) ?? '';
  terminal.type(digit);
  return digit;
}

/**
 * Answers whatever is asked now in the most ordinary way and waits for the next screen.
 * @param file given wherever evidence is asked for; without it none can be given
 * @returns false at the review
 */
export async function answerSomehow(terminal: Terminal, file?: string): Promise<boolean> {
  const before = current(terminal.screen());
  if (/SEBELUM DITUTUP/.test(before)) return false;
  if (/^ ❯ *$/m.test(before)) {
    if (!/Boleh dikosongkan|Kosongkan bila/.test(before)) terminal.type(textFor(before, file));
    terminal.press('enter');
  } else {
    if (/menandai/.test(before)) {
      terminal.press('space');
      await terminal.waitFor('◉');
      await moveTo(terminal, 'Selesai memilih');
    } else if (/terkunci/.test(before) || (!file && /Tambah berkas …/.test(before)))
      await moveTo(terminal, 'Tidak bisa …');
    terminal.press('enter');
  }
  // A screen is taken away before the next one is drawn.
  const whole = /^ ❯/m;
  const next = (screen: string) => whole.test(current(screen)) && asked(screen) !== asked(before);
  await terminal.waitFor(next, 'the next question');
  return true;
}

function textFor(question: string, file: string | undefined): string {
  if (/Letak berkas/.test(question) && file) return file;
  return /Contoh: /.test(question) ? 'kemarin 22.30' : 'Secukupnya';
}

/**
 * Moves the pointer until it stands at the label, however many choices the window shows. The list ends at both ends, and a
 * screen that was half drawn may have let it go too far: then it turns round.
 */
async function moveTo(terminal: Terminal, label: string): Promise<void> {
  let key: 'down' | 'up' = 'down';
  for (let moves = 0; moves < 60; moves++) {
    await terminal.waitFor((screen) => pointed(screen) !== '', 'a choice');
    const before = pointed(terminal.screen());
    if (before.includes(label)) return;
    terminal.press(key);
    if (!(await movedFrom(terminal, before))) key = key === 'down' ? 'up' : 'down';
  }
  throw new Error(`no choice ${label}:\n${terminal.screen()}`);
}

/** The choice at which the pointer stands; nothing while the screen is drawn anew. */
function pointed(screen: string): string {
  return screen.split('\n').findLast((line) => line.startsWith(' ❯')) ?? '';
}

/** Whether the pointer stands at another choice, some time after a key. */
async function movedFrom(terminal: Terminal, before: string): Promise<boolean> {
  for (let looks = 0; looks < 150; looks++) {
    await sleep(20);
    if (!['', before].includes(pointed(terminal.screen()))) return true;
  }
  return false;
}

/** What is asked now, whatever the pointer stands at: the screen down to its question. */
function asked(screen: string): string {
  return /^[\s\S]*?^ \? .*$/m.exec(current(screen))?.[0] ?? '';
}

/** Everything that was told so far, as one line of words. */
export function told(terminal: Terminal): string {
  return flat(terminal.history());
}

/** One line of words, so that what is looked for may have been wrapped. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
