import { FASTEST } from '../drill/orders.ts';
import { EXIT, Failure } from '../language/failure.ts';
import { drillMessages as m } from '../language/messages/drill.ts';
import { inertLine } from '../safety/inert.ts';

/** Flags of `drill SCENARIO` as they were typed. */
export interface DrillFlags {
  readonly seed?: string;
  readonly speed?: string;
  readonly team?: string;
  readonly facilitator: boolean;
}

interface Chosen {
  readonly seed?: number;
  readonly speed: number;
  readonly team: readonly string[];
  readonly facilitator: boolean;
}

const LARGEST_SEED = 4_294_967_295;
const MOST_PEOPLE = 5;
const LONGEST_NAME = 40;

/** @throws Failure 2 for anything that cannot be meant */
export function readFlags({ seed, speed = '1', team = '', facilitator }: DrillFlags): Chosen {
  if (seed !== undefined && !isWhole(seed, 0, LARGEST_SEED)) throw new Failure(EXIT.usage, m.badSeed);
  if (!isWhole(speed, 1, FASTEST)) throw new Failure(EXIT.usage, m.badSpeed);
  const people = team
    .split(',')
    .map((name) => inertLine(name).trim())
    .filter((name) => name !== '');
  const tooMany = people.length > MOST_PEOPLE || (team !== '' && people.length === 0);
  if (tooMany || people.some((name) => name.length > LONGEST_NAME)) throw new Failure(EXIT.usage, m.badTeam);
  return {
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    speed: Number(speed),
    team: people,
    facilitator,
  };
}

function isWhole(typed: string, least: number, most: number): boolean {
  return /^\d{1,10}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
}
