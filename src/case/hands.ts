import { type Evidence, type HandedOver, type Issued, isForeign, type Resumed, type Stamp } from './entry.ts';
import type { CaseState } from './fold.ts';
import { handlerAt, handlersOf } from './handlers.ts';
import { storedFiles } from './stored.ts';

/** A file of evidence and every hand it went through; from the journal alone. */
interface Custody {
  readonly file: Stamp & Evidence;
  /** Who took it into the case; missing when nobody wrote that down. */
  readonly by?: string;
  readonly moves: readonly Move[];
}

/** A hand-over, an arrival on another computer, or a copy for an addressee (`to`, its id). All are recorded only once every file's hash was found right. */
export interface Move {
  readonly kind: 'given' | 'taken' | 'copied';
  /** UTC. */
  readonly at: string;
  /** Who gave it away, or who took it over. */
  readonly by: string;
  readonly to?: string;
  readonly checked: boolean;
}

/** The way of each file through the hands of those who had the case. */
export function custodyOf(state: CaseState): readonly Custody[] {
  const handlers = handlersOf(state);
  const moves = state.entries.flatMap((entry) => {
    if (isForeign(entry)) return [];
    if (entry.type === 'handed-over') return [{ seq: entry.seq, move: given(entry) }];
    if (entry.type === 'issued' && entry.checked && entry.to !== undefined)
      return [{ seq: entry.seq, move: copied(entry, handlerAt(handlers, entry.seq)?.name) }];
    return entry.type === 'resumed' && entry.by !== undefined
      ? [{ seq: entry.seq, move: taken(entry, entry.by) }]
      : [];
  });
  return storedFiles(state).map((file) => {
    const name = handlerAt(handlers, file.seq)?.name;
    return {
      file,
      ...(name ? { by: name } : {}),
      moves: moves.filter(({ seq }) => seq > file.seq).map(({ move }) => move),
    };
  });
}

function given({ at, from, to, checked }: Stamp & HandedOver): Move {
  return { kind: 'given', at, by: from, ...(to ? { to } : {}), checked: checked > 0 };
}

function copied({ at, to }: Stamp & Issued, by = ''): Move {
  return { kind: 'copied', at, by, ...(to ? { to } : {}), checked: true };
}

function taken({ at, checked }: Stamp & Resumed, by: string): Move {
  return { kind: 'taken', at, by, checked: (checked ?? 0) > 0 };
}
