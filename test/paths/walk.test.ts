import { expect, test } from 'vitest';
import { walk } from '../../src/walk/walk.ts';
import { fieldOf, pathOn } from './drive.ts';
import { type Course, coverPairs } from './enumerate.ts';
import { FULL } from './full.ts';
import { caseInMemory, deskInMemory, personOn, type Shown } from './person.ts';
import { shipped } from './shipped.ts';

/** Walked from end to end for so many paths of a runbook: the walk folds its case after every answer. */
const WALKS = FULL ? 20 : 3;

/** What waits for the look three hours later, that look included. */
const WAITING = new Set(['retake-check', 'declare-recovered', 'recovery-notice', 'account-state']);

const walkable = shipped().walkable.filter(
  ({ runbook, platform }) => runbook.platform !== 'all' || platform === 'instagram' || platform === 'gmail',
);

test.each(walkable.map((one) => [one.name, one] as const))('%s, walked by a person', async (_, walkable) => {
  for (const known of [true, false]) {
    const field = fieldOf(walkable, known);
    for (const course of few(coverPairs(field).courses)) {
      const path = pathOn(walkable, field, course);
      const shown: Shown = { views: [], reviews: [] };
      const reports: string[] = [];
      const open = caseInMemory(path, field);
      let waited = 0;
      const ending = await walk({
        open,
        asker: personOn(path, shown, () => {
          waited += 4 * 60;
        }),
        desk: deskInMemory(reports),
        lang: known ? 'id' : 'en',
        now: () => new Date(Date.UTC(2026, 10, 22, 15, 31 + open.state.entries.length + waited)),
      });
      expect(ending).toBe('closed');
      const onPath = new Set(path.walked.map(({ step }) => step.id));
      const ids = shown.views.map(({ id }) => id).filter((id) => id !== 'account-state' || onPath.has(id));
      const early = path.walked.filter(({ step }) => WAITING.has(step.id)).map(({ step }) => step.id);
      const others = path.walked.filter(({ step }) => !WAITING.has(step.id)).map(({ step }) => step.id);
      expect(ids).toEqual(waited > 0 ? [...others, ...early] : path.walked.map(({ step }) => step.id));
      expect(shown.reviews).toHaveLength(waited > 0 ? 2 : 1);
      expect(shown.views.filter(({ wait }) => wait !== undefined)).toEqual([]);
      const numbers = shown.views.map((view) => view.number);
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      for (const view of shown.views) expect(view.number).toBeLessThanOrEqual(view.about);
      for (const report of reports) expect(report.match(/^## \d+\. /gm)).toHaveLength(15);
      expect(reports.at(-1)).toContain('Edisi akhir');
    }
  }
});

function few(courses: readonly Course[]): readonly Course[] {
  const every = Math.max(1, Math.ceil(courses.length / WALKS));
  return courses.filter((_, index) => index % every === 0);
}
