import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import type { Reply } from '../walk/asker.ts';
import { looksExpected } from '../walk/expected.ts';
import type { StepView } from '../walk/view.ts';
import type { Door } from './door.ts';
import { GO, PICK, stepActions, stepMenu } from './items.ts';
import { footerLines, stepLines } from './layout.ts';
import { manualLines } from './manual.ts';
import { type Look, paragraph } from './page.ts';
import { askSent } from './sending.ts';
import { type SubQuestion, seenNow, subQuestion, type Talk, textOf } from './talk.ts';

const REASONS = {
  'not-possible': messages.askWhyNotPossible,
  'not-applicable': messages.askWhyNotApplicable,
  later: messages.askWhyLater,
} as const;

const NOTE: SubQuestion = { question: messages.askNote, hint: messages.hintSecret, lines: true };
const FILE: SubQuestion = { question: messages.askFile, hint: messages.hintFile, lines: true };

/** Where a conversation goes on: at the answer's line, at the menu, past a lock, or out with a reply. */
type Next = 'write' | 'menu' | { readonly waived: string } | { readonly reply: Reply };

/** Asks one step, with its sub-questions, until there is a reply. Leaving a sub-question comes back to the step. */
export async function askStep(
  view: StepView,
  door: Door,
  lang: Lang,
  fresh?: () => StepView,
): Promise<Reply> {
  let talk: Talk = { door, lang, view, fresh };
  let next = start(view);
  for (;;) {
    if (next === 'write') next = await writeAnswer(talk);
    else if (next === 'menu') next = await pick(talk);
    else if ('reply' in next) return next.reply;
    else {
      talk = unlocked(talk, next.waived);
      next = start(talk.view);
    }
  }
}

/** A text is written at once; an empty line leads to the menu with everything else, and so does going back to that. */
function start({ kind, lock, wait, previous }: StepView): Next {
  if (lock || wait !== undefined || (kind !== 'text' && kind !== 'time')) return 'menu';
  return previous === undefined || previous.outcome === 'done' ? 'write' : 'menu';
}

/** @param doubted what was written a moment ago and did not look as expected: what comes now is taken */
async function writeAnswer(talk: Talk, doubted?: string): Promise<Next> {
  const { door, lang, view } = talk;
  const time = view.kind === 'time';
  // In plain lines an empty line would hand in once more what was not taken.
  const before = doubted ?? (door.byKey ? view.typed : undefined) ?? view.previous?.value;
  const written = await door.write({
    above: (look) =>
      doubted === undefined ? stepLines(seenNow(talk), look, talk.waived) : doubtAbove(talk, look),
    question: say(time ? messages.askTime : messages.askAnswer, lang),
    hints: [...(time ? [say(messages.hintTime, lang)] : []), say(messages.hintText, lang)],
    words: [...stepMenu(view, lang).items, ...stepActions(view, lang)],
    empty: 'leave',
    lines: false,
    ...(typeof before === 'string' ? { initial: before } : {}),
  });
  if (written === undefined) return 'menu';
  if (!('text' in written)) return follow(talk, written.word, []);
  const { expected } = view;
  if (!expected || doubted !== undefined || looksExpected(expected, written.text))
    return done(talk, written.text);
  return writeAnswer(talk, written.text);
}

function doubtAbove(talk: Talk, look: Look): string[] {
  const { view, waived } = talk;
  const doubt = doubtLines(view, look);
  return [...stepLines(seenNow(talk), { ...look, height: look.height - doubt.length }, waived), ...doubt];
}

/** What is unusual about an answer: said once, then it is taken. */
function doubtLines({ expected }: StepView, look: Look): string[] {
  if (!expected) return [];
  const text =
    expected.kind === 'contact'
      ? say(messages.doubtContact, look.lang)
      : say(messages.doubtAddress, look.lang, { hosts: expected.hosts.join(', ') });
  return paragraph(look, text, 'warning');
}

