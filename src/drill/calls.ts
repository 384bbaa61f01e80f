import { setTimeout as sleep } from 'node:timers/promises';
import { drillMessages as m } from '../language/messages/drill.ts';
import { say } from '../language/text.ts';
import { type Calls, Stopped } from '../walk/asker.ts';
import { dueInject } from './engine.ts';
import { drillOf, type Rehearsing, sceneOf } from './rehearsing.ts';
import type { Inject } from './scenario.ts';
import { surprise } from './surprise.ts';
import { takeOrders } from './trainer.ts';

/** Real milliseconds between two looks for what has come: the trainer's word, the hour of a surprise, the next minute. */
const LOOK_AGAIN = 300;

/** What comes to the trainees from outside, between questions and while one waits: the trainer's word, and surprises. */
export function callsOf(rehearsing: Rehearsing): Calls {
  const { timer, asker, lang } = rehearsing;
  const announced = new Set<string>();
  /** While one surprise is met, the next waits; the trainer's word does not. */
  let meeting = false;

  const due = (): Inject | undefined =>
    meeting ? undefined : dueInject(drillOf(rehearsing), timer.now().toISOString());

  async function answer(): Promise<void> {
    await obey(rehearsing);
    for (let inject = due(); inject; inject = due()) {
      meeting = true;
      await surprise(rehearsing, inject).finally(() => {
        meeting = false;
      });
      await obey(rehearsing);
    }
  }

  return {
    answer,
    async announce() {
      await takeOrders(rehearsing);
      if (timer.held()) asker.tell({ tone: 'warning', text: say(m.held, lang) });
      const inject = due();
      if (!inject) return undefined;
      announced.add(inject.id);
      return say(m.surpriseWaits, lang, { title: inject.title[lang] });
    },
    async come(signal) {
      await until(signal, () => {
        const inject = due();
        return timer.waiting() || (inject !== undefined && !announced.has(inject.id));
      });
    },
    ticks(redraw) {
      const minute = () => Math.floor(timer.now().getTime() / 60_000);
      let shown = minute();
      const looking = setInterval(() => {
        if (minute() === shown) return;
        shown = minute();
        redraw();
      }, LOOK_AGAIN);
      return () => clearInterval(looking);
    },
  };
}

/** Takes the trainer's new orders, and waits while the clock stands. */
async function obey(rehearsing: Rehearsing): Promise<void> {
  const { timer, asker, lang } = rehearsing;
  for (let told = false; ; told = true) {
    await takeOrders(rehearsing);
    if (!timer.held()) return;
    const text = say(m.held, lang);
    if (!told) asker.tell({ tone: 'warning', text });
    const lines = [text, say(m.heldLine, lang)];
    const scene = sceneOf(rehearsing, { key: 'held', title: say(m.timeStands, lang), lines });
    await asker.show(scene, moved(rehearsing));
  }
}

/** Once the trainer has said something again. @throws Stopped */
async function moved({ timer, signal }: Rehearsing): Promise<void> {
  await until(signal, timer.waiting);
  if (signal.aborted) throw signal.reason instanceof Stopped ? signal.reason : new Stopped('interrupted');
}

/** Looks again and again until something holds, or the signal fires. */
async function until(signal: AbortSignal, holds: () => boolean): Promise<void> {
  do await sleep(LOOK_AGAIN, undefined, { signal }).catch(() => {});
  while (!signal.aborted && !holds());
}
