import { basename } from 'node:path';
import { receiptsOf, targetClocks } from '../case/clocks.ts';
import type { HandedOver } from '../case/entry.ts';
import type { CaseState } from '../case/fold.ts';
import { dueFollowUp } from '../case/follow.ts';
import type { ReadCase } from '../case/reading.ts';
import { runningLines, shortTargets } from '../case/running.ts';
import { waitingSteps } from '../case/waiting.ts';
import { EXIT } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { handoverMessages } from '../language/messages/handover.ts';
import { lettersMessages as l } from '../language/messages/letters.ts';
import { type Lang, say } from '../language/text.ts';
import { clock, date, zoneOf } from '../language/time.ts';
import { inertLine } from '../safety/inert.ts';
import { followLine, runWord, waitingLines } from './ahead.ts';

import { calledAs } from './called.ts';

import { allCases, type Row, withoutIdle } from './find.ts';

import { openHouse } from './house.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond cases`: every case of the workspace, newest first, also damaged ones. */
export async function cases(world: World, globals: Globals, json: boolean): Promise<number> {
  const house = openHouse(world, globals);
  const rows = withoutIdle(await allCases(house));
  const all = rows.flatMap((row) => ('read' in row ? [row.read] : []));
  const now = world.now().toISOString();
  if (json) {
    world.stdout.write(
      `${JSON.stringify(
        rows.map((row) => plain(row, all, now)),
        null,
        2,
      )}\n`,
    );
  } else if (rows.length === 0) {
    tell(world, say(m.noCases, globals.lang, { folder: house.workspace.cases }));
  } else {
    world.stdout.write(
      `${rows.map((row) => lines(row, all, { now, lang: globals.lang, program: calledAs(world.env, world.platform) })).join('\n\n')}\n`,
    );
  }
  return rows.some((row) => 'failure' in row) ? EXIT.badData : EXIT.done;
}

function plain(row: Row, all: readonly ReadCase[], now: string) {
  if ('failure' in row)
    return { case: basename(row.folder), folder: row.folder, problem: row.failure.what.en };
  const { runbook, state } = row.read;
  const { opened, access, answers, closed, handedOver, letters } = state;
  const waiting = closed ? [] : waitingSteps(runbook, state, now);
  const follow = dueFollowUp(row.read, all, now);
  return {
    case: opened.case,
    folder: row.folder,
    kind: opened.kind,
    platform: opened.account.platform,
    account: opened.account.handle,
    opened: opened.at,
    state: access,
    answers: answers.size,
    ...(letters.length > 0
      ? { letters: letters.flatMap(({ to, letter, at }) => (letter ? [{ to, letter, at }] : [])) }
      : {}),
    ...(closed ? { closed } : {}),
    ...(waiting.length > 0 ? { waiting: waiting.map(({ step, due }) => ({ id: step.id, due })) } : {}),
    ...(follow ? { followUpDue: follow } : {}),
    ...(handedOver ? { handedOver: { at: handedOver.at, from: handedOver.from, to: handedOver.to } } : {}),
    clocks: targetClocks(runbook, state, now).map(({ step, due, left }) => ({
      step: step.id,
      due,
      minutesLeft: left,
    })),
    sent: receiptsOf(state).map(({ sent, ticket, confirmed, open }) => ({
      to: sent.to,
      when: sent.when,
      ticket,
      confirmed: confirmed && { by: confirmed.by, when: confirmed.when },
      open,
    })),
    ...(row.read.reading.damage ? { damagedLine: row.read.reading.damage.line } : {}),
  };
}

/** Two lines a case, so that the long name that `resume` takes fits 80 columns; then what it waits for, or what is due. */
function lines(row: Row, all: readonly ReadCase[], told: Parameters<typeof followLine>[2]): string {
  const { now, lang } = told;
  const name = basename(row.folder);
  if ('failure' in row)
    return `${say(m.damagedRow, lang).toUpperCase()}  ${inertLine(row.failure.what[lang])}\n  ${name}`;
  const { runbook, state, reading } = row.read;
  const zone = zoneOf(state.facts['office.timezone']);
  const head = [
    `${date(state.opened.at, zone, lang)} ${clock(state.opened.at, zone)}`,
    `${state.opened.account.platform} ${inertLine(state.opened.account.handle)}`,
    ...(state.opened.kind === 'patrol' || state.opened.kind === 'preparation' ? [runWord(state, lang)] : []),
    stateWord(state, lang),
    `${state.answers.size} ${say(m.headSaved, lang).toLowerCase()}`,
    ...(state.handedOver ? [handedOver(state.handedOver, lang)] : []),
    ...lettersOf(state, lang),
    ...(state.opened.kind === 'drill' ? [say(m.drillWord, lang)] : []),
    ...(reading.damage ? [say(m.damagedRow, lang).toUpperCase()] : []),
  ];
  const watching = { runbook, state, lang, now };
  const ahead = [
    shortTargets(watching) ?? [],
    runningLines(watching),
    waitingLines(row.read, now, lang),
    followLine(row.read, all, told) ?? [],
  ].flat();
  return [head.join(' · '), name, ...ahead.map(inertLine)].join('\n  ');
}

function handedOver({ to }: HandedOver, lang: Lang): string {
  return say(handoverMessages.givenTo, lang, {
    to: to ? inertLine(to) : say(handoverMessages.someone, lang),
  });
}

/** To whom letters were issued, each once. */
function lettersOf({ letters }: CaseState, lang: Lang): string[] {
  const to = [...new Set(letters.flatMap((one) => one.to ?? []))];
  return to.length > 0 ? [say(l.lettersTo, lang, { list: to.map(inertLine).join(', ') })] : [];
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
