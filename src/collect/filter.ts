import { boundsOf, type Zone } from '../language/time.ts';
import type { OfficeTest } from './belonging.ts';
import type { Brief } from './model/item.ts';
import type { Filters } from './model/recap.ts';

/** Times as words, or as numbers. */
interface Begun<T> {
  readonly times: { readonly noticed?: T | undefined; readonly opened: T };
}

/** When an incident was noticed, or else when its case was opened. */
export function noticedAt<T>({ times }: Begun<T>): T {
  return times.noticed ?? times.opened;
}

/**
 * Says of cases whether filters let them through.
 * @param isOffice stands for the office of the filters, which cannot be told without the register; see `officeTest`
 */
export function createFilter(
  filters: Omit<Filters, 'office'>,
  isOffice: OfficeTest,
): (item: Brief) => boolean {
  const { state, kind, mine } = filters;
  const platform = filters.platform?.toLowerCase();
  // Every case is held against them: they are made once.
  const bounds = {
    'Asia/Jakarta': boundsIn('Asia/Jakarta', filters),
    'Asia/Makassar': boundsIn('Asia/Makassar', filters),
    'Asia/Jayapura': boundsIn('Asia/Jayapura', filters),
  };
  return (item) => {
    const { first, last } = bounds[item.office.zone];
    const at = noticedAt(item) ?? Number.NaN;
    return (
      (first === undefined || at >= first) &&
      (last === undefined || at <= last) &&
      (platform === undefined || item.account.platform === platform) &&
      (state === undefined || item.state === state) &&
      (kind === undefined || item.kind === kind) &&
      (mine === undefined || item.asks?.some(({ to }) => to === mine) === true) &&
      isOffice(item)
    );
  };
}

/** The first and the last moment that count, milliseconds. */
function boundsIn(zone: Zone, { since, until }: Pick<Filters, 'since' | 'until'>) {
  return {
    first: since === undefined ? undefined : Date.parse(boundsOf(since, zone).first),
    last: until === undefined ? undefined : Date.parse(boundsOf(until, zone).last),
  };
}
