import type { Evidence, Stamp } from './entry.ts';
import type { CaseState } from './fold.ts';

/** Each stored file once, as it was first recorded: the same file may have been given at several steps. */
export function storedFiles({ evidence }: Pick<CaseState, 'evidence'>): readonly (Stamp & Evidence)[] {
  const seen = new Set<string>();
  return evidence.filter(({ file }) => !seen.has(file) && seen.add(file));
}
