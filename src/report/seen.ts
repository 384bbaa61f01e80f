import {
  type AnyEntry,
  type Entry,
  type HandedOver,
  type Issued,
  isForeign,
  type Resumed,
  type Sent,
  type Stamp,
} from '../case/entry.ts';
import { type Answer, applies, type CaseState } from '../case/fold.ts';
import type { Milestone, Runbook, Step } from '../runbook/model.ts';
import type { ReportInput } from './view.ts';

/** An allow-list, and under which ids its addressee is known. */
export interface Sight {
  readonly sees: ReadonlySet<string>;
  /** Its id and aliases: what was sent to these is its own. */
  readonly self: ReadonlySet<string>;
}

/**
 * The case as an addressee may see it. Everything is put together piece by piece from what the allow-list names, so that
 * a fact, a milestone or a kind of entry that comes with a newer version stays hidden until someone allows it. What is
 * made from the result (letter, excerpt, data) cannot tell more.
 */
export function seenBy<T extends ReportInput>(input: T, sight: Sight): ReportInput {
  const { state, journal, edition } = input;
  const runbook = runbookFor(input.runbook, state, sight);
  return {
    runbook,
    state: stateFor(runbook, state, sight),
    journal: { entries: journal.entries, head: journal.head },
    ...(edition ? { edition } : {}),
  };
}

/** Steps that the addressee may see. Their conditions are settled: what they name may itself be hidden. */
function runbookFor(runbook: Runbook, state: CaseState, { sees }: Sight): Runbook {
  const settled = (step: Step): Step => {
    const { when, requires, platforms, asks, ...rest } = step;
    const askSeen = asks && sees.has(`asks.${asks.to}`);
    // No platform at all: the step never applies, as it did not in the case.
    const gate = applies(step, state) || step.fills ? {} : { platforms: [] };
    return { ...rest, ...gate, ...(askSeen ? { asks } : {}) };
  };
  return {
    ...runbook,
    sections: runbook.sections.map((section) => ({
      ...section,
      steps: section.steps.filter((step) => mayBeSeen(step, sees)).map(settled),
    })),
  };
}

function mayBeSeen(step: Step, sees: ReadonlySet<string>): boolean {
  // A step that fills a field is as visible as the field.
  if (step.fills) return sees.has(step.fills);
  if (sees.has(`step.${step.id}`) || sees.has(`answers.${step.report}`)) return true;
  return false;
}

/** Whether words that a person chose freely may be seen, not only which of the given choices. */
function wordsSeen(step: Step, sees: ReadonlySet<string>): boolean {
  return sees.has('typed') || sees.has(`step.${step.id}`) || step.fills !== undefined;
}

function stateFor(runbook: Runbook, state: CaseState, sight: Sight): CaseState {
  const { sees } = sight;
  const steps = new Map(
    runbook.sections.flatMap(({ steps: own }) => own.map((step) => [step.id, step] as const)),
  );
  const entries = entriesFor(state.entries, steps, sight);
  const kept = new Set(entries.map(({ seq }) => seq));
  const noticed = sees.has('incident.noticed') ? state.noticed : state.opened.at;
  const answers = [...state.answers].flatMap(([id, answer]): [string, Answer][] => {
    const seen = answerFor(answer, steps.get(id), sight);
    return seen ? [[id, seen]] : [];
  });
  const standing = entries.filter(
    (entry): entry is Entry => !isForeign(entry) && !state.undone.has(entry.seq),
  );
  const issued = standing.filter((entry) => entry.type === 'issued');
  return {
    opened: openedFor(state.opened, sees),
    entries,
    undone: new Set([...state.undone].filter((seq) => kept.has(seq))),
    answers: new Map(answers),
    evidence: standing.filter((entry) => entry.type === 'evidence'),
    notes: standing.filter((entry) => entry.type === 'noted'),
    issued: sees.has('section.keaslian') ? issued.filter(({ to }) => to === undefined) : [],
    letters: issued.filter(({ to }) => to !== undefined),
    sent: standing.filter((entry) => entry.type === 'sent'),
    confirmed: standing.filter((entry) => entry.type === 'confirmed'),
    handovers: standing.filter((entry) => entry.type === 'handed-over'),
    facts: factsFor(state.facts, sees),
    milestones: milestonesFor(state.milestones, sees),
    noticed,
    access: state.access,
    ...(state.closed ? { closed: state.closed } : {}),
    clockWentBack: state.clockWentBack.filter((seq) => kept.has(seq)),
  };
}

function openedFor(opened: CaseState['opened'], sees: ReadonlySet<string>): CaseState['opened'] {
  const { type, format, program, kind, runbook, lang, seq, at, prev, linked, others, replay } = opened;
  return {
    ...{ type, format, program, kind, runbook, lang, seq, at, prev },
    case: opened.case,
    account: { platform: opened.account.platform, handle: opened.account.handle },
    facts: factsFor(opened.facts, sees),
    ...(linked !== undefined && sees.has('linked') ? { linked } : {}),
    ...(others && sees.has('account.others') ? { others } : {}),
    ...(replay === undefined ? {} : { replay }),
  };
}

/** The zone is needed to say any time at all, and tells no more than the office's name does. */
const ALWAYS = new Set(['office.timezone']);

function factsFor(
  facts: Readonly<Record<string, string>>,
  sees: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).filter(([field]) => ALWAYS.has(field) || sees.has(field)));
}

function milestonesFor(milestones: CaseState['milestones'], sees: ReadonlySet<string>) {
  const kept = Object.entries(milestones).filter(([name]) => sees.has(`times.${name}`));
  return Object.fromEntries(kept) as Partial<Record<Milestone, string>>;
}

