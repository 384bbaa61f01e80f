import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { parcelMessages as m } from '../language/messages/parcel.ts';
import { size } from '../language/size.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import {
  BOUNDS,
  type Bounds,
  checkItems,
  checkName,
  type Item,
  isLitter,
  type Parcel,
  refusal,
  totalOf,
} from './item.ts';
import { openSource } from './source-file.ts';

const FREE_SWELL = 64_000_000;

/**
 * Opens a folder or a zip that somebody sent. The names and sizes of all that is in it are checked before anything is
 * read: no way out of the folder, no link, no name that a system would take otherwise, no two files of one name, no more
 * and no larger than `bounds` allow. Folders are left out; what file managers leave behind is too.
 * @throws Failure 65 for what is refused, with the reason · 74 when it cannot be read
 */
export async function openParcel(path: string, bounds: Bounds = BOUNDS): Promise<Parcel> {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Failure(EXIT.io, filled(m.missing, { file: inertLine(path) }), m.missingNext);
  if (stat.isDirectory()) {
    const items = itemsIn(path, bounds);
    checkItems(items, bounds);
    return { path, items, close() {} };
  }
  const { openZip } = await import('./zip.ts');
  const zip = await openZip(path, bounds);
  try {
    checkItems(zip.items, bounds);
    const total = totalOf(zip.items);
    if (total > FREE_SWELL + bounds.swell * stat.size) {
      throw refusal(m.whyBomb, { size: size(total), packed: size(stat.size) });
    }
    return zip;
  } catch (error) {
    zip.close();
    throw error;
  }
}

function itemsIn(root: string, bounds: Bounds): Item[] {
  const items: Item[] = [];
  const look = (folder: string, prefix: string): void => {
    for (const entry of entriesOf(folder)) {
      const name = `${prefix}${entry.name}`;
      if (isLitter(name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        checkName(name, bounds);
        look(path, `${name}/`);
      } else if (entry.isFile()) {
        items.push({ name, bytes: fs.lstatSync(path).size, open: () => openSource(path) });
        if (items.length > bounds.items) throw refusal(m.whyMany, { count: bounds.items });
      } else throw refusal(m.whyLink, { name: inertLine(name) });
    }
  };
  look(root, '');
  return items;
}

function entriesOf(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw refusal(
      m.whyUnreadable,
      { name: inertLine(basename(folder)), code: systemCode(error) ?? '?' },
      error,
    );
  }
}
