import type { CaseRow } from './model/case.ts';
import type { Item } from './model/item.ts';
import type { Filters } from './model/recap.ts';

/** When an incident was noticed, or else when its case was opened. */
export function noticedAt({ times }: Item): string {
  return times.noticed ?? times.opened;
}

/** The cases that filters let through. */
export function filtered(rows: readonly CaseRow[], filters: Filters): readonly CaseRow[] {
  return rows.filter(({ item }) => passes(item, filters));
}

function passes(item: Item, { since, until, platform, office, state, kind, mine }: Filters): boolean {
  const at = noticedAt(item);
  return (
    (since === undefined || at >= since) &&
    (until === undefined || at < until) &&
    (platform === undefined || item.account.platform === platform.toLowerCase()) &&
    (office === undefined || isOffice(item.office, office)) &&
    (state === undefined || item.state === state) &&
    (kind === undefined || item.kind === kind) &&
    (mine === undefined || item.asks.some(({ to }) => to === mine))
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
