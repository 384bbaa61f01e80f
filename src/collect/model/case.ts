import type { Access } from '../../case/fold.ts';
import type { Verdict } from '../../report/verify/judgement.ts';
import type { Edition, Item } from './item.ts';

/** What should be known of a case besides its newest edition. */
export type Caution =
  /** Two different reports claim one edition. */
  | 'two-for-one-edition'
  /** Reports of different accounts, offices or openings carry this case's id. */
  | 'shared-id'
  /** Nothing but altered reports. */
  | 'altered'
  /** An altered report is newer than the one that counts. */
  | 'newer-altered'
  /** A signed edition is followed by one that is not. */
  | 'newer-unsigned'
  /** Signed by another office than the report names. */
  | 'other-signer'
  /** Made from a damaged journal. */
  | 'cut'
  /** Times that lie in the future. */
  | 'future';

/** All that was received of one case. */
export interface CaseRow {
  /** The edition that counts: the newest that was not altered; an altered one only when there is no other. */
  readonly item: Item;
  /** Every edition, oldest first, each once. */
  readonly history: readonly Received[];
  readonly cautions: readonly Caution[];
}

/** Cases as they are gone through, one after the other: of a country's, few are in memory at once. */
export interface Cases extends Iterable<CaseRow> {
  readonly length: number;
}

/** A case of which one or more reports were altered after they were issued. */
export interface AlteredCase {
  readonly case: string;
  readonly platform: string;
  readonly handle: string;
  readonly office: string;
  /** Where the altered ones are, oldest first. */
  readonly paths: readonly string[];
}

export interface Received {
  readonly path: string;
  readonly sha256: string;
  readonly edition?: Edition;
  readonly verdict: Verdict;
  readonly state: Access;
}

/** Files of the same content. */
export interface Copies {
  readonly sha256: string;
  /** The first few, sorted; the first one is counted. */
  readonly paths: readonly string[];
  readonly count: number;
}
