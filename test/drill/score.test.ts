import { expect, test } from 'vitest';
import type { Entry } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import { MODEL, rehearse, type Trainee } from '../../src/drill/rehearse.ts';
import { type Line, type Score, scoreOf } from '../../src/drill/score.ts';
import { allSteps } from '../../src/runbook/model.ts';
import { shipped } from './sample.ts';

/** The lines of a drill of the first scenario, by id. @param extra an order to credit it at the end */
async function lines(trainee: Partial<Trainee>, extra?: string): Promise<ReadonlyMap<string, Line>> {
  return new Map((await score(trainee, extra)).lines.map((line) => [line.id, line]));
}

async function score(trainee: Partial<Trainee>, extra?: string): Promise<Score> {
  const { scenario, runbook } = await shipped('surel-hak-cipta');
  const played = rehearse(
    runbook,
    scenario,
    { ...MODEL, ...trainee },
    { seed: 1, starts: '2026-01-05T01:00:00.000Z' },
  );
  const last = played.state.entries.at(-1);
  const credit = {
    seq: last?.seq ?? 0,
    at: last?.at ?? '',
    prev: '',
    type: 'credited',
    extra,
    order: 0,
  } as Entry;
  const state = extra === undefined ? played.state : fold(runbook, [...played.state.entries, credit]);
  return scoreOf({ scenario, runbook, state });
}

const skipping = (id: string): Partial<Trainee> => ({
  answer: (step, drill) => (step.id === id ? undefined : MODEL.answer(step, drill)),
});

test('late: half of the points, and by how much', async () => {
  const found = await lines({ minutes: (step) => (step.id === 'notify-first' ? 70 : 1) });
  expect(found.get('report')).toMatchObject({ result: 'late', late: 14, points: 6, of: 12 });
});

test('in the wrong order: a quarter, and which step came too early', async () => {
  const early = await lines({
    next: (offered, { runbook, state }) =>
      offered.id === 'capture-now' && !state.answers.has('do-not-open')
        ? allSteps(runbook).find(({ id }) => id === 'do-not-open')
        : undefined,
  });
  expect(early.get('capture')).toMatchObject({
    result: 'wrong-order',
    tooEarly: 'do-not-open',
    points: 2,
    of: 10,
  });
});

test('missed: nothing', async () => {
  expect((await lines(skipping('warn-admins'))).get('warn')).toMatchObject({
    result: 'missed',
    points: 0,
    of: 10,
  });
});

test('a choice that is not the best gives its own points', async () => {
  const found = await lines({ choose: ({ choices }) => Object.keys(choices)[1] ?? '' });
  expect(found.get('deadline-call')).toMatchObject({ result: 'partly', points: 4, of: 10 });
});

test('a credit makes up for what was missed in its dimension, and for no more', async () => {
  const made = await lines(skipping('warn-admins'), 'other-offices');
  expect(made.get('other-offices')).toMatchObject({ result: 'credited', points: 5, of: 0 });
  const [without, credited] = [
    await score(skipping('warn-admins')),
    await score(skipping('warn-admins'), 'other-offices'),
  ];
  expect(credited.total).toMatchObject({ points: without.total.points + 5, of: without.total.of });
  expect(credited.dimensions.communication?.points).toBe((without.dimensions.communication?.points ?? 0) + 5);
  expect((await lines({}, 'other-offices')).get('other-offices')).toMatchObject({ points: 0 });
});
