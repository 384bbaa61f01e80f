import { availableParallelism } from 'node:os';
import type { Office } from '../case/register.ts';
import { createPool, type Pool } from '../collect/read/pool.ts';
import { type Walk, walkBeside } from '../collect/read/walk.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { say } from '../language/text.ts';
import { stopSignal } from './signals.ts';
import type { Globals, World } from './world.ts';

/** How reports are read: by how many, how it is told, and what stops it. */
interface CollectWork {
  readonly progress: (done: number, found: number, isAll: boolean) => void;
  readonly pool?: () => Pool;
  readonly walk?: Walk;
  readonly signal: AbortSignal;
  /** Begins with a path, the last one or not. */
  begin(isLast: boolean): void;
  /** Ends the workers and takes the line away. */
  end(): Promise<void>;
}

/** More would wait for the disk, and take memory. */
const MOST_WORKERS = 4;

/** @param store whether reports go into a store, which takes them in no faster than one worker reads them */
export function createWork(
  world: World,
  globals: Globals,
  offices: readonly Office[],
  store: boolean,
): CollectWork {
  const { reader, env } = world;
  const meter = createMeter(world, globals);
  const size = store ? 1 : Math.min(MOST_WORKERS, availableParallelism());
  let pool: Pool | undefined;
  const opened = (script: URL) => {
    pool ??= createPool(script, { offices, env: { ...env } }, size);
    return pool;
  };
  return {
    progress: meter.tick,
    ...(reader ? { pool: () => opened(new URL('worker.js', reader)) } : {}),
    ...(reader && !store ? { walk: besides(reader) } : {}),
    signal: stopSignal(world.signals),
    begin: meter.begin,
    async end() {
      meter.end();
      await pool?.close();
      pool = undefined;
    },
  };
}

function besides(reader: URL): Walk {
  const script = new URL('walker.js', reader);
  return (root) => walkBeside(root, script);
}

const OFTEN = 500;

/** Counts over all paths. How long it takes is not told before all that there is was found. */
interface Meter {
  /** Begins with a path, the last one or not. */
  begin(isLast: boolean): void;
  /** How many files of the path are done, of how many that were found so far; whether these are all of the path. */
  tick(done: number, found: number, isAll: boolean): void;
  /** The path is over: takes the line away. */
  end(): void;
}

/** A line on the terminal that says how far the reading is, twice a second; nothing where nobody watches. */
export function createMeter(
  { stderr, now }: Pick<World, 'stderr' | 'now'>,
  { lang, plain }: Pick<Globals, 'lang' | 'plain'>,
): Meter {
  const watched = stderr.isTTY === true && !plain;
  const start = now().getTime();
  let shownAt = start;
  /** Of the paths before, and of this one. */
  let before = 0;
  let current = 0;
  let isLast = false;
  return {
    begin(last) {
      isLast = last;
    },
    tick(ofPath, foundInPath, isAll) {
      current = ofPath;
      const time = now().getTime();
      if (!watched || time - shownAt < OFTEN) return;
      shownAt = time;
      const [done, found] = [before + ofPath, before + foundInPath];
      const rate = (done * 1000) / (time - start);
      const values = { done, found, rate: Math.round(rate) };
      const line =
        isAll && isLast
          ? say(m.reading, lang, { ...values, left: clock((found - done) / rate) })
          : say(m.readingOn, lang, values);
      stderr.write(`\r\u001b[K${line}`);
    },
    end() {
      before += current;
      current = 0;
      if (shownAt !== start) stderr.write('\r\u001b[K');
    },
  };
}

/** `1:05`: minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
