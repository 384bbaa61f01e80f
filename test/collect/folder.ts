import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CaseRow } from '../../src/collect/model/case.ts';
import { whole } from '../../src/collect/model/filed.ts';
import type { Item } from '../../src/collect/model/item.ts';
import type { Recap } from '../../src/collect/model/recap.ts';
import { gather } from '../../src/collect/read/gather.ts';
import type { Bench } from '../../src/collect/read/judged.ts';
import { openKnown } from '../../src/collect/read/known.ts';
import { createCollection, type View } from '../../src/collect/recap.ts';

export const AS_OF = '2027-01-01T00:00:00.000Z';
const BENCH: Bench = { offices: [], run: () => ({ ok: false, missing: true, stdout: '', stderr: '' }) };
const VIEW: View = { asOf: AS_OF, filters: {}, known: [], targets: () => new Map() };

/** A folder that goes when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-collect-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, name)), { recursive: true });
    fs.writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What is kept of each report of a folder, in the order of its files. */
export async function itemsOfFolder(full: string): Promise<Item[]> {
  const items: Item[] = [];
  await gather(
    { full, name: 'masuk' },
    { add: (report) => void items.push(whole(report)), miss: () => {} },
    BENCH,
  );
  return items;
}

/** A recap with its cases at hand. */
export type Collected = Recap & { readonly cases: readonly CaseRow[] };

/** Collects a folder, with an index when one is named. */
export async function collected(
  full: string,
  {
    index,
    basis = 'v1',
    view = {},
    bench = BENCH,
  }: {
    readonly index?: string;
    readonly basis?: string;
    readonly view?: Partial<View>;
    readonly bench?: Bench;
  } = {},
): Promise<Collected> {
  // What was written in this very moment is not taken from an index.
  if (index !== undefined) await new Promise((resolve) => setTimeout(resolve, 30));
  const collection = createCollection();
  const known = index === undefined ? undefined : openKnown(index, basis);
  await gather({ full, name: 'masuk', ...(known ? { known } : {}) }, collection, bench);
  known?.close();
  const recap = collection.recap({ ...VIEW, ...view });
  return { ...recap, cases: [...recap.cases] };
}
