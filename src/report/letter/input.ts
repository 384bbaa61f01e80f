import type { Lang, Text } from '../../language/text.ts';
import type { Addressee } from '../../runbook/addressee.ts';
import type { Letter } from '../../runbook/letter.ts';
import type { Sight } from '../seen.ts';
import type { ReportInput, ReportView } from '../view.ts';

/** What a letter is made from, and nothing else: no clock, no disk. */
export interface LetterInput extends ReportInput {
  readonly addressee: Addressee;
  readonly letter: Letter;
  readonly lang: Lang;
  /** Every addressee's name, by id and alias: for requests that are to be passed on. */
  readonly names: ReadonlyMap<string, Text>;
  /** What the profile knows of the account and the case does not: `account.id`, `account.mailbox`, `account.phone`. */
  readonly extras: Readonly<Record<string, string>>;
  /** The excerpt of the report that goes with the letter. */
  readonly attachment?: { readonly name: string; readonly sha256: string };
  /** What the law wants and is not known: said in the letter. */
  readonly gaps?: readonly Text[];
}

/** A letter at work: the case as its addressee may see it, and the words that stand for placeholders. */
export interface LetterView {
  readonly input: LetterInput;
  readonly sight: Sight;
  /** The case as the addressee may see it. */
  readonly seen: ReportView;
  readonly lang: Lang;
  /** By placeholder; undefined: hidden from this addressee. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Placeholders whose value nobody knows yet. */
  readonly unknown: ReadonlySet<string>;
}

export function sightOf({ id, aliases, sees }: Pick<Addressee, 'id' | 'aliases' | 'sees'>): Sight {
  return { sees: new Set(sees), self: new Set([id, ...aliases]) };
}
