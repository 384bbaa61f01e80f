import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isRoundOf } from '../case/earlier.ts';
import { type ReadCase, readCase } from '../case/reading.ts';
import { caseFolders, drillFolders } from '../case/workspace.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { type Lang, say } from '../language/text.ts';
import { moment, zoneOf } from '../language/time.ts';
import { inertLine } from '../safety/inert.ts';
import type { Asker } from '../walk/asker.ts';
import type { House } from './house.ts';

/** A case of the workspace: read, or why it cannot be. */
export type Row = { readonly folder: string } & ({ readonly read: ReadCase } | { readonly failure: Failure });

/** All cases of the workspace, newest first. A damaged one is in the list too. */
export async function allCases({ workspace, readRunbook }: House): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const folder of caseFolders(workspace)) {
    try {
      rows.push({ folder, read: await readCase(folder, readRunbook) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      rows.push({ folder, failure: error });
    }
  }
  return rows;
}

/**
 * Without what only says that somebody looked in: rounds that were left without an answer, once a newer round of the same
 * runbook for the same account is there. Their folders stay.
 */
export function withoutIdle(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, index) => {
    if ('failure' in row || row.read.state.closed || row.read.state.answers.size > 0) return true;
    const { opened } = row.read.state;
    // Newest first.
    return !rows
      .slice(0, index)
      .some((newer) => 'read' in newer && isRoundOf(newer.read.state, opened.runbook, opened.account));
  });
}

/**
 * The folder of the case that a person means: by path, by name, or by any part of its name that only one has.
 * @throws Failure 2 when none or several match
 */
export function folderNamed(house: House, name: string, cwd: string): string {
  const path = resolve(cwd, name);
  if (existsSync(join(path, 'journal.jsonl'))) return path;
  const folders = [...caseFolders(house.workspace), ...drillFolders(house.workspace)];
  const exact = folders.find((folder) => basename(folder) === name);
  if (exact) return exact;
  const matching = folders.filter((folder) => basename(folder).includes(name));
  const [only] = matching;
  if (only && matching.length === 1) return only;
  const what =
    matching.length === 0
      ? filled(m.noSuchCase, { name: inertLine(name) })
      : filled(m.manyCases, {
          name: inertLine(name),
          list: matching.map((folder) => basename(folder)).join(', '),
        });
  throw new Failure(EXIT.usage, what, caseMessages.listCases);
}

/** Whether a name that was given to `resume` is a package: a zip, or a folder that is not one of the workspace's cases. */
export function isParcel({ workspace }: House, path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return true;
  if (!stat?.isDirectory()) return false;
  const inside = relative(workspace.cases, resolve(path));
  return inside === '' || inside.startsWith('..') || inside.includes(sep) || inside.startsWith('.');
}

/** The folder of the rehearsal that a person means; undefined when it is no rehearsal, or none that can be told. */
export function rehearsalNamed(house: House, name: string, cwd: string): string | undefined {
  try {
    const folder = folderNamed(house, name, cwd);
    const [first = ''] = readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n', 1);
    return JSON.parse(first)?.drill === undefined ? undefined : folder;
  } catch {
    // Who opens it says what is wrong.
    return undefined;
  }
}

/** The only one of these cases, or the one that the person picks; undefined when there is none. */
export async function pickCase(
  rows: readonly Row[],
  asker: () => Promise<Asker>,
  lang: Lang,
): Promise<string | undefined> {
  const [only] = rows;
  if (!only || rows.length === 1) return only?.folder;
  const choices = rows.map((row) => ({ value: row.folder, label: labelOf(row, lang) }));
  return (await asker()).askOne(say(m.whichCase, lang), choices);
}

function labelOf(row: Row, lang: Lang): string {
  if ('failure' in row) return `${basename(row.folder)} (${say(m.damagedRow, lang)})`;
  const { opened, facts, answers } = row.read.state;
  const when = moment(opened.at, zoneOf(facts['office.timezone']), lang);
  return `${opened.account.platform} ${opened.account.handle} · ${when} · ${answers.size} ${say(m.headSaved, lang).toLowerCase()}`;
}
