import type { BlockContent } from 'mdast';
import { applies } from '../../case/fold.ts';
import { accountName } from '../../case/names.ts';
import { deferredSteps, impossibleSteps } from '../../case/open.ts';
import { duration, minutesBetween } from '../../language/time.ts';
import { isQuestion } from '../answers.ts';
import { bullets, type Piece, strong } from '../nodes.ts';
import { asksByAddressee, standing } from '../standing.ts';
import type { AnsweredStep, ReportView } from '../view.ts';
import { answerText, fill, known, momentOr, UNKNOWN } from '../wording.ts';
import { personalDataPoint } from './personal.ts';
import { readinessPoint } from './readiness.ts';

/** Section 2: what a leader has to know, to be read in twenty seconds. */
export function summary(view: ReportView): BlockContent[] {
  return [
    bullets([
      [strong('Apa:'), ` ${what(view)}`],
      [strong('Sejak kapan:'), ` ${since(view)}`],
      ...seen(view),
      ...personalDataPoint(view),
      [strong('Keadaan:'), ` ${now(view)}`],
      ...readinessPoint(view),
      [strong('Yang diperlukan:'), ...needed(view)],
    ]),
  ];
}

function what(view: ReportView): string {
  const { state, runbook } = view;
  const owner = known(state.facts['account.owner']) ?? known(state.facts['office.name']);
  return `${fill(runbook.title, view)}: ${accountName(state)}, milik ${owner ?? `instansi yang namanya ${UNKNOWN}`}.`;
}

/** The impact in a few words: only questions whose answers speak for themselves, such as "Unggahan asing". */
function seen(view: ReportView): Piece[][] {
  const signs = view.answered
    .filter(({ step }) => step.report === 'dampak' && step.kind === 'choices' && applies(step, view.state))
    .map(({ step, answer }) => answerText(answer, step, view))
    .filter((words) => words !== '');
  return signs.length > 0 ? [[strong('Dampak yang terlihat:'), ` ${signs.join('; ')}.`]] : [];
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
    [view.answered.filter((one) => isTask(one) && applies(one.step, state)).length, 'langkah selesai'],
    [impossibleSteps(runbook, state).length, 'tidak bisa dilakukan'],
    [deferredSteps(runbook, state).length, 'ditunda'],
  ] as const;
  const tally = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const minutes = minutesBetween(state.noticed, view.asOf);
  const elapsed = Number.isNaN(minutes)
    ? ''
    : `, ${duration(minutes, 'id')} sejak ${state.facts['incident.noticed'] ? 'diketahui' : 'kasus dibuka'}`;
  const done = tally.length > 0 ? ` ${tally.join(', ')}.` : '';
  return `${standing(runbook, state)} (${momentOr(view.asOf, view)}${elapsed}).${done}`;
}

/** What was done, not what was said or read. */
function isTask({ step, answer }: AnsweredStep): boolean {
  return answer.outcome === 'done' && !isQuestion(step) && step.kind !== 'info';
}

function needed(view: ReportView): Piece[] {
  const asks = [...asksByAddressee(view.runbook, view.state)];
  if (asks.length === 0) return [' tidak ada permintaan bantuan yang terbuka.'];
  return [` ${asks.map(([name, what]) => `${name}: ${what.map(withoutStop).join('; ')}`).join(' — ')}.`];
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/, '');
}
