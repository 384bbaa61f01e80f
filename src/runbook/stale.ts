import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type * as z from 'zod/mini';
import { filled } from '../language/failure.ts';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import { pathOf, runbooksIn, yamlIn } from './folder.ts';
import type { Inspection } from './inspect.ts';
import { HOSTS, type Read, type Root, readBy } from './library.ts';
import type { Source } from './model.ts';
import { type Path, problemIn } from './place.ts';
import { type Problem, sortedProblems } from './problem.ts';
import { daysBetween } from './review.ts';
import { fragmentFile, hostsFile, runbookFile, type StepFile, type UseFile } from './schema.ts';
import { readSource } from './source.ts';

/** How old is too old: a date of check more than `days` before `today` (`YYYY-MM-DD`). */
interface Age {
  readonly days: number;
  readonly today: string;
}

type Schema = z.ZodMiniType<Dated>;

/** What of a runbook, a fragment or the list of hosts carries a date. */
interface Dated {
  readonly reviewed?: string | undefined;
  readonly sources?: Readonly<Record<string, Source>> | undefined;
  readonly hosts?: Readonly<Record<string, { readonly name: string; readonly checked: string }>> | undefined;
  readonly sections?: readonly (UseFile | { readonly steps: readonly (UseFile | StepFile)[] })[];
  readonly steps?: readonly (UseFile | StepFile)[];
}

/** Everything in a folder of runbooks that was last looked at too long ago. Reads files only; nothing is fetched. */
export function staleInRoot(root: Root, age: Age): Inspection {
  const files: [string, Schema][] = [
    ...runbooksIn(root.folder).map((where): [string, Schema] => [`${pathOf(where)}.yaml`, runbookFile]),
    ...yamlIn(join(root.folder, 'fragments')).map((name): [string, Schema] => [
      `fragments/${name}.yaml`,
      fragmentFile,
    ]),
    ...(existsSync(join(root.folder, HOSTS)) ? [[HOSTS, hostsFile] as [string, Schema]] : []),
  ];
  return together(
    files.map(([file, schema]) => staleFile(join(root.folder, file), join(root.shown, file), schema, age)),
  );
}

/** The same for a path that a person names: a folder of runbooks, any other folder, or a file. */
export function staleInPath(path: string, shown: string, age: Age): Inspection {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    return together([staleFile(path, shown, schemaFor(path), age)]);
  }
  const inTree = staleInRoot({ folder: path, shown }, age);
  if (inTree.files > 0) return inTree;
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  return together(
    names.map((name) => staleFile(join(path, name), join(shown, name), schemaFor(join(path, name)), age)),
  );
}

function schemaFor(path: string): Schema {
  if (basename(path) === HOSTS) return hostsFile;
  return basename(dirname(path)) === 'fragments' ? fragmentFile : runbookFile;
}

function staleFile(path: string, shown: string, schema: Schema, age: Age): readonly Problem[] {
  const read = readBy(schema, readSource(path, shown), shown);
  if (!read.value) return read.problems;
  const { reviewed, sources, hosts } = read.value;
  const steps = stepsIn(read.value);
  return [
    ...(reviewed ? tooOld(read, ['reviewed'], reviewed, 'stale-review', age) : []),
    ...Object.entries(sources ?? {}).flatMap(([id, { checked }]) => {
      const users = steps.filter((step) => step.links?.includes(id) || step.sources?.includes(id));
      const names = users.map((step) => step.id).join(', ');
      return tooOld(read, ['sources', id, 'checked'], checked, 'stale-source', age, { source: id, names });
    }),
    ...Object.entries(hosts ?? {}).flatMap(([host, { checked }]) =>
      tooOld(read, ['hosts', host, 'checked'], checked, 'stale-host', age, { host }),
    ),
  ];
}

const SENTENCES = {
  'stale-review': messages.staleReview,
  'stale-source': messages.staleSource,
  'stale-host': messages.staleHost,
} as const;

function tooOld(
  { source }: Read<unknown>,
  path: Path,
  checked: string,
  rule: keyof typeof SENTENCES,
  { days: most, today }: Age,
  values: Readonly<Record<string, string>> = {},
): readonly Problem[] {
  const days = daysBetween(checked, today);
  if (days <= most) return [];
  const unused = rule === 'stale-source' && values.names === '';
  const words = filled(unused ? messages.staleUnused : SENTENCES[rule], { ...values, days, checked });
  return [problemIn({ source, path }, rule, words, 'warning')];
}

function stepsIn({ sections = [], steps = [] }: Dated): readonly StepFile[] {
  const all = [...steps, ...sections.flatMap((section) => ('steps' in section ? section.steps : []))];
  return all.filter((step): step is StepFile => !('use' in step));
}

function together(parts: readonly (readonly Problem[])[]): Inspection {
  return { files: parts.length, problems: sortedProblems(parts.flat()) };
}
