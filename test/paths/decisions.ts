import { type Answered, holds } from '../../src/runbook/condition.ts';
import type { Condition, Outcome, Step } from '../../src/runbook/model.ts';

type Leaf = Extract<Condition, { readonly step: string }>;

/** Steps whose answer some condition looks at, each with one answer of every kind that the conditions can tell apart. */
export type Decisions = ReadonlyMap<string, readonly Answered[]>;

/** More named values would make more sets than anyone can go through. */
const MOST_NAMED = 12;

export function decisionsOf(steps: readonly Step[]): Decisions {
  const leaves = steps.flatMap((step) => (step.when ? leavesOf(step.when) : []));
  const decisions = steps
    .map((step) => ({ step, looking: leaves.filter((leaf) => leaf.step === step.id) }))
    .filter(({ looking }) => looking.length > 0)
    .map(({ step, looking }) => [step.id, kindsOf(step, looking)] as const);
  return new Map(decisions);
}

function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

/** One answer for each way in which the conditions that look at a step can come out. */
function kindsOf(step: Step, looking: readonly Leaf[]): readonly Answered[] {
  const kinds = new Map<string, Answered>();
  for (const answer of candidates(step, looking)) {
    const answers = new Map([[step.id, answer]]);
    const outcome = looking.map((leaf) => (holds(leaf, answers) ? '1' : '0')).join('');
    if (!kinds.has(outcome)) kinds.set(outcome, answer);
  }
  return [...kinds.values()];
}

function candidates(step: Step, looking: readonly Leaf[]): readonly Answered[] {
  const outcomes: Outcome[] = looking.some((leaf) => 'outcome' in leaf)
    ? ['not-possible', 'not-applicable', 'later']
    : [];
  return [...doneAnswers(step, looking), ...outcomes.map((outcome) => ({ outcome }))];
}

function doneAnswers(step: Step, looking: readonly Leaf[]): readonly Answered[] {
  const keys = Object.keys(step.choices ?? {});
  if (step.kind === 'choice') return keys.map((value) => ({ outcome: 'done', value }));
  if (step.kind !== 'choices') return [{ outcome: 'done' }];
  const named = new Set(looking.flatMap((leaf) => ('is' in leaf ? [leaf.is] : 'in' in leaf ? leaf.in : [])));
  if (named.size > MOST_NAMED) throw new Error(`${step.id}: conditions name ${named.size} values`);
  const plain = keys.find((key) => !named.has(key));
  const sets = subsets([...named]).filter((set) => set.length > 0);
  return [...(plain ? [[plain]] : []), ...sets].map((value) => ({ outcome: 'done', value }));
}

/** Smaller sets first, so that an answer of each kind is as short as it can be. */
function subsets(values: readonly string[]): readonly (readonly string[])[] {
  let sets: (readonly string[])[] = [[]];
  for (const value of values) sets = [...sets, ...sets.map((set) => [...set, value])];
  return sets.sort((one, other) => one.length - other.length);
}

/** The steps that decide whether this one applies: those its condition looks at, and those behind them. */
export function behind(step: Step, steps: ReadonlyMap<string, Step>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = step.when ? leavesOf(step.when).map((leaf) => leaf.step) : [];
  for (const id of open) {
    if (found.has(id)) continue;
    found.add(id);
    const when = steps.get(id)?.when;
    if (when) open.push(...leavesOf(when).map((leaf) => leaf.step));
  }
  return found;
}
