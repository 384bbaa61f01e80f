import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Office } from '../case/register.ts';
import { createPool, type Pool } from '../collect/read/pool.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { say } from '../language/text.ts';
import { stopSignal } from './signals.ts';
import type { Globals, World } from './world.ts';

/** How reports are read: by how many, how it is told, and what stops it. */
interface CollectWork {
  readonly progress: (done: number, found: number) => void;
  readonly pool?: () => Pool;
  readonly signal: AbortSignal;
  /** Ends the workers and takes the line away. */
  end(): Promise<void>;
}

/**
 * What is read of reports is mostly let go at once, while V8 would let memory grow to twice what is in use: 232 MB instead
 * of 270 for the index of 100,000 reports, and no slower. Where they are read for the first time, it is more.
 */
const TIDY = ['--semi-space-growth-factor=1', '--heap-growing-percent=70'];
const TIDIER = '--heap-growing-percent=15';
/** More would wait for the disk, and take memory. */
const MOST_WORKERS = 4;

export function createWork(world: World, globals: Globals, offices: readonly Office[]): CollectWork {
  const { reader, env } = world;
  for (const flag of TIDY) setFlagsFromString(flag);
  const meter = createMeter(world, globals);
  let pool: Pool | undefined;
  const opened = (script: URL) => {
    setFlagsFromString(TIDIER);
    pool ??= createPool(script, { offices, env: { ...env } }, Math.min(MOST_WORKERS, availableParallelism()));
    return pool;
  };
  return {
    progress: meter.tick,
    ...(reader ? { pool: () => opened(reader) } : {}),
    signal: stopSignal(world.signals),
    async end() {
      meter.end();
      await pool?.close();
      pool = undefined;
    },
  };
}

const OFTEN = 500;

/** A line on the terminal that says how far the reading is, twice a second; nothing where nobody watches. */
function createMeter(
  { stderr, now }: World,
  { lang, plain }: Globals,
): { readonly tick: (done: number, found: number) => void; readonly end: () => void } {
  const watched = stderr.isTTY === true && !plain;
  const start = now().getTime();
  let shownAt = start;
  return {
    tick(done, found) {
      const time = now().getTime();
      if (!watched || time - shownAt < OFTEN) return;
      shownAt = time;
      const rate = (done * 1000) / (time - start);
      const values = { done, found, rate: Math.round(rate), left: clock((found - done) / rate) };
      stderr.write(`\r\u001b[K${say(m.reading, lang, values)}`);
    },
    end() {
      if (shownAt !== start) stderr.write('\r\u001b[K');
    },
  };
}

/** `1:05`: minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
