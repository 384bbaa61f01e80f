import { isForeign, type Planned } from '../../case/entry.ts';
import { type Zone, zoneOf } from '../../language/time.ts';
import type { JournalHead } from '../../report/view.ts';
import type { Drill } from '../engine.ts';
import { type Score, scoreOf } from '../score.ts';

/** What an after-action sheet is made from: the same drill gives the same bytes. */
export interface Sheet extends Drill {
  readonly journal: JournalHead;
  readonly score: Score;
  readonly plan: readonly Planned[];
  readonly zone: Zone;
  /** When the drill was left, UTC on its own clock: when it was closed, else the last entry. */
  readonly ended: string;
}

export function sheetOf(drill: Drill, journal: JournalHead): Sheet {
  const { state } = drill;
  return {
    ...drill,
    journal,
    score: scoreOf(drill),
    plan: state.entries.filter((entry) => !isForeign(entry) && entry.type === 'planned') as Planned[],
    zone: zoneOf(state.facts['office.timezone']),
    ended: state.closed ?? state.entries.at(-1)?.at ?? state.opened.at,
  };
}
