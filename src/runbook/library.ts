import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { filled } from '../language/failure.ts';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import { runbooksIn, yamlIn } from './folder.ts';
import type { Term } from './glossary.ts';
import { addresseesFile } from './letter-schema.ts';
import { type Path, problemIn, type SourceFile } from './place.ts';
import type { Problem } from './problem.ts';
import { salvage } from './salvage.ts';
import { type FragmentFile, fragmentFile, glossaryFile, hostsFile } from './schema.ts';
import { readSource } from './source.ts';
import { findings, schemaProblems } from './validate.ts';

/** A folder of runbooks, and how it is named in problems. */
export interface Root {
  readonly folder: string;
  readonly shown: string;
}

/** A file that the schema has read. */
export interface Read<T> {
  readonly source: SourceFile;
  /** Path inside its root, with `/`. */
  readonly relative: string;
  /** Undefined when too little of it can be understood. */
  readonly value: T | undefined;
  /** Parts that were replaced by stubs, since the schema objects to them. */
  readonly broken: readonly Path[];
  readonly problems: readonly Problem[];
}

/** What runbooks share: fragments, the list of official hosts, and the wording of terms. */
export interface Library {
  readonly fragments: ReadonlyMap<string, Read<FragmentFile>>;
  /** Hosts; each covers its sub-domains. */
  readonly hosts: ReadonlySet<string>;
  /** Platforms that some runbook of these folders is for. */
  readonly platforms: ReadonlySet<string>;
  /** Incidents that some runbook of these folders is for. */
  readonly incidents: ReadonlySet<string>;
  /** Ids and aliases of the addressees of all folders. */
  readonly addressees: ReadonlySet<string>;
  /** The terms of all folders. */
  readonly glossary: readonly Term[];
  /** The files that the hosts and the terms came from. */
  readonly shared: readonly Read<unknown>[];
}

/** Reads a file by its schema. What is wrong is in `problems`; the rest is salvaged so that it can be looked at too. */
export function readBy<T>(schema: z.ZodMiniType<T>, source: SourceFile, relative: string): Read<T> {
  const bare = { source, relative, broken: [] };
  if (source.problems.length > 0) return { ...bare, value: undefined, problems: source.problems };
  const first = schema.safeParse(source.value);
  if (first.success) return { ...bare, value: first.data, problems: [] };
  const found = findings(schema, source.value);
  const { value, broken } = salvage(source.value, found);
  const second = schema.safeParse(value);
  return {
    source,
    relative,
    value: second.success ? second.data : undefined,
    broken,
    problems: schemaProblems(source, found),
  };
}

/** Opens the shared files of one or more folders; a fragment of an earlier folder goes before one of a later. */
export function openLibrary(roots: readonly Root[]): Library {
  const fragments = new Map<string, Read<FragmentFile>>();
  const hosts = new Set<string>();
  const platforms = new Set<string>();
  const incidents = new Set<string>();
  const addressees = new Set<string>();
  const glossary: Term[] = [];
  const shared: Read<unknown>[] = [];
  for (const { folder, shown } of roots) {
    for (const { platform, incident } of runbooksIn(folder)) {
      incidents.add(incident);
      if (platform !== 'all') platforms.add(platform);
    }
    for (const name of yamlIn(join(folder, 'fragments'))) {
      const relative = `fragments/${name}.yaml`;
      if (fragments.has(name)) continue;
      const read = readBy(fragmentFile, readSource(join(folder, relative), join(shown, relative)), relative);
      fragments.set(name, { ...read, problems: [...read.problems, ...nameProblems(read, name)] });
    }
    const hostList = sharedFile({ folder, shown }, HOSTS, hostsFile);
    for (const host of Object.keys(hostList?.value?.hosts ?? {})) hosts.add(host);
    for (const name of addresseeNames({ folder, shown })) addressees.add(name);
    const terms = sharedFile({ folder, shown }, GLOSSARY, glossaryFile);
    glossary.push(...(terms?.value?.terms ?? []));
    shared.push(...[hostList, terms].filter((file) => file !== undefined));
  }
  return { fragments, hosts, platforms, incidents, addressees, glossary, shared };
}

export const HOSTS = 'official-hosts.yaml';
export const ADDRESSEES = 'addressees.yaml';
export const GLOSSARY = 'glossary.yaml';

function sharedFile<T>({ folder, shown }: Root, name: string, schema: z.ZodMiniType<T>): Read<T> | undefined {
  if (!existsSync(join(folder, name))) return undefined;
  return readBy(schema, readSource(join(folder, name), join(shown, name)), name);
}

function addresseeNames(root: Root): readonly string[] {
  const file = sharedFile(root, ADDRESSEES, addresseesFile);
  return Object.entries(file?.value?.addressees ?? {}).flatMap(([id, { aliases = {} }]) => [
    id,
    ...Object.keys(aliases),
  ]);
}

/** A fragment is called by its file's name. */
function nameProblems({ source, value }: Read<FragmentFile>, name: string): readonly Problem[] {
  if (!value || value.id === name) return [];
  return [problemIn({ source, path: ['id'] }, 'id-path', filled(messages.idMismatch, { expected: name }))];
}
