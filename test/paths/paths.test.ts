import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fold } from '../../src/case/fold.ts';
import { renderReport } from '../../src/report/edition.ts';
import { locksOf, nextStep } from '../../src/walk/next.ts';
import { entryOf, factFor, fieldOf, type Path, pathOn, stateAfter } from './drive.ts';
import { type Course, coverPairs, everyCourse, type Field } from './enumerate.ts';
import { INVARIANTS } from './invariants.ts';
import { shipped, type Walkable } from './shipped.ts';

/** `npm run paths`: every path where there are at most so many; else, and otherwise, all pairs of answers. */
const FULL = process.env.MODE === 'paths';
const MOST = 5000;

const { walkable, unreadable } = shipped();
/** Rules that had something to say on some path. */
const heard = new Set<string>();

test('every shipped runbook can be read', () => expect(unreadable).toEqual([]));

describe.each(walkable.map((one) => [one.name, one] as const))('%s', (_, walkable) => {
  describe.each([
    ['with a profile', true],
    ['without a profile', false],
  ])('%s', (_, known) => {
    let field: Field;
    let courses: readonly Course[];
    let cover: ReturnType<typeof coverPairs>;

    beforeAll(() => {
      field = fieldOf(walkable, known);
      cover = coverPairs(field);
      courses = (FULL ? everyCourse(field, MOST) : undefined) ?? cover.courses;
    });

    test('keeps the order that no runbook may break', () => {
      const rows = INVARIANTS.filter(
        (row) => row.about.includes(walkable.runbook.incident) && (row.known ?? known) === known,
      );
      const wrong = new Set<string>();
      for (const course of courses) {
        const path = pathOn(walkable, field, course);
        for (const row of rows) {
          const finding = row.rule(path);
          if (finding === 'holds') heard.add(row.name);
          if (typeof finding === 'object') wrong.add(`${row.name}: ${finding.wrong}`);
        }
      }
      expect([...wrong]).toEqual([]);
    });

    test('ends on every path', () => {
      for (const course of courses) {
        const path = pathOn(walkable, field, course);
        expect(nextStep(walkable.runbook, stateAfter(path, field.opened))).toBeUndefined();
      }
    });
  });
});
