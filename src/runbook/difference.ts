import { isDeepStrictEqual } from 'node:util';
import type { Runbook, Step } from './model.ts';

/** A field that differs, by the keys that lead to it (`do en`, `choices yes id`), and its values; undefined: not there. */
export interface Change {
  readonly field: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

export interface StepDifference {
  readonly step: string;
  readonly type: 'added' | 'removed' | 'moved' | 'changed';
  /** Of the section where it stands, or stood. */
  readonly section: string;
  readonly changes: readonly Change[];
  /** For a step that was added or moved: the one before it now; undefined when it is the first. */
  readonly behind?: string;
}

/** How one runbook departs from another. */
export interface Difference {
  /** Title, version, review. */
  readonly head: readonly Change[];
  readonly sources: readonly Change[];
  readonly sections: readonly Change[];
  /** In the order of the newer runbook, then what was removed. A step that moved and changed is there twice. */
  readonly steps: readonly StepDifference[];
}

export function differenceOf(before: Runbook, after: Runbook): Difference {
  const titles = (runbook: Runbook) =>
    Object.fromEntries(runbook.sections.map(({ id, title }) => [id, title] as const));
  const head = ({ title, version, reviewed }: Runbook) => ({ version, reviewed, title });
  return {
    head: changesOf(head(before), head(after)),
    sources: changesOf(before.sources, after.sources),
    sections: changesOf(titles(before), titles(after)),
    steps: stepDifferences(before, after),
  };
}

/** Whether nothing differs but what every new version changes: its number and the date of its review. */
export function isSame({ head, sources, sections, steps }: Difference): boolean {
  const said = head.filter(({ field }) => field[0] !== 'version' && field[0] !== 'reviewed');
  return said.length + sources.length + sections.length + steps.length === 0;
}

function stepDifferences(before: Runbook, after: Runbook): readonly StepDifference[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const moved = movedSteps(
    [...old.keys()],
    [...now.keys()],
    (id) => old.get(id)?.section !== now.get(id)?.section,
  );
  const order = [...now.keys()];
  const present = [...now].flatMap(([id, { step, section }], index): StepDifference[] => {
    const behind = order[index - 1];
    const place = { step: id, section, ...(behind === undefined ? {} : { behind }) };
    const earlier = old.get(id);
    if (!earlier) return [{ ...place, type: 'added', changes: changesOf({}, body(step)) }];
    const changes = changesOf(body(earlier.step), body(step));
    return [
      ...(moved.has(id) ? [{ ...place, type: 'moved' as const, changes: [] }] : []),
      ...(changes.length > 0 ? [{ step: id, section, type: 'changed' as const, changes }] : []),
    ];
  });
  const removed = [...old].flatMap(([id, { step, section }]): StepDifference[] =>
    now.has(id) ? [] : [{ step: id, section, type: 'removed', changes: changesOf(body(step), {}) }],
  );
  return [...present, ...removed];
}

function placesOf(runbook: Runbook): ReadonlyMap<string, { readonly step: Step; readonly section: string }> {
  return new Map(
    runbook.sections.flatMap(({ id, steps }) =>
      steps.map((step) => [step.id, { step, section: id }] as const),
    ),
  );
}

/** A step's fields, without those that say what the format says anyway. */
function body({ id: _, waivable, report, ...step }: Step): object {
  return { ...step, ...(waivable ? {} : { waivable }), ...(report === 'tindakan' ? {} : { report }) };
}

/** The fewest steps to take out so that the others stand in their old order, and those that changed their section. */
function movedSteps(
  before: readonly string[],
  after: readonly string[],
  otherSection: (id: string) => boolean,
): ReadonlySet<string> {
  const places = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => places.has(id) && !otherSection(id));
  const kept = new Set(longestRising(common, (id) => places.get(id) ?? 0));
  return new Set(after.filter((id) => places.has(id) && !kept.has(id)));
}

/** The longest part of a list, not necessarily in one piece, whose places rise. Quadratic; lists are short. */
function longestRising(list: readonly string[], place: (id: string) => number): readonly string[] {
  const best: (readonly string[])[] = [];
  for (const [index, id] of list.entries()) {
    const ahead = best.filter((_, other) => place(list[other] ?? id) < place(id)).slice(0, index);
    const longest = ahead.reduce<readonly string[]>((one, two) => (two.length > one.length ? two : one), []);
    best.push([...longest, id]);
  }
  return best.reduce<readonly string[]>((one, two) => (two.length > one.length ? two : one), []);
}

/** The fields that differ. Texts and other keyed values are gone into; conditions and lists are compared as a whole. */
function changesOf(before: unknown, after: unknown, field: readonly string[] = []): readonly Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  const whole = field.at(-1) === 'when';
  if (whole || (!isKeyed(before) && !isKeyed(after))) return [{ field, before, after }];
  const [old, now] = [isKeyed(before) ? before : {}, isKeyed(after) ? after : {}];
  const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
  return [...keys].flatMap((key) => changesOf(old[key], now[key], [...field, key]));
}

function isKeyed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
