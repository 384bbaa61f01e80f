import type { Opened, Stamp } from '../../src/case/entry.ts';
import { applies } from '../../src/case/fold.ts';
import type { Answered } from '../../src/runbook/condition.ts';
import type { Step } from '../../src/runbook/model.ts';
import { behind, type Decisions, decisionsOf } from './decisions.ts';

/** The answers to the steps that decide a path, by step id: everything else about the path follows from them. */
export type Course = ReadonlyMap<string, Answered>;

/** What a path is found in: the steps in their order, and the case that they are asked in. */
export interface Field {
  readonly steps: readonly Step[];
  readonly opened: Stamp & Opened;
}

/** All courses of a runbook; undefined when there are more than `most`. */
export function everyCourse({ steps, opened }: Field, most: number): readonly Course[] | undefined {
  const decisions = decisionsOf(steps);
  const courses: Course[] = [];
  const answers = new Map<string, Answered>();
  return search(0) ? courses : undefined;

  function search(from: number): boolean {
    for (let index = from; index < steps.length; index += 1) {
      const step = steps[index];
      const choices = step && decisions.get(step.id);
      if (!step || !choices || !applies(step, { answers, opened })) continue;
      for (const answer of choices) {
        answers.set(step.id, answer);
        if (!search(index + 1)) return false;
      }
      answers.delete(step.id);
      return true;
    }
    courses.push(new Map(answers));
    return courses.length <= most;
  }
}

interface Cover {
  readonly courses: readonly Course[];
  /** Pairs of answers that are together on some course. */
  readonly pairs: number;
  /** Steps that no course leads to. */
  readonly unreachable: readonly string[];
}

/**
 * Few courses that cover all pairs of answers that can be given on one path, and lead to every step that can be reached.
 * Greedy: each course is bent towards something that is not covered yet, and takes along as much as it can.
 */
export function coverPairs(field: Field): Cover {
  const { steps } = field;
  const decisions = decisionsOf(steps);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const courses: Course[] = [];
  const covered = new Set<string>();
  const take = (wanted: Course | undefined) => {
    if (!wanted) return false;
    const course = completed(field, decisions, wanted, covered);
    courses.push(course);
    for (const pair of pairsOf(course, decisions)) covered.add(pair);
    return true;
  };
  take(new Map());
  for (const pair of allPairs(decisions)) {
    if (!covered.has(keyOf(pair))) take(leadingTo(field, decisions, byId, pair));
  }
  const reached = new Set(courses.flatMap((course) => stepsOn(field, course).map(({ id }) => id)));
  const unreachable: string[] = [];
  for (const step of steps) {
    if (reached.has(step.id)) continue;
    if (!take(leadingTo(field, decisions, byId, [], step))) unreachable.push(step.id);
  }
  return { courses, pairs: covered.size, unreachable };
}

/** The steps that are asked on a course, in order. */
function stepsOn({ steps, opened }: Field, course: Course): readonly Step[] {
  return steps.filter((step) => applies(step, { answers: course, opened }));
}

type Pick = readonly [id: string, answer: number];

function allPairs(decisions: Decisions): readonly (readonly Pick[])[] {
  const picks = [...decisions].map(([id, answers]) => answers.map((_, index): Pick => [id, index]));
  return picks.flatMap((ones, at) =>
    ones.flatMap((one) => [
      [one],
      ...picks.slice(at + 1).flatMap((others) => others.map((other) => [one, other])),
    ]),
  );
}

function keyOf(pair: readonly Pick[]): string {
  return pair.map(([id, answer]) => `${id}=${answer}`).join('&');
}

function pairsOf(course: Course, decisions: Decisions): readonly string[] {
  const picks = [...decisions].flatMap(([id, answers]): Pick[] => {
    const answer = course.get(id);
    return answer ? [[id, answers.indexOf(answer)]] : [];
  });
  return picks.flatMap((one, at) => [
    keyOf([one]),
    ...picks.slice(at + 1).map((other) => keyOf([one, other])),
  ]);
}

/** Answers to the steps behind these picks (or behind a step) with which all of them come about; undefined if none do. */
function leadingTo(
  { steps, opened }: Field,
  decisions: Decisions,
  byId: ReadonlyMap<string, Step>,
  picks: readonly Pick[],
  goal?: Step,
): Course | undefined {
  const wanted = new Map(picks);
  const targets = [...picks.flatMap(([id]) => byId.get(id) ?? []), ...(goal ? [goal] : [])];
  const needed = new Set([
    ...targets.map(({ id }) => id),
    ...targets.flatMap((step) => [...behind(step, byId)]),
  ]);
  const open = steps.filter(({ id }) => needed.has(id));
  const answers = new Map<string, Answered>();

  function search(index: number): boolean {
    const step = open[index];
    if (!step) return true;
    const choices = decisions.get(step.id) ?? [];
    if (!applies(step, { answers, opened }))
      return step !== goal && !wanted.has(step.id) && search(index + 1);
    if (choices.length === 0) return search(index + 1);
    const only = wanted.get(step.id);
    for (const answer of only === undefined ? choices : choices.slice(only, only + 1)) {
      answers.set(step.id, answer);
      if (search(index + 1)) return true;
    }
    answers.delete(step.id);
    return false;
  }
  return search(0) ? answers : undefined;
}

/** A whole course with these answers in it; all others are chosen so that most is covered that was not before. */
function completed(
  { steps, opened }: Field,
  decisions: Decisions,
  wanted: Course,
  covered: ReadonlySet<string>,
): Course {
  const answers = new Map<string, Answered>();
  for (const step of steps) {
    const choices = decisions.get(step.id);
    if (!choices || !applies(step, { answers, opened })) continue;
    const given = wanted.get(step.id);
    const gain = (answer: Answered) =>
      pairsOf(new Map([...answers, [step.id, answer]]), decisions).filter((pair) => !covered.has(pair))
        .length;
    const [best] = given ? [given] : [...choices].sort((one, other) => gain(other) - gain(one));
    if (best) answers.set(step.id, best);
  }
  return answers;
}
