import type { AnyEntry, Fact, Opened } from '../../src/case/entry.ts';
import { NO_LINE_BEFORE, nextLine } from '../../src/case/journal.ts';
import type { Runbook, Step } from '../../src/runbook/model.ts';

const two = (text: string) => ({ id: text, en: text });

/** A step with only what a test is about. */
export function step(id: string, rest: Partial<Step> = {}): Step {
  return { id, kind: 'action', do: two(`lakukan ${id}`), waivable: true, report: 'tindakan', ...rest };
}

/** A question with choices. */
export function choice(id: string, values: readonly string[], rest: Partial<Step> = {}): Step {
  const choices = Object.fromEntries(values.map((value) => [value, two(value)]));
  return {
    id,
    kind: 'choice',
    ask: two(`tanya ${id}`),
    choices,
    waivable: true,
    report: 'tindakan',
    ...rest,
  };
}

/** A runbook with one section that holds these steps. */
export function runbook(steps: readonly Step[]): Runbook {
  return {
    id: 'hacked-instagram',
    version: '1.0.0',
    reviewed: '2026-11-22',
    phase: 'post-incident',
    incident: 'hacked',
    platform: 'instagram',
    title: two('Akun Instagram diretas'),
    sources: {},
    sections: [{ id: 'only', title: two('Bagian'), steps }],
  };
}

export const opened: Opened = {
  type: 'opened',
  format: 1,
  program: '0.1.0',
  case: '2026-11-22_2231_hacked-instagram_contoh_abcd',
  kind: 'incident',
  runbook: { id: 'hacked-instagram', version: '1.0.0', sha256: 'a'.repeat(64) },
  account: { platform: 'instagram', handle: 'contoh' },
  facts: {},
  lang: 'id',
};

/** A journal of these facts, one a minute from 22.31 WIB: its text and its entries. */
export function journal(facts: readonly Fact[]): {
  readonly text: string;
  readonly entries: readonly AnyEntry[];
} {
  let prev = NO_LINE_BEFORE;
  let text = '';
  const entries = facts.map((fact, seq) => {
    const at = new Date(Date.UTC(2026, 10, 22, 15, 31 + seq)).toISOString();
    const next = nextLine(seq, prev, at, fact);
    prev = next.head;
    text += next.line;
    return next.entry;
  });
  return { text, entries };
}
