import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOUNDS, type Item as Packed, Refusal } from '../../case/item.ts';
import { openParcel } from '../../case/parcel.ts';
import { signatureByOffice } from '../../case/sshsig.ts';
import { EXIT, Failure, filled } from '../../language/failure.ts';
import { collectUnreadMessages as m } from '../../language/messages/collect-unread.ts';
import { parcelMessages } from '../../language/messages/parcel.ts';
import type { Text } from '../../language/text.ts';
import { LARGEST_REPORT } from '../../report/received.ts';
import type { Signature } from '../../report/verify/judgement.ts';
import { systemCode } from '../../safety/code.ts';
import type { Candidate } from './find.ts';
import {
  type Bench,
  isDrillPaper,
  isLikely,
  judged,
  LARGEST_SIGNATURE,
  NOTHING,
  refused,
  signatureIn,
  type Taken,
  tooLarge,
  unread,
} from './judged.ts';

const PACKAGE = /\.zip$/i;
/** Names of pictures, which people and telephones make up, are nobody's business here. */
const ANY_NAMES = { ...BOUNDS, anyName: true };

/**
 * The reports in a zip, which is refused as a whole when a name leads out of it, when it holds links, or when it would
 * unpack to far more than it is (`case/parcel.ts`). Evidence is not looked at; nothing is unpacked onto the disk but
 * signatures that are left to `ssh-keygen`, one at a time, since it reads them from a file. A package in it is told of and
 * left closed: how far packages in packages would unpack, no list of contents says.
 */
export async function takePackage(file: Candidate, bench: Bench): Promise<Taken> {
  try {
    const parcel = await openParcel(file.full, ANY_NAMES);
    try {
      const names = new Map(parcel.items.map((item) => [item.name, item]));
      const taken: Taken[] = [];
      for (const item of parcel.items) {
        if (/(?:^|\/)evidence\//.test(item.name)) continue;
        if (isLikely(item.name))
          taken.push(await takePacked(file, item, names.get(`${item.name}.sig`), bench));
        else if (PACKAGE.test(item.name)) taken.push(unread(`${file.name}/${item.name}`, m.packedTwice));
      }
      if (taken.length === 0) return file.named ? unread(file.name, m.noReport) : NOTHING;
      if (file.named && taken.every((one) => one === NOTHING)) return unread(file.name, m.drillPaper);
      return {
        items: taken.flatMap(({ items }) => items),
        unread: taken.flatMap(({ unread: missed }) => missed),
        isPassing: taken.some(({ isPassing }) => isPassing),
      };
    } finally {
      parcel.close();
    }
  } catch (error) {
    return closed(file.name, error);
  }
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
    return broken(name, error);
  }
}

async function signatureOf(item: Packed | undefined, bytes: Buffer, bench: Bench): Promise<Signature> {
  if (!item) return { kind: 'none' };
  if (item.bytes > LARGEST_SIGNATURE) return { kind: 'no-signature' };
  const armour = await bytesOf(item, LARGEST_SIGNATURE);
  const good = signatureByOffice(armour, bytes, bench.offices);
  if (good) return good;
  const folder = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-'));
  try {
    const path = join(folder, 'report.sig');
    fs.writeFileSync(path, armour);
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

/** What a person can take apart where this program does not. */
const UNPACKED_BY_HAND: ReadonlySet<Text> = new Set([
  parcelMessages.whySecret,
  parcelMessages.whyMethod,
  parcelMessages.whyMany,
  parcelMessages.whyDeep,
  parcelMessages.whyTwice,
]);

/** Nothing of a package was read: why, and what to do about it, since the advice for a hand-over would be another. */
function closed(name: string, error: unknown): Taken {
  if (error instanceof Refusal) {
    const { rule, reason } = error;
    const words = UNPACKED_BY_HAND.has(rule)
      ? m.refusedUnpack
      : rule === parcelMessages.whyName
        ? m.refusedNames
        : m.refusedAsk;
    return unread(name, {
      id: filled(words, { why: reason.id }).id,
      en: filled(words, { why: reason.en }).en,
    });
  }
  if (error instanceof Failure && error.exit === EXIT.badData) return unread(name, m.noPackage);
  return refused(name, systemCode(error instanceof Failure ? error.cause : error) ?? 'ENOENT');
}

/** One file of a package was not read; what unpacks to something else than is listed has no code of the system. */
function broken(name: string, error: unknown): Taken {
  const code = systemCode(error);
  return code?.startsWith('E') ? refused(name, code) : unread(name, m.damagedInside);
}
