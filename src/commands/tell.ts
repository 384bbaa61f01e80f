import { fitted } from '../terminal/fitted.ts';
import type { World } from './world.ts';

/** Tells people something that is no result, in lines that fit their terminal. */
export function tell({ stderr }: Pick<World, 'stderr'>, text: string): void {
  stderr.write(`${fitted(text, stderr)}\n`);
}
