import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Item as Packed } from '../../case/item.ts';
import { openParcel } from '../../case/parcel.ts';
import { Failure, filled } from '../../language/failure.ts';
import { collectMessages as m } from '../../language/messages/collect.ts';
import type { Text } from '../../language/text.ts';
import { LARGEST_REPORT } from '../../report/received.ts';
import type { Signature } from '../../report/verify/judgement.ts';
import { systemCode } from '../../safety/code.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Candidate } from './find.ts';
import {
  type Bench,
  isDrillPaper,
  isLikely,
  judged,
  LARGEST_SIGNATURE,
  NOTHING,
  signatureIn,
  type Taken,
  tooLarge,
  unread,
} from './judged.ts';

/**
 * The reports in a zip, which is refused as a whole when a name leads out of it, when it holds links, or when it would
 * unpack to far more than it is (`case/parcel.ts`). Evidence is not looked at; nothing is unpacked onto the disk but
 * signatures, one at a time, since `ssh-keygen` reads them from a file.
 */
export async function takePackage(file: Candidate, bench: Bench): Promise<Taken> {
  try {
    const parcel = await openParcel(file.full);
    try {
      const names = new Map(parcel.items.map((item) => [item.name, item]));
      const reports = parcel.items.filter(({ name }) => isLikely(name) && !/(?:^|\/)evidence\//.test(name));
      const taken: Taken[] = [];
      for (const item of reports)
        taken.push(await takePacked(file, item, names.get(`${item.name}.sig`), bench));
      if (taken.length === 0) return file.named ? unread(file.name, m.noReport) : NOTHING;
      if (file.named && taken.every((one) => one === NOTHING)) return unread(file.name, m.drillPaper);
      return {
        items: taken.flatMap(({ items }) => items),
        unread: taken.flatMap(({ unread: missed }) => missed),
      };
    } finally {
      parcel.close();
    }
  } catch (error) {
    return unread(file.name, named(why(error), file));
  }
}

/** People know the file by the name under which it was found. */
function named(reason: Text, { full, name }: Candidate): Text {
  const word = (text: string) => text.replaceAll(inertLine(full), basename(name));
  return { id: word(reason.id), en: word(reason.en) };
}

async function takePacked(
  file: Candidate,
  item: Packed,
  signature: Packed | undefined,
  bench: Bench,
): Promise<Taken> {
  const name = `${file.name}/${item.name}`;
  if (item.bytes > LARGEST_REPORT) return unread(name, tooLarge(item.bytes));
  try {
    const bytes = await bytesOf(item, LARGEST_REPORT);
    if (isDrillPaper(bytes)) return NOTHING;
    return await judged({ name, modified: file.modified }, bytes, await signatureOf(signature, bytes, bench));
  } catch (error) {
    return unread(name, why(error));
  }
}

async function signatureOf(item: Packed | undefined, bytes: Buffer, bench: Bench): Promise<Signature> {
  if (!item) return { kind: 'none' };
  if (item.bytes > LARGEST_SIGNATURE) return { kind: 'no-signature' };
  const folder = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-'));
  try {
    const path = join(folder, 'report.sig');
    fs.writeFileSync(path, await bytesOf(item, LARGEST_SIGNATURE));
    return signatureIn(path, bytes, bench);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A packed file's bytes; a stream that gives more than it said is broken off. */
async function bytesOf(item: Packed, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await item.open()) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > most) throw new Error('more than listed');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function why(error: unknown) {
  return error instanceof Failure ? error.what : filled(m.cannotRead, { code: systemCode(error) ?? '?' });
}
