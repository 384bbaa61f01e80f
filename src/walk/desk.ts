import type { OpenCase } from '../case/folder.ts';
import type { Text } from '../language/text.ts';
import type { EditionType } from '../runbook/model.ts';

/** An issued edition: where it lies in the case, and where its copy for sending lies. */
export interface IssuedFile {
  /** Full path of the copy in `--out`, or of the one in the case when no copy could be made. */
  readonly path: string;
  /** Set when the copy failed: the system's code, and the folder. */
  readonly notCopied?: { readonly code: string; readonly folder: string };
  /** Why there is no signature beside it. */
  readonly unsigned?: Text;
}

/** What the walk needs of the report room, which stands above it: given in by the command. */
export interface Desk {
  /** Rewrites laporan.md from the journal. */
  refresh(open: OpenCase): void;
  /** Issues an edition: a timestamped file in the case and a copy in `--out`, then an `issued` entry. */
  issue(open: OpenCase, type: EditionType): IssuedFile;
  /** Where an edition that was issued earlier lies. */
  locate(open: OpenCase, file: string): string;
  /** Short text for a chat. */
  chat(open: OpenCase): string;
}
