import { filled } from '../language/failure.ts';
import { drillCheckMessages as m } from '../language/messages/drill-check.ts';
import { runbookMessages } from '../language/messages/runbook.ts';
import { nearest } from '../language/nearest.ts';
import type { Text } from '../language/text.ts';
import { stepsIn } from '../runbook/condition.ts';
import { allSteps, type Condition, type Runbook, type Step } from '../runbook/model.ts';
import { type Place, problemIn, within } from '../runbook/place.ts';
import type { Problem } from '../runbook/problem.ts';
import { canHold } from '../runbook/satisfy.ts';
import { checkTexts } from './check-texts.ts';
import { skippedSteps } from './engine.ts';
import { MODEL, rehearse } from './rehearse.ts';
import type { Expectation, Inject, Scenario } from './scenario.ts';
import { type Line, scoreOf } from './score.ts';

/** Everything that is wrong with a scenario that its schema cannot see. @param name what its id has to be */
export function checkScenario(
  place: Place,
  scenario: Scenario,
  runbook: Runbook | undefined,
  name: string,
): readonly Problem[] {
  const own = [...idProblems(place, scenario, name), ...doubled(place, scenario), ...checkTexts(place)];
  if (!runbook) {
    const words = filled(m.unknownRunbook, { ...scenario.runbook });
    return [...own, problemIn(within(place, 'runbook'), 'unknown-runbook', words)];
  }
  const desk: Desk = {
    place,
    scenario,
    runbook,
    steps: new Map(allSteps(runbook).map((step) => [step.id, step])),
    skipped: skippedSteps(scenario, runbook),
  };
  const references = [...stepReferences(desk), ...otherReferences(desk)];
  const shapes = [...own, ...references, ...impossibleInjects(desk), ...impossibleExpectations(desk)];
  // What names nothing cannot be played; that is said already.
  return shapes.length > 0 ? shapes : unreachable(desk);
}

interface Desk {
  readonly place: Place;
  readonly scenario: Scenario;
  readonly runbook: Runbook;
  readonly steps: ReadonlyMap<string, Step>;
  readonly skipped: ReadonlySet<string>;
}

function idProblems(place: Place, { id }: Scenario, name: string): readonly Problem[] {
  if (id === name) return [];
  return [problemIn(within(place, 'id'), 'id-path', filled(runbookMessages.idMismatch, { expected: name }))];
}

/** Ids are unique among surprises, expectations, extras and roles. */
function doubled(place: Place, scenario: Scenario): readonly Problem[] {
  return (['injects', 'expectations', 'extras', 'roles'] as const).flatMap((key) => {
    const seen = new Set<string>();
    return scenario[key].flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problemIn(within(place, key, index, 'id'), 'duplicate-id', filled(m.doubledId, { id }))];
    });
  });
}

interface Reference {
  readonly id: string;
  readonly at: Place;
  /** Choices of the step that are named with it. */
  readonly values?: readonly { readonly value: string; readonly at: Place }[];
}

/** Everything that names a step, with the choices that it names. */
function references({ place, scenario }: Desk): readonly Reference[] {
  const finds = Object.entries(scenario.finds).map(([id, { answer }]) => {
    const at = within(place, 'finds', id);
    return { id, at, values: named(within(at, 'answer'), answer) };
  });
  const injects = scenario.injects.flatMap(({ trigger }, index) => {
    const at = within(place, 'injects', index, 'trigger');
    const after = trigger.after === undefined ? [] : [{ id: trigger.after, at: within(at, 'after') }];
    return [...after, ...(trigger.when ? conditionReferences(trigger.when, within(at, 'when')) : [])];
  });
  const expectations = scenario.expectations.flatMap(({ step, is, before, or }, index) => {
    const at = within(place, 'expectations', index);
    return [
      { id: step, at: within(at, 'step'), values: named(within(at, 'is'), is) },
      ...before.map((id, order) => ({ id, at: within(at, 'before', order) })),
      ...(or ? conditionReferences(or, within(at, 'or')) : []),
    ];
  });
  return [...finds, ...injects, ...expectations];
}

function named(at: Place, values: string | readonly string[] | undefined): NonNullable<Reference['values']> {
  if (values === undefined) return [];
  return [values].flat().map((value) => ({ value, at }));
}

function conditionReferences(condition: Condition, at: Place): readonly Reference[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => conditionReferences(part, within(at, 'all', index)));
  if ('any' in condition)
    return condition.any.flatMap((part, index) => conditionReferences(part, within(at, 'any', index)));
  if ('not' in condition) return conditionReferences(condition.not, within(at, 'not'));
  const values =
    'is' in condition
      ? named(within(at, 'is'), condition.is)
      : 'in' in condition
        ? named(within(at, 'in'), condition.in)
        : [];
  return [{ id: condition.step, at: within(at, 'step'), values }];
}

function stepReferences(desk: Desk): readonly Problem[] {
  return references(desk).flatMap(({ id, at, values = [] }) => {
    const step = desk.steps.get(id);
    if (!step) return [unknown(at, id, desk.steps.keys(), desk.runbook.id)];
    return values
      .filter(({ value }) => !Object.hasOwn(step.choices ?? {}, value))
      .map((one) => {
        const choices = Object.keys(step.choices ?? {}).join(', ') || '–';
        return problemIn(
          one.at,
          'unknown-choice',
          filled(m.unknownChoice, { value: one.value, step: id, choices }),
        );
      });
  });
}

