import { boundsOf, type Zone } from '../language/time.ts';
import type { Brief, Item } from './model/item.ts';
import type { Filters } from './model/recap.ts';

/** When an incident was noticed, or else when its case was opened. */
export function noticedAt({ times }: Pick<Item, 'times'>): string {
  return times.noticed ?? times.opened;
}

/** Says of cases whether filters let them through. */
export function createFilter(filters: Filters): (item: Brief) => boolean {
  const { office, state, kind, mine } = filters;
  const platform = filters.platform?.toLowerCase();
  // Every case is held against them: they are made once.
  const bounds = {
    'Asia/Jakarta': boundsIn('Asia/Jakarta', filters),
    'Asia/Makassar': boundsIn('Asia/Makassar', filters),
    'Asia/Jayapura': boundsIn('Asia/Jayapura', filters),
  };
  return (item) => {
    const { first, last } = bounds[item.office.zone];
    const at = noticedAt(item);
    return (
      (first === undefined || at >= first) &&
      (last === undefined || at <= last) &&
      (platform === undefined || item.account.platform === platform) &&
      (office === undefined || isOffice(item.office, office)) &&
      (state === undefined || item.state === state) &&
      (kind === undefined || item.kind === kind) &&
      (mine === undefined || item.asks?.some(({ to }) => to === mine) === true)
    );
  };
}

/** The first and the last moment that count, UTC. */
function boundsIn(zone: Zone, { since, until }: Filters) {
  return {
    first: since === undefined ? undefined : boundsOf(since, zone).first,
    last: until === undefined ? undefined : boundsOf(until, zone).last,
  };
}

/** Whether words name an office: by its short name, or by a part of its name. */
export function isOffice(
  office: { readonly short?: string; readonly name?: string },
  words: string,
): boolean {
  const wanted = words.trim().toLowerCase();
  return office.short?.toLowerCase() === wanted || (office.name?.toLowerCase().includes(wanted) ?? false);
}
