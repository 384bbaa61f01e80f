import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Clock, Count, Filters, Recap, Spread, StepCount } from '../../src/collect/model/recap.ts';
import { AS_OF, collected, folderWith } from './folder.ts';
import { officeYear, type TrueIncident } from './year.ts';

const { truth, files } = officeYear(7, { changed: 3 });
const FILES = Object.fromEntries(files.map(({ path, text }) => [path, text]));
const known = truth.offices;

/** Median and ninth tenth by counting, another way than the program's. */
function spreadOf(values: readonly number[]): Spread {
  const least = (share: number) =>
    values
      .filter((one) => values.filter((other) => other <= one).length >= share * values.length)
      .sort((a, b) => a - b)[0] ?? 0;
  const most = [...values].filter(
    (one) => values.filter((other) => other >= one).length >= values.length / 2,
  );
  const upper = Math.max(...most);
  return { count: values.length, median: (least(0.5) + upper) / 2, p90: least(0.9) };
}

function counts(names: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}
const asRecord = (list: readonly Count[]) => Object.fromEntries(list.map(({ name, count }) => [name, count]));
const all = <T>(of: (one: TrueIncident) => T | undefined) => truth.incidents.flatMap((one) => of(one) ?? []);

/** Of `later` before `not-reached`; minutes. */
const TARGETS = new Map([
  ['sessions', 60],
  ['two-factor', 525_600],
]);

function clocksOf(noticed: string, steps: readonly string[]): Clock[] {
  return steps
    .flatMap((step) => {
      const target = TARGETS.get(step);
      if (target === undefined) return [];
      const due = Date.parse(noticed) + target * 60_000;
      return [
        { step, due: new Date(due).toISOString(), left: Math.floor((due - Date.parse(AS_OF)) / 60_000) },
      ];
    })
    .sort((one, other) => one.left - other.left);
}

function asSteps(steps: readonly StepCount[], key: 'failed' | 'skipped'): Record<string, number> {
  return Object.fromEntries(steps.flatMap((one) => (one[key] > 0 ? [[one.step, one[key]]] : [])));
}

describe('a year of 40 offices and their accounts, in files and from the index', async () => {
  const read = async (index?: string, filters: Filters = {}): Promise<Recap> => {
    const view = { known, filters, targets: () => TARGETS };
    const folder = folderWith(FILES);
    const first = await collected(folder, {
      view,
      ...(index ? { index: join(folder, index) } : {}),
    });
    return index ? collected(folder, { view, index: join(folder, index) }) : first;
  };

  test.each([undefined, '.index'])('every figure is the one that was made up (index: %s)', async (index) => {
    const { figures, counts: counted, now, offices } = await read(index);
    expect(counted).toEqual({
      reports: truth.files,
      cases: {
        incident: truth.incidents.length + truth.altered.length,
        preparation: truth.preparations,
        patrol: truth.patrols,
        drill: truth.drills,
      },
      copies: truth.copies,
      unreadable: 0,
    });
    expect(figures.incidents).toBe(truth.incidents.length);
    expect(figures.left).toEqual({ altered: truth.altered.length });
    expect(asRecord(figures.months)).toEqual(counts(all(({ month }) => month)));
    expect(asRecord(figures.platforms)).toEqual(counts(all(({ platform }) => platform)));
    expect(asRecord(figures.kinds)).toEqual({ hacked: truth.incidents.length });
    expect(asRecord(figures.causes)).toEqual({ lure: all(({ lure }) => lure || undefined).length });
    expect(figures.minutes).toEqual({
      notice: spreadOf(all(({ notice }) => notice)),
      protection: spreadOf(all(({ protection }) => protection)),
      report: spreadOf(all(({ report }) => report)),
      recovery: spreadOf(all(({ recovery }) => recovery)),
    });
    const failed = counts(all(({ failed: one }) => one).flat());
    expect(asSteps(figures.steps, 'failed')).toEqual(failed);
    // What an open incident has not reached may still come.
    const skipped = counts(all(({ open, skipped: one }) => (open ? [] : one)).flat());
    expect(asSteps(figures.steps, 'skipped')).toEqual(skipped);
    const ofAll = (step: string) =>
      truth.incidents.filter((one) => !(one.open && one.skipped.includes(step))).length;
    expect(figures.steps.map(({ of }) => of)).toEqual(figures.steps.map(({ step }) => ofAll(step)));
    const clocks = Object.fromEntries(
      all(({ open, case: id, noticed, skipped: steps }) =>
        open ? [[id, clocksOf(noticed, steps)]] : undefined,
      ),
    );
    expect(Object.fromEntries(now.map((one) => [one.case, one.clocks]))).toEqual(clocks);
    expect(Object.values(clocks).flat().length).toBeGreaterThan(0);
    expect(now.map((one) => [one.case, one.asks.map(({ to }) => to)])).toEqual(
      now.map((one) => [one.case, all((known) => (known.case === one.case ? known.asks : undefined))]),
    );
    expect(now.map((one) => one.case).sort()).toEqual(all((one) => (one.open ? one.case : undefined)).sort());
    expect(offices).toHaveLength(40);
    expect(offices.reduce((sum, { accounts }) => sum + accounts.length, 0)).toBe(truth.accounts);
    const unheard = offices.reduce((sum, one) => sum + one.unheard, 0);
    expect(unheard).toBe(truth.accounts - truth.preparations);
    expect(offices.reduce((sum, one) => sum + one.unmeasured, 0)).toBe(unheard);
    for (const office of truth.offices) {
      const row = offices.find(({ key }) => key === office.short);
      const own = [...truth.incidents, ...truth.altered].filter((one) => one.office === office.short);
      expect({ prepared: undefined, patrolled: undefined, drilled: undefined, ...row }).toMatchObject({
        name: office.name,
        silent: office.silent,
        prepared: office.prepared,
        patrolled: office.patrolled,
        drilled: office.drilled,
        incidents: own.length,
        open: own.filter(({ open }) => open).length,
      });
    }
    const speaking = truth.offices.filter(({ silent }) => !silent);
    const ready = speaking.map(({ short }, at) => [short, 50 + (at % 20)]);
    const told = speaking.map(({ short }) => [short, offices.find(({ key }) => key === short)?.readiness]);
    expect(told).toEqual(ready);
    expect(offices.filter(({ drilled }) => drilled)).toHaveLength(truth.drills);
  });

  test('what waits for us, and one month where it is', async () => {
    const mine = await read(undefined, { mine: 'kominfo' });
    const asked = all((one) => (one.asks === 'kominfo' ? one.case : undefined));
    expect(mine.now.map((one) => one.case).sort()).toEqual(asked.sort());
    expect(asked.length).toBeGreaterThan(0);
    // Half an hour before or after midnight at the end of a month, in three zones.
    const march = await read(undefined, { since: '2026-03-01', until: '2026-03-31' });
    const within = all(({ month, case: id }) => (month === '2026-03' ? id : undefined));
    expect(march.figures.months).toEqual([{ name: '2026-03', count: within.length }]);
  });
});
