import { filled } from '../../language/failure.ts';
import { letterRules as messages } from '../../language/messages/letter-rules.ts';
import { nearest } from '../../language/nearest.ts';
import type { Composition, Flaw } from '../compose.ts';
import { within } from '../place.ts';
import { stepsOf } from './references.ts';
import type { Known } from './rule.ts';

/** Whoever a step reports to, or asks something of, is in addressees.yaml. */
export function addressees({ sections }: Composition, { addressees: known }: Known): readonly Flaw[] {
  if (!known || known.size === 0) return [];
  return stepsOf(sections).flatMap(({ step, place }) => {
    const named = [
      ...(step.to === undefined ? [] : [{ to: step.to, at: within(place, 'to') }]),
      ...(step.asks ? [{ to: step.asks.to, at: within(place, 'asks', 'to') }] : []),
    ];
    return named
      .filter(({ to }) => !known.has(to))
      .map(({ to, at }): Flaw => {
        const near = nearest(to, known);
        const words = near
          ? filled(messages.unknownAddresseeNear, { to, near })
          : filled(messages.unknownAddressee, { to });
        return { place: at, rule: 'unknown-addressee', sentence: words };
      });
  });
}
