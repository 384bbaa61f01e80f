import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Issued } from '../../case/entry.ts';
import { checkSignature } from '../../case/key.ts';
import type { Office } from '../../case/register.ts';
import type { SshKeygen } from '../../case/sshkeygen.ts';
import { readSums } from '../../case/sums.ts';
import { filled } from '../../language/failure.ts';
import { verifyMessages as m } from '../../language/messages/verify.ts';
import type { Text } from '../../language/text.ts';
import { systemCode } from '../../safety/code.ts';
import { inertLine } from '../../safety/inert.ts';
import { type Received, readReport } from '../received.ts';
import { type CaseRecord, caseBroken, caseRecord, headBroken, letterIn } from './case.ts';
import { type Alteration, type Judgement, type Signature, signedVerdict } from './judgement.ts';
import { judgeReport, signatureBroken } from './report.ts';
import { hashBroken, sumsBroken } from './sums.ts';

/** What files are judged by: the offices that are known, and the program that checks signatures. */
export interface Bench {
  readonly offices: readonly Office[];
  readonly run: SshKeygen;
}

/** A judgement, and the report when there is one. */
export interface Judged extends Judgement {
  readonly report?: Received;
}

const SUMS = 'SHA256SUMS';
/** What a package of forwarded reports holds, and its covering letters: completed by hand, vouched for by no one else. */
const CHAIN = 'penerusan.jsonl';
/** Where a package keeps the letters of the offices that reported. */
const LETTERS = 'surat';
const COVERING = /^surat-pengantar_[^/]+\.(?:md|docx|pdf|html)$/;
/** No document or package of ours is larger; it is read whole. */
const LARGEST_FILE = 512 * 1024 ** 2;
const LARGEST_SIGNATURE = 16_384;

/**
 * Judges a file, an issued folder or a case folder. Never throws for what is there.
 * @param path where it is, @param name how it is called in judgements
 */
export async function judge(path: string, name: string, bench: Bench): Promise<readonly Judged[]> {
  const kind = kindOf(path);
  if (kind === 'folder') return judgeFolder(path, name, bench);
  // A signature is judged with what it signs.
  const signed = path.endsWith('.sig') && existsSync(path.slice(0, -4));
  return [
    signed
      ? await judgeFile(path.slice(0, -4), name.slice(0, -4), bench)
      : await judgeFile(path, name, bench),
  ];
}

function kindOf(path: string): 'folder' | 'file' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}

async function judgeFolder(folder: string, name: string, bench: Bench): Promise<readonly Judged[]> {
  const record = caseRecord(folder);
  const judged: Judged[] = record ? [judgeCase(record, name)] : [];
  const parts = record ? ['', 'issued'] : existsSync(join(folder, CHAIN)) ? ['', 'laporan'] : [''];
  for (const part of parts) {
    for (const file of filesToJudge(join(folder, part))) {
      const shown = [name, part, file].filter((word) => word !== '').join('/');
      judged.push(
        await judgeFile(join(folder, part, file), shown, bench, { folder, ...(record ? { record } : {}) }),
      );
    }
  }
  if (existsSync(join(folder, CHAIN))) judged.push(...lettersIn(folder, name, bench));
  return judged.length > 0 ? judged : [unreadable(name, m.nothing)];
}

/** The reporting offices' own letters in a package: each by its signature, else by the package's list of check sums. */
function lettersIn(folder: string, name: string, bench: Bench): readonly Judgement[] {
  return namesIn(join(folder, LETTERS))
    .filter((file) => !file.endsWith('.sig'))
    .map((file) => {
      const path = join(folder, LETTERS, file);
      const shown = `${name}/${LETTERS}/${file}`;
      const found = lstatSync(path);
      if (!found.isFile() || found.size > LARGEST_FILE) return unreadable(shown, notToRead(found));
      try {
        const bytes = readFileSync(path);
        const listed = { list: join(folder, SUMS), as: `${LETTERS}/${file}` };
        return judgeOther(shown, bytes, signatureOf(path, bytes, bench), bench, listed);
      } catch (error) {
        return unreadable(shown, filled(m.cannotRead, { code: systemCode(error) ?? '?' }));
      }
    });
}

/** Reports, lists of check sums, and whatever has a signature. */
function filesToJudge(folder: string): readonly string[] {
  const names = namesIn(folder);
  const known = new Set(names);
  const report = (name: string) => name.endsWith('.md') && !(known.has(CHAIN) && COVERING.test(name));
  return names.filter(
    (name) => !name.endsWith('.sig') && (name === SUMS || report(name) || known.has(`${name}.sig`)),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

function judgeCase(record: CaseRecord, name: string): Judgement {
  const altered = caseBroken(record);
  const verdict = altered.length > 0 ? 'altered' : 'unsigned';
  return { file: `${inertLine(name)}/`, verdict, altered, notes: [], problems: [] };
}

/** The folder that a file was found in, and the case that it is. */
interface Around {
  readonly folder: string;
  readonly record?: CaseRecord;
}

async function judgeFile(path: string, name: string, bench: Bench, around?: Around): Promise<Judged> {
  let bytes: Buffer;
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > LARGEST_FILE) return unreadable(name, notToRead(found));
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(name, filled(m.cannotRead, { code: systemCode(error) ?? '?' }));
  }
  const signature = signatureOf(path, bytes, bench);
  const letter = around?.record && signature.kind === 'none' ? letterIn(around.record, path) : undefined;
  if (letter) return judgeLetter(name, bytes, letter);
  if (basename(path) === SUMS) return judgeSums(path, name, bytes, signature);
  if (looksLikeReport(path, bytes, signature)) {
    const report = await readReport(bytes, name);
    return { ...judgeReport(report, signature, around ? surroundings(report, around) : []), report };
  }
  const listed = { list: join(dirname(path), SUMS), as: basename(path) };
  return judgeOther(name, bytes, signature, bench, listed);
}

