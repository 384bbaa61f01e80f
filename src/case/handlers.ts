import { isForeign } from './entry.ts';
import type { CaseState } from './fold.ts';

/** One person's part in a case. */
interface Handler {
  /** Missing when nobody wrote it down. */
  readonly name?: string;
  /** `seq` of the entry with which the part began, and when that was, UTC. */
  readonly seq: number;
  readonly from: string;
  /** When the person handed over, UTC; missing for whoever has the case now. */
  readonly until?: string;
}

/**
 * Who handled the case, in order: from the hand-overs in its journal. The first one is the reporter, unless the first
 * hand-over names somebody else.
 */
export function handlersOf(state: Pick<CaseState, 'entries' | 'opened' | 'facts'>): readonly Handler[] {
  const parts: Handler[] = [part(state.facts['reporter.name'], state.opened)];
  for (const entry of state.entries) {
    if (isForeign(entry)) continue;
    const last = parts.at(-1);
    if (entry.type === 'handed-over' && last && last.until === undefined) {
      parts[parts.length - 1] = { ...last, name: entry.from, until: entry.at };
    }
    if (entry.type === 'resumed' && entry.by !== undefined) parts.push(part(entry.by, entry));
  }
  return parts;
}

/** Whose part an entry belongs to. */
export function handlerAt(handlers: readonly Handler[], seq: number): Handler | undefined {
  return handlers.findLast((one) => one.seq <= seq);
}

function part(name: string | undefined, { seq, at }: { readonly seq: number; readonly at: string }): Handler {
  return { ...(name ? { name } : {}), seq, from: at };
}
