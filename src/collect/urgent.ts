import type { OpenIncident, Recap } from './model/recap.ts';
import { summaryOf } from './views/summary.ts';

/**
 * Open incidents as a coordinator takes them up: first those whose target is over, the longest over first; then those that
 * wait for us; then those whose target comes next; then the oldest. What nothing but altered reports tell of comes last.
 */
export function byUrgency(recap: Recap): readonly OpenIncident[] {
  const ours = new Set(summaryOf(recap).ours);
  const rank = (one: OpenIncident) => {
    if (one.verdict === 'altered') return 4;
    if ((one.clocks[0]?.left ?? 0) < 0) return 0;
    if (ours.has(one)) return 1;
    return one.clocks.length > 0 ? 2 : 3;
  };
  const left = (one: OpenIncident) => one.clocks[0]?.left ?? Number.MAX_SAFE_INTEGER;
  return [...recap.now].sort((a, b) => rank(a) - rank(b) || left(a) - left(b) || b.age - a.age);
}