function signatureOf(path: string, bytes: Uint8Array, { offices, run }: Bench): Signature {
  const file = `${path}.sig`;
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) return { kind: 'none' };
  if (!found.isFile() || found.size > LARGEST_SIGNATURE) return { kind: 'no-signature' };
  // By `ssh-keygen` alone, though `collect` has a faster way: what a person asks of one file, the tool of record answers.
  const check = checkSignature(bytes, file, run);
  const office = check.kind === 'good' && offices.find(({ key }) => key.fingerprint === check.fingerprint);
  return office ? { ...check, office } : check;
}

/** By what is in it, whatever it is called; a signed document of another kind is none. */
function looksLikeReport(path: string, bytes: Buffer, signature: Signature): boolean {
  const start = bytes.subarray(0, 16_384);
  if (start.includes('gpr-respond') && start.includes('LAPORAN ')) return true;
  if (/^\ufeff?---\r?\ngpr-respond:/.test(start.toString('utf8'))) return true;
  return /\.(?:md|txt)$/i.test(path) && signature.kind === 'none';
}

function judgeSums(path: string, name: string, bytes: Buffer, signature: Signature): Judgement {
  const folder = dirname(path);
  const text = bytes.toString('utf8');
  const altered = [...signatureBroken(signature), ...sumsBroken(folder, text)];
  const listed = readSums(text);
  const extra = namesIn(folder).filter(
    (file) =>
      listed &&
      !file.endsWith('.sig') &&
      file !== SUMS &&
      lstatSync(join(folder, file)).isFile() &&
      !listed.has(file),
  );
  // Journal and working report of an open case change with every answer: they are listed when it is closed.
  const notes = existsSync(join(folder, 'journal.jsonl'))
    ? []
    : extra.map((file) =>
        filled(isCovering(folder, file) ? m.coveringLetter : m.notListed, { file: inertLine(file) }),
      );
  const base = { file: inertLine(name), altered, notes, problems: [] };
  return altered.length > 0 ? { ...base, verdict: 'altered' } : { ...base, ...signedVerdict(signature) };
}

function isCovering(folder: string, file: string): boolean {
  return COVERING.test(file) && existsSync(join(folder, CHAIN));
}

/**
 * A letter, a page, a package: by its own signature, else by a list of check sums.
 * @param listed the list's path, and the file's name in it
 */
function judgeOther(
  name: string,
  bytes: Buffer,
  own: Signature,
  bench: Bench,
  { list, as }: { readonly list: string; readonly as: string },
): Judgement {
  const base = { file: inertLine(name), notes: [], problems: [] };
  if (own.kind !== 'none') return { ...base, ...signedVerdict(own), altered: signatureBroken(own) };
  const text = existsSync(list) && statSync(list).isFile() ? readFileSync(list) : undefined;
  const sha256 = text && readSums(text.toString('utf8'))?.get(as);
  if (!text || !sha256) return unreadable(name, m.nothingToJudgeBy);
  const signature = signatureOf(list, text, bench);
  const altered: Alteration[] = signatureBroken(signature);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    altered.push({ part: 'sums', sentence: filled(m.fileAltered, { file: inertLine(name) }) });
  return altered.length > 0
    ? { ...base, verdict: 'altered', altered }
    : { ...base, ...signedVerdict(signature), altered };
}

/** A letter holds no data to be judged by; in its case folder the journal knows its hash. */
function judgeLetter(name: string, bytes: Buffer, { file, sha256 }: Issued): Judgement {
  const base = { file: inertLine(name), notes: [], problems: [] };
  if (createHash('sha256').update(bytes).digest('hex') === sha256)
    return { ...base, verdict: 'unsigned', altered: [] };
  const sentence = filled(m.fileAltered, { file: inertLine(file) });
  return { ...base, verdict: 'altered', altered: [{ part: 'edition', sentence }] };
}

/** What the folder around a report shows: its evidence, and the journal that it was made from. */
function surroundings({ data }: Received, { folder, record }: Around): readonly Alteration[] {
  if (!data) return [];
  const evidence = existsSync(join(folder, 'evidence'))
    ? data.evidence.flatMap(({ file, sha256 }) => hashBroken(folder, file, sha256, 'evidence'))
    : [];
  return record ? [...evidence, ...headBroken(record, data)] : evidence;
}

/** A folder, a pipe, or more than a report can hold. */
function notToRead(found: Stats): Text {
  return filled(m.cannotRead, { code: found.isFile() ? 'EFBIG' : 'EINVAL' });
}

function unreadable(name: string, sentence: Text): Judgement {
  return { file: inertLine(name), verdict: 'unreadable', altered: [], notes: [sentence], problems: [] };
}
