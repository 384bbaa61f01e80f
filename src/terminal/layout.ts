import { say } from '../language/text.ts';
import { terminalMessages as messages } from '../language/messages/terminal.ts';
import type { StepView } from '../walk/view.ts';
import { detailsOf } from './details.ts';
import { fit, type Part } from './fit.ts';
import { header, type Look, paragraph } from './page.ts';

/**
 * The upper part of a step's screen, over its choices: at most `height` lines, none wider than `width`.
 * Details that do not fit are shortened in a set order, and a line says where to find them.
 */
export function stepLines(view: StepView, look: Look): string[] {
  const place = say(messages.place, look.lang, { number: view.number, about: view.about });
  const time = say(messages.running, look.lang, { clock: view.clock, elapsed: view.elapsed });
  const parts: Part[] = [
    { name: 'header', forms: [header(look, `${view.section.toUpperCase()} · ${place}`, time, view.drill)] },
    { name: 'instruction', forms: [paragraph(look, view.instruction, 'strong')] },
    ...detailsOf(view, look),
  ];
  return fit(parts, look);
}

/** `Tersimpan 8 jawaban · …`: the last line of every step's screen. */
export function footerLines(saved: number, look: Look): string[] {
  return paragraph(look, say(messages.saved, look.lang, { saved }));
}

/** The head of a sub-question's screen: which step it belongs to. */
export function shortLines(view: StepView, look: Look): string[] {
  const place = say(messages.place, look.lang, { number: view.number, about: view.about });
  const top = header(look, `${view.section.toUpperCase()} · ${place}`, view.clock, view.drill);
  return [...top, ...paragraph(look, view.instruction).slice(0, Math.max(1, look.height - top.length))];
}
