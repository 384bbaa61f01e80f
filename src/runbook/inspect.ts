import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type * as z from 'zod/mini';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import { checkComposition } from './check.ts';
import { compose, type Flaw } from './compose.ts';
import { inspectStationery, readStationery } from './correspondence-files.ts';
import { PHASES, runbooksIn, strayFilesIn, whereaboutsOf, yamlIn } from './folder.ts';
import {
  ADDRESSEES,
  GLOSSARY,
  HOSTS,
  type Library,
  openLibrary,
  type Read,
  type Root,
  readBy,
} from './library.ts';
import { loadFile, loadRunbook } from './load.ts';
import { problemIn } from './place.ts';
import { type Problem, sortedProblems } from './problem.ts';
import { type FragmentFile, glossaryFile, hostsFile } from './schema.ts';
import { readSource } from './source.ts';

/** What a check looked at and what it found. */
export interface Inspection {
  readonly files: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks everything in a folder of runbooks: the runbooks, the fragments (also those that none uses) and the hosts.
 * @param more folders whose fragments and hosts may be used too
 * @param today `YYYY-MM-DD`
 */
export function inspectRoot(root: Root, more: readonly Root[], today: string): Inspection {
  const library = openLibrary([root, ...more]);
  const runbooks = runbooksIn(root.folder).map((where) => loadRunbook(root, where, library, today));
  const used = new Set(runbooks.flatMap(({ from }) => from.map(({ file }) => file)));
  const names = yamlIn(join(root.folder, 'fragments'));
  const unused = names
    .map((name) => library.fragments.get(name))
    .filter((fragment) => fragment !== undefined && !used.has(fragment.relative));
  const stationery = readStationery(root);
  const shared = library.shared.filter(({ source }) => source.file.startsWith(root.shown));
  const stray = strayFilesIn(root.folder).map((file) => stranger(root, file));
  const letterProblems = inspectStationery(stationery, {
    library,
    runbooks: runbooks.flatMap(({ ready }) => (ready ? [ready.runbook] : [])),
    today,
    ...(more[0] ? { shared: readStationery(more[0]) } : {}),
  });
  const letterFiles = stationery.letters.length + (stationery.addressees ? 1 : 0);
  return {
    files: runbooks.length + names.length + shared.length + letterFiles + stray.length,
    problems: sortedProblems([
      ...runbooks.flatMap(({ problems }) => problems),
      ...unused.flatMap((fragment) => (fragment ? inspectFragment(fragment, library, today) : [])),
      ...shared.flatMap(({ problems }) => problems),
      ...letterProblems,
      ...stray,
    ]),
  };
}

/** Files of which nothing is judged but their form. */
const SHARED: Readonly<Record<string, z.ZodMiniType>> = { [HOSTS]: hostsFile, [GLOSSARY]: glossaryFile };

/** Checks one path that a person names: a folder of runbooks, any other folder, or a file. */
export function inspectPath(path: string, shown: string, shipped: Root, today: string): Inspection {
  const place = resolve(path);
  if (existsSync(place) && statSync(place).isDirectory()) return inspectFolder(place, shown, shipped, today);
  const where = whereaboutsOf(place);
  const inTree = where !== undefined || ['fragments', 'letters'].includes(basename(dirname(place)));
  const folder = where ? dirname(dirname(dirname(place))) : inTree ? dirname(dirname(place)) : dirname(place);
  const library = openLibrary([{ folder, shown: folder }, shipped]);
  const schema = SHARED[basename(place)];
  if (schema) {
    const { problems } = readBy(schema, readSource(place, shown), shown);
    return { files: 1, problems: sortedProblems(problems) };
  }
  if (basename(place) === ADDRESSEES || basename(dirname(place)) === 'letters')
    return inspectLetterFile(place, shown, library, shipped, today);
  const fragment = where ? undefined : library.fragments.get(basename(place, '.yaml'));
  if (fragment && inTree)
    return { files: 1, problems: sortedProblems(inspectFragment(fragment, library, today)) };
  return { files: 1, problems: loadFile(place, shown, where, library, today).problems };
}

function inspectFolder(folder: string, shown: string, shipped: Root, today: string): Inspection {
  const isRoot = [...PHASES, 'fragments'].some((name) => existsSync(join(folder, name)));
  if (isRoot) return inspectRoot({ folder, shown }, [shipped], today);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const found = files.map((name) => inspectPath(join(folder, name), join(shown, name), shipped, today));
  return { files: files.length, problems: found.flatMap(({ problems }) => problems) };
}

/** One letter, or the list of addressees, with everything that stands beside it known. */
function inspectLetterFile(
  place: string,
  shown: string,
  library: Library,
  shipped: Root,
  today: string,
): Inspection {
  const folder = basename(place) === ADDRESSEES ? dirname(place) : dirname(dirname(place));
  const all = readStationery({ folder, shown: relativeRoot(shown, basename(place) === ADDRESSEES) });
  const name = basename(place, '.yaml');
  const one =
    basename(place) === ADDRESSEES
      ? { ...all, letters: [] }
      : { letters: all.letters.filter((letter) => letter.name === name) };
  const shared = readStationery(shipped);
  const known = { library, shared: { letters: [...all.letters, ...shared.letters] }, today };
  return { files: 1, problems: sortedProblems(inspectStationery(one, known)) };
}

function relativeRoot(shown: string, top: boolean): string {
  return top ? dirname(shown) : dirname(dirname(shown));
}

/** What can be said of a fragment alone; whether the steps and sources that it names exist, only a runbook can tell. */
function inspectFragment(fragment: Read<FragmentFile>, library: Library, today: string): readonly Problem[] {
  if (!fragment.value) return fragment.problems;
  const { id, reviewed, title } = fragment.value;
  const name = basename(fragment.relative, '.yaml');
  const around = { id: `${id}-all`, version: '0.0.0', reviewed, title, sections: [{ use: name }] };
  const where = { phase: 'post-incident', incident: id, platform: 'all' } as const;
  const composed = compose({ ...fragment, broken: [] }, around, where, library);
  const alone = { ...composed, reviews: composed.reviews.slice(1), parts: composed.parts.slice(1) };
  const elsewhere = new Set(['unknown-step', 'unknown-source', 'unreachable', 'id-path']);
  const found = checkComposition(alone, { ...library, today }).filter(({ rule }) => !elsewhere.has(rule));
  return [...fragment.problems, ...found];
}

function stranger({ shown, folder }: Root, file: string): Problem {
  const source = readSource(join(folder, file), join(shown, file));
  const flaw: Flaw = { place: { source, path: [] }, rule: 'file', sentence: messages.strayFile };
  return problemIn(flaw.place, flaw.rule, flaw.sentence);
}
