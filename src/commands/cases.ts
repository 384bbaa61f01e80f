import { basename } from 'node:path';
import type { CaseState } from '../case/fold.ts';
import { EXIT } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { type Lang, say } from '../language/text.ts';
import { clock, date, zoneOf } from '../language/time.ts';
import { inertLine } from '../safety/inert.ts';
import { allCases, type Row } from './find.ts';
import { openHouse } from './house.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond cases`: every case of the workspace, newest first, also damaged ones. */
export async function cases(world: World, globals: Globals, json: boolean): Promise<number> {
  const house = openHouse(world, globals);
  const rows = await allCases(house);
  if (json) {
    world.stdout.write(`${JSON.stringify(rows.map(plain), null, 2)}\n`);
  } else if (rows.length === 0) {
    world.stderr.write(`${say(m.noCases, globals.lang, { folder: house.workspace.cases })}\n`);
  } else {
    world.stdout.write(`${rows.map((row) => lines(row, globals.lang)).join('\n\n')}\n`);
  }
  return rows.some((row) => 'failure' in row) ? EXIT.badData : EXIT.done;
}

function plain(row: Row) {
  if ('failure' in row)
    return { case: basename(row.folder), folder: row.folder, problem: row.failure.what.en };
  const { opened, access, answers, closed } = row.read.state;
  return {
    case: opened.case,
    folder: row.folder,
    kind: opened.kind,
    platform: opened.account.platform,
    account: opened.account.handle,
    opened: opened.at,
    state: access,
    answers: answers.size,
    ...(closed ? { closed } : {}),
    ...(row.read.reading.damage ? { damagedLine: row.read.reading.damage.line } : {}),
  };
}

/** Two lines a case, so that the long name that `resume` takes fits 80 columns. */
function lines(row: Row, lang: Lang): string {
  const name = basename(row.folder);
  if ('failure' in row)
    return `${say(m.damagedRow, lang).toUpperCase()}  ${inertLine(row.failure.what[lang])}\n  ${name}`;
  const { state, reading } = row.read;
  const zone = zoneOf(state.facts['office.timezone']);
  const head = [
    `${date(state.opened.at, zone, lang)} ${clock(state.opened.at, zone)}`,
    `${state.opened.account.platform} ${inertLine(state.opened.account.handle)}`,
    stateWord(state, lang),
    `${state.answers.size} ${say(m.headSaved, lang).toLowerCase()}`,
    ...(state.opened.kind === 'drill' ? [say(m.drillWord, lang)] : []),
    ...(reading.damage ? [say(m.damagedRow, lang).toUpperCase()] : []),
  ];
  return `${head.join(' · ')}\n  ${name}`;
}

function stateWord(state: CaseState, lang: Lang): string {
  const words = {
    open: m.stateOpen,
    contained: m.stateContained,
    recovered: m.stateRecovered,
    closed: m.stateClosed,
  };
  return say(words[state.access], lang);
}
