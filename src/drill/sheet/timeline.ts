import type { BlockContent } from 'mdast';
import { type AnyEntry, isForeign } from '../../case/entry.ts';
import { say } from '../../language/text.ts';
import { clockWithSeconds, zoneName } from '../../language/time.ts';
import { OUTCOMES } from '../../report/answers.ts';
import { type Cell, type Piece, strong, table } from '../../report/nodes.ts';
import { titlesOf } from '../../report/wording.ts';
import { allSteps } from '../../runbook/model.ts';
import { withoutContacts } from '../guise.ts';
import type { Sheet } from './view.ts';

/** What happened when, on the drill's own clock: steps, surprises, hints, and what the trainer did to the clock. */
export function timeline(sheet: Sheet): BlockContent[] {
  const steps = allSteps(sheet.runbook);
  const titles = titlesOf(steps, sheet.state);
  const rows = sheet.state.entries.flatMap((entry): Cell[][] => {
    const event = told(entry, titles, sheet);
    if (!event) return [];
    const undone = sheet.state.undone.has(entry.seq) ? [' (dibatalkan)'] : [];
    return [[clockWithSeconds(entry.at, sheet.zone).replace(/ .*/, ''), [...event, ...undone]]];
  });
  return [table([`Waktu latihan (${zoneName(sheet.zone)})`, 'Peristiwa'], rows)];
}

function told(entry: AnyEntry, titles: ReadonlyMap<string, string>, sheet: Sheet): Piece[] | undefined {
  if (isForeign(entry)) return undefined;
  const title = (step: string) => withoutContacts(titles.get(step) ?? step);
  switch (entry.type) {
    case 'opened':
      return ['Latihan dimulai.'];
    case 'answered': {
      const value =
        entry.outcome === 'done'
          ? answerIn(entry.step, entry.value, sheet)
          : [OUTCOMES[entry.outcome], entry.reason].filter(Boolean).join(': ');
      const waived = entry.waived ? ` Kunci dilewati: ${entry.waived}` : '';
      return [`${title(entry.step)} – `, strong(value || OUTCOMES[entry.outcome]), waived];
    }
    case 'sent':
      return [`${title(entry.step ?? entry.to)} – `, strong('diserahkan')];
    case 'inject':
      return [strong('KEJUTAN'), ` ${entry.title}${entry.order === undefined ? '' : ' (dikirim pelatih)'}`];
    case 'inject-answered':
      return ['Tanggapan: ', strong(entry.label)];
    case 'hint':
      return [`Petunjuk pelatih: ${entry.text}`];
    case 'clocked':
      return [entry.speed === 0 ? 'Waktu dihentikan.' : `Waktu berjalan, ${entry.speed} kali.`];
    case 'credited':
      return ['Pelatih mencatat keputusan baik di luar naskah.'];
    case 'noted':
      return [`Catatan: ${entry.text}`];
    case 'paused':
      return ['Latihan dijeda.'];
    case 'resumed':
      return ['Latihan dilanjutkan.'];
    case 'closed':
      return ['Latihan ditutup.'];
    default:
      return undefined;
  }
}

function answerIn(
  id: string,
  value: string | readonly string[] | undefined,
  { runbook, state }: Sheet,
): string {
  if (value === undefined) return '';
  const step = allSteps(runbook).find((one) => one.id === id);
  return [value]
    .flat()
    .map((one) => {
      const choice = step?.choices && Object.hasOwn(step.choices, one) ? step.choices[one] : undefined;
      return choice ? say(choice, 'id', { account: state.opened.account.handle }) : one;
    })
    .join('; ');
}
