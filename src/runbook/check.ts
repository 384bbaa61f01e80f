import { type Composition, type Flaw, isBroken } from './compose.ts';
import { problemIn } from './place.ts';
import type { Problem } from './problem.ts';
import { addressees } from './rules/addressees.ts';
import { glossary } from './rules/glossary.ts';
import { platforms, sourcePlatforms } from './rules/platforms.ts';
import { unreachable } from './rules/reachable.ts';
import { choiceReferences, duplicateIds, sourceReferences, stepReferences } from './rules/references.ts';
import type { Known, Rule } from './rules/rule.ts';
import { secrets } from './rules/secret.ts';
import { longSentences } from './rules/sentences.ts';
import { emptySections, fills, idAndPath, kinds, reviewAge } from './rules/shape.ts';
import { missingSource, officialLinks, officialSources, officialTexts } from './rules/sources.ts';
import { placeholders, readerLimit } from './rules/texts.ts';
import { follows, waits } from './rules/times.ts';

/** The table of rules. What a file must look like at all is the schema's; what its YAML must be like, source.ts's. */
const RULES: readonly Rule[] = [
  idAndPath,
  duplicateIds,
  stepReferences,
  choiceReferences,
  sourceReferences,
  addressees,
  platforms,
  sourcePlatforms,
  unreachable,
  emptySections,
  kinds,
  fills,
  waits,
  follows,
  officialSources,
  officialLinks,
  officialTexts,
  missingSource,
  readerLimit,
  placeholders,
  longSentences,
  glossary,
  secrets,
  reviewAge,
];

/** All that the rules find, where the schema has not already objected. */
export function checkComposition(composition: Composition, known: Known): readonly Problem[] {
  return [...composition.flaws, ...RULES.flatMap((rule) => rule(composition, known))]
    .filter(({ place }) => !isBroken(place, composition.parts))
    .map(problemOf);
}

export function problemOf({ place, rule, sentence, severity, on, into }: Flaw): Problem {
  return problemIn(place, rule, sentence, severity, on, into);
}
