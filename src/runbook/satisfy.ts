import { type Answered, holds } from './condition.ts';
import type { Condition, Outcome, Step } from './model.ts';

/** How many partial assignments are tried before a condition is taken to be possible. */
const BUDGET = 20_000;
/** How many steps a condition may lead back to before it is taken to be possible; real ones lead to a handful. */
const MOST_STEPS = 60;
/** Of a step with several values, every set of the values that conditions name is tried: at most 2^6. */
const MOST_VALUES = 6;

/**
 * Whether there are answers for which a step's condition holds: decided by going through the answers of every step that
 * it looks at, directly or through those steps' own conditions. A step whose condition does not hold has no answer.
 * Only answers that some condition can tell apart are tried. When that is too much, or when a condition names
 * something that is not there, true: other rules speak of that.
 * @param steps by id, in the order of the walk
 */
export function canHold(condition: Condition, steps: ReadonlyMap<string, Step>): boolean {
  const looked = closure(condition, steps);
  if (!looked) return true;
  const walked = [...steps.keys()].filter((id) => looked.has(id));
  const choices = walked.map((id) => answersOf(steps.get(id), looked.get(id) ?? []));
  if (choices.includes(undefined)) return true;
  const answers = new Map<string, Answered>();
  const decided = new Set<string>();
  let budget = BUDGET;

  function search(index: number): boolean {
    budget -= 1;
    const { canBe, canFail } = outlook(condition, answers, decided);
    if (!canBe) return false;
    const id = walked[index];
    if (!canFail || id === undefined || budget <= 0) return true;
    const when = steps.get(id)?.when;
    const applies = when === undefined || holds(when, answers);
    decided.add(id);
    for (const answer of applies ? (choices[index] ?? []) : []) {
      answers.set(id, answer);
      if (search(index + 1)) return true;
      answers.delete(id);
    }
    // Also stands for every answer that no condition asks for.
    const found = search(index + 1);
    decided.delete(id);
    return found;
  }
  return search(0);
}

/** Whether a condition can still become true, or false, while only some steps are decided. */
export function outlook(
  condition: Condition,
  answers: ReadonlyMap<string, Answered>,
  decided: { has(step: string): boolean },
): { readonly canBe: boolean; readonly canFail: boolean } {
  if ('not' in condition) {
    const { canBe, canFail } = outlook(condition.not, answers, decided);
    return { canBe: canFail, canFail: canBe };
  }
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
      outlook(part, answers, decided),
    );
    return 'all' in condition
      ? { canBe: parts.every((part) => part.canBe), canFail: parts.some((part) => part.canFail) }
      : { canBe: parts.some((part) => part.canBe), canFail: parts.every((part) => part.canFail) };
  }
  if (!decided.has(condition.step)) return { canBe: true, canFail: true };
  const holding = holds(condition, answers);
  return { canBe: holding, canFail: !holding };
}

type Leaf = Extract<Condition, { readonly step: string }>;

function leaves(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  return 'not' in condition ? leaves(condition.not) : [condition];
}

/** All that a condition and the conditions behind it look at, by step; undefined when that is too much, or not there. */
function closure(
  condition: Condition,
  steps: ReadonlyMap<string, Step>,
): ReadonlyMap<string, readonly Leaf[]> | undefined {
  const looked = new Map<string, Leaf[]>();
  const open = [...leaves(condition)];
  for (const leaf of open) {
    const step = steps.get(leaf.step);
    if (!step || looked.size > MOST_STEPS) return undefined;
    if (namedBy(leaf).some((value) => !Object.hasOwn(step.choices ?? {}, value))) return undefined;
    const known = looked.get(leaf.step);
    known?.push(leaf);
    if (known) continue;
    looked.set(leaf.step, [leaf]);
    if (step.when) open.push(...leaves(step.when));
  }
  return looked;
}

/** The choices that a condition names. */
function namedBy(leaf: Leaf): readonly string[] {
  if ('is' in leaf) return [leaf.is];
  return 'in' in leaf ? leaf.in : [];
}

/** The answers of a step that the given conditions can tell apart; undefined when these are too many. */
function answersOf(step: Step | undefined, looked: readonly Leaf[]): readonly Answered[] | undefined {
  const outcomes = new Set<Outcome>(looked.flatMap((leaf) => ('outcome' in leaf ? leaf.outcome : [])));
  const values = [...new Set(looked.flatMap(namedBy))];
  if (values.length > MOST_VALUES && step?.kind === 'choices') return undefined;
  const chosen = step?.kind === 'choices' ? subsets(values) : values;
  const unnamed = Object.keys(step?.choices ?? {}).length > values.length || !step?.choices;
  return [
    ...chosen.map((value): Answered => ({ outcome: 'done', value })),
    ...(outcomes.has('done') && unnamed ? [{ outcome: 'done' } as const] : []),
    ...[...outcomes].filter((outcome) => outcome !== 'done').map((outcome): Answered => ({ outcome })),
  ];
}

function subsets(values: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = values;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others, ...others.map((set) => [first, ...set])];
}
