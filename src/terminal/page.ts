import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import { inertBlock, inertLine } from '../safety/inert.ts';
import { hyperlink } from './link.ts';
import { ascii, symbols } from './symbols.ts';
import type { Theme } from './theme.ts';
import { cut, displayWidth, pad, wrap } from './width.ts';

/** Where and how something is drawn. */
export interface Look {
  /** Columns of the terminal; no line is wider. */
  readonly width: number;
  /** Rows that may be used; Infinity where nothing is drawn over. */
  readonly height: number;
  readonly unicode: boolean;
  readonly lang: Lang;
  /** Without one, nothing is painted. */
  readonly theme?: Theme;
  /** Whether addresses are made clickable as well. */
  readonly links?: boolean;
}

type Tone = Exclude<keyof Theme, 'rule'>;

/** Longer lines tire the eye, however wide the window is. */
const WIDEST = 100;
const LABEL = 10;
/** Below this many columns, labels stand in the text instead of beside it. */
const NARROW = 32;
/** Around emphasised words; controls, so no text that was made inert holds them. */
const ON = '\u0001';
const OFF = '\u0002';

/** Columns for text: one is kept free on either side, so that no terminal breaks a line by itself. */
export function roomOf(look: Look): number {
  return Math.max(4, Math.min(look.width, WIDEST) - 2);
}

/** Text from outside, safe to draw: one line. */
export function safeLine(look: Look, text: string): string {
  return look.unicode ? inertLine(text) : ascii(inertLine(text));
}

/** The same for text of several lines. */
export function safeBlock(look: Look, text: string): string {
  return look.unicode ? inertBlock(text) : ascii(inertBlock(text));
}

export function paint(look: Look, tone: keyof Theme, text: string): string {
  return look.theme && text !== '' ? look.theme[tone](text) : text;
}

/** Paragraphs over the whole width. `*words*` are emphasised. */
export function paragraph(look: Look, text: string, tone?: Tone): string[] {
  const lines = wrap(emphasised(safeBlock(look, text)), roomOf(look));
  return lines.map((line) => ` ${finish(look, line, tone)}`);
}

/**
 * A label and its text beside it; further lines hang under the text.
 * @param limit at most so many lines; a cut is marked.
 */
export function labelled(look: Look, label: string, text: string, tone?: Tone, limit?: number): string[] {
  const room = roomOf(look);
  const body = emphasised(safeBlock(look, text));
  if (room < NARROW) {
    return limited(look, wrap(`${label}: ${body}`, room), room, limit).map(
      (line) => ` ${finish(look, line, tone)}`,
    );
  }
  return limited(look, wrap(body, room - LABEL), room - LABEL, limit).map((line, index) => {
    const front = paint(look, tone ?? 'label', pad(index === 0 ? label : '', LABEL));
    return ` ${front}${finish(look, line, tone)}`.trimEnd();
  });
}

/** A label and an address, which is never shortened, and clickable where that works. */
export function addressed(look: Look, label: string, url: string, name: string): string[] {
  const narrow = roomOf(look) < NARROW;
  const room = narrow ? roomOf(look) : roomOf(look) - LABEL;
  const address = safeLine(look, url);
  const pieces = wrap(address, room);
  const lines = pieces.map((piece, index) => {
    const front = narrow ? '' : paint(look, 'label', pad(index === 0 ? label : '', LABEL));
    const painted = paint(look, 'address', piece);
    return ` ${front}${look.links ? hyperlink(url, painted) : painted}`;
  });
  const tail = ` (${safeLine(look, name)})`;
  const last = pieces.at(-1) ?? '';
  if (displayWidth(last + tail) > room) return lines;
  return [...lines.slice(0, -1), `${lines.at(-1)}${tail}`];
}

/**
 * `SECTION · place … time` and a rule under it; where that is too wide, the section above the other two. In a drill,
 * every one of them says so.
 * @param times what may stand at the right, from the longest to the shortest: the first that leaves enough room.
 */
export function header(
  look: Look,
  head: {
    readonly section: string;
    readonly place: string;
    readonly times: readonly string[];
    readonly drill: boolean;
  },
): string[] {
  const room = roomOf(look);
  const mark = head.drill ? ` ${safeLine(look, say(messages.drill, look.lang))} ` : '';
  const place = head.place === '' ? '' : safeLine(look, ` · ${head.place}`);
  const left = (time: string) => room - displayWidth(`${mark}${place} ${time}`) - (mark === '' ? 0 : 1);
  const section = safeLine(look, head.section.toUpperCase());
  const times = head.times.map((one) => safeLine(look, one));
  const drill = (line: string) => (mark === '' ? line : `${paint(look, 'drill', mark)} ${line}`);
  const taken = mark === '' ? 0 : displayWidth(mark) + 1;
  const time = times.find((one) => left(one) >= displayWidth(section));
  if (time !== undefined) return [` ${drill(apart(look, section + place, time, room - taken))}`, ruled(look)];
  // Too narrow for all of it beside each other: the section has a line of its own.
  const title = cut(section, room - taken, look.unicode ? '…' : '...');
  const number = safeLine(look, head.place);
  const fitting = times.find((one) => displayWidth(`${number} ${one}`) <= room) ?? '';
  return [
    ` ${drill(paint(look, 'heading', title))}`,
    ` ${apart(look, cut(number, room, ''), fitting, room)}`,
    ruled(look),
  ];
}

/** A title at the left and a time at the right. */
function apart(look: Look, title: string, time: string, room: number): string {
  const space = Math.max(0, room - displayWidth(title + time));
  return `${paint(look, 'heading', title)}${' '.repeat(space)}${time}`;
}

export function ruled(look: Look): string {
  return ` ${paint(look, 'rule', symbols(look.unicode).rule.repeat(roomOf(look)))}`;
}

function limited(look: Look, lines: readonly string[], width: number, limit?: number): readonly string[] {
  if (limit === undefined || lines.length <= limit) return lines;
  const mark = look.unicode ? '…' : '...';
  const last = cut(lines[limit - 1] ?? '', width - mark.length - 1, '').trimEnd();
  return limit < 1 ? [] : [...lines.slice(0, limit - 1), `${last} ${mark}`];
}

/** `*words*` in a runbook's text stand out. */
const MARKED = /(?<![\w*])\*([^*\s](?:[^*\n]*[^*\s])?)\*(?![\w*])/g;

/** A text without its marks, for a place that emphasises nothing, such as a menu. */
export function unmarked(text: string): string {
  return text.replace(MARKED, '$1');
}

function emphasised(text: string): string {
  return text.replace(MARKED, (_, words: string) =>
    words
      .split(' ')
      .map((word) => `${ON}${word}${OFF}`)
      .join(' '),
  );
}

function finish(look: Look, line: string, tone?: Tone): string {
  const marked = line.replace(/\u0001([^\u0001\u0002]*)\u0002?/g, (_, word: string) =>
    tone === 'strong' ? word : paint(look, 'strong', word),
  );
  const clean = marked.replaceAll(OFF, '');
  return tone ? paint(look, tone, clean) : clean;
}
