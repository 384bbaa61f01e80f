import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import type { Opened } from '../case/entry.ts';
import { createCase, type OpenCase } from '../case/folder.ts';
import { caseName } from '../case/workspace.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { zoneOf } from '../language/time.ts';
import type { Loaded } from '../runbook/catalogue.ts';
import { systemCode } from '../safety/code.ts';
import type { Answers } from './asking.ts';
import type { House } from './house.ts';
import type { Globals, World } from './world.ts';

/**
 * Makes the case's folder with its first journal line. A replay has the same name each time, if it is free.
 * @throws Failure 74 when the workspace cannot be written
 */
export function newCase(
  { workspace }: House,
  loaded: Loaded,
  known: Pick<Opened, 'account' | 'facts' | 'earlier' | 'linked' | 'others'>,
  answers: Answers | undefined,
  { now, version }: Pick<World, 'now' | 'version'>,
  { lang }: Globals,
): Promise<OpenCase> {
  const replay = answers?.script.replay;
  const seed = replay && answers ? createHash('sha256').update(answers.text).digest() : undefined;
  const zone = zoneOf(known.facts['office.timezone']);
  const name = (from: Buffer | undefined) =>
    caseName(now().toISOString(), zone, loaded.runbook.id, known.account.handle, from);
  const wanted = name(seed);
  const taken = existsSync(`${workspace.cases}/${wanted}`);
  try {
    mkdirSync(workspace.cases, { recursive: true });
  } catch (error) {
    const values = { file: workspace.cases, code: systemCode(error) ?? '?' };
    throw new Failure(
      EXIT.io,
      filled(caseMessages.workspaceUnwritable, values),
      caseMessages.workspaceNext,
      error,
    );
  }
  const kind =
    loaded.runbook.phase === 'pre-incident' ? preparationKind(loaded.runbook.incident) : 'incident';
  const opened: Parameters<typeof createCase>[1] = {
    program: version,
    case: taken ? name(undefined) : wanted,
    kind: replay ? 'drill' : kind,
    ...known,
    lang,
    ...(replay ? { replay: replay.story } : {}),
  };
  return createCase(workspace.cases, opened, loaded, now);
}

function preparationKind(name: string): 'patrol' | 'preparation' {
  return name === 'patrol' ? 'patrol' : 'preparation';
}
