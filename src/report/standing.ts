import { applies, type CaseState } from '../case/fold.ts';
import { openAsks } from '../case/open.ts';
import { waitingSteps } from '../case/waiting.ts';
import { allSteps, type Runbook } from '../runbook/model.ts';
import { addresseeName, fill } from './wording.ts';

/** What became of an account whose recovery was not declared, in the words that were chosen; undefined while nobody chose. */
export function finalState(runbook: Runbook, state: CaseState): string | undefined {
  if (state.milestones.recovered) return undefined;
  const key = state.facts['account.state'];
  const step = allSteps(runbook).find(({ fills }) => fills === 'account.state');
  if (key === undefined || !step || !applies(step, state)) return undefined;
  const choice = Object.hasOwn(step.choices ?? {}, key) ? step.choices?.[key] : undefined;
  return choice ? fill(choice, { state }) : key;
}

/** Incidents in which the account stays ours: a sign, a fake account, a later check. Nothing has to be recovered there. */
export const NEVER_LOST: ReadonlySet<string> = new Set(['suspicious', 'impersonated', 'aftercare']);

/** Where the case stands, in words a leader understands at once. Says what was recorded, never why it happened. */
export function standing(runbook: Runbook, state: CaseState): string {
  const { access, opened } = state;
  const words = finalState(runbook, state);
  if (words !== undefined) {
    const account = `akun ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    return `${account}; ${access === 'closed' ? 'penanganan ditutup' : 'penanganan belum ditutup'}`;
  }
  if (opened.kind === 'preparation')
    return access === 'closed' ? 'persiapan selesai dicatat' : 'persiapan sedang berjalan';
  if (opened.kind === 'patrol')
    return access === 'closed' ? 'patroli selesai dicatat' : 'patroli sedang berjalan';
  if (NEVER_LOST.has(runbook.incident)) return STILL_OURS[access];
  return access === 'closed' ? ended(runbook, state) : GOING_ON[access];
}

const STILL_OURS: Readonly<Record<CaseState['access'], string>> = {
  open: 'penanganan sedang berjalan',
  contained: 'dampak sudah dibatasi; penanganan belum ditutup',
  recovered: 'penanganan sedang berjalan',
  closed: 'penanganan ditutup',
};

const GOING_ON = {
  open: 'belum terkendali; penanganan sedang berjalan',
  contained: 'dampak sudah dibatasi; akses belum dinyatakan pulih',
  recovered: 'akses sudah pulih; penanganan belum ditutup',
} as const;

function ended(runbook: Runbook, state: CaseState): string {
  if (state.milestones.recovered) return 'akses sudah pulih dan penanganan ditutup';
  const early = waitingSteps(runbook, state, state.closed ?? '').some(
    ({ step }) => step.marks === 'recovered',
  );
  return early
    ? 'penanganan ditutup sebelum pemeriksaan ulang; akses belum dinyatakan pulih'
    : 'penanganan ditutup; pemulihan akses tidak tercatat';
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