function entriesFor(
  entries: readonly AnyEntry[],
  steps: ReadonlyMap<string, Step>,
  sight: Sight,
): readonly AnyEntry[] {
  const kept = entries.flatMap((entry) => entryFor(entry, steps, sight).map(knownKeys));
  const seqs = new Set(kept.map(({ seq }) => seq));
  // What speaks of another entry is seen with it.
  return kept.filter((entry) => {
    if (entry.type === 'undone') return seqs.has(entry.undoes);
    return entry.type !== 'confirmed' || seqs.has(entry.sent);
  });
}

/** What is known of each kind of entry. A kind or a key that comes with a newer version is not here, and so not seen. */
const KEYS: Readonly<Partial<Record<Entry['type'], readonly string[]>>> = {
  noted: ['step', 'text'],
  evidence: ['step', 'file', 'sha256', 'bytes', 'name', 'modified'],
  sent: ['step', 'to', 'how', 'receiver', 'when', 'ticket', 'waived'],
  confirmed: ['sent', 'by', 'ticket', 'when'],
  'handed-over': ['from', 'to', 'note', 'file', 'sha256', 'checked'],
  issued: ['edition', 'file', 'sha256', 'to', 'letter', 'checked'],
  undone: ['undoes'],
  paused: ['cause'],
  resumed: ['changed', 'by', 'checked'],
  closed: [],
};

function knownKeys(entry: Entry): Entry {
  const keys = KEYS[entry.type];
  if (!keys) return entry;
  const kept = Object.entries(entry).filter(([key]) => STAMP.has(key) || keys.includes(key));
  return Object.fromEntries(kept) as unknown as Entry;
}

const STAMP: ReadonlySet<string> = new Set(['seq', 'at', 'prev', 'type']);

/** An entry with what may be seen of it; none when nothing may, and for every type that is not named here. */
function entryFor(entry: AnyEntry, steps: ReadonlyMap<string, Step>, sight: Sight): Entry[] {
  if (isForeign(entry)) return [];
  const { sees } = sight;
  switch (entry.type) {
    case 'opened':
      return [openedFor(entry, sees)];
    case 'answered': {
      const step = steps.get(entry.step);
      if (!step) return [];
      const { type, seq, at, prev, outcome } = entry;
      return [{ ...{ type, seq, at, prev, outcome }, step: entry.step, ...wordsOf(entry, step, sees) }];
    }
    case 'noted':
      return sees.has('notes') && (entry.step === undefined || steps.has(entry.step)) ? [entry] : [];
    case 'evidence':
      return sees.has('evidence') ? [withoutHiddenStep(entry, steps)] : [];
    case 'sent':
      return sentSeen(entry, sight) ? [sees.has('typed') ? entry : withoutWaiver(entry)] : [];
    case 'issued':
      return letterSeen(entry, sight) ? [entry] : [];
    case 'handed-over':
    case 'resumed':
      return handsSeen(entry, sees);
    case 'confirmed':
    case 'undone':
    case 'paused':
    case 'closed':
      return [entry];
    default:
      return [];
  }
}

const UNNAMED = '(nama tidak dimuat)';

/** Who worked on the case is seen by those who may know it; that evidence changed hands is not kept from anybody. */
function handsSeen(entry: Stamp & (HandedOver | Resumed), sees: ReadonlySet<string>): Entry[] {
  if (sees.has('handovers')) return [entry];
  if (entry.type === 'resumed') return [entry.by === undefined ? entry : { ...entry, by: UNNAMED }];
  const { note: _, to, ...rest } = entry;
  return [{ ...rest, from: UNNAMED, ...(to === undefined ? {} : { to: UNNAMED }) }];
}

function withoutHiddenStep<T extends { readonly step?: string }>(
  entry: T,
  steps: ReadonlyMap<string, Step>,
): T {
  if (entry.step === undefined || steps.has(entry.step)) return entry;
  const { step: _, ...rest } = entry;
  return rest as T;
}

function withoutWaiver({ waived: _, ...entry }: Stamp & Sent): Stamp & Sent {
  return entry;
}

function sentSeen(entry: Sent, { sees, self }: Sight): boolean {
  return sees.has('sent') || (sees.has('tickets') && self.has(entry.to));
}

/** Editions belong to the case; letters to others are theirs, unless the addressee may know who else was told. */
function letterSeen({ to }: Issued, { sees, self }: Sight): boolean {
  return to === undefined || sees.has('sent') || self.has(to);
}

function answerFor(answer: Answer, step: Step | undefined, sight: Sight): Answer | undefined {
  if (!step || (answer.sent && !sentSeen(answer.sent, sight))) return undefined;
  const { outcome, at, seq, sent } = answer;
  return {
    ...{ outcome, at, seq },
    step: answer.step,
    ...wordsOf(answer, step, sight.sees),
    ...(sent ? { sent: withoutWaiver(knownKeys(sent as Stamp & Sent) as Stamp & Sent) } : {}),
  };
}

/** Value and reasons: choices and times as they are, free words only where these are allowed. */
function wordsOf(
  given: Pick<Answer, 'value' | 'reason' | 'waived'>,
  step: Step,
  sees: ReadonlySet<string>,
): Pick<Answer, 'value' | 'reason' | 'waived'> {
  const words = wordsSeen(step, sees);
  return {
    ...(given.value !== undefined && (words || step.kind !== 'text') ? { value: given.value } : {}),
    ...(given.reason !== undefined && words ? { reason: given.reason } : {}),
    ...(given.waived !== undefined && words ? { waived: given.waived } : {}),
  };
}
