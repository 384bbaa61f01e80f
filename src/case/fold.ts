import { type Answered as Given, holds } from '../runbook/condition.ts';
import { allSteps, type Milestone, type Outcome, type Runbook, type Step } from '../runbook/model.ts';
import {
  type Answered,
  type AnyEntry,
  type Confirmed,
  type Entry,
  type Evidence,
  type HandedOver,
  type Issued,
  isForeign,
  type Noted,
  type Opened,
  type Sent,
  type Stamp,
} from './entry.ts';

/** How a step stands now: the newest answer that was not set aside. */
export interface Answer {
  readonly step: string;
  readonly outcome: Outcome;
  readonly value?: string | readonly string[];
  readonly reason?: string;
  readonly waived?: string;
  /** For a notify step that was done. */
  readonly sent?: Sent;
  readonly at: string;
  readonly seq: number;
}

export type Access = 'open' | 'contained' | 'recovered' | 'closed';

/** Everything that a case's journal says, as one value. All views (screen, report, letters, recap) read this and the runbook. */
export interface CaseState {
  readonly opened: Stamp & Opened;
  /** Every entry in order, also those that were set aside. */
  readonly entries: readonly AnyEntry[];
  /** `seq` of the entries that an `undone` set aside. */
  readonly undone: ReadonlySet<number>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly evidence: readonly (Stamp & Evidence)[];
  readonly notes: readonly (Stamp & Noted)[];
  /** Editions of the report. */
  readonly issued: readonly (Stamp & Issued)[];
  /** Letters to addressees, and the excerpts that went with them. */
  readonly letters: readonly (Stamp & Issued)[];
  readonly sent: readonly (Stamp & Sent)[];
  readonly confirmed: readonly (Stamp & Confirmed)[];
  readonly handovers: readonly (Stamp & HandedOver)[];
  /** The hand-over after which nobody has gone on yet. */
  readonly handedOver?: Stamp & HandedOver;
  /** Field values: from the profile, then from answers. */
  readonly facts: Readonly<Record<string, string>>;
  /** When each milestone was first reached, UTC. */
  readonly milestones: Readonly<Partial<Record<Milestone, string>>>;
  /** When the incident was noticed, UTC: as answered, else when the case was opened. */
  readonly noticed: string;
  readonly access: Access;
  readonly closed?: string;
  /** `seq` of entries whose clock stands before that of the entry ahead of them. */
  readonly clockWentBack: readonly number[];
}

/**
 * The state of a case: a pure function of its runbook and its journal.
 * @param entries at least the `opened` entry, in order; damage is the journal's business, not this function's.
 */
export function fold(runbook: Runbook, entries: readonly AnyEntry[]): CaseState {
  const opened = entries[0];
  if (!opened || isForeign(opened) || opened.type !== 'opened') {
    throw new Error('a journal starts with an opened entry');
  }
  const undone = new Set<number>();
  for (const entry of entries) if (!isForeign(entry) && entry.type === 'undone') undone.add(entry.undoes);
  const standing = entries.filter((entry): entry is Entry => !isForeign(entry) && !undone.has(entry.seq));

  const answers = new Map<string, Answer>();
  for (const entry of standing) {
    if (entry.type === 'answered') answers.set(entry.step, answerOf(entry));
    if (entry.type === 'sent' && entry.step !== undefined)
      answers.set(entry.step, sentAnswer(entry, entry.step));
  }

  const issued = standing.filter((entry) => entry.type === 'issued');
  const closed = standing.findLast((entry) => entry.type === 'closed')?.at;
  const last = standing.findLast(({ type }) => type === 'handed-over' || type === 'resumed');
  return {
    opened,
    entries,
    undone,
    answers,
    evidence: standing.filter((entry) => entry.type === 'evidence'),
    notes: standing.filter((entry) => entry.type === 'noted'),
    issued: issued.filter(({ to }) => to === undefined),
    letters: issued.filter(({ to }) => to !== undefined),
    sent: standing.filter((entry) => entry.type === 'sent'),
    confirmed: standing.filter((entry) => entry.type === 'confirmed'),
    handovers: standing.filter((entry) => entry.type === 'handed-over'),
    ...(last?.type === 'handed-over' ? { handedOver: last } : {}),
    ...readAnswers(runbook, opened, answers, closed),
    ...(closed ? { closed } : {}),
    clockWentBack: entries
      .filter((entry, index) => index > 0 && entry.at < (entries[index - 1]?.at ?? ''))
      .map((entry) => entry.seq),
  };
}

