import type { OfficeRow, OpenIncident, Recap } from '../model/recap.ts';

/** What a coordinator has to know within a minute. */
interface Summary {
  readonly open: number;
  /** The addressee that is meant by "us", and the open incidents that ask something of it. */
  readonly us: string;
  readonly ours: readonly OpenIncident[];
  /** Open incidents with a target that is over. */
  readonly overdue: number;
  /** Offices that report or are registered, and of which no preparation is here. */
  readonly unprepared: readonly OfficeRow[];
  readonly silent: readonly OfficeRow[];
}

export function summaryOf({ now, offices, filters }: Recap): Summary {
  const us = filters.mine ?? 'kominfo';
  return {
    open: now.length,
    us,
    ours: now.filter(({ asks }) => asks.some(({ to }) => to === us)),
    overdue: now.filter(({ clocks }) => clocks.some(({ left }) => left < 0)).length,
    unprepared: offices.filter(({ prepared }) => prepared === undefined),
    silent: offices.filter(({ silent }) => silent),
  };
}
