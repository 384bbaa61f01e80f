import { roundsMessages as rounds } from '../language/messages/rounds.ts';
import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import type { ReviewView, StepView } from '../walk/view.ts';
import type { Action, Item, Menu } from './door.ts';
import { unmarked } from './page.ts';

/** Marks items and actions off from a runbook's own choice values. */
const OWN = ':';
export const GO = ':go ';
/** What can be picked apart from a runbook's own choices. */
export const PICK = {
  done: `${OWN}done`,
  sent: `${OWN}sent`,
  answer: `${OWN}answer`,
  file: `${OWN}file`,
  waive: `${OWN}waive`,
  wait: `${OWN}wait`,
  notPossible: `${OWN}not-possible`,
  notApplicable: `${OWN}not-applicable`,
  later: `${OWN}later`,
  back: `${OWN}back`,
  note: `${OWN}note`,
  pause: `${OWN}pause`,
  help: `${OWN}help`,
  close: `${OWN}close`,
} as const;

const ENDS = {
  'not-possible': PICK.notPossible,
  'not-applicable': PICK.notApplicable,
  later: PICK.later,
} as const;

type StepMenu = Pick<Menu, 'question' | 'items' | 'initial' | 'ticked' | 'submit'>;

/**
 * What a step can be answered with, and how it is asked. The first line is what is most likely to come next, and what
 * Enter alone does; after going back it is the answer that was set aside.
 */
export function stepMenu(view: StepView, lang: Lang): StepMenu {
  const menu = freshMenu(view, lang);
  const { previous } = view;
  if (!previous || view.lock || view.wait !== undefined) return menu;
  const values = [previous.value ?? []].flat();
  const ticked = menu.items.flatMap(({ tick, value }) => (tick && values.includes(value) ? [value] : []));
  const wanted =
    previous.outcome === 'done' ? (menu.submit ?? values[0] ?? PICK.done) : ENDS[previous.outcome];
  const initial = Math.max(
    0,
    menu.items.findIndex(({ value }) => value === wanted),
  );
  return { ...menu, initial, ticked };
}

function freshMenu(view: StepView, lang: Lang): StepMenu {
  const ends = endings(lang, view.round);
  if (view.wait !== undefined)
    return { question: say(messages.askWaiting, lang), items: waitingItems(view.wait, lang), initial: 0 };
  if (view.lock)
    return { question: say(messages.askLocked, lang), items: lockedItems(view, view.lock, lang), initial: 0 };
  const choices = view.choices.map((choice) => ({
    value: choice.value,
    label: choice.label,
    word: choice.value,
    ...(choice.alone ? { alone: true } : {}),
  }));
  const done: Item = {
    value: PICK.done,
    label: say(messages.done, lang),
    word: say(messages.wordDone, lang),
  };
  switch (view.kind) {
    case 'choice':
      return { question: say(messages.askChoice, lang), items: [...choices, ends.later], initial: 0 };
    case 'choices': {
      const submit = { ...done, label: say(messages.doneChoosing, lang) };
      const items = [
        ...choices.map((choice) => ({ ...choice, tick: true })),
        submit,
        ends.notApplicable,
        ends.later,
      ];
      return { question: say(messages.askChoices, lang), items, initial: 0, submit: submit.value };
    }
    case 'text':
    case 'time': {
      const write: Item = { value: PICK.answer, label: say(messages.answerNow, lang) };
      const items = [write, ends.notPossible, ends.notApplicable, ends.later];
      return { question: say(messages.askOther, lang), items, initial: 0 };
    }
    case 'evidence': {
      const add: Item = { value: PICK.file, label: `${say(messages.addFile, lang)} …` };
      const label = view.files === 0 ? done.label : say(messages.doneFiles, lang, { count: view.files });
      const first = view.files === 0 ? [add, { ...done, label }] : [{ ...done, label }, add];
      const items = [...first, ends.notPossible, ends.notApplicable, ends.later];
      return { question: say(messages.askResult, lang), items, initial: 0 };
    }
    case 'notify': {
      const sent: Item = { ...done, value: PICK.sent, label: `${say(messages.sentAlready, lang)} …` };
      const items = [sent, ends.notPossible, ends.notApplicable, ends.later];
      return { question: say(messages.askResult, lang), items, initial: 0 };
    }
    default: {
      const label = view.kind === 'info' ? say(messages.doneReading, lang) : done.label;
      const items = [{ ...done, label }, ends.notPossible, ends.notApplicable, ends.later];
      return { question: say(messages.askResult, lang), items, initial: 0 };
    }
  }
}

