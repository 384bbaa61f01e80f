import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Addressee } from './addressee.ts';
import { addresseeId } from './addressee-words.ts';
import { yamlIn } from './folder.ts';
import type { Problem } from './problem.ts';
import { COMPILED, type CompiledCorrespondence, type Correspondence } from './stationery.ts';

/** Where the catalogue finds its files. */
interface Folders {
  readonly shipped: string;
  readonly compiled: string;
  readonly own?: string;
}

/**
 * The shipped addressees and letters, with the office's own letters (`runbooks/letters/` in the workspace) before shipped
 * ones of the same name. Needs neither YAML nor schema unless an office has letters of its own.
 * @returns besides, what is wrong with own letters; the shipped ones serve in their place
 * @throws Failure 65 when the shipped files were changed and are broken
 */
export async function openCorrespondence({
  shipped,
  compiled,
  own,
}: Folders): Promise<Correspondence & { readonly problems: readonly Problem[] }> {
  const built = readCompiled(join(compiled, COMPILED));
  const ours =
    built && isCurrent(shipped, built)
      ? built
      : (await import('./correspondence-files.ts')).compileCorrespondence(shipped);
  const theirs = own === undefined ? [] : yamlIn(join(own, 'letters'));
  if (own === undefined || theirs.length === 0) return { ...ours, problems: [] };
  const { readOwnLetters } = await import('./correspondence-files.ts');
  const { letters, problems } = readOwnLetters(own, shipped);
  return { addressees: ours.addressees, letters: { ...ours.letters, ...letters }, problems };
}

/** An addressee by its id, one of its aliases, or what it is called in Indonesian. */
export function addresseeCalled(
  { addressees }: Pick<Correspondence, 'addressees'>,
  name: string,
): Addressee | undefined {
  const all = Object.values(addressees);
  for (const id of [name, addresseeId(name)]) {
    const found = all.find((one) => one.id === id) ?? all.find(({ aliases }) => aliases.includes(id));
    if (found) return found;
  }
  return undefined;
}

function readCompiled(path: string): CompiledCorrespondence | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Someone who edits the shipped files sees the effect without a build. */
function isCurrent(shipped: string, { from }: CompiledCorrespondence): boolean {
  if (!existsSync(join(shipped, 'addressees.yaml'))) return true;
  return from.every(({ file, sha256 }) => {
    const path = join(shipped, file);
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  });
}
