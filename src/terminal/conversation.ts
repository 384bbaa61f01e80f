import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import type { Asker, ReviewReply, SecretDoubt } from '../walk/asker.ts';
import type { ReviewView } from '../walk/view.ts';
import { askStep, leaveLine } from './dialogue.ts';
import type { Above, Door, Question } from './door.ts';
import { GO, PICK, reviewMenu } from './items.ts';
import { reviewLines } from './overview.ts';
import { paragraph } from './page.ts';
import { textOf } from './talk.ts';

const NOTHING: Above = () => [];

/** The asker's verbs over any way of asking. */
export function conversation(door: Door, lang: Lang): Asker {
  return {
    askStep: (view) => askStep(view, door, lang),
    saved: (view, reply) => leaveLine(view, reply, door, lang),
    askReview: (view) => askReview(view, door, lang),
    askLine: (question, options) => {
      const empty = options?.optional ? 'accept' : 'refuse';
      return askLine(door, lang, { question, empty, initial: options?.initial ?? '' });
    },
    askOne: async (question, choices) => {
      const items = choices.map((choice) => ({ ...choice, word: choice.value }));
      return (await door.pick({ above: NOTHING, question, items, actions: [], initial: 0 })).value;
    },
    askSecret: (doubt) => askSecret(doubt, door, lang),
    tell: (notice) => door.tell(notice),
    progress: (label, share) => door.progress(label, share),
  };
}

async function askReview(view: ReviewView, door: Door, lang: Lang): Promise<ReviewReply> {
  const above: Above = (look) => reviewLines(view, look);
  const { value } = await door.pick({ ...reviewMenu(view, lang), above, actions: [] });
  if (value.startsWith(GO)) return { type: 'go', step: value.slice(GO.length) };
  if (value === PICK.close) return { type: 'close' };
  return { type: value === PICK.back ? 'back' : 'pause' };
}

async function askLine(
  door: Door,
  lang: Lang,
  ask: { readonly question: string; readonly empty: Question['empty']; readonly initial: string },
): Promise<string> {
  const hints = [say(ask.empty === 'accept' ? messages.hintOptional : messages.hintLine, lang)];
  const written = await door.write({ ...ask, above: NOTHING, hints, words: [], lines: false });
  return textOf(written) ?? '';
}

/** Changing the text is the first choice: insisting has to be a decision. */
async function askSecret(doubt: SecretDoubt, door: Door, lang: Lang): ReturnType<Asker['askSecret']> {
  const above: Above = (look) => [
    ...paragraph(look, say(messages.secretFound, lang, { what: doubt.looksLike }), 'warning'),
    ...paragraph(look, `  ${doubt.masked}`),
  ];
  for (;;) {
    const items = [
      { value: 'change', label: say(messages.secretChange, lang) },
      { value: 'drop', label: say(messages.secretDrop, lang) },
      { value: 'keep', label: say(messages.secretKeep, lang) },
    ];
    const picked = await door.pick({
      above,
      question: say(messages.askReview, lang),
      items,
      actions: [],
      initial: 0,
    });
    if (picked.value === 'keep') return { keep: true };
    if (picked.value === 'drop') return { drop: true };
    const initial = door.byKey ? doubt.typed : '';
    const hints = [say(messages.hintLine, lang)];
    const question = say(messages.askNewText, lang);
    const text = textOf(
      await door.write({ above, question, hints, words: [], empty: 'leave', lines: true, initial }),
    );
    if (text !== undefined) return { text };
  }
}
