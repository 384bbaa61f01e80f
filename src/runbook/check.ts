import { type Composition, type Flaw, isBroken } from './compose.ts';
import { problemIn } from './place.ts';
import type { Problem } from './problem.ts';
import { unreachable } from './rules/reachable.ts';
import { choiceReferences, duplicateIds, sourceReferences, stepReferences } from './rules/references.ts';
import { secrets } from './rules/secret.ts';
import { emptySections, fills, idAndPath, kinds, reviewAge } from './rules/shape.ts';
import { missingSource, officialLinks, officialSources, officialTexts } from './rules/sources.ts';
import { placeholders, readerLimit } from './rules/texts.ts';

/** What the rules know beside the runbook itself. */
export interface Known {
  /** Official hosts; each covers its sub-domains. */
  readonly hosts: ReadonlySet<string>;
  /** `YYYY-MM-DD`. Without it, ages are not judged. */
  readonly today?: string;
}

/** One rule: everything in a composed runbook that breaks it. Pure. */
export type Check = (composition: Composition, known: Known) => readonly Flaw[];

/** The table of rules. What a file must look like at all is the schema's; what its YAML must be like, source.ts's. */
export const CHECKS: readonly Check[] = [
  idAndPath,
  duplicateIds,
  stepReferences,
  choiceReferences,
  sourceReferences,
  unreachable,
  emptySections,
  kinds,
  fills,
  officialSources,
  officialLinks,
  officialTexts,
  missingSource,
  readerLimit,
  placeholders,
  secrets,
  reviewAge,
];

/** All that the rules find, where the schema has not already objected. */
export function checkComposition(composition: Composition, known: Known): readonly Problem[] {
  return [...composition.flaws, ...CHECKS.flatMap((check) => check(composition, known))]
    .filter(({ place }) => !isBroken(place, composition.parts))
    .map(({ place, rule, sentence, severity, on }) => problemIn(place, rule, sentence, severity, on));
}
