import { isName } from './folder.ts';
import type { Path } from './place.ts';
import { type Finding, valueAt } from './validate.ts';

/** A value whose broken parts were replaced by stubs, so that the rules can look at the rest in the same run. */
interface Salvaged {
  readonly value: unknown;
  /** The paths that were replaced; nothing more is to be said about them. */
  readonly broken: readonly Path[];
}

const TEXT = { id: '-', en: '-' };

/** What stands in for a required key. All others are left out. */
const STUBS: Readonly<Record<string, unknown>> = {
  id: 'broken',
  version: '0.0.0',
  reviewed: '2000-01-01',
  title: TEXT,
  sections: [],
  steps: [],
  hosts: {},
  terms: [],
};

/**
 * The file's value with every part that the schema objects to replaced by something harmless: a whole step, a
 * section's own key, one source, or a key of the header. A step keeps its id, so that references to it still lead somewhere.
 */
export function salvage(value: unknown, found: readonly Finding[]): Salvaged {
  const copy: unknown = structuredClone(value);
  const broken = found.flatMap(({ issue, path }) => {
    const part = partOf(path);
    const keys = issue.code === 'unrecognized_keys' && !isStep(part) ? issue.keys : undefined;
    const paths = keys ? keys.map((key) => [...path, key]) : [part];
    for (const each of paths) replace(copy, each);
    return paths;
  });
  return { value: copy, broken };
}

/** The smallest part around a path that can be replaced as a whole. */
function partOf(path: Path): Path {
  if (path[0] !== 'sections')
    return path.slice(0, STUBS[String(path[0])] === undefined || path[0] === 'steps' ? 2 : 1);
  if (path[2] === 'use') return path.slice(0, 2);
  return path.slice(0, path[2] === 'steps' ? 4 : 3);
}

function isStep(path: Path): boolean {
  return path.at(-2) === 'steps';
}

function replace(root: unknown, path: Path): void {
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  const slot = parent as Record<PropertyKey, unknown>;
  if (isStep(path)) slot[key] = stubStep(slot[key]);
  else if (path.at(-2) === 'sections') slot[key] = { id: 'broken', title: TEXT, steps: [] };
  else if (Object.hasOwn(STUBS, key)) slot[key] = STUBS[String(key)];
  else delete slot[key];
}

function stubStep(step: unknown): unknown {
  const id = valueAt(step, ['id']);
  return { id: typeof id === 'string' && isName(id) ? id : 'broken', kind: 'info', do: TEXT };
}
