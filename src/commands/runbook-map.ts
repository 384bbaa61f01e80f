import { authorMessages as m } from '../language/messages/author.ts';
import { type Lang, say } from '../language/text.ts';
import { type Branch, branchesOf } from '../runbook/branches.ts';
import type { Runbook, Step } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';
import { ascii } from '../terminal/symbols.ts';
import { cut, wrap } from '../terminal/width.ts';
import { conditionWords } from './outline.ts';

const WIDTH = 79;

const LINES = {
  unicode: { fork: '├─', last: '└─', down: '│ ', to: '→' },
  ascii: { fork: '|-', last: '`-', down: '| ', to: '->' },
} as const;

type Lines = (typeof LINES)[keyof typeof LINES];

/** A runbook as a map of its branches, of at most 80 columns: each step, its answers, and the steps they lead to. */
export function branchMap(runbook: Runbook, lang: Lang, unicode: boolean): string {
  const branches = branchesOf(runbook);
  const lines = unicode ? LINES.unicode : LINES.ascii;
  const plain = (text: string) => (unicode ? text : ascii(text));
  const parts = runbook.sections.map((section, index) => [
    `${index + 1} ${inertLine(section.title[lang])}`,
    ...section.steps.flatMap((step) => [
      ...stepLines(step, lang),
      ...forks(step, branches.get(step.id) ?? [], lines, lang),
    ]),
  ]);
  const head = [`${inertLine(runbook.title[lang])} (${runbook.id} ${runbook.version})`];
  const legend = wrap(say(m.mapLegend, lang, { to: lines.to }), WIDTH);
  const text = [head, ...parts, legend].map((part) => part.join('\n')).join('\n\n');
  return `${plain(text)}\n`;
}

function stepLines(step: Step, lang: Lang): readonly string[] {
  const words = inertLine((step.ask ?? step.do)?.[lang] ?? '');
  const only = [
    ...(step.when ? [`${say(m.mapIf, lang)} ${conditionWords(step.when)}`] : []),
    ...(step.platforms ? [`${say(m.onlyFor, lang)} ${step.platforms.join(', ')}`] : []),
    ...(step.requires ? [`${say(m.mapAfter, lang)} ${step.requires.join(', ')}`] : []),
  ];
  return [
    cut(`  ${step.id}: ${words}`, WIDTH, '...'),
    ...only.flatMap((line) => wrap(line, WIDTH - 6).map((one) => `      ${one}`)),
  ];
}

function forks(step: Step, branches: readonly Branch[], lines: Lines, lang: Lang): readonly string[] {
  return branches.flatMap(({ on, leads }, index) => {
    const last = index === branches.length - 1;
    const label =
      'choice' in on ? `${on.choice}: ${step.choices?.[on.choice]?.[lang] ?? ''}` : say(m[on.outcome], lang);
    const targets = leads.map(({ step: id, sure }) => (sure ? id : `${id}?`)).join(', ');
    const way = targets === '' ? say(m.mapNext, lang) : targets;
    const margin = `    ${last ? '  ' : lines.down}   `;
    return [
      cut(`    ${last ? lines.last : lines.fork} ${inertLine(label)}`, WIDTH, '...'),
      ...wrap(`${lines.to} ${way}`, WIDTH - margin.length).map(
        (line, row) => `${margin}${row > 0 ? ' '.repeat(lines.to.length + 1) : ''}${line}`,
      ),
    ];
  });
}
