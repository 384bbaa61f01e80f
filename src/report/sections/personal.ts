import type { BlockContent } from 'mdast';
import { applies } from '../../case/fold.ts';
import { later } from '../../case/waiting.ts';
import { duration, minutesBetween } from '../../language/time.ts';
import { isQuestion, questionRows } from '../answers.ts';
import { type Piece, paragraph, strong, table } from '../nodes.ts';
import type { ReportView } from '../view.ts';
import { answerText, momentOr } from '../wording.ts';

/** The day on which UU 27/2022 was enacted; an older case that is replayed knew no such duty. */
const IN_FORCE = '2022-10-17';

/** One point of section 2: whose data may have been seen, and until when that has to be notified. Only where it was asked. */
export function personalDataPoint(view: ReportView): Piece[][] {
  const words = kindsOfData(view);
  if (words === undefined) return [];
  const deadline = notice(view);
  return [[strong('Data pribadi warga:'), ` ${words}${deadline ? `; ${deadline}` : ''}.`]];
}

/** The part of section 6 about personal data: what was answered, the duty, and its deadline. */
export function personalData(view: ReportView): BlockContent[] {
  const rows = questionRows('data-pribadi', view);
  if (rows.length === 0) return [];
  const blocks: BlockContent[] = [
    paragraph(strong('Data pribadi warga')),
    table(['Hal', 'Keterangan'], rows),
  ];
  if (view.state.noticed < IN_FORCE) return blocks;
  // UU 27/2022 pasal 46: at most 3 x 24 hours, and what the notice holds at least.
  blocks.push(
    paragraph(
      'Bila ada data pribadi yang terungkap, UU 27/2022 (Pelindungan Data Pribadi) pasal 46 mewajibkan pemberitahuan tertulis paling lambat 3 × 24 jam kepada subjek data dan lembaga yang berwenang. Isinya paling sedikit: data yang terungkap, kapan dan bagaimana terungkap, serta upaya penanganan dan pemulihannya. Penilaian dilakukan oleh pejabat yang berwenang.',
    ),
  );
  const deadline = notice(view);
  if (deadline) blocks.push(paragraph(strong(`${deadline.charAt(0).toUpperCase()}${deadline.slice(1)}.`)));
  return blocks;
}

/** The kinds of data where they were named, or why they could not be; else the question that was asked last, with its answer. */
function kindsOfData(view: ReportView): string | undefined {
  const answered = view.answered.filter(
    ({ step }) => step.report === 'data-pribadi' && isQuestion(step) && applies(step, view.state),
  );
  const named = answered.flatMap(({ step, answer }) =>
    step.kind === 'choices' && answer.outcome === 'done' ? [answerText(answer, step, view)] : [],
  );
  if (named.length > 0) return named.join('; ');
  const unnamed = answered.find(({ step, answer }) => step.kind === 'choices' && answer.outcome !== 'done');
  if (unnamed)
    return `jenisnya belum dapat dipastikan (${(unnamed.answer.reason ?? 'alasan tidak dicatat').replace(/[.\s]+$/, '')})`;
  const last = questionRows('data-pribadi', view).at(-1);
  return last?.join(' ').replace(/[.\s]+$/, '');
}

/** Until when the notice has to be sent, or when it was: from the step with a target among those about personal data. */
function notice(view: ReportView): string | undefined {
  const { state, asOf } = view;
  const step = view.steps.find(
    (one) => one.report === 'data-pribadi' && one.within !== undefined && applies(one, state),
  );
  if (!step?.within || state.noticed < IN_FORCE) return undefined;
  const limit = later(state.noticed, step.within);
  const answer = state.answers.get(step.id);
  const at = answer?.sent?.when ?? answer?.at ?? asOf;
  const over = at > limit ? `terlewati ${duration(minutesBetween(limit, at), 'id')}` : '';
  if (answer?.outcome === 'not-applicable') return 'pemberitahuan dinyatakan tidak berlaku';
  if (answer?.outcome === 'done')
    return `pemberitahuan dikirim ${momentOr(at, view)}${over ? ` (batas ${over})` : ''}`;
  const left = `sisa ${duration(minutesBetween(asOf, limit), 'id')}`;
  const late = asOf > limit ? `terlewati ${duration(minutesBetween(limit, asOf), 'id')}` : left;
  return `batas pemberitahuan ${momentOr(limit, view)} (${late})`;
}
