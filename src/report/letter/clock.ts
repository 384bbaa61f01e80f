import type { CaseState } from '../../case/fold.ts';
import type { Text } from '../../language/text.ts';
import type { Addressee } from '../../runbook/addressee.ts';

/** When an addressee has to be told at the latest, and who says so. */
interface Due {
  /** UTC. */
  readonly at: string;
  /** Minutes. */
  readonly within: number;
  readonly source: Text;
}

/** An addressee's time limit; undefined when it has none, or when its clock has not begun to run. */
export function dueOf({ clock }: Pick<Addressee, 'clock'>, state: CaseState): Due | undefined {
  if (!clock) return undefined;
  const from = clock.from === 'noticed' ? state.noticed : state.milestones[clock.from];
  const start = from === undefined ? Number.NaN : Date.parse(from);
  if (Number.isNaN(start)) return undefined;
  const at = new Date(start + clock.within * 60_000).toISOString();
  return { at, within: clock.within, source: clock.source };
}