/**
 * The state once one more entry stands at the end of the journal: the same as folding it all anew, without the work.
 * @param entries the whole journal, of which `state` is the fold of all but the last
 */
export function advance(runbook: Runbook, state: CaseState, entries: readonly AnyEntry[]): CaseState {
  const entry = entries.at(-1);
  const before = entries.at(-2);
  // What changes how earlier entries are read is folded from the start.
  if (!entry || !before || isForeign(entry) || entry.type === 'undone' || state.undone.has(entry.seq))
    return fold(runbook, entries);
  const back = entry.at < before.at;
  const clockWentBack = back ? [...state.clockWentBack, entry.seq] : state.clockWentBack;
  return { ...grown(runbook, state, entry), entries, clockWentBack };
}

function grown(runbook: Runbook, state: CaseState, entry: Entry): CaseState {
  const { handedOver: _, ...taken } = state;
  switch (entry.type) {
    case 'answered':
      return answeredBy(runbook, state, entry.step, answerOf(entry));
    case 'sent': {
      const sent = [...state.sent, entry];
      if (entry.step === undefined) return { ...state, sent };
      return { ...answeredBy(runbook, state, entry.step, sentAnswer(entry, entry.step)), sent };
    }
    case 'evidence':
      return { ...state, evidence: [...state.evidence, entry] };
    case 'noted':
      return { ...state, notes: [...state.notes, entry] };
    case 'issued':
      return entry.to === undefined
        ? { ...state, issued: [...state.issued, entry] }
        : { ...state, letters: [...state.letters, entry] };
    case 'confirmed':
      return { ...state, confirmed: [...state.confirmed, entry] };
    case 'handed-over':
      return { ...state, handovers: [...state.handovers, entry], handedOver: entry };
    case 'resumed':
      return taken;
    case 'closed':
      return { ...state, closed: entry.at, access: 'closed' };
    default:
      return state;
  }
}

function answeredBy(runbook: Runbook, state: CaseState, step: string, answer: Answer): CaseState {
  const answers = new Map(state.answers).set(step, answer);
  return { ...state, answers, ...readAnswers(runbook, state.opened, answers, state.closed) };
}

/** What the answers say about the case as a whole. */
function readAnswers(
  runbook: Runbook,
  opened: Stamp & Opened,
  answers: ReadonlyMap<string, Answer>,
  closed: string | undefined,
): Pick<CaseState, 'facts' | 'milestones' | 'noticed' | 'access'> {
  const facts: Record<string, string> = { ...opened.facts };
  const milestones: Partial<Record<Milestone, string>> = {};
  for (const step of allSteps(runbook)) readStep(step, answers, facts, milestones);
  const noticed = facts['incident.noticed'] ?? opened.at;
  return { facts, milestones, noticed, access: accessOf(milestones, closed) };
}

/** Whether a step is asked at all: it is for this platform, its condition holds, and the field that it fills is not known from elsewhere. */
export function applies(
  step: Step,
  state: Pick<CaseState, 'opened'> & { readonly answers: ReadonlyMap<string, Given> },
): boolean {
  if (step.platforms && !step.platforms.includes(state.opened.account.platform)) return false;
  if (step.fills && state.opened.facts[step.fills] !== undefined) return false;
  return !step.when || holds(step.when, state.answers);
}

function answerOf(entry: Stamp & Answered): Answer {
  const { type: _, prev: __, ...answer } = entry;
  return answer;
}

function sentAnswer(entry: Stamp & Sent, step: string): Answer {
  return {
    step,
    outcome: 'done',
    at: entry.at,
    seq: entry.seq,
    sent: entry,
    ...(entry.waived ? { waived: entry.waived } : {}),
  };
}

function readStep(
  step: Step,
  answers: ReadonlyMap<string, Answer>,
  facts: Record<string, string>,
  milestones: Partial<Record<Milestone, string>>,
): void {
  const answer = answers.get(step.id);
  if (answer?.outcome !== 'done') return;
  // An answer whose branch was left by going back no longer counts.
  if (step.when && !holds(step.when, answers)) return;
  if (step.fills && typeof answer.value === 'string') facts[step.fills] = answer.value;
  const at = answer.sent?.when ?? answer.at;
  const known = step.marks && milestones[step.marks];
  if (step.marks && (known === undefined || at < known)) milestones[step.marks] = at;
}

function accessOf(milestones: Partial<Record<Milestone, string>>, closed: string | undefined): Access {
  if (closed) return 'closed';
  if (milestones.recovered) return 'recovered';
  return milestones.contained ? 'contained' : 'open';
}
