import { hash } from 'node:crypto';
import * as fs from 'node:fs';
import { checkSignature } from '../../case/key.ts';
import type { Office } from '../../case/register.ts';
import type { SshKeygen } from '../../case/sshkeygen.ts';
import { ARMOUR_BYTES, signatureByOffice } from '../../case/sshsig.ts';
import { filled } from '../../language/failure.ts';
import { collectUnreadMessages as m } from '../../language/messages/collect-unread.ts';
import { size } from '../../language/size.ts';
import type { Text } from '../../language/text.ts';
import { LARGEST_REPORT, readReport } from '../../report/received.ts';
import type { Signature } from '../../report/verify/judgement.ts';
import { judgeReport } from '../../report/verify/report.ts';
import { systemCode } from '../../safety/code.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Item, Unread } from '../model/item.ts';
import { itemOf } from './item.ts';

/** What signatures are judged by. */
export interface Bench {
  readonly offices: readonly Office[];
  readonly run: SshKeygen;
}

/** What a file turned out to hold: mostly one report; of a package, several; nothing when it has nothing to do with them. */
export interface Taken {
  readonly items: readonly Item[];
  readonly unread: readonly Unread[];
  /** What is in the way is not in the file, and may be gone the next time. */
  readonly isPassing?: boolean;
}

export const NOTHING: Taken = { items: [], unread: [] };

/** No signature of ssh-keygen is larger. */
export const LARGEST_SIGNATURE = 16_384;
/** Names that reports have; a file with another name is one when it begins like one. */
const LIKELY = /\.(?:md|markdown|txt)$/i;

const DRILL_PAPER = /^(?:\xef\xbb\xbf)?---\r?\ngpr-respond: \d+\r?\nkind: "?drill"?\r?\ndocument: /;

/** Whether the bytes are a paper about how a drill went: these are for `drill results`. */
export function isDrillPaper(bytes: Buffer): boolean {
  return DRILL_PAPER.test(bytes.toString('latin1', 0, 128));
}

/** Whether a name is one that reports have. */
export function isLikely(name: string): boolean {
  return LIKELY.test(name);
}

/** Why a file is too large for a report. @param bytes its size */
export function tooLarge(bytes: number): Text {
  return filled(m.tooLarge, { size: size(bytes), most: size(LARGEST_REPORT) });
}

/** A file that holds no report, and why. @param name as found @param line of the trouble, from 1 */
export function unread(name: string, reason: Text, line?: number): Taken {
  return { items: [], unread: [{ path: inertLine(name), reason, ...(line === undefined ? {} : { line }) }] };
}

/** A file that the system does not let be read. @param code the system's */
export function refused(name: string, code: string): Taken {
  return { ...unread(name, filled(m.cannotRead, { code })), isPassing: true };
}

/** What does not keep a report from being read. */
const HARMLESS: ReadonlySet<string> = new Set(['bom', 'crlf', 'form']);

/** The item of a report's bytes, or why there is none. */
export async function judged(
  file: { readonly name: string; readonly modified: number },
  bytes: Buffer,
  signature: Signature,
): Promise<Taken> {
  const report = await readReport(bytes, file.name);
  if (!report.data) {
    const { problems } = report;
    const first = problems.find(({ rule }) => !HARMLESS.has(rule)) ?? problems[0];
    // What is said of YAML is for those who write it.
    const reason = first?.rule === 'yaml' ? m.damagedData : first?.sentence;
    return unread(file.name, reason ?? m.noReport, first?.line);
  }
  const sha256 = hash('sha256', bytes, 'hex');
  const modified = new Date(file.modified).toISOString();
  const facts = { path: file.name, bytes: bytes.length, sha256, modified };
  const items = [itemOf(facts, report.data, judgeReport(report, signature))];
  // The signature may be checked the next time, also a drill's, of which the verdict does not tell.
  return { items, unread: [], isPassing: signature.kind === 'no-program' };
}

/** What a signature file says of some bytes; of one that cannot be read now, that it was not checked. */
export function signatureIn(file: string, bytes: Buffer, { offices, run }: Bench): Signature {
  try {
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    if (!found) return { kind: 'none' };
    if (!found.isFile() || found.size > LARGEST_SIGNATURE) return { kind: 'no-signature' };
    // To `ssh-keygen`, one that may not be read is as good as a wrong one.
    fs.accessSync(file, fs.constants.R_OK);
    // A process for each of a province's signatures would take minutes.
    const good =
      found.size === ARMOUR_BYTES ? signatureByOffice(fs.readFileSync(file), bytes, offices) : undefined;
    if (good) return good;
    const check = checkSignature(bytes, file, run);
    const office = check.kind === 'good' && offices.find(({ key }) => key.fingerprint === check.fingerprint);
    return office ? { ...check, office } : check;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { kind: 'no-program' };
  }
}
