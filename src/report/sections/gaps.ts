import type { BlockContent } from 'mdast';
import { applies } from '../../case/fold.ts';
import { neverReached } from '../../case/open.ts';
import type { Outcome } from '../../runbook/model.ts';
import { OUTCOMES, targetOf } from '../answers.ts';
import { bullets, type Cell, paragraph, strong, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { fill, momentOr, titleOf } from '../wording.ts';

const ORDER: readonly Outcome[] = ['not-possible', 'later', 'not-applicable'];

/** Section 8: what was not possible, was put off or did not apply, each with its reason, and what was never reached. */
export function gaps(view: ReportView): BlockContent[] {
  const blocks: BlockContent[] = [];
  const rows = ORDER.flatMap((outcome) => rowsWith(outcome, view));
  if (rows.length > 0) blocks.push(table(['Langkah', 'Keadaan', 'Alasan', 'Waktu'], rows));
  const missing = unreached(view);
  if (missing) blocks.push(...missing);
  return blocks.length > 0 ? blocks : [paragraph('Tidak ada: semua langkah yang berlaku sudah dilakukan.')];
}

function rowsWith(outcome: Outcome, view: ReportView): Cell[][] {
  return view.answered
    .filter(({ step, answer }) => answer.outcome === outcome && applies(step, view.state))
    .map(({ step, answer }) => {
      const target = view.missed.has(step.id) ? `. ${targetOf(step, view)}` : '';
      return [
        titleOf(step, view),
        `${OUTCOMES[outcome]}${target}`,
        answer.reason ?? 'tidak dicatat',
        momentOr(answer.at, view),
      ];
    });
}

/** One line a section: the list of an early edition would be long otherwise. What waits for its time stands in section 12. */
function unreached(view: ReportView): BlockContent[] | undefined {
  const waiting = new Set(view.waiting.map(({ step }) => step.id));
  const never = new Set(
    neverReached(view.runbook, view.state).flatMap(({ id }) => (waiting.has(id) ? [] : [id])),
  );
  if (never.size === 0) return undefined;
  const items = view.runbook.sections.flatMap((section) => {
    const steps = section.steps.filter(({ id }) => never.has(id));
    if (steps.length === 0) return [];
    const titles = steps.map((step) => titleOf(step, view)).join('; ');
    return [[strong(`${fill(section.title, view)} (${steps.length}):`), ` ${titles}`]];
  });
  return [
    paragraph(
      `Belum dikerjakan: ${never.size} langkah, ${view.state.closed ? 'karena kasus ditutup lebih dulu' : 'karena gilirannya belum tiba'}.`,
    ),
    bullets(items),
  ];
}
