import { isForeign } from '../case/entry.ts';
import { applies, type CaseState } from '../case/fold.ts';
import { holds } from '../runbook/condition.ts';
import { allSteps, type Runbook, type Step } from '../runbook/model.ts';
import type { Inject, Role, Scenario } from './scenario.ts';
import { injectsFor } from './seed.ts';

/** A drill as data: everything that is shown or scored is a function of this. */
export interface Drill {
  readonly runbook: Runbook;
  readonly scenario: Scenario;
  readonly state: CaseState;
}

/** A surprise that was shown, with the trainees' choice once there is one. */
interface ShownInject {
  readonly inject: Inject;
  readonly at: string;
  readonly sent: boolean;
  readonly choice?: string;
}

/** The surprises shown so far, in their order. */
export function shownInjects({ scenario, state }: Pick<Drill, 'scenario' | 'state'>): readonly ShownInject[] {
  const chosen = new Map<string, string>();
  for (const entry of state.entries)
    if (!isForeign(entry) && entry.type === 'inject-answered') chosen.set(entry.inject, entry.choice);
  return state.entries.flatMap((entry): ShownInject[] => {
    if (isForeign(entry) || entry.type !== 'inject') return [];
    const inject = scenario.injects.find(({ id }) => id === entry.inject);
    const choice = chosen.get(entry.inject);
    if (!inject) return [];
    return [{ inject, at: entry.at, sent: entry.order !== undefined, ...(choice ? { choice } : {}) }];
  });
}

/** The surprise that has to come now: one that was shown and not met (after a stop), else the first that is due. */
export function dueInject(drill: Drill, now: string): Inject | undefined {
  const shown = shownInjects(drill);
  const open = shown.find(({ choice }) => choice === undefined);
  return open?.inject ?? comingInjects(drill).find((inject) => isDue(inject, drill, now));
}

/** The surprises of this drill's seed that have not been shown. */
export function comingInjects(drill: Drill): readonly Inject[] {
  const shown = new Set(shownInjects(drill).map(({ inject }) => inject.id));
  const seed = drill.state.opened.drill?.seed ?? 0;
  return injectsFor(drill.scenario, seed).filter(({ id }) => !shown.has(id));
}

/** Ids of the steps that this scenario leaves out, named themselves or by their section. */
export function skippedSteps(scenario: Pick<Scenario, 'skip'>, runbook: Runbook): ReadonlySet<string> {
  const skip = new Set(scenario.skip);
  return new Set(
    runbook.sections.flatMap((section) =>
      section.steps.filter(({ id }) => skip.has(section.id) || skip.has(id)).map(({ id }) => id),
    ),
  );
}

/** The role that answers a step, and the person who has it; undefined without a team. */
export function turnOf(
  { runbook, scenario, state }: Drill,
  step: Pick<Step, 'id'>,
): { readonly role: Role; readonly person: string } | undefined {
  const section = runbook.sections.find(({ steps }) => steps.some(({ id }) => id === step.id));
  const role = scenario.roles.find(({ sections }) => section && sections.includes(section.id));
  return role && seatOf(scenario, state, role.id);
}

/** Who has a role: the team's people take the roles in turn. */
export function seatOf(
  { roles }: Pick<Scenario, 'roles'>,
  { opened }: CaseState,
  id: string,
): { readonly role: Role; readonly person: string } | undefined {
  const team = opened.drill?.team ?? [];
  const index = roles.findIndex((role) => role.id === id);
  const [role, person] = [roles[index], team[index % Math.max(1, team.length)]];
  return role && person !== undefined ? { role, person } : undefined;
}

/** Steps that apply, are not left out, and have no answer, in the runbook's order. */
export function stepsAhead({ runbook, scenario, state }: Drill): readonly Step[] {
  const skipped = skippedSteps(scenario, runbook);
  return allSteps(runbook).filter(
    (step) => !skipped.has(step.id) && !state.answers.has(step.id) && applies(step, state),
  );
}

function isDue({ trigger }: Inject, { state }: Drill, now: string): boolean {
  if (trigger.after !== undefined) return state.answers.has(trigger.after);
  if (trigger.at !== undefined) return Date.parse(now) >= Date.parse(state.opened.at) + trigger.at * 60_000;
  return trigger.when !== undefined && holds(trigger.when, state.answers);
}
