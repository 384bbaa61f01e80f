import type { Brief, Item } from './model/item.ts';
import type { Filters } from './model/recap.ts';

/** When an incident was noticed, or else when its case was opened. */
export function noticedAt({ times }: Pick<Item, 'times'>): string {
  return times.noticed ?? times.opened;
}

/** Whether filters let a case through. */
export function passes(item: Brief, { since, until, platform, office, state, kind, mine }: Filters): boolean {
  const at = noticedAt(item);
  return (
    (since === undefined || at >= since) &&
    (until === undefined || at < until) &&
    (platform === undefined || item.account.platform === platform.toLowerCase()) &&
    (office === undefined || isOffice(item.office, office)) &&
    (state === undefined || item.state === state) &&
    (kind === undefined || item.kind === kind) &&
    (mine === undefined || item.asks?.some(({ to }) => to === mine) === true)
  );
}

/** Whether words name an office: by its short name, or by a part of its name. */
export function isOffice(
  office: { readonly short?: string; readonly name?: string },
  words: string,
): boolean {
  const wanted = words.trim().toLowerCase();
  return office.short?.toLowerCase() === wanted || (office.name?.toLowerCase().includes(wanted) ?? false);
}
