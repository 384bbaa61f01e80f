import { type Fact, FORMAT, type Rehearsal } from '../case/entry.ts';
import { type CaseState, fold } from '../case/fold.ts';
import { type JournalLine, NO_LINE_BEFORE, nextLine } from '../case/journal.ts';
import { dueOf } from '../case/waiting.ts';
import type { Runbook, Step } from '../runbook/model.ts';
import { nextStep } from '../walk/next.ts';
import { type Drill, dueInject, skippedSteps } from './engine.ts';
import { standIns } from './guise.ts';
import type { Inject, Scenario } from './scenario.ts';

/** How a made-up trainee behaves: pure, so that the same trainee gives the same journal. */
export interface Trainee {
  /** Minutes of the drill's clock that an answer takes. */
  minutes(step: Step, drill: Drill): number;
  /** The step to take next; undefined: the one that the runbook offers. */
  next?(offered: Step, drill: Drill): Step | undefined;
  /** What the trainee does at a step; undefined: leaves it out for good. */
  answer(step: Step, drill: Drill): Fact | undefined;
  choose(inject: Inject, drill: Drill): string;
}

interface Circumstances {
  readonly seed: number;
  /** The drill's time at the start, UTC. */
  readonly starts: string;
  readonly team?: readonly string[];
  readonly name?: string;
  readonly earlier?: Rehearsal['earlier'];
}

/** A whole drill in memory: the journal that a trainee leaves, as a real one would be written. */
export function rehearse(
  runbook: Runbook,
  scenario: Scenario,
  trainee: Trainee,
  { seed, starts, team = [], name = 'latihan', earlier = [] }: Circumstances,
): { readonly state: CaseState; readonly journal: readonly string[]; readonly head: string } {
  const lines: JournalLine[] = [];
  let time = Date.parse(starts);
  let state = undefined as unknown as CaseState;
  const write = (fact: Fact) => {
    const last = lines.at(-1);
    lines.push(nextLine(lines.length, last?.head ?? NO_LINE_BEFORE, new Date(time).toISOString(), fact));
    state = fold(
      runbook,
      lines.map(({ entry }) => entry),
    );
  };
  write({
    type: 'opened',
    format: FORMAT,
    program: '0.0.0',
    case: name,
    kind: 'drill',
    runbook: { id: runbook.id, version: runbook.version, sha256: '0'.repeat(64) },
    account: { platform: scenario.runbook.platform, handle: scenario.handle },
    facts: standIns(scenario, starts),
    lang: 'id',
    drill: {
      scenario: { id: scenario.id, version: scenario.version, sha256: '0'.repeat(64) },
      seed,
      speed: 1,
      team,
      facilitator: false,
      began: starts,
      earlier,
    },
  });
  const passed = new Set(skippedSteps(scenario, runbook));
  for (let turns = 0; turns < 500; turns++) {
    const drill: Drill = { runbook, scenario, state };
    const inject = dueInject(drill, new Date(time).toISOString());
    if (inject) {
      write({ type: 'inject', inject: inject.id, title: inject.title.id });
      const choice = trainee.choose(inject, drill);
      const label = inject.choices[choice]?.label.id ?? choice;
      write({ type: 'inject-answered', inject: inject.id, choice, label });
      continue;
    }
    time = Math.max(time, waitsUntil(runbook, state, passed));
    const offered = nextStep(runbook, state, new Date(time).toISOString(), passed);
    if (!offered) break;
    const step = trainee.next?.(offered, drill) ?? offered;
    time += trainee.minutes(step, drill) * 60_000;
    const fact = trainee.answer(step, drill);
    if (fact) write(fact);
    else passed.add(step.id);
  }
  write({ type: 'closed' });
  return { state, journal: lines.map(({ line }) => line), head: lines.at(-1)?.head ?? NO_LINE_BEFORE };
}

/** When the next step in order may be asked at all, milliseconds; a drill does not wait for it but leaps there. */
function waitsUntil(runbook: Runbook, state: CaseState, passed: ReadonlySet<string>): number {
  const inOrder = nextStep(runbook, state, undefined, passed);
  const due = inOrder && dueOf(inOrder, state);
  return due === undefined ? 0 : Date.parse(due);
}

/** Who does what the scenario calls right, a minute a step, and meets every surprise in the best way. */
export const MODEL: Trainee = {
  minutes: () => 1,
  answer: (step, { scenario }) => modelAnswer(step, scenario),
  choose: bestChoice,
};

/** The choice with the most points; of several, the first. */
function bestChoice({ choices }: Pick<Inject, 'choices'>): string {
  const keys = Object.keys(choices);
  return keys.reduce((best, key) =>
    (choices[key]?.points ?? 0) > (choices[best]?.points ?? 0) ? key : best,
  );
}

/** What a good response writes down at a step: what the scenario says, else that it was done. */
export function modelAnswer(step: Step, { finds }: Pick<Scenario, 'finds'>): Fact {
  const find = Object.hasOwn(finds, step.id) ? finds[step.id] : undefined;
  const outcome = find?.outcome ?? 'done';
  const base = { type: 'answered', step: step.id, outcome } as const;
  if (outcome !== 'done') return { ...base, reason: 'Tidak bisa dalam keadaan latihan ini.' };
  switch (step.kind) {
    case 'choice':
    case 'choices': {
      const first = Object.keys(step.choices ?? {})[0] ?? '';
      const value = find?.answer ?? (step.kind === 'choices' ? [first] : first);
      return { ...base, value: step.kind === 'choices' ? [value].flat() : ([value].flat()[0] ?? first) };
    }
    case 'text':
      return { ...base, value: 'Dijawab dalam latihan.' };
    case 'notify':
      return { ...sentTo(step), when: '2026-01-01T00:00:00.000Z' };
    default:
      return base;
  }
}

function sentTo(step: Step) {
  return {
    type: 'sent',
    step: step.id,
    to: step.to ?? 'kominfo',
    how: 'diserahkan kepada pelatih',
    receiver: 'Pelatih',
  } as const;
}
