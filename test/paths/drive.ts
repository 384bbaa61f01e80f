import type { AnyEntry, Fact, Opened, Stamp } from '../../src/case/entry.ts';
import { applies, type CaseState, fold } from '../../src/case/fold.ts';
import type { Answered } from '../../src/runbook/condition.ts';
import { allSteps, type Runbook, type Step } from '../../src/runbook/model.ts';
import { locksOf } from '../../src/walk/next.ts';
import type { Course, Field } from './enumerate.ts';
import type { Walkable } from './shipped.ts';

/** One walk through a runbook from its first step to its last. */
export interface Path {
  readonly runbook: Runbook;
  readonly platform: string;
  /** Whether the office's profile was there. */
  readonly known: boolean;
  readonly walked: readonly {
    readonly step: Step;
    readonly answer: Answered;
    /** Whether no condition looks at this answer. */
    readonly free: boolean;
  }[];
}

const HASH = '5e'.repeat(32);
const OPENED_AT = Date.UTC(2026, 10, 22, 15, 31);

/** What an office with a profile need not be asked. */
const PROFILE: Readonly<Record<string, string>> = {
  'office.name': 'Dinas Kesehatan Kabupaten Rembang',
  'office.short': 'dinkes-rembang',
  'office.timezone': 'Asia/Jakarta',
  'reporter.name': 'Rini Astuti',
  'reporter.position': 'Pranata Humas',
  'reporter.contact': '0812-0000-0000',
  'account.url': 'https://contoh.invalid/dinkes',
  'account.owner': 'Dinas Kesehatan Kabupaten Rembang',
  'account.followers': '12000',
  'kominfo.name': 'Dinas Kominfo Kabupaten Rembang',
  spokesperson: 'Kepala Dinas Kesehatan',
};

/** A case's first entry for a walk through this runbook. */
function openedFor({ runbook, platform }: Walkable, known: boolean): Stamp & Opened {
  const kinds: Readonly<Record<string, Opened['kind']>> = { patrol: 'patrol', prepare: 'preparation' };
  return {
    seq: 0,
    at: new Date(OPENED_AT).toISOString(),
    prev: HASH,
    type: 'opened',
    format: 1,
    program: '0.0.0',
    case: `2026-11-22_2231_${runbook.id}_contoh_abcd`,
    kind: kinds[runbook.incident] ?? 'incident',
    runbook: { id: runbook.id, version: runbook.version, sha256: HASH },
    account: { platform, handle: 'contoh' },
    facts: known ? PROFILE : {},
    lang: 'id',
  };
}

export function fieldOf(walkable: Walkable, known: boolean): Field {
  return { steps: allSteps(walkable.runbook), opened: openedFor(walkable, known) };
}

/** The path that a course leads along. */
export function pathOn({ runbook, platform }: Walkable, field: Field, course: Course): Path {
  const walked = field.steps
    .filter((step) => applies(step, { answers: course, opened: field.opened }))
    .map((step) => ({
      step,
      answer: course.get(step.id) ?? plainAnswer(step),
      free: !course.has(step.id),
    }));
  return { runbook, platform, known: Object.keys(field.opened.facts).length > 0, walked };
}

/** An answer for a step that decides nothing. */
function plainAnswer(step: Step): Answered {
  const [first = 'x'] = Object.keys(step.choices ?? {});
  if (step.kind === 'choice') return { outcome: 'done', value: first };
  if (step.kind === 'choices') return { outcome: 'done', value: [first] };
  if (step.kind === 'time') return { outcome: 'done', value: '2026-11-22T15:00:00.000Z' };
  return step.kind === 'text' ? { outcome: 'done', value: `jawaban ${step.id}` } : { outcome: 'done' };
}

/**
 * What the journal gets for an answer. A lock is set aside with a reason where that is allowed, and respected where not:
 * the step is then put off, as a person would.
 */
function factFor(runbook: Runbook, state: CaseState, step: Step, answer: Answered): Fact {
  const locked = answer.outcome === 'done' && locksOf(runbook, state, step).length > 0;
  if (locked && !step.waivable)
    return { type: 'answered', step: step.id, outcome: 'later', reason: 'masih terkunci' };
  const waived = locked ? { waived: 'keadaan mendesak' } : {};
  if (answer.outcome !== 'done')
    return { type: 'answered', step: step.id, outcome: answer.outcome, reason: 'belum dapat dikerjakan' };
  if (step.kind !== 'notify') return { type: 'answered', step: step.id, ...answer, ...waived };
  const when = new Date(OPENED_AT + 60_000).toISOString();
  return {
    type: 'sent',
    step: step.id,
    to: step.to ?? 'kominfo',
    how: 'surel',
    receiver: 'Budi',
    when,
    ...waived,
  };
}

/** An entry of a journal that is not on disk: a minute after the one before. */
export function entryOf(fact: Fact, seq: number): AnyEntry {
  return { seq, at: new Date(OPENED_AT + seq * 60_000).toISOString(), prev: HASH, ...fact };
}

/** What becomes of the steps that decide nothing. */
export const OUTCOMES = ['done', 'not-possible', 'later', 'not-applicable'] as const;

/**
 * The state at the end of a path. Folded once: nothing on the way depends on it but locks, which need the answers only.
 * @param outcome of the steps that decide nothing
 */
export function stateAfter(
  path: Path,
  opened: Stamp & Opened,
  outcome: (typeof OUTCOMES)[number] = 'done',
): CaseState {
  const entries: AnyEntry[] = [opened];
  const bare = fold(path.runbook, entries);
  const answers = new Map(bare.answers);
  for (const { step, answer: decided, free } of path.walked) {
    const answer = free && outcome !== 'done' ? { outcome } : decided;
    const fact = factFor(path.runbook, { ...bare, answers }, step, answer);
    const entry = entryOf(fact, entries.length);
    entries.push(entry);
    const value = fact.type === 'answered' && fact.value !== undefined ? { value: fact.value } : {};
    const ended = fact.type === 'answered' ? fact.outcome : 'done';
    answers.set(step.id, { step: step.id, outcome: ended, at: entry.at, seq: entry.seq, ...value });
  }
  return fold(path.runbook, entries);
}
