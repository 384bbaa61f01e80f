import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Recap } from '../collect/model/recap.ts';
import { NOTHING_SEEN, newsSince } from '../collect/news.ts';
import { hintsFor } from '../collect/read/hints.ts';
import { createSettling } from '../collect/read/settled.ts';
import type { StepTitles } from '../collect/views/words.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { watchMessages as m } from '../language/messages/collect-watch.ts';
import { type Lang, say } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import type { Look } from '../terminal/page.ts';
import { type RecapView, recapText } from '../terminal/recap.ts';
import { newsText, type Scroll, watchFrame } from '../terminal/recap-watch.ts';
import { ascii, unicodeSafe } from '../terminal/symbols.ts';
import { makeTheme } from '../terminal/theme.ts';
import { watchScreen } from '../terminal/watching.ts';
import { type Dated, Looks } from './collect-look.ts';
import type { IsReady } from './collect-recap.ts';
import { stopSignal } from './signals.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

const TICK = 300;
const VIEWS: Readonly<Record<string, RecapView>> = { '1': 'now', '2': 'offices', '3': 'figures' };

type TitlesOf = (recap: Recap) => Promise<StepTitles>;

/**
 * `gpr-respond collect PATH… --watch`: looks again whenever something changes, and says what is new. Ends with `q` (0)
 * or when it is stopped (75); there is nothing to save.
 * @param look reads everything that is ready; `quiet` after the first time
 */
export async function watchReports(
  world: World,
  globals: Globals,
  paths: readonly string[],
  flags: Flags,
  look: (isReady: IsReady, quiet: boolean) => Promise<Recap>,
  titlesOf: TitlesOf,
): Promise<number> {
  const { lang } = globals;
  const { stdin, stdout, now } = world;
  if (flags.csv === true || flags.format !== undefined) throw new Failure(EXIT.usage, m.oneOutput);
  const screen = !globals.plain && flags.json !== true;
  if (screen && !(stdin.isTTY && stdout.isTTY)) throw new Failure(EXIT.usage, m.needsTerminal);
  const places = paths.map((name) => ({ full: resolve(world.cwd, name), name }));
  const missing = places.find(({ full }) => !existsSync(full));
  if (missing) throw new Failure(EXIT.io, filled(m.noPath, { path: inertLine(missing.name) }), m.noPathNext);
  const signal = stopSignal(world.signals);
  const settling = createSettling(() => now().getTime());
  const isReady: IsReady = (file) => settling.isReady(file);
  const hints = hintsFor(
    places.map(({ full }) => full),
    world.platform,
  );
  const started = now().toISOString();
  try {
    const first = await look(isReady, false);
    const watch = { paths: places, settling, hints, lang, now, look: () => look(isReady, true) };
    const looks = new Looks(watch, first);
    if (!screen) {
      await inLines(looks, world, globals, flags, { signal, titlesOf });
      return EXIT.stopped;
    }
    const names = paths.map((one) => inertLine(one)).join(', ');
    return await onScreen(looks, { world, globals, view: viewOf(flags), signal, started, names, titlesOf });
  } finally {
    hints.close();
  }
}

/** What is new, line by line, under the recap as it was; with `--json` one line of JSON each. */
async function inLines(
  looks: Looks,
  world: World,
  globals: Globals,
  flags: Flags,
  { signal, titlesOf }: { readonly signal: AbortSignal; readonly titlesOf: TitlesOf },
): Promise<void> {
  const { stdout, stderr } = world;
  const { lang } = globals;
  const tell = ({ at, news }: Dated) => {
    const { counts } = looks.standing.recap;
    if (flags.json === true) stdout.write(`${JSON.stringify({ at, ...news, counts })}\n`);
    else stdout.write(newsText({ at, news }, plainLook(lang)));
  };
  const { recap } = looks.standing;
  if (flags.json === true) tell({ at: recap.asOf, news: newsSince(NOTHING_SEEN, recap) });
  else {
    const text = recapText(recap, viewOf(flags), lang, await titlesOf(recap));
    stdout.write(ascii(`${text}\n${say(m.follows, lang)}\n`));
  }
  let trouble = '';
  while (!signal.aborted) {
    const dated = await looks.refresh();
    if (dated) tell(dated);
    if (looks.standing.trouble !== trouble) {
      trouble = looks.standing.trouble;
      stderr.write(ascii(`${trouble || say(m.back, lang)}\n`));
    }
    await sleep(TICK, undefined, { signal }).catch(() => undefined);
  }
}

interface Screen {
  readonly world: World;
  readonly globals: Globals;
  readonly view: RecapView;
  readonly signal: AbortSignal;
  readonly started: string;
  readonly names: string;
  readonly titlesOf: TitlesOf;
}

async function onScreen(
  looks: Looks,
  { world, globals, view, signal, started, names, titlesOf }: Screen,
): Promise<number> {
  let scroll: Scroll = { view, page: 0 };
  let done = false;
  let titles = await titlesOf(looks.standing.recap);
  await watchScreen({
    input: world.stdin,
    output: world.stdout,
    signal,
    look: () => lookOf(world, globals),
    asks: new Set(),
    frame(frame) {
      const { lines, page } = watchFrame({ names, started, ...looks.standing, scroll, titles }, frame);
      // Only here it is known which page is the last; one step back from there is seen at once.
      scroll = { ...scroll, page };
      return lines;
    },
    press(key) {
      done ||= key === 'q';
      const other = Object.hasOwn(VIEWS, key) ? VIEWS[key] : undefined;
      if (other) scroll = { view: other, page: 0 };
      if (key === ' ') scroll = { ...scroll, page: scroll.page + 1 };
      if (key === 'b') scroll = { ...scroll, page: Math.max(0, scroll.page - 1) };
      return !done;
    },
    over: () => false,
    refresh: async () => {
      const { recap } = looks.standing;
      await looks.refresh();
      if (looks.standing.recap !== recap) titles = await titlesOf(looks.standing.recap);
    },
  });
  if (!done) return EXIT.stopped;
  tell(world, say(m.ended, globals.lang));
  return EXIT.done;
}

function viewOf({ bagian }: Flags): RecapView {
  return (bagian ?? 'now') as RecapView;
}

function plainLook(lang: Lang): Look {
  return { width: 80, height: Number.POSITIVE_INFINITY, unicode: false, lang };
}

function lookOf({ stdout, env, platform }: World, { lang, color }: Globals): Look {
  return {
    width: stdout.columns || 80,
    height: stdout.rows || 24,
    unicode: unicodeSafe(env, platform),
    theme: makeTheme(color),
    lang,
  };
}
