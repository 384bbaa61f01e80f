import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { OpenCase } from '../case/folder.ts';
import { callsOf } from '../drill/calls.ts';
import { courseOf } from '../drill/course.ts';
import { SHEET, SUMMARY } from '../drill/folder.ts';
import { drillOf } from '../drill/rehearsing.ts';
import type { Scenario } from '../drill/scenario.ts';
import { renderSheet } from '../drill/sheet/document.ts';
import { renderSummary } from '../drill/sheet/summary.ts';
import { sheetOf } from '../drill/sheet/view.ts';
import { givenTimer, type Timer } from '../drill/timer.ts';
import { EXIT } from '../language/failure.ts';
import { commandMessages as c } from '../language/messages/commands.ts';
import { drillMessages as m } from '../language/messages/drill.ts';
import { type Lang, say } from '../language/text.ts';
import { fileTime } from '../language/time.ts';
import type { Asker } from '../walk/asker.ts';
import { walk } from '../walk/walk.ts';
import type { Asking } from './asking.ts';
import { calledAs } from './called.ts';
import { makeDesk } from './desk.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** Walks a drill to its end or to a stop; leaves the sheet behind. Returns the exit code; the case stays open. */
export async function walkDrill(
  open: OpenCase,
  asking: Asking,
  timer: Timer | undefined,
  scenario: Scenario,
  world: World,
  globals: Globals,
): Promise<number> {
  const { lang } = globals;
  // Editions of a drill stay in its folder, without the office's signature: only the sheet is taken along.
  const desk = makeDesk(undefined, asking.now, () => undefined);
  const clock = timer ?? givenTimer(asking.now);
  const rehearsing = { open, scenario, asker: asking.asker, desk, lang, timer: clock, signal: asking.signal };
  const calls = callsOf(rehearsing);
  const course = courseOf(rehearsing, calls);
  if (timer) asking.asker.heed?.(calls);
  const asker = timer ? leaping(asking.asker, timer, lang) : asking.asker;
  const ending = await walk({ open, ...asking, asker, desk, lang, course });
  const sheet = sheetOf(drillOf({ open, scenario }), open.journal);
  open.write(SHEET, renderSheet(sheet));
  if (ending !== 'closed') {
    const values = {
      saved: open.state.answers.size,
      file: join(open.folder, SHEET),
      case: basename(open.folder),
      program: calledAs(world.env, world.platform),
    };
    if (ending !== 'hung-up') tell(world, `\n${say(c.paused, lang, values)}`);
    return EXIT.stopped;
  }
  open.write(SUMMARY, renderSummary(sheet));
  open.seal();
  const out = resolve(globals.out ?? world.cwd);
  const file = takeAlong(open, out, SHEET, 'evaluasi', sheet);
  const page = takeAlong(open, out, SUMMARY, 'ringkasan', sheet);
  world.stdout.write(`${say(m.score, lang, { percent: sheet.score.total.percent })}\n`);
  world.stdout.write(`${say(m.sheet, lang, { file })}\n${say(m.summary, lang, { file: page })}\n`);
  return EXIT.done;
}

/** A drill does not wait for hours that a step has to wait: its clock leaps, and says so. */
function leaping(asker: Asker, timer: Timer, lang: Lang): Asker {
  return {
    ...asker,
    reach(_step, due) {
      timer.leap(due);
      asker.tell({ tone: 'info', text: say(m.leapt, lang) });
    },
  };
}

/** A copy where the person is, under a name that says what it is; the case's own file where that cannot be. */
function takeAlong(
  open: OpenCase,
  out: string,
  file: string,
  word: string,
  { scenario, state, zone }: ReturnType<typeof sheetOf>,
): string {
  const began = fileTime(state.opened.drill?.began ?? state.opened.at, zone);
  const path = join(out, `LATIHAN_${word}_${scenario.id}_${began}.md`);
  const own = join(open.folder, file);
  if (existsSync(path)) return own;
  try {
    mkdirSync(out, { recursive: true });
    copyFileSync(own, path);
    return path;
  } catch {
    return own;
  }
}
