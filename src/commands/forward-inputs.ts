import * as fs from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { fileHash } from '../case/filehash.ts';
import { refusal } from '../case/item.ts';
import type { Part } from '../case/pack.ts';
import { openParcel } from '../case/parcel.ts';
import { readSums } from '../case/sums.ts';
import { unpackInto } from '../case/unpack.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { forwardMessages as m } from '../language/messages/forward.ts';
import { parcelMessages } from '../language/messages/parcel.ts';
import type { Text } from '../language/text.ts';
import { type Chain, joined, NO_CHAIN, readChain } from '../report/forward/chain.ts';
import { type Incoming, incoming } from '../report/forward/incoming.ts';
import { LARGEST_REPORT } from '../report/received.ts';
import type { Bench } from '../report/verify/judge.ts';
import { inertLine } from '../safety/inert.ts';
import { safeName } from '../safety/name.ts';
import { lettersOf } from './forward-letters.ts';

/** Everything that is to be passed on, and what was found while it was looked at. */
export interface Gathered {
  readonly reports: readonly Incoming[];
  /** Reports, signatures, earlier letters and evidence, by their place in the new package. */
  readonly parts: readonly Part[];
  readonly chain: Chain;
  readonly altered: readonly Text[];
  readonly files: number;
  /** Evidence that the reports name and that did not come along. */
  readonly missing: number;
  /** Excerpts that came without the letter that vouches for them. */
  readonly bare: number;
}

/** Where reports lie: a folder with them in it, and the reports' paths. */
interface Source {
  readonly root: string;
  readonly reports: readonly string[];
  readonly letters: readonly string[];
  readonly chain: Chain;
}

/**
 * Looks at all that was named: reports, and packages of an earlier forwarding.
 * @param scratch an empty folder for unpacking; the caller takes it away
 * @throws Failure 2 for a drill, 65 for what cannot be passed on, 74 for what cannot be read
 */
export async function gather(
  paths: readonly string[],
  scratch: string,
  at: string,
  bench: Bench,
): Promise<Gathered> {
  const sources: Source[] = [];
  for (const [index, path] of paths.entries())
    sources.push(await sourceOf(path, join(scratch, String(index))));
  const parts = new Map<string, Part>();
  const reports: Incoming[] = [];
  const altered: Text[] = [];
  let [files, missing, bare] = [0, 0, 0];
  for (const source of sources) {
    for (const path of source.letters) addFile(parts, basename(path), path, at);
    for (const path of source.reports) {
      const report = await reportAt(path, bench);
      if (reports.some(({ sha256 }) => sha256 === report.sha256)) continue;
      const name = addText(parts, `laporan/${safeName(report.name)}`, report.bytes, at);
      reports.push({ ...report, name: name.slice('laporan/'.length) });
      altered.push(...report.altered);
      if (fs.existsSync(`${path}.sig`)) addFile(parts, `${name}.sig`, `${path}.sig`, at);
      if (addLetters(parts, lettersOf(report, path, source.root), at) === 0 && report.data.excerpt) bare += 1;
      const found = evidenceOf(report, path, source.root);
      for (const { name: file, path: from, sha256 } of found.files) {
        parts.set(file, { name: file, from: { path: from, sha256 }, modified: at });
      }
      files += found.files.length;
      missing += found.missing;
      altered.push(...found.altered);
    }
  }
  return {
    reports,
    parts: [...parts.values()],
    chain: joined(sources.map(({ chain }) => chain)),
    altered,
    files,
    missing,
    bare,
  };
}

async function sourceOf(path: string, scratch: string): Promise<Source> {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() && !/\.zip$/i.test(path)) {
    return { root: dirname(path), reports: [path], letters: [], chain: NO_CHAIN };
  }
  const parcel = await openParcel(path);
  const hashes = await unpackInto(parcel.items, scratch).finally(() => parcel.close());
  const names = [...hashes.keys()];
  const record = names.find((name) => /^(?:[^/]+\/)?penerusan\.jsonl$/.test(name));
  const prefix = record?.slice(0, -'penerusan.jsonl'.length) ?? '';
  checkSums(scratch, prefix, hashes);
  const chain = record ? readChain(fs.readFileSync(join(scratch, record), 'utf8')) : NO_CHAIN;
  const there = new Set(hashes.values());
  const whole = chain?.links.every(({ received }) => received.every(({ sha256 }) => there.has(sha256)));
  if (!chain || !whole) throw refusal(m.badChain);
  const own = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const reports = own.filter((name) =>
    (record ? /^laporan\/[^/]+\.md$/ : /^(?:[^/]+\/){0,2}laporan-[^/]+\.md$/).test(name),
  );
  if (reports.length === 0) {
    throw new Failure(EXIT.badData, filled(m.noReport, { file: inertLine(path) }), m.askOriginal);
  }
  const inside = (name: string) => join(scratch, prefix, name);
  const letters = record ? own.filter((name) => /^surat-pengantar_[^/]+\.md$/.test(name)).map(inside) : [];
  return { root: inside(''), reports: reports.map(inside), letters, chain };
}

