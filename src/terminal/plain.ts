import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import type { Asker, Calls } from '../walk/asker.ts';
import { conversation } from './conversation.ts';
import type { Door, Item, Menu, Picked, Question, Written } from './door.ts';
import { leftLine, noticeLines } from './lines.ts';
import { type Look, paragraph, safeLine } from './page.ts';
import { type LineReader, lineReader } from './reader.ts';
import { watchStreams } from './stop.ts';

interface PlainOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly lang: Lang;
}

/** One line as typed, and what it was taken for. */
type Understood = Picked | { readonly unknown: string } | { readonly alone: string };

/** Asking in plain ASCII lines: for screen readers, simple terminals and pipes. Nothing is coloured or drawn over. */
export function createPlain(options: PlainOptions): Asker {
  const { input, output, lang } = options;
  const look: Look = { width: 80, height: Number.POSITIVE_INFINITY, unicode: false, lang };
  const reader = lineReader(input, options.signal);
  const broken = watchStreams(input, output);
  const print = (lines: readonly string[]) =>
    output.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
  let calls: Calls | undefined;
  const ask = async (question: string) => {
    output.write(` ${safeLine(look, question)}: `);
    const stop = broken();
    if (stop?.reason === 'hung-up') throw stop;
    const [line, waiting] = await lineUnder(calls, ended(reader, output), (call) => {
      output.write('\n');
      if (call !== undefined) print(noticeLines({ tone: 'warning', text: call }, look));
      output.write(` ${safeLine(look, question)}: `);
    });
    // A terminal has shown the line break that was typed; a pipe has not.
    if (!(input as { isTTY?: boolean }).isTTY) output.write('\n');
    if (!waiting || line !== '') return line;
    await calls?.answer();
    return undefined;
  };
  const door: Door = {
    byKey: false,
    pick: (menu) => pick(menu, look, print, ask),
    write: (question) => write(question, look, print, ask),
    // What a page shows is told as well, in one line; here it would be read aloud twice.
    show: async (_above, until) => until,
    heed(given) {
      calls = given;
    },
    read: async (above) => void print(['', ...above(look)]),
    leave: (instruction, answer, clock, drill) =>
      print([leftLine({ instruction, answer, clock, drill }, look)]),
    tell: (notice) => print(noticeLines(notice, look)),
    progress: (label, share) => {
      // A line for the beginning and one for the end: screen readers read every line aloud.
      if (share <= 0 || share >= 1) print([` ${safeLine(look, label)} ${share >= 1 ? '100' : '0'} %`]);
    },
  };
  return conversation(door, lang);
}

type Print = (lines: readonly string[]) => void;
/** A line; undefined when the person was called away meanwhile and the question has to be shown again. */
type Ask = (question: string) => Promise<string | undefined>;

/**
 * Waits for a line and for calls. A line that is being written cannot be taken back, so a call is told under it; what has
 * to be answered waits until the line was handed in, and an empty line goes there at once.
 * @param again shows the question again, under what was told
 * @returns the line, and whether something waits for an answer
 */
async function lineUnder(
  calls: Calls | undefined,
  line: Promise<string>,
  again: (call: string | undefined) => void,
): Promise<readonly [line: string, waiting: boolean]> {
  let waiting = false;
  for (;;) {
    const over = new AbortController();
    const called = calls?.come(over.signal).then(() => CALLED);
    const first = await Promise.race(called ? [line, called] : [line]).finally(() => over.abort());
    if (first !== CALLED) return [first as string, waiting];
    const call = await calls?.announce();
    waiting ||= call !== undefined;
    again(call);
  }
}

const CALLED = Symbol('called');

async function ended(reader: LineReader, output: NodeJS.WritableStream): Promise<string> {
  try {
    return (await reader.next()).trim();
  } catch (stop) {
    // The question's own line is still open.
    output.write('\n');
    throw stop;
  }
}

