import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import { nearest } from '../../language/nearest.ts';
import type { Composition, Flaw } from '../compose.ts';
import { type Place, within } from '../place.ts';
import { stepsOf } from './references.ts';
import type { Known } from './rule.ts';

/**
 * `platforms` belongs where several platforms share a step, and names platforms that there are. A name that is near a
 * known one is a slip of the pen: its step would never come up. Any other may be a platform whose runbook is to come.
 */
export function platforms({ sections, place: file, runbook }: Composition, known: Known): readonly Flaw[] {
  const said = new Set<string>();
  return stepsOf(sections).flatMap(({ step, place }): readonly Flaw[] => {
    if (!step.platforms) return [];
    if (place.source === file.source && runbook.platform !== 'all') {
      const words = filled(messages.platformsHere, { platform: runbook.platform });
      return [{ place: within(place, 'platforms'), rule: 'platforms', sentence: words, on: 'key' }];
    }
    return step.platforms.flatMap((platform, index) => {
      const flaws = unknownPlatform(platform, within(place, 'platforms', index), known.platforms);
      // A platform whose runbook is to come stands at many steps; once is enough.
      const again = said.has(platform) && flaws.every(({ severity }) => severity === 'warning');
      said.add(platform);
      return again ? [] : flaws;
    });
  });
}

/** Platforms on which a source is shown: some that there are, in files that several platforms share. */
export function sourcePlatforms(
  { sources, place: file, runbook }: Composition,
  known: Known,
): readonly Flaw[] {
  return [...sources.values()].flatMap(({ source, place }): readonly Flaw[] => {
    if (!source.platforms) return [];
    if (place.source === file.source && runbook.platform !== 'all') {
      const words = filled(messages.platformsHere, { platform: runbook.platform });
      return [{ place: within(place, 'platforms'), rule: 'platforms', sentence: words, on: 'key' }];
    }
    return source.platforms.flatMap((platform, index) =>
      unknownPlatform(platform, within(place, 'platforms', index), known.platforms),
    );
  });
}

function unknownPlatform(
  platform: string,
  place: Place,
  known: ReadonlySet<string> | undefined,
): readonly Flaw[] {
  if (!known || known.has(platform)) return [];
  const near = nearest(platform, known);
  if (near) {
    return [{ place, rule: 'platforms', sentence: filled(messages.unknownPlatformNear, { platform, near }) }];
  }
  const words = filled(messages.unknownPlatform, { platform });
  return [{ place, rule: 'platforms', sentence: words, severity: 'warning' }];
}
