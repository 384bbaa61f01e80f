import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../language/text.ts';
import type { CompiledRunbook } from './compiled.ts';
import { isName, pathOf, runbooksIn, type Whereabouts, yamlIn } from './folder.ts';
import type { Memory } from './memory.ts';
import type { Runbook } from './model.ts';
import { brokenRunbooks, isError, type Problem } from './problem.ts';
import { type Summary, summaryOf } from './summary.ts';

/*
 * Runs on the way to the first question: YAML and schema are loaded only for files that the build has not compiled.
 */

export interface CatalogueFolders {
  /** The runbooks that come with the program. */
  readonly shipped: string;
  /** What the build made of them. */
  readonly compiled: string;
  /** The office's own; a file here goes before the shipped one of the same path. May be missing. */
  readonly own?: string;
  /** Keeps what own files were parsed to. */
  readonly memory?: Memory;
}

export type Origin = 'shipped' | 'own';

/** A runbook file that exists; not yet read. */
export interface Found extends Whereabouts {
  readonly origin: Origin;
  /** The files to take, best first: a later one is used only when an earlier one is broken. */
  readonly candidates: readonly Candidate[];
}

interface Candidate extends Whereabouts {
  readonly origin: Origin;
}

export interface Loaded {
  readonly runbook: Runbook;
  /** The composed runbook as a file of its own, for the case, and its SHA-256 (hex). */
  readonly yaml: string;
  readonly sha256: string;
  readonly origin: Origin;
  /** Why a better candidate could not be used. Empty when nothing stood in the way. */
  readonly warnings: readonly Problem[];
}

/** One row of the list. */
export interface Listed extends Whereabouts {
  readonly path: string;
  readonly origin: Origin;
  /** Missing when no usable file stands behind this path. */
  readonly summary?: Summary;
  /** Set for an office's own runbook that stands in for a shipped one of the same path. */
  readonly replaces?: { readonly version: string };
  readonly problems: readonly Problem[];
}

export interface Catalogue {
  readonly folders: CatalogueFolders;
  list(): Promise<readonly Listed[]>;
  /** The runbook for an incident on a platform: its own file, or the incident's `all.yaml`. */
  find(incident: string, platform: string): Found | undefined;
  /** Platforms that have a file of their own for an incident; `all` is not among them. */
  platforms(incident: string): readonly string[];
  incidents(): readonly string[];
  /** Whether a pinned runbook is one that comes with this version of the program. */
  knows(sha256: string): boolean;
  /** @throws Failure 65 with all problems, when no candidate can be used */
  load(found: Found): Promise<Loaded>;
}

export function openCatalogue(folders: CatalogueFolders): Catalogue {
  const entries = entriesOf(folders);
  const names = (words: readonly string[]) => [...new Set(words)].sort();
  return {
    folders,
    list: () => listed(folders, entries),
    find: (incident, platform) => find(entries, incident, platform),
    platforms: (incident) =>
      names(
        entries
          .filter((one) => one.incident === incident && one.platform !== 'all')
          .map((one) => one.platform),
      ),
    incidents: () => names(entries.map(({ incident }) => incident)),
    knows: (sha256) => (readIndex(folders.compiled) ?? []).some((summary) => summary.sha256 === sha256),
    load: (found) => load(folders, found),
  };
}

/** The incidents that the shipped runbooks know, each with the title of its first runbook. Reads one small file. */
export function incidents(compiled: string): readonly { readonly incident: string; readonly title: Text }[] {
  const first = new Map<string, Text>();
  for (const { incident, title } of readIndex(compiled) ?? [])
    if (!first.has(incident)) first.set(incident, title);
  return [...first].map(([incident, title]) => ({ incident, title }));
}

/**
 * The runbook that a case carries. When it is one that the build compiled, that is taken without parsing.
 * @param sha256 of `yaml`; that it is so is the caller's to check
 * @returns whether it had to be parsed, besides the runbook
 * @throws Failure 65 when it cannot be read
 */
export async function parsePinned(
  { folders }: Catalogue,
  yaml: string,
  sha256: string,
): Promise<{ readonly runbook: Runbook; readonly parsed: boolean }> {
  const known = readIndex(folders.compiled)?.find((summary) => summary.sha256 === sha256);
  const compiled = known && readCompiled(folders.compiled, known);
  if (compiled?.sha256 === sha256) return { runbook: compiled.runbook, parsed: false };
  const { runbook, problems } = (await import('./load.ts')).parseRunbookText(yaml, 'runbook.yaml');
  if (!runbook) throw brokenRunbooks('runbook.yaml', problems);
  return { runbook, parsed: true };
}

function entriesOf({ shipped, compiled, own }: CatalogueFolders): readonly Candidate[] {
  const ours = readIndex(compiled) ?? runbooksIn(shipped);
  const theirs = own === undefined ? [] : runbooksIn(own);
  return [
    ...theirs.map((where) => ({ ...plain(where), origin: 'own' as const })),
    ...ours.map((where) => ({ ...plain(where), origin: 'shipped' as const })),
  ];
}