async function pick(menu: Menu, look: Look, print: Print, ask: Ask): Promise<Picked> {
  const above = menu.above(look);
  const numbered = menu.items.filter((item) => item.value !== menu.submit);
  const show = () =>
    print([
      '',
      ...above,
      ...(above.length > 0 ? [''] : []),
      ...paragraph(look, menu.question),
      ...numbered.flatMap((item, index) => itemLines(item, index, look)),
      ...commandLines(menu, look),
      ...(menu.below?.(look) ?? []),
    ]);
  show();
  const prompt = menu.submit
    ? say(messages.plainNumbers, look.lang)
    : say(messages.plainNumber, look.lang, { last: numbered.length });
  for (;;) {
    const line = await ask(prompt);
    if (line === undefined) {
      show();
      continue;
    }
    const picked = understand(menu, numbered, line);
    if ('value' in picked) return picked;
    const words =
      'alone' in picked
        ? say(messages.aloneFirst, look.lang, { label: picked.alone })
        : say(messages.plainUnknown, look.lang, { typed: picked.unknown, last: numbered.length });
    print(paragraph(look, words));
  }
}

/** A number, several numbers for boxes, a word, or a label in full. */
function understand(menu: Menu, numbered: readonly Item[], typed: string): Understood {
  const text = typed.toLowerCase();
  const action = menu.actions.find(({ word, key }) => word === text || (key === '?' && text === '?'));
  if (action) return { value: action.value, ticked: [] };
  const numbers = text.split(/[\s,;]+/).filter((part) => part !== '');
  const items = numbers.map((part) => (/^\d{1,4}$/.test(part) ? numbered[Number(part) - 1] : undefined));
  const named =
    items.length > 0 && items.every((item) => item) ? items : numbered.filter((item) => isNamed(item, text));
  const [first, ...others] = named;
  if (!first || (others.length > 0 && !named.every((item) => item?.tick))) return { unknown: typed };
  if (!first.tick || menu.submit === undefined) return { value: first.value, ticked: [] };
  const chosen = menu.items.filter((item) => named.includes(item));
  const alone = chosen.length > 1 ? chosen.find((item) => item.alone) : undefined;
  if (alone) return { alone: alone.label };
  const ticked = chosen.map((item) => item.value);
  return { value: menu.submit, ticked };
}

function isNamed(item: Item, text: string): boolean {
  return (
    text !== '' && (item.word?.toLowerCase() === text || item.label.toLowerCase().replace(/ …$/, '') === text)
  );
}

async function write(question: Question, look: Look, print: Print, ask: Ask): Promise<Written> {
  const above = question.above(look);
  const show = () => print([...(above.length > 0 ? ['', ...above] : []), ...hintLines(question, look)]);
  show();
  for (;;) {
    const typed = await ask(question.question);
    if (typed === undefined) {
      show();
      continue;
    }
    const word = question.words.find((one) => one.word !== undefined && one.word === typed.toLowerCase());
    if (word) return { word: word.value };
    if (typed !== '') return { text: typed };
    if (question.initial) return { text: question.initial };
    if (question.empty === 'leave') return undefined;
    if (question.empty === 'accept') return { text: '' };
    print(paragraph(look, say(messages.mustFill, look.lang)));
  }
}

/** The first hint says what to write; the others are about keys and have their own wording here. */
function hintLines(question: Question, look: Look): string[] {
  const words = question.words.flatMap(({ word }) => (word ? [word] : []));
  if (words.length > 0) {
    return [
      ...question.hints.slice(0, -1).flatMap((hint) => paragraph(look, hint)),
      ...paragraph(look, say(messages.plainOr, look.lang, { words: words.join(', ') })),
    ];
  }
  const initial = question.initial
    ? [say(messages.plainInitial, look.lang, { initial: question.initial })]
    : [];
  const leave = question.empty === 'leave' ? [say(messages.plainSub, look.lang)] : [];
  const first =
    question.empty === 'leave' || question.hints.length > 1 ? question.hints.slice(0, -1) : question.hints;
  return [...first, ...initial, ...leave].flatMap((hint) => paragraph(look, hint));
}

function itemLines(item: Item, index: number, look: Look): string[] {
  const hint = item.hint ? ` (${item.hint})` : '';
  return paragraph(look, `  ${index + 1}. ${item.label.replace(/ …$/, '')}${hint}`);
}

function commandLines(menu: Menu, look: Look): string[] {
  if (menu.actions.length === 0) return [];
  const words = menu.actions.map(({ word }) => word).join(', ');
  return paragraph(look, say(messages.plainCommands, look.lang, { words }));
}
