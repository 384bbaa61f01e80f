import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw } from '../compose.ts';
import { type Place, within } from '../place.ts';
import { stepsOf } from './references.ts';
import type { Known } from './rule.ts';
import { textsOf } from './texts.ts';

/** Official sources stand on official hosts. */
export function officialSources({ sources }: Composition, { hosts }: Known): readonly Flaw[] {
  return [...sources.values()]
    .filter(({ source }) => source.confidence === 'official')
    .flatMap(({ source, place }) => addressFlaw(source.url, within(place, 'url'), hosts));
}

/** What a step sends people to is official, or a government's on a listed host, and is reached over HTTPS. */
export function officialLinks({ sections, sources }: Composition, { hosts }: Known): readonly Flaw[] {
  return stepsOf(sections).flatMap(({ step, place }) =>
    (step.links ?? []).flatMap((id, index): readonly Flaw[] => {
      const found = sources.get(id);
      const at = within(place, 'links', index);
      if (!found || found.source.confidence === 'official') return [];
      if (found.source.confidence === 'government') return addressFlaw(found.source.url, at, hosts);
      return [
        { place: at, rule: 'unofficial-host', sentence: filled(messages.linkConfidence, { source: id }) },
      ];
    }),
  );
}

/** Addresses inside texts are official too: people type what they read. Mail addresses count by their host. */
export function officialTexts(composition: Composition, { hosts }: Known): readonly Flaw[] {
  return textsOf(composition).flatMap(({ words, place }) =>
    [...words.matchAll(ADDRESS)]
      .map(([found]) => found.toLowerCase())
      .filter((host) => !isListed(host, hosts))
      .map((host) => ({
        place,
        rule: 'unofficial-host',
        sentence: filled(messages.hostUnknown, { host }),
      })),
  );
}

/** Host names in running text: known endings only, so that `laporan.md` and `dll.dan` are none. */
const ADDRESS =
  /(?<![\w.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:id|com|net|org|io|me|co|info|link|page|app|dev|site|xyz|online|top|shop|click|support|help|gov|us|ly|gl)(?![\w-]|\.\w)/gi;

export function addressFlaw(url: string, place: Place, hosts: ReadonlySet<string>): readonly Flaw[] {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return [{ place, rule: 'unofficial-host', sentence: messages.notHttps }];
  if (isListed(hostname, hosts)) return [];
  return [{ place, rule: 'unofficial-host', sentence: filled(messages.hostUnknown, { host: hostname }) }];
}

/** A listed host covers its sub-domains. */
function isListed(host: string, hosts: ReadonlySet<string>): boolean {
  const parts = host.split('.');
  return parts.some((_, index) => hosts.has(parts.slice(index).join('.')));
}

/** An instruction that depends on a platform's screens says who says so, on every platform that the step is for. */
export function missingSource(
  { sections, sources, runbook }: Composition,
  { platforms = new Set() }: Known,
): readonly Flaw[] {
  return stepsOf(sections).flatMap(({ step, place }): Flaw[] => {
    if (!step.path) return [];
    const shownOn = [...(step.links ?? []), ...(step.sources ?? [])].map(
      (id) => sources.get(id)?.source.platforms,
    );
    const all = runbook.platform === 'all' ? [...platforms] : [runbook.platform];
    const bare = all.filter(
      (platform) =>
        (step.platforms?.includes(platform) ?? true) &&
        !shownOn.some((some) => some === undefined || some.includes(platform)),
    );
    const flaw = { place: within(place, 'path'), rule: 'missing-source', on: 'key' } as const;
    if (shownOn.length === 0) return [{ ...flaw, sentence: messages.missingSource }];
    if (bare.length === 0) return [];
    return [{ ...flaw, sentence: filled(messages.missingSourceOn, { platforms: bare.join(', ') }) }];
  });
}
