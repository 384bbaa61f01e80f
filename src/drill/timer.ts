import { drillTime, type Stretch } from './clock.ts';
import { type ReadOrder, readOrders } from './orders.ts';

/** The drill's clock in one sitting, moved by real time and by the trainer's orders. */
export interface Timer {
  /** The drill's time. */
  now(): Date;
  /** Whether time moves by itself, so that screens have to follow it. */
  readonly moves: boolean;
  /** The orders that came since the last call, in their order. */
  take(): readonly ReadOrder[];
  /** Whether orders have come since the last call of `take`. */
  waiting(): boolean;
  /** Whether the clock stands. */
  held(): boolean;
  /** Moves the clock on to a time of the drill, UTC, when that is ahead. */
  leap(to: string): void;
  /** The speed that an order about the clock leaves. */
  speedAfter(order: ReadOrder): number;
}

interface Beginning {
  readonly folder: string;
  /** The drill's time at which the sitting begins, milliseconds. */
  readonly start: number;
  readonly speed: number;
  /** Number of the first order that counts. */
  readonly from: number;
  /** Real time. */
  readonly real: () => Date;
}

/** A clock over a case folder. An order counts from when it was given, also while a question waits. */
export function openTimer({ folder, start, speed, from, real }: Beginning): Timer {
  const stretches: Stretch[] = [{ from: real().getTime(), speed }];
  const speeds = new Map<number, number>();
  let next = from;
  let seen = real().getTime();
  let usual = speed;
  let arrived: ReadOrder[] = [];
  let leapt = 0;

  function look(): number {
    const now = Math.max(seen, real().getTime());
    for (const order of readOrders(folder, next)) {
      next = order.number + 1;
      arrived.push(order);
      const left = leaves(order);
      if (left === undefined) continue;
      speeds.set(order.number, left);
      // The time that was shown already stands.
      stretches.push({ from: Math.min(now, Math.max(seen, order.given)), speed: left });
    }
    seen = now;
    return now;
  }

  function leaves(order: ReadOrder): number | undefined {
    if (order.order === 'hold') return 0;
    if (order.order === 'go') return usual;
    if (order.order !== 'speed') return undefined;
    usual = order.speed;
    return usual;
  }

  const now = () => new Date(drillTime(start + leapt, stretches, look()));
  return {
    now,
    moves: true,
    leap(to) {
      leapt += Math.max(0, Date.parse(to) - now().getTime());
    },
    take() {
      look();
      const taken = arrived;
      arrived = [];
      return taken;
    },
    waiting() {
      look();
      return arrived.length > 0;
    },
    held: () => stretches.at(-1)?.speed === 0,
    speedAfter: (order) => speeds.get(order.number) ?? usual,
  };
}

/** A clock that something else moves, such as an answers file; no trainer gives orders. */
export function givenTimer(now: () => Date): Timer {
  return {
    now,
    moves: false,
    leap: () => {},
    take: () => [],
    waiting: () => false,
    held: () => false,
    speedAfter: () => 1,
  };
}
