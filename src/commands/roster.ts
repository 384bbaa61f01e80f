import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Listed, type OfficeList, readOffices } from '../case/offices/read.ts';
import { decoded, type Fault, LIMITS, notATable, readTable, type Table } from '../case/offices/table.ts';
import type { Office } from '../case/register.ts';
import type { KnownOffice } from '../collect/belonging.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { officesMessages as m } from '../language/messages/offices.ts';
import { registerMessages } from '../language/messages/register.ts';
import { type Lang, say } from '../language/text.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';

/** The register's offices with their accounts and contacts: `offices.csv` in the workspace, beside the keys. */
export interface Roster {
  readonly file: string;
  readonly bytes: Buffer;
  readonly table: Table;
  readonly list: OfficeList;
}

/**
 * Reads it; empty when there is none.
 * @throws Failure 65 when it is no table at all · 74 when it cannot be read
 */
export function openRoster(root: string): Roster {
  return rosterAt(join(root, 'offices.csv')) ?? rosterOf(join(root, 'offices.csv'), Buffer.alloc(0));
}

/** Any list of offices; undefined when there is no such file. @param known the register whose short names hold */
export function rosterAt(file: string, known?: OfficeList): Roster | undefined {
  let bytes: Buffer;
  try {
    if (statSync(file).size > LIMITS.bytes)
      throw unusable(file, filled(m.tooLarge, { most: LIMITS.bytes / 1024 ** 2 }));
    bytes = readFileSync(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  return rosterOf(file, bytes, known);
}

function rosterOf(file: string, bytes: Buffer, known?: OfficeList): Roster {
  const hindrance = notATable(bytes);
  if (hindrance) throw unusable(file, hindrance);
  const table = readTable(decoded(bytes));
  const names = new Map(known?.offices.map(({ name, short }) => [name.toLowerCase(), short]));
  const list = readOffices(table, (name) => names.get(name.toLowerCase()));
  if (!list.head && table.rows.length > 0) throw unusable(file, filled(m.noHead, { file: inertLine(file) }));
  return { file, bytes, table, list };
}

function unusable(file: string, what: { readonly id: string; readonly en: string }): Failure {
  const both = what.id.includes(inertLine(file)) ? what : filled(m.unusable, { file: inertLine(file) });
  const sentence = both === what ? what : { id: `${both.id} ${what.id}`, en: `${both.en} ${what.en}` };
  return new Failure(EXIT.badData, sentence, m.noHeadNext);
}

/** Every office of the register once, with or without a key; its name is that of the list. */
export function knownOffices(keys: readonly Office[], listed: readonly Listed[]): readonly KnownOffice[] {
  const named = [...keys].reverse().map(({ short, name }): [string, KnownOffice] => [short, { short, name }]);
  return [...new Map([...named, ...listed.map((one): [string, KnownOffice] => [one.short, one])]).values()];
}

/** `offices.csv:12:3: platform: …`, one a line. */
export function faultLines(file: string, faults: readonly Fault[], lang: Lang, most = 50): string {
  const shown = faults.slice(0, most).map(({ line, column, rule, sentence }) => {
    return `${inertLine(file)}:${line}:${column}: ${rule}: ${inertLine(say(sentence, lang))}\n`;
  });
  const more = faults.length - shown.length;
  return shown.join('') + (more > 0 ? `${say(m.moreFaults, lang, { count: more })}\n` : '');
}

/**
 * Writes it, whole or not at all.
 * @throws Failure 74 when somebody else wrote it in the meantime; nothing is written then
 */
export function saveRoster({ file, bytes }: Roster, text: string): void {
  let now: Buffer = Buffer.alloc(0);
  try {
    now = readFileSync(file);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  if (!now.equals(bytes))
    throw new Failure(EXIT.io, filled(m.changedMeanwhile, { file }), registerMessages.listNext);
  mkdirSync(dirname(file), { recursive: true });
  writeAtomically(file, text);
}

/** How the lines of a register end: as they do now, else as spreadsheets like it. */
export function lineEnd({ bytes }: Roster): string {
  return bytes.length > 0 && !bytes.includes('\r\n') ? '\n' : '\r\n';
}
