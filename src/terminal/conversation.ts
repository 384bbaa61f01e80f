import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import type { Asker, ReviewReply, Scene, SecretDoubt } from '../walk/asker.ts';
import type { ReviewView } from '../walk/view.ts';
import { askStep, leaveLine } from './dialogue.ts';
import type { Above, Door, Question } from './door.ts';
import { GO, PICK, reviewMenu } from './items.ts';
import { reviewLines } from './overview.ts';
import { header, paragraph } from './page.ts';
import { textOf } from './talk.ts';

const NOTHING: Above = () => [];

/** The asker's verbs over any way of asking. */
export function conversation(door: Door, lang: Lang): Asker {
  return {
    askStep: (view, fresh) => askStep(view, door, lang, fresh),
    saved: (view, reply) => leaveLine(view, reply, door, lang),
    askReview: (view) => askReview(view, door, lang),
    askLine: (question, options, scene) => {
      const empty = options?.optional ? 'accept' : 'refuse';
      const above = scene ? sceneAbove(scene) : NOTHING;
      return askLine(door, lang, { above, question, empty, initial: options?.initial ?? '' });
    },
    askOne: async (question, choices, scene) => {
      const items = choices.map((choice) => ({ ...choice, word: choice.value }));
      const above = scene ? sceneAbove(scene) : NOTHING;
      return (await door.pick({ above, question, items, actions: [], initial: 0 })).value;
    },
    askSecret: (doubt) => askSecret(doubt, door, lang),
    show: (scene, until) => door.show(sceneAbove(scene), until),
    heed: (calls) => door.heed(calls),
    tell: (notice) => door.tell(notice),
    progress: (label, share) => door.progress(label, share),
  };
}

function sceneAbove(scene: Scene): Above {
  const { title, lines, drill } = scene;
  return (look) => [
    ...header(look, { section: title, place: '', times: [scene.clock], drill }),
    ...lines.flatMap((line, index) => [
      ...(index > 0 ? [''] : []),
      ...paragraph(look, line, index === 0 ? 'strong' : undefined),
    ]),
    '',
  ];
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
  ask: Pick<Question, 'above' | 'question' | 'empty'> & { readonly initial: string },
): Promise<string> {
  const hints = [say(ask.empty === 'accept' ? messages.hintOptional : messages.hintLine, lang)];
  const written = await door.write({ ...ask, hints, words: [], lines: false });
  return textOf(written) ?? '';
}

/** Changing the text is the first choice: insisting has to be a decision. */
async function askSecret(doubt: SecretDoubt, door: Door, lang: Lang): ReturnType<Asker['askSecret']> {
  const above: Above = (look) => [
    ...(doubt.drill ? paragraph(look, say(messages.drill, lang), 'warning') : []),
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
