import type { Text } from '../language/text.ts';
import { pathOf, type Whereabouts } from './folder.ts';
import { allSteps, type Runbook } from './model.ts';

/** What a list shows of a runbook. */
export interface Summary extends Whereabouts {
  /** `post-incident/hacked/instagram`. */
  readonly path: string;
  readonly id: string;
  readonly version: string;
  readonly reviewed: string;
  readonly title: Text;
  /** How many steps there are in all branches. */
  readonly steps: number;
  readonly langs: readonly string[];
  /** Of the composed runbook, as it stands in a case. */
  readonly sha256: string;
}

export function summaryOf(runbook: Runbook, sha256: string): Summary {
  const { phase, incident, platform, id, version, reviewed, title } = runbook;
  const steps = allSteps(runbook).length;
  const path = pathOf(runbook);
  return {
    path,
    phase,
    incident,
    platform,
    id,
    version,
    reviewed,
    title,
    steps,
    langs: Object.keys(title),
    sha256,
  };
}
