import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Count, Recap, Spread } from '../../src/collect/model/recap.ts';
import { collected, folderWith } from './folder.ts';
import { officeYear, type TrueIncident } from './year.ts';

const { truth, files } = officeYear(7);
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

describe('a year of 40 offices and their accounts, in files and from the index', async () => {
  const read = async (index?: string): Promise<Recap> => {
    const folder = folderWith(FILES);
    const first = await collected(folder, {
      view: { known },
      ...(index ? { index: join(folder, index) } : {}),
    });
    return index ? collected(folder, { view: { known }, index: join(folder, index) }) : first;
  };

  test.each([undefined, '.index'])('every figure is the one that was made up (index: %s)', async (index) => {
    const { figures, counts: counted, now, offices } = await read(index);
    expect(counted).toEqual({
      reports: truth.files,
      cases: {
        incident: truth.incidents.length,
        preparation: truth.preparations,
        patrol: 0,
        drill: truth.drills,
      },
      copies: truth.copies,
      unreadable: 0,
    });
    expect(figures.incidents).toBe(truth.incidents.length);
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
    expect(Object.fromEntries(figures.steps.map((one) => [one.step, one.failed]))).toEqual(failed);
    expect(figures.steps.map(({ skipped, of }) => [skipped, of])).toEqual(
      figures.steps.map(() => [0, truth.incidents.length]),
    );
    expect(now.map((one) => one.case).sort()).toEqual(all((one) => (one.open ? one.case : undefined)).sort());
    expect(offices).toHaveLength(40);
    expect(offices.reduce((sum, { accounts }) => sum + accounts.length, 0)).toBe(truth.accounts);
    const unheard = offices.reduce((sum, one) => sum + one.unheard, 0);
    expect(unheard).toBe(truth.accounts - truth.preparations);
    expect(offices.reduce((sum, one) => sum + one.unmeasured, 0)).toBe(unheard);
    for (const office of truth.offices) {
      const row = offices.find(({ key }) => key === office.short);
      const own = truth.incidents.filter((one) => one.office === office.short);
      expect(row).toMatchObject({
        name: office.name,
        silent: office.silent,
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
});
