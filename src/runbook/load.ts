import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { filled } from '../language/failure.ts';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import { checkComposition, problemOf } from './check.ts';
import { compose, type Flaw } from './compose.ts';
import { pathOf, type Whereabouts } from './folder.ts';
import { type Library, openLibrary, type Read, type Root, readBy } from './library.ts';

import type { Runbook } from './model.ts';
import type { Place } from './place.ts';
import { isError, type Problem, sortedProblems } from './problem.ts';
import { type RunbookFile, runbookFile } from './schema.ts';
import { COMPOSED, parseSource, readSource } from './source.ts';
import { writeRunbook } from './write.ts';

export { openLibrary };

/** A runbook that was read, put together and checked. */
interface Loaded {
  /** Undefined when there are errors. */
  readonly ready?: {
    readonly runbook: Runbook;
    /** The composed runbook as a file of its own, and its SHA-256 (hex). */
    readonly yaml: string;
    readonly sha256: string;
  };
  /** Files that it was made from, relative to their folder, and the SHA-256 of their bytes. */
  readonly from: readonly { readonly file: string; readonly sha256: string }[];
  /** Errors and warnings of the file and of the fragments that it uses, all at once. */
  readonly problems: readonly Problem[];
}

/** Reads, composes and checks one runbook of a folder. @param today `YYYY-MM-DD`, for the age of the review. */
export function loadRunbook(root: Root, where: Whereabouts, library: Library, today?: string): Loaded {
  const relative = `${pathOf(where)}.yaml`;
  const source = readSource(join(root.folder, relative), join(root.shown, relative));
  return finish(readBy(runbookFile, source, relative), where, library, today);
}

/** The same for a file that stands anywhere: what its path does not say, its own keys have to. */
export function loadFile(
  path: string,
  shown: string,
  where: Whereabouts | undefined,
  library: Library,
  today?: string,
): Loaded {
  return finish(readBy(runbookFile, readSource(path, shown), shown), where, library, today);
}

/**
 * The runbook that a case carries with it. It is put together but not judged by rules that may be younger than the case.
 * @param file how it is named in problems.
 */
export function parseRunbookText(
  text: string,
  file: string,
): { readonly runbook?: Runbook; readonly problems: readonly Problem[] } {
  const read = readBy(runbookFile, parseSource(Buffer.from(text), file, COMPOSED), file);
  const flaws: Flaw[] = [];
  const place = placed(read, undefined, flaws);
  const problems = [...read.problems, ...flaws.map(problemOf)];
  if (!read.value || !place || problems.length > 0) return { problems };
  const composed = compose(read, read.value, place, { fragments: new Map() });
  const broken = composed.flaws.map(problemOf);
  return broken.length > 0 ? { problems: broken } : { runbook: composed.runbook, problems: [] };
}

function finish(
  read: Read<RunbookFile>,
  where: Whereabouts | undefined,
  library: Library,
  today: string | undefined,
): Loaded {
  if (!read.value) return { from: [hashed(read)], problems: sortedProblems(read.problems) };
  const flaws: Flaw[] = [];
  const place = placed(read, where, flaws);
  const known = place ?? { phase: 'post-incident', incident: 'unknown', platform: 'all' };
  const composed = compose(read, read.value, known, library);
  const checked = checkComposition(composed, { ...library, ...(today ? { today } : {}) });
  const problems = sortedProblems([
    ...composed.parts.flatMap((part) => part.problems),
    ...flaws.map(problemOf),
    ...checked,
  ]);
  const from = composed.parts.map(hashed);
  if (problems.some(isError)) return { from, problems };
  const yaml = writeRunbook(composed.runbook);
  if (Buffer.byteLength(yaml) > COMPOSED.bytes) {
    const flaw = { place: composed.place, rule: 'file', sentence: messages.composedTooLarge };
    return { from, problems: [...problems, problemOf(flaw)] };
  }
  const sha256 = createHash('sha256').update(yaml).digest('hex');
  return { ready: { runbook: composed.runbook, yaml, sha256 }, from, problems };
}

/** Phase, incident and platform, from the file's path or else from its keys; what contradicts is a flaw. */
function placed(
  read: Read<RunbookFile>,
  where: Whereabouts | undefined,
  flaws: Flaw[],
): Whereabouts | undefined {
  const file = read.value;
  if (!file) return undefined;
  const root: Place = { source: read.source, path: [] };
  const said = { ...where };
  for (const key of ['phase', 'incident', 'platform'] as const) {
    const [value, path] = [file[key], where?.[key]];
    if (value === undefined && path === undefined) {
      flaws.push({ place: root, rule: 'id-path', sentence: filled(messages.phaseUnknown, { key }) });
    }
    if (value === undefined) continue;
    if (path === undefined) Object.assign(said, { [key]: value });
    else if (path !== value) {
      const words = filled(messages.pathMismatch, { key, value, path });
      flaws.push({ place: { ...root, path: [key] }, rule: 'id-path', sentence: words });
    }
  }
  const { phase, incident, platform } = said;
  return phase && incident && platform ? { phase, incident, platform } : undefined;
}

function hashed({ relative, source }: Read<unknown>): { file: string; sha256: string } {
  return { file: relative, sha256: source.sha256 };
}