/** What can be done at every step. Keys are the first letters of the words, so that they can be guessed. */
export function stepActions(view: StepView, lang: Lang): Action[] {
  const keys = lang === 'id' ? 'bctj' : 'bnep';
  const actions = [
    { value: PICK.back, word: say(messages.wordBack, lang), label: say(messages.back, lang) },
    { value: PICK.note, word: say(messages.wordNote, lang), label: say(messages.note, lang) },
    { value: PICK.file, word: say(messages.wordEvidence, lang), label: say(messages.evidence, lang) },
    { value: PICK.pause, word: say(messages.wordPause, lang), label: say(messages.pause, lang) },
  ].map((action, index) => ({ ...action, key: keys.charAt(index) }));
  const help = {
    value: PICK.help,
    key: '?',
    word: say(messages.wordHelp, lang),
    label: say(messages.help, lang),
  };
  return [...actions, help].filter((action) => action.value !== PICK.back || view.canGoBack);
}

/** Before closing: what is still open, not what was done late, can be done first; closing is the default only when nothing is, nor waits for its time. */
export function reviewMenu(view: ReviewView, lang: Lang): Pick<Menu, 'question' | 'items' | 'initial'> {
  const open = new Map([...view.deferred, ...view.notPossible].map((one) => [one.step, one.instruction]));
  const steps = [...open].map(([step, instruction]) => ({
    value: GO + step,
    label: say(messages.doStep, lang, { step: unmarked(instruction) }),
  }));
  const { steps: early, first } = view.waiting;
  const waiting = early.map(({ step, instruction }) => ({
    value: GO + step,
    label: say(messages.openEarly, lang, { step: unmarked(instruction) }),
    hint: say(messages.earlyHint, lang),
  }));
  const pause = {
    value: PICK.pause,
    label: first ? say(messages.pauseUntil, lang, { from: first }) : say(messages.leaveOpen, lang),
    word: say(messages.wordPause, lang),
  };
  const closing = view.round
    ? say(rounds.closeRound, lang, { what: say(rounds[view.round], lang) })
    : say(messages.closeCase, lang);
  const close = { value: PICK.close, label: closing };
  // What is most likely to come next is the first line.
  const main: Item = first ? pause : close;
  const others: readonly Item[] = first ? [...waiting, close] : [pause];
  const items: Item[] = [
    ...(view.deferred.length > 0 ? [...steps, main] : [main, ...steps]),
    ...others,
    { value: PICK.back, label: say(messages.backToStep, lang), word: say(messages.wordBack, lang) },
  ];
  return { question: say(messages.askReview, lang), items, initial: 0 };
}

function endings(
  lang: Lang,
  round?: StepView['round'],
): Record<'notPossible' | 'notApplicable' | 'later', Item> {
  const end = (key: 'notPossible' | 'notApplicable' | 'later', word: string, hint: string): Item => ({
    value: PICK[key],
    label: `${say(messages[key], lang)} …`,
    word,
    hint,
  });
  const report = say(messages.reasonGoesToReport, lang);
  const again = round
    ? say(rounds.offeredAgain, lang, { what: say(rounds[round], lang) })
    : say(messages.offeredAgain, lang);
  return {
    notPossible: end('notPossible', say(messages.wordNotPossible, lang), report),
    notApplicable: end('notApplicable', say(messages.wordNotApplicable, lang), report),
    later: end('later', say(messages.wordLater, lang), again),
  };
}

/** Until its time has come a step cannot be done; that it never will be can be said at once. */
function waitingItems(from: string, lang: Lang): Item[] {
  const ends = endings(lang);
  const wait = {
    value: PICK.wait,
    label: say(messages.waitUntil, lang, { from }),
    word: say(messages.wordWait, lang),
  };
  return [wait, ends.notPossible, ends.notApplicable];
}

function lockedItems({ round }: StepView, lock: NonNullable<StepView['lock']>, lang: Lang): Item[] {
  const ends = endings(lang, round);
  const first = lock.needs.map((need) => ({
    value: GO + need.step,
    label: say(messages.goTo, lang, { step: unmarked(need.instruction) }),
  }));
  const waive: Item = {
    value: PICK.waive,
    label: `${say(messages.waive, lang)} …`,
    hint: say(messages.reasonGoesToReport, lang),
  };
  return [...first, ...(lock.waivable ? [waive] : []), ends.notPossible, ends.later];
}
