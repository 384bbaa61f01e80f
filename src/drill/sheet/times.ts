import type { CaseState } from '../../case/fold.ts';
import { minutesBetween } from '../../language/time.ts';

/** Minutes of the drill's clock from notice to the first protective action, to the report, and to recovery; missing: not reached. */
export function timesTo({ milestones, noticed }: Pick<CaseState, 'milestones' | 'noticed'>): {
  readonly protected?: number;
  readonly reported?: number;
  readonly recovered?: number;
} {
  const to = (key: 'protected' | 'reported' | 'recovered') => {
    const at = milestones[key];
    return at === undefined ? {} : { [key]: minutesBetween(noticed, at) };
  };
  return { ...to('protected'), ...to('reported'), ...to('recovered') };
}
