import { MILESTONES } from '../report/data.ts';
import { type Moment, NEVER } from './model/filed.ts';
import type { Brief } from './model/item.ts';

/** The times of cases, in one table of numbers: tens of thousands of cases have ten each. */
interface Times {
  /** @param number of the case @param moments in the order of `MILESTONES` */
  put(number: number, moments: readonly Moment[]): void;
  /** In the order of `MILESTONES`. */
  of(number: number): Moment[];
  /** Milliseconds. */
  numbers(number: number): Brief['times'];
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
  /** None where it is not known, or no time. */
  const time = (place: number): number | undefined => {
    const words = odd.size > 0 ? odd.get(place) : undefined;
    const found = words === undefined ? table[place] : Date.parse(words);
    return found === NEVER || Number.isNaN(found) ? undefined : found;
  };
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
    numbers(number) {
      const place = number * WIDTH;
      // In the order of `MILESTONES`; written out, as it is asked of every case.
      return {
        opened: time(place),
        noticed: time(place + 1),
        occurred: time(place + 2),
        protected: time(place + 3),
        contained: time(place + 4),
        reported: time(place + 5),
        informed: time(place + 6),
        recovered: time(place + 7),
        announced: time(place + 8),
        closed: time(place + 9),
      };
    },
    opened: (number) => at(number * WIDTH),
  };
}
