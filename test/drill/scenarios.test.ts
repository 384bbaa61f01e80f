import { expect, test } from 'vitest';
import { MODEL, rehearse } from '../../src/drill/rehearse.ts';
import { scoreOf } from '../../src/drill/score.ts';
import { SHIPPED, shipped } from './sample.ts';

const STARTS = '2026-01-05T01:00:00.000Z';

test.for(SHIPPED)('%s: the model answer gets the full score', async (name) => {
  const { scenario, runbook } = await shipped(name);
  const { state } = rehearse(runbook, scenario, MODEL, { seed: 1, starts: STARTS });
  const { total, lines } = scoreOf({ runbook, scenario, state });
  expect(lines.filter(({ result }) => result !== 'met')).toEqual([]);
  expect(total.percent).toBe(100);
});
