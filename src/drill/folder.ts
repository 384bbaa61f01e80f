import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReadCase } from '../case/reading.ts';
import { DRILL_MARK } from '../case/seal.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { drillMessages as m } from '../language/messages/drill.ts';
import { brokenRunbooks } from '../runbook/problem.ts';
import type { Drill } from './engine.ts';
import { parseScenarioText } from './load.ts';

const SCENARIO = 'scenario.yaml';
export const SHEET = 'evaluasi.md';
export const SUMMARY = 'ringkasan.md';

/** What a drill's folder holds from its beginning, besides what every case holds. */
export function drillFiles(scenario: string): Readonly<Record<string, string>> {
  return {
    [SCENARIO]: scenario,
    [DRILL_MARK]:
      'LATIHAN. Folder ini berisi latihan, bukan insiden nyata. Jangan diteruskan kepada siapa pun.\n' +
      'DRILL. This folder holds a rehearsal, not a real incident. Pass it on to nobody.\n',
  };
}

/**
 * The drill in a case that was read, with the scenario that it carries.
 * @throws Failure 2 when the case is none · 65 when its scenario is not the one that it was opened with
 */
export function readDrill({ folder, runbook, state }: Pick<ReadCase, 'folder' | 'runbook' | 'state'>): Drill {
  const { drill } = state.opened;
  if (state.opened.kind !== 'drill' || !drill)
    throw new Failure(EXIT.usage, filled(m.notADrill, { case: basename(folder) }));
  const bytes = readFileSync(join(folder, SCENARIO));
  if (createHash('sha256').update(bytes).digest('hex') !== drill.scenario.sha256)
    throw new Failure(EXIT.badData, m.scenarioChanged);
  const { scenario, problems } = parseScenarioText(bytes.toString('utf8'), SCENARIO);
  if (!scenario) throw brokenRunbooks(SCENARIO, problems);
  return { runbook, scenario, state };
}
