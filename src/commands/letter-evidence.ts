import { join, parse, resolve } from 'node:path';
import type { OpenCase } from '../case/folder.ts';
import { freePath, type Packed, pack } from '../case/pack.ts';
import { storedFiles } from '../case/stored.ts';
import { sightOf } from '../report/letter/input.ts';
import { seenBy } from '../report/seen.ts';
import type { Edition } from '../report/view.ts';
import type { Addressee } from '../runbook/addressee.ts';

/** The letter that it goes with. */
interface Accompanied {
  readonly open: OpenCase;
  readonly addressee: Addressee;
  readonly edition: Edition;
  readonly excerpt?: { readonly name: string };
}

/** The evidence that goes with a letter, copied and hashed; nobody sees it before it is published. */
export interface Enclosed {
  readonly packed: Packed;
  readonly count: number;
}

/**
 * Copies the evidence that the addressee may see into a folder for `--out`, called like the excerpt. Every file is hashed
 * again while it leaves.
 * @returns undefined when there is none for this addressee
 * @throws Failure 65 for a file that is not what was recorded, 74 for one that cannot be read; nothing is left then
 */
export async function enclosed(
  { open, addressee, edition, excerpt }: Accompanied,
  out: string,
): Promise<Enclosed | undefined> {
  if (!excerpt) return undefined;
  const { state, runbook, journal, folder } = open;
  const seen = seenBy({ state, runbook, journal, edition }, sightOf(addressee));
  const files = storedFiles(seen.state);
  if (files.length === 0) return undefined;
  const parts = files.map(({ file, sha256, at }) => ({
    name: file.replace(/^evidence\//, ''),
    from: { path: join(folder, file), sha256 },
    modified: at,
  }));
  const name = `${parse(excerpt.name).name}_bukti`;
  return { packed: await pack(parts, freePath(resolve(out), name, ''), name), count: files.length };
}
