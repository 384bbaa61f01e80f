import { receiptMessages as receipts } from '../language/messages/receipts.ts';
import { roundsMessages as rounds } from '../language/messages/rounds.ts';
import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { say } from '../language/text.ts';
import type { ReviewView } from '../walk/view.ts';
import { header, type Look, paint, paragraph, roomOf, safeLine } from './page.ts';
import { cut } from './width.ts';

/**
 * The upper part of the screen before closing: everything still open, grouped. At most `height` lines: each group then
 * shows fewer of its lines and says how many more there are; their steps can all be chosen below it.
 */
export function reviewLines(view: ReviewView, look: Look): string[] {
  const groups = groupsOf(view, look).filter((group) => group.lines.length > 0);
  const time = say(messages.running, look.lang, { clock: view.clock, elapsed: view.elapsed });
  const top = [
    ...header(look, {
      section: say(messages.reviewTitle, look.lang),
      place: '',
      times: [time, view.clock],
      drill: view.drill,
    }),
    ...paragraph(look, say(openingOf(view, groups), look.lang), 'strong'),
  ];
  top.push(...readinessLines(view, look));
  for (let each = longest(groups); each >= 0; each -= 1) {
    const lines = [...top, ...groups.flatMap((group) => groupLines(group, look, each))];
    if (lines.length <= look.height || each === 0) return lines.slice(0, Math.max(1, look.height));
  }
  return top;
}

function openingOf({ waiting }: ReviewView, groups: readonly Group[]) {
  if (groups.length === 0) return messages.reviewClear;
  return waiting.steps.length > 0 && groups.length === 1 ? messages.reviewWaitOnly : messages.reviewOpen;
}

/** `Kesiapan akun: 62 % (naik dari 40 %)`. */
function readinessLines({ readiness }: ReviewView, look: Look): string[] {
  if (!readiness) return [];
  const { percent, before } = readiness;
  const figure = say(rounds.readiness, look.lang, { percent });
  if (before === undefined) return paragraph(look, figure, 'strong');
  const change = percent > before ? rounds.risen : percent < before ? rounds.fallen : rounds.same;
  return paragraph(look, `${figure} (${say(change, look.lang, { before })})`, 'strong');
}

interface Group {
  readonly title: string;
  readonly lines: readonly string[];
}

function groupsOf(view: ReviewView, look: Look): Group[] {
  const because = (instruction: string, reason?: string) =>
    reason ? `${instruction} (${reason})` : instruction;
  const title = (key: keyof typeof messages) => say(messages[key], look.lang);
  return [
    { title: title('reviewWaiting'), lines: waitingLines(view, look) },
    {
      title: say(rounds.mostUseful, look.lang),
      lines: (view.readiness?.next ?? []).map((one) => one.instruction),
    },
    {
      title: title('reviewOverdue'),
      lines: view.overdue.map((one) =>
        because(one.instruction, say(messages.over, look.lang, { over: one.over })),
      ),
    },
    {
      title: title('reviewDeferred'),
      lines: view.deferred.map((one) => because(one.instruction, one.reason)),
    },
    { title: say(receipts.group, look.lang), lines: view.running },
    { title: title('reviewAsks'), lines: view.asks.map((one) => `${one.to}: ${one.what}`) },
    {
      title: title('reviewNotPossible'),
      lines: view.notPossible.map((one) => because(one.instruction, one.reason)),
    },
  ];
}

/** The time first: it must not be cut off. */
function waitingLines({ waiting: { steps, behind } }: ReviewView, { lang }: Look): string[] {
  return steps.map(({ instruction, from }, index) => {
    const after =
      behind > 0 && index === steps.length - 1 ? say(messages.waitsBehind, lang, { count: behind }) : '';
    return say(messages.waitsFrom, lang, { step: instruction, from: `${from}${after}` });
  });
}

function groupLines(group: Group, look: Look, each: number): string[] {
  const heading = ` ${paint(look, 'label', `${safeLine(look, group.title)} (${group.lines.length})`)}`;
  // One line a point where space is short; nothing is cut where there is room for everything.
  const shown = group.lines.slice(0, each).flatMap((line) => pointLines(line, look));
  const missing = group.lines.length - Math.min(each, group.lines.length);
  if (missing === 0 || each === 0) return [heading, ...shown];
  return [heading, ...shown, `   ${safeLine(look, say(messages.reviewMore, look.lang, { count: missing }))}`];
}

function pointLines(line: string, look: Look): string[] {
  const text = `- ${safeLine(look, line)}`;
  if (look.height === Number.POSITIVE_INFINITY)
    return paragraph({ ...look, width: look.width - 2 }, text).map((one) => `  ${one}`);
  return [`   ${cut(text, roomOf(look) - 2, look.unicode ? '…' : '...')}`];
}

function longest(groups: readonly Group[]): number {
  return Math.max(0, ...groups.map((group) => group.lines.length));
}
