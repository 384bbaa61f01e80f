import type { Lang, Text } from '../../language/text.ts';
import type { Zone } from '../../language/time.ts';
import type { Addressee } from '../../runbook/addressee.ts';
import type { Letter } from '../../runbook/letter.ts';
import type { Link } from './chain.ts';
import type { Incoming } from './incoming.ts';

/** What a covering letter is made from, and nothing else. */
export interface Covering {
  readonly letter: Letter;
  readonly office: Office;
  readonly addressee: Addressee;
  readonly reports: readonly Incoming[];
  readonly links: readonly Link[];
  readonly files: number;
  readonly missing: number;
  /** Excerpts without the letter of the office that made them. */
  readonly bare: number;
  readonly altered: readonly Text[];
  readonly despite?: string;
  /** When it is made, UTC. */
  readonly at: string;
  /** What the dinas is called, where the office's profile says so. */
  readonly kominfo?: string;
  /** Texts of addressees.yaml, filled for all reports together. */
  readonly words: (text: Text) => string;
  /** An addressee's own id: of a platform's name that of `platform`. */
  readonly idOf: (name: string) => string;
  readonly nameOf: (id: string) => string;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** The forwarding office's own lines. Number, place and date, and who signs may stay a person's to fill in. */
export interface Office {
  readonly office: string;
  readonly officer: string;
  readonly position: string;
  readonly contact: string;
  readonly number?: string;
  /** "Rembang, 22 November 2026". */
  readonly placeDate?: string;
  /** Town of the addressee. */
  readonly town?: string;
  /** Name and NIP of the official who signs, and the position. */
  readonly signer?: string;
  readonly signerPosition?: string;
}
