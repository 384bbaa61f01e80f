import type { CaseState } from '../case/fold.ts';
import { openAsks } from '../case/open.ts';
import type { Runbook } from '../runbook/model.ts';
import { addresseeName, fill } from './wording.ts';

/** Where the case stands, in words a leader understands at once. Says what was recorded, never why it happened. */
export function standing({ access, milestones, opened }: CaseState): string {
  if (opened.kind === 'preparation')
    return access === 'closed' ? 'persiapan selesai dicatat' : 'persiapan sedang berjalan';
  if (opened.kind === 'patrol')
    return access === 'closed' ? 'patroli selesai dicatat' : 'patroli sedang berjalan';
  if (access === 'closed' && !milestones.recovered)
    return 'penanganan ditutup; pemulihan akses tidak tercatat';
  if (access === 'closed') return 'akses sudah pulih dan penanganan ditutup';
  if (access === 'recovered') return 'akses sudah pulih; penanganan belum ditutup';
  if (access === 'contained') return 'dampak sudah dibatasi; akses belum dinyatakan pulih';
  return 'belum terkendali; penanganan sedang berjalan';
}

/** What is asked, gathered by addressee in the order of the runbook. */
export function asksByAddressee(runbook: Runbook, state: CaseState): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { to, what } of openAsks(runbook, state)) {
    const name = addresseeName(to, state);
    found.set(name, [...(found.get(name) ?? []), fill(what, { state })]);
  }
  return found;
}