async function pick(talk: Talk): Promise<Next> {
  const { door, lang, view } = talk;
  const picked = await door.pick({
    ...stepMenu(view, lang),
    actions: stepActions(view, lang),
    above: (look) => stepLines(seenNow(talk), look, talk.waived),
    below: (look) => footerLines(view, look),
  });
  return follow(talk, picked.value, picked.ticked);
}

/** From a picked line to where it leads, by way of its sub-question if it has one. */
async function follow(talk: Talk, value: string, ticked: readonly string[]): Promise<Next> {
  const { door, lang, view } = talk;
  if (value.startsWith(GO)) return { reply: { type: 'go', step: value.slice(GO.length) } };
  switch (value) {
    case PICK.back:
      return { reply: { type: 'back' } };
    case PICK.pause:
      return { reply: { type: 'pause' } };
    case PICK.wait:
      return { reply: { type: 'wait' } };
    case PICK.answer:
      return 'write';
    case PICK.help:
      await door.read((look) => manualLines(view, stepActions(view, lang), look, door.byKey));
      return start(view);
    case PICK.notPossible:
      return ended(talk, 'not-possible');
    case PICK.notApplicable:
      return ended(talk, 'not-applicable');
    case PICK.later:
      return ended(talk, 'later');
    case PICK.note:
      return asking(talk, NOTE, (text) => ({ reply: { type: 'note', text } }));
    case PICK.file:
      return asking(talk, FILE, (typed) => ({ reply: { type: 'evidence', typed } }));
    case PICK.waive:
      return asking(talk, { question: messages.askWhyWaive }, (waived) => ({ waived }));
    case PICK.sent: {
      const sent = await askSent(talk);
      return sent ? { reply: { ...sent, ...waiver(talk) } } : 'menu';
    }
    case PICK.done:
      return done(talk, view.kind === 'choices' ? ticked : undefined);
    default:
      return done(talk, value);
  }
}

function done(talk: Talk, value: string | readonly string[] | undefined): Next {
  return { reply: { type: 'done', ...(value === undefined ? {} : { value }), ...waiver(talk) } };
}

function ended(talk: Talk, type: keyof typeof REASONS): Promise<Next> {
  const { previous } = talk.view;
  const initial = previous?.outcome === type ? previous.reason : undefined;
  return asking(talk, { question: REASONS[type], initial }, (reason) => ({ reply: { type, reason } }));
}

async function asking(talk: Talk, ask: SubQuestion, then: (text: string) => Next): Promise<Next> {
  const text = textOf(await talk.door.write(subQuestion(talk, ask)));
  return text === undefined ? 'menu' : then(text);
}

function unlocked(talk: Talk, waived: string): Talk {
  const { lock: _, ...view } = talk.view;
  return { ...talk, view, waived };
}

function waiver(talk: Talk): { readonly waived?: string } {
  return talk.waived === undefined ? {} : { waived: talk.waived };
}

/** Leaves a line for what counts as an answer; what the walk does with notes and files it tells itself. */
export function leaveLine(view: StepView, reply: Reply, door: Door, lang: Lang): void {
  const answer = answerText(reply, view, lang);
  if (answer !== undefined) door.leave(view.instruction, answer, view.clock, view.drill);
}

function answerText(reply: Reply, view: StepView, lang: Lang): string | undefined {
  const label = (value: string) => view.choices.find((choice) => choice.value === value)?.label ?? value;
  switch (reply.type) {
    case 'done':
      if (reply.value === undefined) return say(messages.done, lang);
      return typeof reply.value === 'string' ? label(reply.value) : reply.value.map(label).join(', ');
    case 'sent':
      return `${say(messages.sentAlready, lang)}: ${reply.how}`;
    case 'not-possible':
      return `${say(messages.notPossible, lang)}: ${reply.reason}`;
    case 'not-applicable':
      return `${say(messages.notApplicable, lang)}: ${reply.reason}`;
    case 'later':
      return `${say(messages.later, lang)}: ${reply.reason}`;
    default:
      return undefined;
  }
}
