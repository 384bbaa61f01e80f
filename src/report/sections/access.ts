import type { BlockContent } from 'mdast';
import { applies } from '../../case/fold.ts';
import type { Milestone } from '../../runbook/model.ts';
import { isQuestion, OUTCOMES, questionRows } from '../answers.ts';
import { type Cell, paragraph, strong, table } from '../nodes.ts';
import { standing } from '../standing.ts';
import type { ReportView } from '../view.ts';
import { momentOr, titleOf } from '../wording.ts';

const MILESTONES: readonly (readonly [Milestone, string])[] = [
  ['protected', 'Kotak surel atau akun mulai dilindungi'],
  ['contained', 'Dampak dibatasi'],
  ['reported', 'Dilaporkan'],
  ['informed', 'Masyarakat diberi tahu'],
  ['recovered', 'Akses pulih'],
  ['announced', 'Pemulihan diumumkan'],
];

/** Section 10: who holds the account now, as far as recorded. */
export function access(view: ReportView): BlockContent[] {
  const { milestones } = view.state;
  const marked = new Set(view.steps.map(({ marks }) => marks));
  const rows: Cell[][] = MILESTONES.filter(([id]) => marked.has(id)).map(([id, words]) => {
    const at = milestones[id];
    return [words, at ? momentOr(at, view) : view.state.closed ? 'tidak tercatat' : 'belum'];
  });
  return [
    paragraph(strong('Keadaan:'), ` ${standing(view.runbook, view.state)}.`),
    table(['Hal', 'Keadaan'], [...rows, ...questionRows('akses', view), ...taskRows(view)]),
  ];
}

function taskRows(view: ReportView): Cell[][] {
  return view.answered
    .filter(
      ({ step }) =>
        step.report === 'akses' && !isQuestion(step) && step.kind !== 'info' && applies(step, view.state),
    )
    .map(({ step, answer }) => [titleOf(step, view), OUTCOMES[answer.outcome].toLowerCase()]);
}
