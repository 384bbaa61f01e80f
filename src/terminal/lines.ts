import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { say } from '../language/text.ts';
import type { Notice } from '../walk/asker.ts';
import { type Look, paint, roomOf, safeBlock, safeLine, unmarked } from './page.ts';
import { symbols } from './symbols.ts';
import { cut, displayWidth, wrap } from './width.ts';

const TONES = {
  good: { sign: 'done', tone: 'good' },
  info: { sign: 'info', tone: 'key' },
  warning: { sign: 'warning', tone: 'warning' },
  error: { sign: 'error', tone: 'error' },
} as const;

/** `✔ Keluarkan semua perangkat … — Selesai · 22.47 WIB`: all that stays of a step once it is answered. */
export function leftLine(
  left: {
    readonly instruction: string;
    readonly answer: string;
    readonly clock: string;
    readonly drill: boolean;
  },
  look: Look,
): string {
  const more = look.unicode ? '…' : '...';
  const drill = left.drill ? `${say(messages.drill, look.lang)} ` : '';
  const clock = safeLine(look, ` · ${left.clock}`);
  const mark = symbols(look.unicode).done;
  const room = roomOf(look) - displayWidth(`${mark} ${drill}${clock}`);
  const answer = cut(safeLine(look, left.answer), Math.max(10, Math.floor(room / 2)), more);
  const dash = look.unicode ? ' — ' : ' - ';
  const instruction = cut(
    safeLine(look, unmarked(left.instruction)),
    room - displayWidth(dash + answer),
    more,
  );
  const sign = paint(look, 'good', mark);
  return ` ${sign} ${drill}${instruction}${dash}${paint(look, 'strong', answer)}${clock}`;
}

/** What is told between two questions; never by colour alone. */
export function noticeLines(notice: Notice, look: Look): string[] {
  const { sign, tone } = TONES[notice.tone];
  const mark = symbols(look.unicode)[sign];
  const indent = ' '.repeat(displayWidth(mark));
  return wrap(safeBlock(look, notice.text), roomOf(look) - displayWidth(mark) - 1).map((line, index) =>
    ` ${index === 0 ? paint(look, tone, mark) : indent} ${line}`.trimEnd(),
  );
}

/** `██████░░░░ 60 %`. */
export function progressLine(label: string, share: number, look: Look): string {
  const { bar, gap } = symbols(look.unicode);
  const full = Math.round(Math.min(1, Math.max(0, share)) * 20);
  const percent = `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %`;
  const text = cut(safeLine(look, label), roomOf(look) - 28, look.unicode ? '…' : '...');
  return ` ${text} ${bar.repeat(full)}${gap.repeat(20 - full)} ${percent}`;
}
