import { runbookMessages as m } from '../language/messages/runbook.ts';
import { type Lang, say } from '../language/text.ts';
import { date, duration } from '../language/time.ts';
import type { Condition, Runbook, Step } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';
import { wrap } from '../terminal/width.ts';

const WIDTH = 78;

/** A runbook as plain text of at most 80 columns: sections and steps, with what decides about them. */
export function outline(runbook: Runbook, lang: Lang): string {
  const { title, id, version, reviewed, sections } = runbook;
  const day = say(m.reviewedOn, lang, { date: date(reviewed, 'Asia/Jakarta', lang) });
  const head = `${inertLine(title[lang])}\n${id} ${version} · ${day}`;
  const parts = sections.map((section, index) => {
    const steps = section.steps.flatMap((step) => stepLines(step, lang));
    return [`${index + 1} ${inertLine(section.title[lang])}`, ...steps].join('\n');
  });
  return `${[head, ...parts].join('\n\n')}\n`;
}

function stepLines(step: Step, lang: Lang): readonly string[] {
  const instruction = step.ask ?? step.do;
  const facts = [
    ...Object.entries(step.choices ?? {}).map(([key, text]) => `${key}: ${text[lang]}`),
    ...(step.when ? [`${say(m.onlyWhen, lang)}: ${conditionWords(step.when)}`] : []),
    ...(step.requires ? [`${say(m.after, lang)}: ${step.requires.join(', ')}`] : []),
    ...(step.within ? [`${say(m.target, lang)}: ${duration(step.within, lang)}`] : []),
  ];
  return [
    `  ${step.id} (${step.kind})`,
    ...indented(instruction?.[lang] ?? '', 4),
    ...facts.flatMap((fact) => indented(fact, 6)),
  ];
}

function indented(text: string, columns: number): readonly string[] {
  return wrap(inertLine(text), WIDTH - columns).map((line) => `${' '.repeat(columns)}${line}`);
}

/** `access = no & !(mail = ours | mail = lost)`: as short as the file's own form allows. */
export function conditionWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(grouped).join(' & ');
  if ('any' in condition) return condition.any.map(grouped).join(' | ');
  if ('not' in condition) return `!${grouped(condition.not)}`;
  if ('is' in condition) return `${condition.step} = ${condition.is}`;
  if ('in' in condition) return `${condition.step} = ${condition.in.join('/')}`;
  return `${condition.step}: ${[condition.outcome].flat().join('/')}`;
}

function grouped(condition: Condition): string {
  return 'all' in condition || 'any' in condition
    ? `(${conditionWords(condition)})`
    : conditionWords(condition);
}
