import { applies, type CaseState } from '../../case/fold.ts';
import { letterMessages as m } from '../../language/messages/letter.ts';
import type { Text } from '../../language/text.ts';
import type { Minimum } from '../../runbook/letter.ts';
import { allSteps, type Runbook, type Step } from '../../runbook/model.ts';
import { isQuestion } from '../answers.ts';
import { known } from '../wording.ts';

/** Something that the law wants in a report and the case does not hold yet. */
export interface Missing {
  readonly name: Text;
  /** Steps of the runbook whose answers would fill it, in their order; empty: only a person can add it by hand. */
  readonly steps: readonly Step[];
}

/**
 * What is missing for a letter. Peraturan BSSN 1/2024 pasal 15 ayat (4): contact of the reporter, description,
 * chronology, impact. UU 27/2022 pasal 46: the data exposed, when and how, the measures taken.
 */
export function missingFor(
  minimum: Minimum | undefined,
  runbook: Runbook,
  state: CaseState,
): readonly Missing[] {
  switch (minimum) {
    case undefined:
      return [];
    case 'perban-1-2024':
      return [contact, description, chronology, impact].flatMap((look) => look(runbook, state));
    case 'pdp-46':
      return [exposed, chronology, measures].flatMap((look) => look(runbook, state));
  }
}

type Look = (runbook: Runbook, state: CaseState) => readonly Missing[];

const contact: Look = (runbook, state) =>
  fact(m.needContact, ['reporter.name', 'reporter.contact'], runbook, state);

const chronology: Look = (runbook, state) => fact(m.needChronology, ['incident.noticed'], runbook, state);

/** What has happened to the account: at least one question about access or what is seen there. */
const description: Look = (runbook, state) =>
  answered(m.needDescription, runbook, state, ({ report }) => report === 'akses' || report === 'dampak');

const impact: Look = (runbook, state) =>
  answered(m.needImpact, runbook, state, ({ report }) => report === 'dampak');

const exposed: Look = (runbook, state) =>
  [state.answers.get('pd-data')?.value ?? []].flat().includes('none')
    ? [{ name: m.needData, steps: [] }]
    : answered(m.needData, runbook, state, ({ id }) => id === 'pd-data');

const measures: Look = (runbook, state) =>
  state.milestones.protected || state.milestones.contained
    ? []
    : [
        {
          name: m.needMeasures,
          steps: openSteps(runbook, state).filter(({ marks }) => marks === 'protected'),
        },
      ];

function fact(name: Text, fields: readonly string[], runbook: Runbook, state: CaseState): readonly Missing[] {
  const absent = fields.filter((field) => known(state.facts[field]) === undefined);
  if (absent.length === 0) return [];
  const steps = openSteps(runbook, state).filter(
    ({ fills }) => fills !== undefined && absent.includes(fills),
  );
  return [{ name, steps }];
}

/** One answer is enough; to fill the gap, the first question that is still open is asked. */
function answered(
  name: Text,
  runbook: Runbook,
  state: CaseState,
  wanted: (step: Step) => boolean,
): readonly Missing[] {
  const questions = allSteps(runbook).filter((step) => isQuestion(step) && !step.fills && wanted(step));
  const done = questions.some(
    ({ id, ...step }) => applies({ id, ...step }, state) && state.answers.get(id)?.outcome === 'done',
  );
  if (done) return [];
  const open = new Set(openSteps(runbook, state).map(({ id }) => id));
  return [{ name, steps: questions.filter(({ id }) => open.has(id)).slice(0, 1) }];
}

function openSteps(runbook: Runbook, state: CaseState): readonly Step[] {
  return allSteps(runbook).filter(
    (step) => applies(step, state) && state.answers.get(step.id)?.outcome !== 'done',
  );
}
