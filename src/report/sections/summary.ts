import type { BlockContent } from 'mdast';
import { deferredSteps, impossibleSteps } from '../../case/open.ts';
import { duration, minutesBetween } from '../../language/time.ts';
import { bullets, type Piece, strong } from '../nodes.ts';
import { asksByAddressee, standing } from '../standing.ts';
import type { ReportView } from '../view.ts';
import { accountName, fill, known, momentOr, platformName, UNKNOWN } from '../wording.ts';

/** Section 2: what a leader has to know, to be read in twenty seconds. */
export function summary(view: ReportView): BlockContent[] {
  return [
    bullets([
      [strong('Apa:'), ` ${what(view)}`],
      [strong('Sejak kapan:'), ` ${since(view)}`],
      [strong('Keadaan:'), ` ${now(view)}`],
      [strong('Yang diperlukan:'), ...needed(view)],
    ]),
  ];
}

function what(view: ReportView): string {
  const { state, runbook } = view;
  const owner = known(state.facts['account.owner']) ?? known(state.facts['office.name']);
  const account = `akun ${platformName(state.opened.account.platform)} ${accountName(state)}`;
  return `${fill(runbook.title, view)}; ${account}, milik ${owner ?? `instansi yang namanya ${UNKNOWN}`}.`;
}

function since(view: ReportView): string {
  const { state } = view;
  if (state.opened.kind === 'preparation' || state.opened.kind === 'patrol') {
    return `dimulai ${momentOr(state.opened.at, view)}.`;
  }
  const { 'incident.noticed': noticed, 'incident.occurred': occurred } = state.facts;
  const seen = noticed
    ? `diketahui ${momentOr(noticed, view)}`
    : `waktu diketahui ${UNKNOWN}; kasus dibuka ${momentOr(state.opened.at, view)}`;
  return occurred ? `${seen}; diperkirakan terjadi ${momentOr(occurred, view)}.` : `${seen}.`;
}

function now(view: ReportView): string {
  const { runbook, state } = view;
  const counts = [
    [[...state.answers.values()].filter(({ outcome }) => outcome === 'done').length, 'langkah selesai'],
    [impossibleSteps(runbook, state).length, 'tidak bisa dilakukan'],
    [deferredSteps(runbook, state).length, 'ditunda'],
  ] as const;
  const tally = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const elapsed = duration(minutesBetween(state.noticed, view.asOf), 'id');
  return `${standing(state)} (${momentOr(view.asOf, view)}, ${elapsed} sejak diketahui). ${tally.join(', ')}${tally.length > 0 ? '.' : ''}`.trim();
}

function needed(view: ReportView): Piece[] {
  const asks = [...asksByAddressee(view.runbook, view.state)];
  if (asks.length === 0) return [' tidak ada permintaan bantuan yang terbuka.'];
  return [` ${asks.map(([name, what]) => `${name}: ${what.map(withoutStop).join('; ')}`).join(' — ')}.`];
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/, '');
}
