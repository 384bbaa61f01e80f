import type { Drill } from '../../src/drill/engine.ts';
import { MODEL, modelAnswer, type Trainee } from '../../src/drill/rehearse.ts';
import type { Inject } from '../../src/drill/scenario.ts';
import type { Step } from '../../src/runbook/model.ts';

export { MODEL };

/** What nobody should do, at once. */
function worst({ choices }: Inject): string {
  return Object.keys(choices).reduce((low, key) =>
    (choices[key]?.points ?? 0) < (choices[low]?.points ?? 0) ? key : low,
  );
}

/** Deletes first, announces early, pays the recovery service, keeps nothing and tells nobody. */
export const PANICKER: Trainee = {
  minutes: () => 1,
  choose: worst,
  answer(step: Step, drill: Drill) {
    const reason = 'panik';
    if (step.kind === 'evidence' || step.id === 'capture-now')
      return { type: 'answered', step: step.id, outcome: 'not-possible', reason };
    if (step.kind === 'notify' || step.marks === 'informed' || step.id.startsWith('mailbox'))
      return { type: 'answered', step: step.id, outcome: 'later', reason };
    const model = modelAnswer(step, drill.scenario);
    if (step.kind !== 'choice' || !('value' in model)) return model;
    const other = Object.keys(step.choices ?? {}).find((key) => key !== model.value);
    // Which branch to take is answered truly: there is no panic without an account.
    const branches = ['access', 'sign', 'after-hijack', 'status', 'regained', 'google-back', 'restored'];
    return branches.includes(step.id) ? model : { ...model, value: other ?? '' };
  },
};

/** Does everything right, and everything late. */
export const SLEEPER: Trainee = { ...MODEL, minutes: () => 600 };
