import type { StandingAsk } from '../../runbook/addressee.ts';
import { NEVER_LOST } from '../standing.ts';

/**
 * Where a case stands for what is asked of others: access was declared recovered, was not, or was never in doubt.
 * @param runbook its incident, or an id that begins with it: `hacked-instagram`
 */
export function whereStands(
  runbook: string,
  recovered: string | undefined,
): NonNullable<StandingAsk['when']> {
  if (NEVER_LOST.has(runbook.split('-')[0] ?? '')) return 'never-lost';
  return recovered === undefined ? 'not-recovered' : 'recovered';
}
