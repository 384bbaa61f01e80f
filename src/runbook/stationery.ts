import type { Addressee } from './addressee.ts';
import type { Letter } from './letter.ts';

/** Who can be written to, and in which words. */
export interface Correspondence {
  readonly addressees: Readonly<Record<string, Addressee>>;
  readonly letters: Readonly<Record<string, Letter>>;
}

/** As the build leaves it, with the files that it was made from. */
export interface CompiledCorrespondence extends Correspondence {
  readonly from: readonly { readonly file: string; readonly sha256: string }[];
}

export const COMPILED = 'correspondence.json';
