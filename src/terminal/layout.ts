import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { say } from '../language/text.ts';
import type { StepView } from '../walk/view.ts';
import { detailsOf } from './details.ts';
import { fitted, type Part } from './fit.ts';
import { header, type Look, paragraph } from './page.ts';

/**
 * The upper part of a step's screen, over its choices: at most `height` lines, none wider than `width`.
 * Details that do not fit are shortened in a set order, and a line says where to find them.
 * @param waived the reason for which the step's lock was just set aside.
 */
export function stepLines(view: StepView, look: Look, waived?: string): string[] {
  const time = say(messages.running, look.lang, { clock: view.clock, elapsed: view.elapsed });
  const parts: Part[] = [
    { name: 'header', forms: [stepHeader(view, look, [time, view.clock])] },
    { name: 'instruction', forms: [paragraph(look, view.instruction, 'strong')] },
    ...detailsOf(view, look, waived),
  ];
  return fitted(parts, look);
}

/** `Tersimpan 8 jawaban · …`: the last line of every step's screen. */
export function footerLines({ saved, drill }: Pick<StepView, 'saved' | 'drill'>, look: Look): string[] {
  return paragraph(look, say(drill ? messages.savedDrill : messages.saved, look.lang, { saved }));
}

/** The head of a sub-question's screen: which step it belongs to. Where nothing is erased, the step stands there already. */
export function shortLines(view: StepView, look: Look): string[] {
  if (look.height === Number.POSITIVE_INFINITY) return [];
  const top = stepHeader(view, look, [view.clock]);
  return [...top, ...paragraph(look, view.instruction).slice(0, Math.max(1, look.height - top.length))];
}

function stepHeader(view: StepView, look: Look, times: readonly string[]): string[] {
  const place = say(messages.place, look.lang, { number: view.number, about: view.about });
  return header(look, { section: view.section, place, times, drill: view.drill });
}
