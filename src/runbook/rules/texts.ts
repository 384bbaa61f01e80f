import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Lang, Text } from '../../language/text.ts';
import type { Composition, Flaw } from '../compose.ts';
import type { Step } from '../model.ts';
import { type Place, within } from '../place.ts';
import { stepsOf } from './references.ts';

/** What may stand in braces in a runbook's texts. */
const PLACEHOLDERS = ['account', 'platform', 'office', 'kominfo'];

/** One instruction fits on a screen and in a tired head. A text to copy out may be longer. */
const MOST = { instruction: 280, text: 4000 } as const;

/** A text of a step in one language, and where it was written. */
interface PlacedText {
  readonly step: Step;
  /** `ask`, `do`, `why`, `warn`, `path`, `text`, `choices` or `asks`. */
  readonly field: string;
  readonly lang: Lang;
  readonly words: string;
  readonly place: Place;
}

/** Every text of every step, in both languages. */
export function textsOf({ sections }: Composition): readonly PlacedText[] {
  return stepsOf(sections).flatMap(({ step, place }) => {
    const both = (field: string, text: Text | undefined, at: Place): PlacedText[] =>
      (['id', 'en'] as const).flatMap((lang) =>
        text ? [{ step, field, lang, words: text[lang], place: within(at, lang) }] : [],
      );
    return [
      ...(['ask', 'do', 'why', 'warn', 'path', 'text'] as const).flatMap((field) =>
        both(field, step[field], within(place, field)),
      ),
      ...Object.entries(step.choices ?? {}).flatMap(([key, text]) =>
        both('choices', text, within(place, 'choices', key)),
      ),
      ...both('asks', step.asks?.what, within(place, 'asks', 'what')),
    ];
  });
}

/** The titles of a runbook and its sections, in both languages. */
export function titlesOf({ runbook, place, sections }: Composition): readonly Omit<PlacedText, 'step'>[] {
  const titles = [{ title: runbook.title, place }, ...sections];
  return titles.flatMap(({ title, place: around }) =>
    (['id', 'en'] as const).map((lang) => ({
      ...{ field: 'title', lang, words: title[lang] },
      place: within(around, 'title', lang),
    })),
  );
}

export function readerLimit(composition: Composition): readonly Flaw[] {
  return textsOf(composition).flatMap(({ field, words, place }): Flaw[] => {
    const length = [...words].length;
    const most = field === 'text' ? MOST.text : MOST.instruction;
    if (length <= most) return [];
    return [{ place, rule: 'reader-limit', sentence: filled(messages.tooLong, { length, most }) }];
  });
}

export function placeholders(composition: Composition): readonly Flaw[] {
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
  return textsOf(composition).flatMap(({ words, place }) =>
    [...words.matchAll(/\{([^{}]*)\}/g)]
      .filter(([, name = '']) => !PLACEHOLDERS.includes(name))
      .map(([found]) => ({
        place,
        rule: 'placeholder',
        sentence: filled(messages.placeholder, { found, known }),
      })),
  );
}
