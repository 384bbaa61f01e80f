import type { BlockContent, Root } from 'mdast';
import { LONG, receiptsOf, targetClocks } from '../case/clocks.ts';
import type { HandedOver } from '../case/entry.ts';
import type { CaseState } from '../case/fold.ts';
import { locksOf } from '../case/locks.ts';
import { accountName } from '../case/names.ts';
import { deferredSteps, impossibleSteps, neverReached, openAsks } from '../case/open.ts';
import { clockLine, waitingLine } from '../case/running.ts';
import { instructionIn, textIn, titleIn } from '../case/title.ts';
import { briefMessages as m } from '../language/messages/brief.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { duration, minutesBetween, moment, zoneOf } from '../language/time.ts';
import type { Runbook, Step } from '../runbook/model.ts';
import { platformName } from '../runbook/platform.ts';
import { toMarkdown } from './markdown.ts';
import { block, bullets, heading, type Piece, paragraph, strong } from './nodes.ts';
import { addresseeName } from './wording.ts';

interface BriefInput {
  readonly runbook: Runbook;
  readonly state: CaseState;
  readonly handover: Pick<HandedOver, 'from' | 'to' | 'note'>;
  /** When the case is handed over, UTC. */
  readonly at: string;
  readonly lang: Lang;
}

/** A page holds about this many lines of each list. */
const MOST = 6;

/**
 * The one page for whoever takes over: where we stand, what is open, what must not be done, the next three steps, the
 * clocks that run. Everything on it comes from the journal and the runbook.
 */
export function briefText(input: BriefInput): string {
  return toMarkdown(briefOf(input));
}

function briefOf(input: BriefInput): Root {
  const { state, handover, at, lang } = input;
  const zone = zoneOf(state.facts['office.timezone']);
  const title = say(m.title, lang);
  const head: readonly (readonly [Text, string | undefined])[] = [
    [m.from, handover.from],
    [m.to, handover.to ?? say(m.unnamed, lang)],
    [m.at, moment(at, zone, lang)],
    [m.case, state.opened.case],
    [m.note, handover.note],
  ];
  const children: BlockContent[] = [
    heading(1, state.opened.kind === 'drill' ? `${say(m.drill, lang)} · ${title}` : title),
    paragraph(
      strong(
        `${textIn(input.runbook.title, input)}: ${accountName(state)} (${platformName(state.opened.account.platform)})`,
      ),
    ),
    bullets(head.flatMap(([name, value]) => (value ? [[strong(`${say(name, lang)}:`), ` ${value}`]] : []))),
  ];
  const parts: readonly (readonly [Text, readonly string[]])[] = [
    [m.where, whereWeStand(input)],
    [m.open, shortened(whatIsOpen(input), lang)],
    [m.never, whatMustNot(input)],
    [m.next, nextSteps(input)],
    [m.clocks, clockLines(input)],
  ];
  for (const [name, lines] of parts) {
    children.push(heading(2, say(name, lang)), bullets(lines.map((line): Piece[] => [line])));
  }
  children.push(heading(2, say(m.goOn, lang)), paragraph(say(m.resumeHere, lang)));
  children.push(
    block(`gpr-respond ${lang === 'id' ? 'lanjut' : 'resume'} serah-terima_${state.opened.case}.zip`),
  );
  return { type: 'root', children };
}

function whereWeStand(input: BriefInput): string[] {
  const { runbook, state, at, lang } = input;
  const standing = {
    open: m.stateOpen,
    contained: m.stateContained,
    recovered: m.stateRecovered,
    closed: m.stateClosed,
  };
  const last = [...state.answers.values()]
    .filter(({ outcome }) => outcome === 'done')
    .sort((a, b) => b.seq - a.seq)[0];
  const step = runbook.sections.flatMap(({ steps }) => steps).find(({ id }) => id === last?.step);
  const elapsed = duration(minutesBetween(state.noticed, at), lang);
  return [
    say(standing[state.access], lang),
    say(m.noticed, lang, {
      when: moment(state.noticed, zoneOf(state.facts['office.timezone']), lang),
      elapsed,
    }),
    say(m.tally, lang, {
      done: [...state.answers.values()].filter(({ outcome }) => outcome === 'done').length,
      impossible: impossibleSteps(runbook, state).length,
      later: deferredSteps(runbook, state).length,
      left: neverReached(runbook, state).length,
      files: state.evidence.length,
    }),
    ...(step ? [say(m.last, lang, { step: titleIn(step, input) })] : []),
  ];
}

function whatIsOpen(input: BriefInput): string[] {
  const { runbook, state, at, lang } = input;
  const because = (text: Text) => (step: Step) =>
    say(text, lang, { step: titleIn(step, input), reason: state.answers.get(step.id)?.reason ?? '–' });
  return [
    ...receiptsOf(state)
      .filter(({ open }) => open)
      .map((receipt) => waitingLine(receipt, { state, lang, now: at })),
    ...deferredSteps(runbook, state).map(because(m.later)),
    ...openAsks(runbook, state).map(({ to, what }) =>
      say(m.asked, lang, { to: addresseeName(to, state, lang), what: textIn(what, input) }),
    ),
    ...impossibleSteps(runbook, state).map(because(m.impossible)),
  ];
}

/** What is locked, what the next steps warn of, and what holds in every case. */
function whatMustNot(input: BriefInput): string[] {
  const { runbook, state, lang } = input;
  const open = openSteps(input);
  const locked = open.flatMap((step) => {
    const needs = locksOf(runbook, state, step);
    if (needs.length === 0) return [];
    return [
      say(m.lockedUntil, lang, {
        step: titleIn(step, input),
        needs: needs.map((one) => titleIn(one, input)).join(' '),
      }),
    ];
  });
  const warned = open.slice(0, 3).flatMap(({ warn }) => (warn ? [textIn(warn, input)] : []));
  const always = [m.oneLaptop, m.noDelete, m.noPay, m.noChat].map((text) => say(text, lang));
  return [...locked.slice(0, 2), ...warned, ...always];
}

function nextSteps(input: BriefInput): string[] {
  const next = openSteps(input).slice(0, 3);
  return next.length > 0 ? next.map((step) => instructionIn(step, input)) : [say(m.allDone, input.lang)];
}

/** What was never reached, then what was put off: in the order in which the walk offers them. */
function openSteps({ runbook, state }: BriefInput): readonly Step[] {
  return [...neverReached(runbook, state), ...deferredSteps(runbook, state)];
}

function clockLines(input: BriefInput): string[] {
  const all = targetClocks(input.runbook, input.state, input.at);
  if (all.length === 0) return [say(m.noClocks, input.lang)];
  // The long ones are those of the law: they must not be lost among the many short ones.
  const long = all.filter(({ step }) => (step.within ?? 0) >= LONG).slice(0, 3);
  const soon = all.filter((clock) => !long.includes(clock)).slice(0, MOST - long.length);
  const left = all.length - long.length - soon.length;
  const lines = [...soon, ...long].map((clock) => clockLine(clock, input));
  return left > 0 ? [...lines, say(m.more, input.lang, { count: left })] : lines;
}

function shortened(lines: readonly string[], lang: Lang): readonly string[] {
  if (lines.length === 0) return [say(m.nothingOpen, lang)];
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST - 1), say(m.more, lang, { count: lines.length - MOST + 1 })];
}
