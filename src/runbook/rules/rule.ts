import type { Composition, Flaw } from '../compose.ts';
import type { Term } from '../glossary.ts';

/** What the rules know beside the runbook itself. */
export interface Known {
  /** Official hosts; each covers its sub-domains. */
  readonly hosts: ReadonlySet<string>;
  /** Platforms that some runbook is for. Without them, names of platforms are not judged. */
  readonly platforms?: ReadonlySet<string>;
  /** Incidents that some runbook is for. Without them, names of incidents are not judged. */
  readonly incidents?: ReadonlySet<string>;
  /** Ids and aliases of all addressees. Without them, names of addressees are not judged. */
  readonly addressees?: ReadonlySet<string>;
  /** How terms are worded. */
  readonly glossary?: readonly Term[];
  /** `YYYY-MM-DD`. Without it, ages are not judged. */
  readonly today?: string;
}

/** One rule: everything in a composed runbook that breaks it. Pure. */
export type Rule = (composition: Composition, known: Known) => readonly Flaw[];
