import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readCase } from '../case/reading.ts';
import type { Drill } from '../drill/engine.ts';
import { readDrill, SHEET } from '../drill/folder.ts';
import { giveOrder } from '../drill/orders.ts';
import { orderFor, speedOf, watched } from '../drill/watch.ts';
import { EXIT } from '../language/failure.ts';
import { drillWatchMessages as m } from '../language/messages/drill-watch.ts';
import { type Lang, say } from '../language/text.ts';
import { header, type Look, labelled, paragraph } from '../terminal/page.ts';
import { unicodeSafe } from '../terminal/symbols.ts';
import { makeTheme } from '../terminal/theme.ts';
import { type Watching, watchLines, watchScreen } from '../terminal/watching.ts';
import { folderNamed } from './find.ts';
import { openHouse } from './house.ts';
import { stopSignal } from './signals.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond drill watch CASE`: the trainer's terminal. Reads the journal, writes nothing but orders. */
export async function watchDrill(world: World, globals: Globals, name: string): Promise<number> {
  const house = openHouse(world, globals);
  const { lang } = globals;
  const folder = folderNamed(house, name, world.cwd);
  const journal = join(folder, 'journal.jsonl');
  const read = async () => readDrill(await readCase(folder, house.readRunbook));
  let drill = await read();
  let size = 0;
  let told = '';
  const now = () => timeNow(drill, statSync(journal).mtimeMs, world.now());
  const screen = !globals.plain && world.stdin.isTTY && world.stdout.isTTY;
  const watching: Watching = {
    input: world.stdin,
    output: world.stdout,
    signal: stopSignal(world.signals),
    look: () => lookOf(world, globals, screen),
    asks: new Set(['t']),
    // Where every change is printed anew, the clock alone is none.
    frame: (look, writing) =>
      frameOf(drill, screen ? now() : (drill.state.entries.at(-1)?.at ?? ''), { told, writing }, look, lang),
    press(key, typed) {
      if (key === 'q') return false;
      const order = orderFor(key, typed, drill, lang);
      if (order) giveOrder(folder, order, world.now().toISOString());
      told = say(order ? m.given : key === 'h' ? m.noHint : m.nothing, lang);
      return true;
    },
    over: () => drill.state.closed !== undefined,
    async refresh() {
      const bytes = statSync(journal).size;
      if (bytes === size) return;
      drill = await read();
      if (size > 0) told = '';
      size = bytes;
    },
  };
  await (screen ? watchScreen(watching) : watchLines(watching));
  if (drill.state.closed) world.stdout.write(`${say(m.closed, lang, { file: join(folder, SHEET) })}\n`);
  return EXIT.done;
}

/** The drill's time: that of the last entry, moved on since it was written. An estimate, for showing only. */
function timeNow(drill: Drill, written: number, real: Date): string {
  const last = Date.parse(drill.state.entries.at(-1)?.at ?? '');
  return new Date(last + speedOf(drill) * Math.max(0, real.getTime() - written)).toISOString();
}

function lookOf({ stdout, env, platform }: World, { lang, color }: Globals, screen: boolean): Look {
  if (!screen) return { width: 80, height: Number.POSITIVE_INFINITY, unicode: false, lang };
  return {
    width: stdout.columns || 80,
    height: stdout.rows || 24,
    unicode: unicodeSafe(env, platform),
    theme: makeTheme(color),
    lang,
  };
}

/** Lines that one fact may take. */
const LONG = 6;
const SHORT = 2;

interface Said {
  readonly told: string;
  /** What is being written, while a key asks for words. */
  readonly writing: string | undefined;
}

function frameOf(
  drill: Drill,
  now: string,
  { told, writing }: Said,
  look: Look,
  lang: Lang,
): readonly string[] {
  const view = watched(drill, now, lang);
  const title = `${say(m.trainer, lang)} · ${view.title}`;
  const top = (limit: number) => [
    ...header(look, { section: title, place: '', times: [view.clock], drill: true }),
    ...paragraph(look, view.status, 'strong'),
    ...view.now.flatMap(([label, text]) => labelled(look, label, text, undefined, limit)),
  ];
  const rest = [
    ...view.lately.flatMap((line, index) =>
      labelled(look, index === 0 ? say(m.lately, lang) : '', line, undefined, 1),
    ),
    ...view.coming.flatMap((line, index) =>
      labelled(look, index === 0 ? say(m.coming, lang) : '', `${index + 1}  ${line}`, undefined, 1),
    ),
  ];
  const bottom =
    writing === undefined
      ? [...paragraph(look, say(m.keys, lang)), ...(told === '' ? [] : paragraph(look, told, 'good'))]
      : paragraph(look, `${say(m.write, lang)} ${writing}_`, 'strong');
  const free = look.height - bottom.length - 1;
  // The truth is told in full where there is room for it.
  const upper = top(LONG).length + rest.length <= free ? top(LONG) : top(SHORT);
  return [...upper, ...rest.slice(0, Math.max(0, free - upper.length)), ...bottom];
}
