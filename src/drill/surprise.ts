import { drillMessages as m } from '../language/messages/drill.ts';
import { say } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { record } from '../walk/session.ts';
import { seatOf, shownInjects } from './engine.ts';
import { drillOf, type Rehearsing, sceneOf } from './rehearsing.ts';
import type { Inject } from './scenario.ts';
import { choicesFor } from './seed.ts';

/** Shows a surprise, takes the choice, and shows what it leads to. */
export async function surprise(rehearsing: Rehearsing, inject: Inject): Promise<void> {
  const { open, asker, lang, scenario } = rehearsing;
  const shown = shownInjects(drillOf(rehearsing)).some((one) => one.inject.id === inject.id);
  if (!shown) record(rehearsing, { type: 'inject', inject: inject.id, title: inject.title.id });
  const seat = inject.role === undefined ? undefined : seatOf(scenario, open.state, inject.role);
  const scene = sceneOf(rehearsing, {
    key: inject.id,
    title: say(m.surprise, lang),
    lines: [
      `${inject.title[lang]}${seat ? ` (${seat.role.title[lang]}: ${inertLine(seat.person)})` : ''}`,
      inject.says[lang],
    ],
  });
  const choices = choicesFor(inject, open.state.opened.drill?.seed ?? 0).map(([value, { label }]) => ({
    value,
    label: label[lang],
  }));
  const choice = await asker.askOne(say(m.whatDoYouDo, lang), choices, scene);
  const chosen = inject.choices[choice];
  record(rehearsing, {
    type: 'inject-answered',
    inject: inject.id,
    choice,
    label: chosen?.label.id ?? choice,
  });
  if (!chosen) return;
  const best = Math.max(...Object.values(inject.choices).map(({ points }) => points));
  const lines = [chosen.leads[lang], say(m.yourChoice, lang, { label: chosen.label[lang] })];
  await asker.show(sceneOf(rehearsing, { key: `${inject.id}-leads`, title: say(m.effect, lang), lines }));
  const tone = chosen.points === best ? 'good' : 'warning';
  asker.tell({ tone, text: `${say(m.leads, lang)} ${chosen.leads[lang]}` });
}