function unknown(at: Place, id: string, known: Iterable<string>, runbook: string): Problem {
  const near = nearest(id, known);
  const words = near
    ? filled(m.unknownStepNear, { step: id, runbook, near })
    : filled(m.unknownStep, { step: id, runbook });
  return problemIn(at, 'unknown-step', words);
}

/** What is left out, the roles' sections, and the role that a surprise is for. */
function otherReferences({ place, scenario, runbook, steps }: Desk): readonly Problem[] {
  const sections = runbook.sections.map(({ id }) => id);
  const both = [...sections, ...steps.keys()];
  const skip = scenario.skip.flatMap((id, index) =>
    both.includes(id) ? [] : [unknown(within(place, 'skip', index), id, both, runbook.id)],
  );
  const seats = scenario.roles.flatMap((role, index) =>
    role.sections.flatMap((id, order) =>
      sections.includes(id)
        ? []
        : [unknown(within(place, 'roles', index, 'sections', order), id, sections, runbook.id)],
    ),
  );
  const roles = scenario.roles.map(({ id }) => id);
  const addressed = scenario.injects.flatMap(({ role }, index) => {
    if (role === undefined || roles.includes(role)) return [];
    const words = filled(m.unknownRole, { role, roles: roles.join(', ') });
    return [problemIn(within(place, 'injects', index, 'role'), 'unknown-role', words)];
  });
  return [...skip, ...seats, ...addressed];
}

/** A surprise has one trigger that can come about, and something to decide. */
function impossibleInjects(desk: Desk): readonly Problem[] {
  return desk.scenario.injects.flatMap((inject, index) => {
    const at = within(desk.place, 'injects', index);
    const words = impossible(inject, desk);
    return words ? [problemIn(words.in ? within(at, words.in) : at, 'impossible-inject', words.text)] : [];
  });
}

function impossible({ trigger, choices }: Inject, desk: Desk): { text: Text; in?: string } | undefined {
  const given = Object.keys(trigger);
  if (given.length !== 1) return { text: m.oneTrigger, in: 'trigger' };
  const points = Object.values(choices).map((one) => one.points);
  if (points.length < 2) return { text: m.twoChoices, in: 'choices' };
  if (Math.max(...points) === Math.min(...points)) return { text: m.sameForAll, in: 'choices' };
  const steps = trigger.when ? stepsIn(trigger.when) : [trigger.after ?? []].flat();
  const never = steps.find((id) => !canCome(id, desk));
  if (never !== undefined) return { text: filled(m.stepNeverComes, { step: never }), in: 'trigger' };
  if (trigger.when && !canHold(trigger.when, desk.steps)) return { text: m.neverHolds, in: 'trigger' };
  return undefined;
}

/** Whether a step can be asked at all in this drill. */
function canCome(id: string, { scenario, steps, skipped }: Desk): boolean {
  const step = steps.get(id);
  if (!step) return true;
  if (skipped.has(id) || step.fills !== undefined) return false;
  if (step.platforms && !step.platforms.includes(scenario.runbook.platform)) return false;
  return !step.when || canHold(step.when, steps);
}

function impossibleExpectations(desk: Desk): readonly Problem[] {
  return desk.scenario.expectations.flatMap((expectation, index) => {
    const at = within(desk.place, 'expectations', index);
    const { step, before, never, is, outcome } = expectation;
    const words = (rule: string, place: Place, text: Text) => [problemIn(place, rule, text)];
    if (!never && !canCome(step, desk))
      return words('unreachable-expectation', within(at, 'step'), filled(m.stepNeverComes, { step }));
    if (before.includes(step)) return words('unreachable-expectation', within(at, 'before'), m.beforeItself);
    if (is && !outcome.includes('done'))
      return words('unreachable-expectation', within(at, 'is'), m.valueWithoutDone);
    return [];
  });
}

/**
 * Plays the model answer with every surprise: what even that does not reach, nobody can reach. Wrong turns are no part
 * of it, so surprises that wait for one are left to `impossible`.
 */
function unreachable({ place, scenario, runbook }: Desk): readonly Problem[] {
  const all = { ...scenario, injects: scenario.injects.map((one) => ({ ...one, optional: false })) };
  const { state } = rehearse(runbook, all, MODEL, { seed: 0, starts: '2026-01-05T01:00:00.000Z' });
  const { lines } = scoreOf({ runbook, scenario: all, state });
  return scenario.expectations.flatMap((expectation, index) => {
    const line = lines.find(({ kind, id }) => kind === 'expectation' && id === expectation.id);
    if (!line || line.result === 'met') return [];
    const at = within(place, 'expectations', index);
    return [problemIn(at, 'unreachable-expectation', reasonOf(line, expectation))];
  });
}

function reasonOf({ result, late, tooEarly }: Line, { id, step }: Expectation): Text {
  if (result === 'late') return filled(m.modelLate, { id, step, minutes: late ?? 0 });
  if (result === 'wrong-order') return filled(m.modelOrder, { id, step, other: tooEarly ?? '' });
  return filled(m.modelMissed, { id, step });
}
