import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fold } from '../../src/case/fold.ts';
import { dueOf } from '../../src/case/waiting.ts';
import { drillTime, startOf } from '../../src/drill/clock.ts';
import { disguised, withoutContacts } from '../../src/drill/guise.ts';
import { giveOrder, ORDERS, readOrders } from '../../src/drill/orders.ts';
import { MODEL, rehearse } from '../../src/drill/rehearse.ts';
import { scoreOf } from '../../src/drill/score.ts';
import { openTimer } from '../../src/drill/timer.ts';
import { allSteps } from '../../src/runbook/model.ts';
import { step } from '../terminal/step.ts';
import { shipped } from './sample.ts';

test.for([
  ['at speed 1', [{ from: 0, speed: 1 }], 60, 60],
  ['at speed 20', [{ from: 0, speed: 20 }], 60, 1200],
  [
    'while it stands',
    [
      { from: 0, speed: 2 },
      { from: 10, speed: 0 },
    ],
    60,
    20,
  ],
  [
    'after it stood',
    [
      { from: 0, speed: 2 },
      { from: 10, speed: 0 },
      { from: 40, speed: 2 },
    ],
    60,
    60,
  ],
  ['when the real clock goes back', [{ from: 100, speed: 1 }], 60, 0],
] as const)('the clock %s', ([, stretches, real, expected]) => {
  expect(drillTime(0, stretches, real)).toBe(expected);
});

test("a drill starts at the scenario's hour, on today's date in its zone", () => {
  const late = Date.parse('2026-11-22T18:30:00.000Z');
  expect(new Date(startOf('22:30', 7, late)).toISOString()).toBe('2026-11-23T15:30:00.000Z');
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'drill-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('an order counts from when it was given, also while a question waits', () => {
  const path = folder();
  let real = 1_000_000;
  const timer = openTimer({ folder: path, start: 0, speed: 10, from: 0, real: () => new Date(real) });
  real += 6_000;
  giveOrder(path, { order: 'hold' }, new Date(real).toISOString());
  real += 60_000;
  expect(timer.now().getTime()).toBe(60_000);
  expect(timer.held()).toBe(true);
  giveOrder(path, { order: 'go' }, new Date(real).toISOString());
  real += 1_000;
  expect(timer.now().getTime()).toBe(70_000);
  expect(timer.take().map(({ order }) => order)).toEqual(['hold', 'go']);
  expect(timer.take()).toEqual([]);
  timer.leap(new Date(3_600_000).toISOString());
  expect(timer.now().getTime()).toBe(3_600_000);
});

test("at speed 20 a step's wait and a target pass twenty times as fast", async () => {
  const { scenario, runbook } = await shipped('akun-direbut-lagi');
  const start = Date.parse('2026-01-05T01:00:00.000Z');
  const minutes = (count: number) => new Date(start + count * 60_000);
  let real = minutes(0);
  const timer = openTimer({ folder: folder(), start, speed: 20, from: 0, real: () => real });
  const [opened] = rehearse(runbook, scenario, MODEL, { seed: 1, starts: timer.now().toISOString() }).state
    .entries;
  if (!opened) throw new Error('nothing was opened');
  const waits = allSteps(runbook).find(({ after }) => after !== undefined);
  const aimed = scenario.expectations.find(({ within, is }) => within !== undefined && is === undefined);
  if (!waits || !aimed?.within) throw new Error('another scenario is needed');

  // One real minute after the target.
  real = minutes(aimed.within / 20 + 1);
  const answer = { type: 'answered', step: aimed.step, outcome: 'done', seq: 1, prev: '' } as const;
  const state = fold(runbook, [opened, { ...answer, at: timer.now().toISOString() }]);
  const { lines } = scoreOf({ scenario, runbook, state });
  expect(lines.find(({ id }) => id === aimed.id)).toMatchObject({ result: 'late', late: 20 });

  const due = dueOf(waits, state) ?? '';
  real = new Date(start + (Date.parse(due) - start) / 20 - 1);
  expect(timer.now().toISOString() < due).toBe(true);
  real = new Date(real.getTime() + 1);
  expect(timer.now().toISOString()).toBe(due);
});

test('orders that are none are passed over, and a half-written one waits', () => {
  const path = folder();
  appendFileSync(join(path, ORDERS), 'nonsense\n{"at":"2026-01-01T00:00:00Z","order":"speed","speed":99}\n');
  giveOrder(path, { order: 'hint', text: 'Lihat perangkat.' }, '2026-01-01T00:00:00.000Z');
  appendFileSync(join(path, ORDERS), '{"at":"2026-01-01T00:00:00Z","order":"go"');
  expect(readOrders(path, 0).map(({ number, order }) => [number, order])).toEqual([[2, 'hint']]);
  expect(readOrders(path, 3)).toEqual([]);
});

test.for([
  ['Telepon 0812-3456-7890 sekarang', 'Telepon [jangan hubungi: latihan] sekarang'],
  ['Hubungi 110.', 'Hubungi [jangan hubungi: latihan].'],
  ['Kirim ke aduan@kantor.go.id segera', 'Kirim ke [jangan hubungi: latihan] segera'],
  ['Pukul 22.30, 38.000 pengikut', 'Pukul 22.30, 38.000 pengikut'],
] as const)('in a drill, "%s" names no contact', ([text, expected]) => {
  expect(withoutContacts(text)).toBe(expected);
});

test("a step's addressee is a stand-in", () => {
  const view = disguised(step({ drill: true, notify: { to: 'Dinas Kominfo Kabupaten Rembang' } }));
  expect(view.notify?.to).toBe('Dinas Kominfo Kabupaten Rembang (jangan hubungi: latihan)');
});
