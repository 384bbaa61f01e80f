import type { OpenCase } from '../case/folder.ts';
import type { Lang } from '../language/text.ts';
import { clock, zoneOf } from '../language/time.ts';
import type { Asker, Scene } from '../walk/asker.ts';
import type { Desk } from '../walk/desk.ts';
import type { Drill } from './engine.ts';
import type { Scenario } from './scenario.ts';
import type { Timer } from './timer.ts';

/** What a rehearsal is walked with. */
export interface Rehearsing {
  readonly open: OpenCase;
  readonly scenario: Scenario;
  readonly asker: Asker;
  readonly desk: Desk;
  readonly lang: Lang;
  readonly timer: Timer;
  readonly signal: AbortSignal;
}

/** The drill as it stands now. */
export function drillOf({ open, scenario }: Pick<Rehearsing, 'open' | 'scenario'>): Drill {
  return { runbook: open.runbook, scenario, state: open.state };
}

/** A screen of the drill that belongs to no step. */
export function sceneOf(
  { open, timer }: Pick<Rehearsing, 'open' | 'timer'>,
  scene: Pick<Scene, 'key' | 'title' | 'lines'>,
): Scene {
  const zone = zoneOf(open.state.facts['office.timezone']);
  return {
    ...scene,
    drill: true,
    // Looked at anew whenever the screen is drawn: it may stand there for many minutes of the drill.
    get clock() {
      return clock(timer.now().toISOString(), zone);
    },
  };
}