function plain({ phase, incident, platform }: Whereabouts): Whereabouts {
  return { phase, incident, platform };
}

function find(entries: readonly Candidate[], incident: string, platform: string): Found | undefined {
  if (!isName(incident) || !isName(platform)) return undefined;
  const same = entries.filter((entry) => entry.incident === incident);
  const candidates = [
    ...same.filter((entry) => entry.platform === platform),
    ...same.filter((entry) => entry.platform === 'all' && platform !== 'all'),
  ];
  const [best] = candidates;
  return best && { ...best, candidates };
}

async function load(folders: CatalogueFolders, { candidates }: Found): Promise<Loaded> {
  const warnings: Problem[] = [];
  for (const candidate of candidates) {
    const { ready, problems } = await loadOne(folders, candidate);
    warnings.push(...problems);
    if (ready) return { ...ready, origin: candidate.origin, warnings };
  }
  throw brokenRunbooks(candidates.map((one) => `${pathOf(one)}.yaml`).join(', '), warnings);
}

interface Attempt {
  readonly ready?: Pick<Loaded, 'runbook' | 'yaml' | 'sha256'>;
  readonly problems: readonly Problem[];
}

/** A shipped runbook is taken as compiled, unless someone changed its sources; if these are broken, the compiled one serves. */
async function loadOne(folders: CatalogueFolders, candidate: Candidate): Promise<Attempt> {
  if (candidate.origin === 'own') return loadOwn(folders, candidate);
  const compiled = readCompiled(folders.compiled, candidate);
  if (compiled && isCurrent(folders.shipped, compiled)) return { ready: compiled, problems: [] };
  const { ready = compiled, problems } = await loadSource(folders, candidate);
  return ready ? { ready, problems } : { problems };
}

/** An own file, from memory while neither it nor anything that it may draw on has changed. */
async function loadOwn(folders: CatalogueFolders, candidate: Candidate): Promise<Attempt> {
  const key = stateOf(folders, candidate);
  const known = folders.memory?.recall(key) as Attempt['ready'];
  if (known) return { ready: known, problems: [] };
  const attempt = await loadSource(folders, candidate);
  if (attempt.ready && attempt.problems.length === 0) folders.memory?.remember(key, attempt.ready);
  return attempt;
}

/** SHA-256 over the bytes of an own runbook, of all fragments and of the lists of hosts. */
function stateOf({ shipped, own = '' }: CatalogueFolders, where: Candidate): string {
  const hash = createHash('sha256');
  const add = (root: string, file: string) => {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${root === own}\0${file}\0`).update(readFileSync(path));
  };
  add(own, `${pathOf(where)}.yaml`);
  for (const root of [own, shipped]) {
    add(root, 'official-hosts.yaml');
    add(root, 'addressees.yaml');
    for (const name of yamlIn(join(root, 'fragments'))) add(root, `fragments/${name}.yaml`);
  }
  return hash.digest('hex');
}

async function loadSource(
  { shipped, own }: CatalogueFolders,
  { origin, ...where }: Candidate,
): Promise<Attempt> {
  const { loadRunbook, openLibrary } = await import('./load.ts');
  const ours = { folder: shipped, shown: 'runbooks' };
  const root = origin === 'own' && own !== undefined ? { folder: own, shown: own } : ours;
  const library = openLibrary(root === ours ? [ours] : [root, ours]);
  const { ready, problems } = loadRunbook(root, where, library);
  const errors = problems.filter(isError);
  return ready ? { ready, problems: errors } : { problems: errors };
}

function isCurrent(shipped: string, { from }: CompiledRunbook): boolean {
  if (!existsSync(shipped)) return true;
  return from.every(({ file, sha256 }) => {
    const path = join(shipped, file);
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  });
}

function readIndex(compiled: string): readonly Summary[] | undefined {
  return readJson(join(compiled, 'index.json')) as readonly Summary[] | undefined;
}

function readCompiled(compiled: string, where: Whereabouts): CompiledRunbook | undefined {
  return readJson(join(compiled, `${pathOf(where)}.json`)) as CompiledRunbook | undefined;
}

/** What the build wrote; undefined when there was no build. */
function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

async function listed(folders: CatalogueFolders, entries: readonly Candidate[]): Promise<readonly Listed[]> {
  const index = new Map(readIndex(folders.compiled)?.map((summary) => [summary.path, summary]));
  const rows = new Map<string, Listed>();
  for (const entry of entries) {
    const path = pathOf(entry);
    const earlier = rows.get(path);
    const known = entry.origin === 'shipped' ? index.get(path) : undefined;
    const { ready, problems } = known ? { ready: undefined, problems: [] } : await loadOne(folders, entry);
    const summary = known ?? (ready && summaryOf(ready.runbook, ready.sha256));
    if (earlier?.summary) {
      rows.set(path, { ...earlier, replaces: { version: summary?.version ?? '-' } });
      continue;
    }
    rows.set(path, {
      ...entry,
      path,
      ...(summary ? { summary } : {}),
      problems: [...(earlier?.problems ?? []), ...problems],
    });
  }
  return [...rows.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
