import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw } from '../compose.ts';
import { otherWordings } from '../glossary.ts';
import type { Known } from './rule.ts';
import { textsOf, titlesOf } from './texts.ts';

/**
 * One wording for each term. Menu paths keep the platform's own words. A warning: an office's runbook that says the
 * same in other words is still of use.
 */
export function glossary(composition: Composition, { glossary: terms = [] }: Known): readonly Flaw[] {
  const texts = [...titlesOf(composition), ...textsOf(composition).filter(({ field }) => field !== 'path')];
  return texts.flatMap(({ words, lang, place }) =>
    otherWordings(words, lang, terms).map(({ found, use, index }): Flaw => {
      const said = filled(messages.wording, { found, use });
      return { place, rule: 'glossary', sentence: said, severity: 'warning', into: index };
    }),
  );
}
