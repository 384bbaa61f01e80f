import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw } from '../compose.ts';
import { MOST_WORDS, sentencesOf } from '../reading.ts';
import { textsOf } from './texts.ts';

/** Short sentences; a menu path is none. A warning: an office's runbook with a long one is still of use. */
export function longSentences(composition: Composition): readonly Flaw[] {
  return textsOf(composition)
    .filter(({ field }) => field !== 'path')
    .flatMap(({ words, place }) =>
      sentencesOf(words)
        .filter(({ words: length }) => length > MOST_WORDS)
        .map(({ words: length, index }): Flaw => {
          const said = filled(messages.longSentence, { length, most: MOST_WORDS });
          return { place, rule: 'long-sentence', sentence: said, severity: 'warning', into: index };
        }),
    );
}
