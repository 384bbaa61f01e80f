import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { parcelMessages as m } from '../language/messages/parcel.ts';
import { size } from '../language/size.ts';
import { draftBeside, sweepDrafts } from '../safety/draft.ts';
import { inertLine } from '../safety/inert.ts';
import { isPortable } from '../safety/name.ts';
import { isForeign } from './entry.ts';
import { type Item, type Parcel, refusal } from './item.ts';
import { type ReadCase, type ReadRunbook, readCase } from './reading.ts';
import { evidenceEntries } from './seal.ts';
import { readSums } from './sums.ts';
import { unpackInto } from './unpack.ts';

/** A case that came from another computer: checked, copied, and not yet among the cases of this one. */
export interface Arrival {
  /** Its name; a folder of that name may be here already. */
  readonly name: string;
  /** Where the checked copy lies: hidden, beside the cases. */
  readonly draft: string;
  readonly read: ReadCase;
  /** Files in the evidence folder that the journal does not know; they were left behind. */
  readonly strays: readonly string[];
  discard(): void;
}

const OURS = /^(?:journal\.jsonl|runbook\.yaml|laporan\.md|SHA256SUMS|(?:evidence|issued)\/[^/]+)$/;
/** What is read into memory as a whole. */
const LARGEST_TEXT = 64_000_000;

/**
 * Takes a case out of a package into a hidden folder beside the cases, and checks it there: the journal's chain, the
 * runbook, every file that the journal or SHA256SUMS names. The package itself is only read.
 * @throws Failure 65 for anything that does not fit, 74 when the disk refuses; nothing is left then
 */
export async function arrive(
  parcel: Parcel,
  casesFolder: string,
  readRunbook: ReadRunbook,
  signal?: AbortSignal,
): Promise<Arrival> {
  const items = caseItems(parcel.items);
  fs.mkdirSync(casesFolder, { recursive: true });
  sweepDrafts(casesFolder);
  const draft = draftBeside(join(casesFolder, 'x'));
  const discard = () => fs.rmSync(draft, { recursive: true, force: true });
  try {
    const hashes = await unpackInto(items, draft, signal ? { signal } : {});
    for (const folder of ['evidence', 'issued']) fs.mkdirSync(join(draft, folder), { recursive: true });
    const read = await readCase(draft, readRunbook);
    if (read.reading.damage) throw refusal(m.whyJournal, { line: read.reading.damage.line });
    checkRecorded(read, hashes);
    checkSums(draft, hashes);
    return { name: nameOf(read), draft, read, strays: leaveStrays(read, hashes), discard };
  } catch (error) {
    discard();
    throw error;
  }
}

/** The case's own files, without the folder that a zip or a file manager puts around them. */
function caseItems(items: readonly Item[]): readonly Item[] {
  const journals = items.filter(({ name }) => /^(?:[^/]+\/)?journal\.jsonl$/.test(name));
  const [journal] = journals;
  if (!journal || journals.length > 1) throw refusal(journal ? m.whyCases : m.whyNoCase);
  const prefix = journal.name.slice(0, -'journal.jsonl'.length);
  return items.flatMap((item) => {
    if (!item.name.startsWith(prefix)) return [];
    const name = item.name.slice(prefix.length);
    if (!OURS.test(name)) return [];
    if (!name.includes('/') && item.bytes > LARGEST_TEXT)
      throw refusal(m.whyLarge, { name, size: size(item.bytes) });
    return [{ name, bytes: item.bytes, open: () => item.open() }];
  });
}

/** Every file that the journal names has to be there, and to be what it was. */
function checkRecorded({ state }: ReadCase, hashes: ReadonlyMap<string, string>): void {
  for (const { file, sha256 } of [...evidenceEntries(state), ...state.issued, ...state.handovers]) {
    checkFile(file, sha256, hashes);
  }
}

/** What SHA256SUMS names beyond that: in a package also the journal, so that one that was cut short is noticed. */
function checkSums(draft: string, hashes: ReadonlyMap<string, string>): void {
  if (!hashes.has('SHA256SUMS')) return;
  const sums = readSums(fs.readFileSync(join(draft, 'SHA256SUMS'), 'utf8'));
  if (!sums) throw refusal(m.whySums);
  for (const [file, sha256] of sums) if (OURS.test(file)) checkFile(file, sha256, hashes);
}

function checkFile(file: string, sha256: string, hashes: ReadonlyMap<string, string>): void {
  const found = hashes.get(file);
  if (found === undefined) throw refusal(m.whyMissing, { name: inertLine(file) });
  if (found !== sha256) throw refusal(m.whyChanged, { name: inertLine(file) });
}

/** The name becomes a folder's, so it has to be one that this program could have given. */
function nameOf({ state }: ReadCase): string {
  const name = state.opened.case;
  const fine = /^[a-z0-9][\w.-]{0,199}$/i.test(name) && isPortable(name);
  if (!fine) throw refusal(m.whyName, { name: inertLine(name).slice(0, 120) });
  return name;
}

function leaveStrays({ folder, state }: ReadCase, hashes: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set(state.entries.flatMap((one) => (!isForeign(one) && 'file' in one ? [one.file] : [])));
  const strays = [...hashes.keys()].filter((name) => name.startsWith('evidence/') && !known.has(name));
  for (const name of strays) fs.rmSync(join(folder, name));
  return strays.map((name) => basename(name));
}
