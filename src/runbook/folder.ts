import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Phase } from './model.ts';

/** What a runbook's place in the folder says about it: `<phase>/<incident>/<platform>.yaml`. */
export interface Whereabouts {
  readonly phase: Phase;
  readonly incident: string;
  /** A platform id, or `all`. */
  readonly platform: string;
}

export const PHASES: readonly Phase[] = ['post-incident', 'pre-incident'];

/** Whether a word may be part of a path: nothing that leaves the folder can be. */
export function isName(word: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word) && word.length <= 64;
}

/** `post-incident/hacked/instagram`. */
export function pathOf({ phase, incident, platform }: Whereabouts): string {
  return `${phase}/${incident}/${platform}`;
}

/** What the end of a path says; undefined when it is not of the form. Takes both kinds of slashes. */
export function whereaboutsOf(file: string): Whereabouts | undefined {
  const parts = /(?:^|[/\\])(pre-incident|post-incident)[/\\]([^/\\]+)[/\\]([^/\\]+)\.yaml$/.exec(file);
  const [, phase, incident = '', platform = ''] = parts ?? [];
  if (phase !== 'pre-incident' && phase !== 'post-incident') return undefined;
  return isName(incident) && isName(platform) ? { phase, incident, platform } : undefined;
}

/** All runbooks of a folder, in the order of their paths. A folder that is missing has none. */
export function runbooksIn(root: string): readonly Whereabouts[] {
  return PHASES.flatMap((phase) =>
    namesIn(join(root, phase)).flatMap((incident) =>
      yamlIn(join(root, phase, incident)).map((platform) => ({ phase, incident, platform })),
    ),
  );
}

/** YAML files under the phases whose name or place no command would ever find, relative to the folder. */
export function strayFilesIn(root: string): readonly string[] {
  return PHASES.flatMap((phase) => {
    if (!existsSync(join(root, phase))) return [];
    const files = readdirSync(join(root, phase), { recursive: true, encoding: 'utf8' });
    return files
      .map((file) => join(phase, file))
      .filter((file) => /\.ya?ml$/.test(file) && !whereaboutsOf(file));
  }).sort();
}

/** Names, without their ending, of the `.yaml` files of one folder, sorted. */
export function yamlIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .filter(isName)
    .sort();
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isName(entry.name))
    .map((entry) => entry.name)
    .sort();
}
