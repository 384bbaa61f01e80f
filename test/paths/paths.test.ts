import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderReport } from '../../src/report/edition.ts';
import { allSteps } from '../../src/runbook/model.ts';
import { nextStep } from '../../src/walk/next.ts';
import { fieldOf, OUTCOMES, type Path, pathOn, stateAfter } from './drive.ts';
import { type Course, coverPairs, everyCourse, type Field } from './enumerate.ts';
import { FULL } from './full.ts';
import { INVARIANTS, type Invariant } from './invariants.ts';
import { shipped } from './shipped.ts';

/**
 * Every path of every shipped runbook. An ordinary run takes courses that cover all pairs of answers; `npm run paths`
 * takes every course of a runbook that has at most this many.
 */
const MOST = 5000;
/** A report is rendered for so many paths of a runbook at most, spread over all of them. */
const REPORTS = FULL ? 60 : 8;
/** And so many are folded. */
const FOLDS = FULL ? 400 : 24;

const { walkable, unreadable } = shipped();
/** Rules that spoke of some path. */
const heard = new Set<string>();
const figures: string[] = [];

test('every shipped runbook can be read', () => expect(unreadable).toEqual([]));

describe.each(walkable.map((one) => [one.name, one] as const))('%s', (name, walkable) => {
  const { runbook } = walkable;
  /** All courses, with the profile and without. */
  const fields: { readonly field: Field; readonly known: boolean; readonly courses: readonly Course[] }[] =
    [];

  beforeAll(() => {
    for (const known of [true, false]) {
      const field = fieldOf(walkable, known);
      const all = FULL ? everyCourse(field, MOST) : undefined;
      const courses = all ?? coverPairs(field).courses;
      fields.push({ field, known, courses });
      const lengths = courses.map((course) => pathOn(walkable, field, course).walked.length);
      const steps = `${Math.min(...lengths)}-${Math.max(...lengths)} steps`;
      const which = all ? 'all paths' : 'paths for all pairs';
      figures.push(`${name}${known ? '' : ', no profile'}: ${courses.length} ${which}, ${steps}`);
    }
  });

  test('keeps the order that no runbook may break', () => {
    const wrong = new Map<string, string>();
    for (const { field, known, courses } of fields) {
      const rows = INVARIANTS.filter(
        (row) => row.about.includes(runbook.incident) && (row.known ?? known) === known,
      );
      for (const course of courses) judge(pathOn(walkable, field, course), rows, wrong);
    }
    expect([...wrong].map(([what, where]) => `${what} (e.g. on ${where})`)).toEqual([]);
  });

  test('asks in the order of its steps, and ends, whatever comes of them', () => {
    for (const { field, courses } of fields) {
      for (const [index, course] of spread(courses, FOLDS).entries()) {
        const path = pathOn(walkable, field, course);
        const state = stateAfter(path, field.opened, OUTCOMES[index % OUTCOMES.length]);
        // A lock may have kept the declaration from being made; then the end of the account is asked after all.
        const locked = path.walked.some(
          ({ step, answer }) =>
            step.marks === 'recovered' &&
            answer.outcome === 'done' &&
            state.answers.get(step.id)?.outcome !== 'done',
        );
        expect(nextStep(runbook, state)?.id).toBe(locked ? 'account-state' : undefined);
        expect([...state.answers.keys()]).toEqual(path.walked.map(({ step }) => step.id));
      }
    }
  });

  test('has a whole report at the end of every path, and in the middle', () => {
    for (const { field, courses } of fields) {
      for (const [index, course] of spread(courses, REPORTS).entries()) {
        const path = pathOn(walkable, field, course);
        const upTo = index % 3 === 0 ? Math.ceil(path.walked.length / 2) : path.walked.length;
        const half = { ...path, walked: path.walked.slice(0, upTo) };
        const state = stateAfter(half, field.opened, OUTCOMES[index % OUTCOMES.length]);
        const report = renderReport({ runbook, state, journal: { entries: upTo + 1, head: 'a'.repeat(64) } });
        expect(report.match(/^## \d+\. /gm)).toEqual(Array.from({ length: 15 }, (_, at) => `## ${at + 1}. `));
        const data = parse(report.split('\n---\n')[0] ?? '');
        expect(data).toMatchObject({
          'gpr-respond': 1,
          kind: field.opened.kind,
          runbook: { id: runbook.id },
        });
        expect(data.steps.filter((one: { reached?: boolean }) => one.reached !== false)).toHaveLength(upTo);
        expect(report).not.toMatch(/\{(account|platform|office|kominfo)\}|undefined|\[object/);
      }
    }
  });
});

test('every step of every runbook is on some path', () => {
  const reached = new Map<string, Set<string>>();
  for (const one of walkable) {
    const { courses } = coverPairs(fieldOf(one, false));
    const steps = reached.get(one.runbook.id) ?? new Set();
    reached.set(one.runbook.id, steps);
    for (const course of courses)
      for (const { step } of pathOn(one, fieldOf(one, false), course).walked) steps.add(step.id);
  }
  const missed = walkable.flatMap(({ runbook }) =>
    allSteps(runbook)
      // A fragment's step that is for other platforms is not missed.
      .filter(
        ({ platforms }) => runbook.platform === 'all' || (platforms?.includes(runbook.platform) ?? true),
      )
      .flatMap(({ id }) => (reached.get(runbook.id)?.has(id) ? [] : [`${runbook.id}: ${id}`])),
  );
  expect([...new Set(missed)]).toEqual([]);
});

/** A rule that no path gives cause for guards nothing: its words no longer find the steps that it is about. */
test('every rule has something to say about the runbooks that are there', () => {
  const incidents = new Set(walkable.map(({ runbook }) => runbook.incident));
  const silent = INVARIANTS.filter(
    ({ name, about }) => about.some((one) => incidents.has(one)) && !heard.has(name),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

afterAll(() => {
  if (FULL) console.log(figures.join('\n'));
});

/** Notes what is wrong on a path, each thing once, with the answers that lead there. */
function judge(path: Path, rows: readonly Invariant[], wrong: Map<string, string>): void {
  for (const { name, rule } of rows) {
    const finding = rule(path);
    if (finding === 'holds') heard.add(name);
    if (typeof finding !== 'object') continue;
    const what = `${name}: ${finding.wrong}`;
    const decided = path.walked.filter(({ free }) => !free);
    const where = decided.map(({ step, answer }) => `${step.id}=${answer.value ?? answer.outcome}`).join(' ');
    if (!wrong.has(what)) wrong.set(what, where);
  }
}

/** At most so many of a list, evenly spread. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const every = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % every === 0);
}