/** A package of ours names the hash of everything in it; one that does not fit was changed on the way. */
function checkSums(folder: string, prefix: string, hashes: ReadonlyMap<string, string>): void {
  if (!hashes.has(`${prefix}SHA256SUMS`)) return;
  const sums = readSums(fs.readFileSync(join(folder, `${prefix}SHA256SUMS`), 'utf8'));
  if (!sums) throw refusal(parcelMessages.whySums);
  for (const [file, sha256] of sums) {
    const found = hashes.get(prefix + file);
    const name = inertLine(file);
    if (found === undefined) throw refusal(parcelMessages.whyMissing, { name });
    if (found !== sha256) throw refusal(parcelMessages.whyChanged, { name });
  }
}

async function reportAt(path: string, bench: Bench): Promise<Incoming> {
  const file = inertLine(basename(path));
  const found = await incoming(path, readBounded(path), bench);
  if (!('why' in found)) return found;
  if (found.why === 'drill') throw new Failure(EXIT.usage, filled(m.drill, { file }));
  const reasons = (lang: 'id' | 'en') => found.reasons.map((one) => `- ${one[lang]}`).join('\n');
  const what = {
    id: filled(m.unreadable, { file, reasons: reasons('id') }).id,
    en: filled(m.unreadable, { file, reasons: reasons('en') }).en,
  };
  throw new Failure(EXIT.badData, what, m.askOriginal);
}

/** One byte more than a report may have, so that a larger one is noticed and never read whole. */
function readBounded(path: string): Buffer {
  const { size } = fs.statSync(path);
  if (size <= LARGEST_REPORT) return fs.readFileSync(path);
  const file = fs.openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(LARGEST_REPORT + 1);
    fs.readSync(file, buffer);
    return buffer;
  } finally {
    fs.closeSync(file);
  }
}

interface Found {
  readonly files: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
  readonly missing: number;
  readonly altered: readonly Text[];
}

/** The evidence that a report names: beside it, in a case folder around it, or where an earlier package put it. */
function evidenceOf({ data, name: report }: Incoming, path: string, root: string): Found {
  const files: { name: string; path: string; sha256: string }[] = [];
  const altered: Text[] = [];
  let missing = 0;
  for (const { file, sha256 } of data.evidence) {
    const name = basename(file);
    const own = `bukti/${safeName(data.case)}/${safeName(name)}`;
    const places = [
      join(dirname(path), file),
      join(dirname(path), '..', file),
      join(root, own),
      join(dirname(path), `${parse(path).name}_bukti`, name),
      join(dirname(path), name),
    ];
    const there = places.filter((one) => fs.lstatSync(one, { throwIfNoEntry: false })?.isFile());
    const match = there.find((one) => fileHash(one) === sha256);
    if (match) files.push({ name: own, path: match, sha256 });
    else if (there.length === 0) missing += 1;
    else altered.push(filled(m.whyEvidence, { file: inertLine(report), evidence: inertLine(name) }));
  }
  return { files, missing, altered };
}

function addFile(parts: Map<string, Part>, name: string, path: string, at: string): void {
  if (!parts.has(name)) parts.set(name, { name, from: { path }, modified: at });
}

/** @returns how many there are */
function addLetters(parts: Map<string, Part>, letters: readonly string[], at: string): number {
  for (const letter of letters) addFile(parts, `surat/${safeName(basename(letter))}`, letter, at);
  return letters.length;
}

/** Two reports of one name get numbers. */
function addText(parts: Map<string, Part>, wanted: string, text: Buffer, at: string): string {
  let name = wanted;
  for (let number = 2; parts.has(name); number += 1) name = wanted.replace(/(\.[^.]*)?$/, `_${number}$1`);
  parts.set(name, { name, text, modified: at });
  return name;
}
