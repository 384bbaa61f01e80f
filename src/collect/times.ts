import { type Moment, NEVER } from './model/filed.ts';
import { MILESTONES } from './model/item.ts';

/** The times of cases, in one table of numbers: tens of thousands of cases have ten each. */
interface Times {
  /** @param number of the case @param moments in the order of `MILESTONES` */
  put(number: number, moments: readonly Moment[]): void;
  /** In the order of `MILESTONES`. */
  of(number: number): Moment[];
  opened(number: number): Moment;
}

const FIRST = 1024;
const WIDTH = MILESTONES.length;

/** Of no case yet. */
export function createTimes(): Times {
  let table = new Float64Array(FIRST * WIDTH);
  /** What is no time that would come out the same, as it is. */
  const odd = new Map<number, string>();
  const at = (place: number): Moment => odd.get(place) ?? table[place] ?? NEVER;
  return {
    put(number, moments) {
      if (table.length < (number + 1) * WIDTH) {
        const larger = new Float64Array(Math.max(2 * table.length, (number + 1) * WIDTH));
        larger.set(table);
        table = larger;
      }
      for (let milestone = 0; milestone < WIDTH; milestone += 1) {
        const place = number * WIDTH + milestone;
        const moment = moments[milestone] ?? NEVER;
        table[place] = typeof moment === 'number' ? moment : NEVER;
        if (typeof moment === 'string') odd.set(place, moment);
        else if (odd.size > 0) odd.delete(place);
      }
    },
    of: (number) => MILESTONES.map((_, milestone) => at(number * WIDTH + milestone)),
    opened: (number) => at(number * WIDTH),
  };
}
