import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { say } from '../language/text.ts';
import type { StepView } from '../walk/view.ts';
import type { Action } from './door.ts';
import { PICK } from './items.ts';
import { stepLines } from './layout.ts';
import { type Look, labelled, paint, ruled, safeBlock, safeLine } from './page.ts';
import { pad } from './width.ts';

/**
 * The help of a step: everything that the step says, unshortened, its texts to copy, and the keys.
 * Texts to copy stand without indent and unbroken, so that what is selected with the mouse can be pasted as it is.
 */
export function manualLines(
  view: StepView,
  actions: readonly Action[],
  look: Look,
  byKey: boolean,
): string[] {
  const { text, notify, ...rest } = view;
  const whole = { ...rest, ...(notify ? { notify: withoutChat(notify) } : {}) };
  return [
    ...stepLines(whole, { ...look, height: Number.POSITIVE_INFINITY }),
    '',
    ...copyLines(say(messages.helpText, look.lang), text, look),
    ...copyLines(say(messages.helpFile, look.lang), notify?.file, look),
    ...copyLines(say(messages.helpChat, look.lang), notify?.chat, look),
    ...keyLines(actions, look, byKey),
  ];
}

function withoutChat(notify: NonNullable<StepView['notify']>): NonNullable<StepView['notify']> {
  const { chat: _, ...rest } = notify;
  return rest;
}

function copyLines(title: string, text: string | undefined, look: Look): string[] {
  if (!text) return [];
  return [heading(title, look), ruled(look), ...safeBlock(look, text).split('\n'), ruled(look), ''];
}

function keyLines(actions: readonly Action[], look: Look, byKey: boolean): string[] {
  const does: Readonly<Record<string, keyof typeof messages>> = {
    [PICK.back]: 'helpBackDoes',
    [PICK.note]: 'helpNoteDoes',
    [PICK.file]: 'helpEvidenceDoes',
    [PICK.pause]: 'helpPauseDoes',
  };
  const word = (key: keyof typeof messages) => say(messages[key], look.lang);
  const own = actions.flatMap((action) => {
    const key = does[action.value];
    return key ? labelled(look, byKey ? action.key : action.word, `${action.label}: ${word(key)}`) : [];
  });
  return [
    heading(word('helpKeys'), look),
    ...(byKey ? [` ${pad(word('helpMove'), 18)}${word('helpMoveDoes')}`] : []),
    ` ${pad(word(byKey ? 'helpEnter' : 'helpNumber'), byKey ? 18 : 10)}${word('helpEnterDoes')}`,
    ...own,
    ...labelled(look, '', word('helpCtrlC')),
  ];
}

function heading(title: string, look: Look): string {
  return ` ${paint(look, 'heading', safeLine(look, title))}`;
}
