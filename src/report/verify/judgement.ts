import type { SignatureCheck } from '../../case/key.ts';
import type { Text } from '../../language/text.ts';
import type { Problem } from '../../runbook/problem.ts';

/** What can be said of a file. Only `genuine` says who made it. */
export type Verdict =
  | 'genuine'
  | 'unknown-signer'
  | 'unsigned'
  | 'unchecked'
  | 'drill'
  | 'altered'
  | 'unreadable';

/** What of a file or case is not as it was. */
export type Part =
  | 'body'
  | 'data'
  | 'seal'
  | 'carriage'
  | 'signature'
  | 'evidence'
  | 'journal'
  | 'runbook'
  | 'edition'
  | 'sums';

export interface Alteration {
  readonly part: Part;
  readonly sentence: Text;
}

/** A signature beside a file, and the office whose key made it when the register knows it. */
export type Signature =
  | { readonly kind: 'none' }
  | (SignatureCheck & { readonly office?: { readonly short: string; readonly name: string } });

export interface Judgement {
  /** As named on the command line, or relative to the folder that was. */
  readonly file: string;
  readonly verdict: Verdict;
  readonly by?: { readonly short: string; readonly name: string };
  readonly fingerprint?: string;
  readonly altered: readonly Alteration[];
  /** What does not change the verdict but should be known. */
  readonly notes: readonly Text[];
  readonly problems: readonly Problem[];
}

/** The verdict that a signature gives over something that is consistent in itself. */
export function signedVerdict(signature: Signature): Pick<Judgement, 'verdict' | 'by' | 'fingerprint'> {
  if (signature.kind === 'none') return { verdict: 'unsigned' };
  if (signature.kind !== 'good')
    return { verdict: signature.kind === 'no-program' ? 'unchecked' : 'altered' };
  const { office, fingerprint } = signature;
  if (!office) return { verdict: 'unknown-signer', fingerprint };
  return { verdict: 'genuine', by: { short: office.short, name: office.name }, fingerprint };
}
