import type { BlockContent, Root, RootContent } from 'mdast';
import { drillMessages } from '../language/messages/drill.ts';
import { drillBriefMessages as m } from '../language/messages/drill-brief.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { duration } from '../language/time.ts';
import {
  bullets,
  type Cell,
  code,
  heading,
  type Piece,
  paragraph,
  quote,
  strong,
  table,
} from '../report/nodes.ts';
import { stepsIn } from '../runbook/condition.ts';
import { allSteps, type Runbook } from '../runbook/model.ts';
import { platformName } from '../runbook/platform.ts';
import { MARK, withoutContacts } from './guise.ts';
import type { Inject, Scenario } from './scenario.ts';

export type Reader = 'trainee' | 'facilitator';

/** One of the two sheets of a scenario. The trainee's gives nothing away: neither truth, nor surprises, nor expectations. */
export function brief(scenario: Scenario, runbook: Runbook, reader: Reader, lang: Lang): Root {
  const title = say(reader === 'trainee' ? m.traineeTitle : m.facilitatorTitle, lang);
  const children: RootContent[] = [
    heading(1, `${MARK} · ${title}: ${scenario.title[lang]}`),
    quote(paragraph(strong(`${MARK}.`), ` ${say(m.rule, lang)}`)),
    ...sections(scenario, runbook, reader, lang).flatMap(([name, blocks]): RootContent[] => [
      heading(2, `${MARK} · ${say(name, lang)}`),
      ...blocks,
    ]),
  ];
  return { type: 'root', children };
}

function sections(
  scenario: Scenario,
  runbook: Runbook,
  reader: Reader,
  lang: Lang,
): readonly (readonly [Text, BlockContent[]])[] {
  const open: [Text, BlockContent[]][] = [
    [m.frame, [facts(scenario, lang)]],
    [m.story, [paragraph(scenario.story[lang])]],
    [m.roles, [bullets(scenario.roles.map(({ title, task }) => [strong(title[lang]), `: ${task[lang]}`]))]],
  ];
  if (reader === 'trainee') return [...open, [m.howTo, [bullets(RULES.map((rule) => [say(rule, lang)]))]]];
  const questions = questionsOf(scenario, runbook, lang);
  return [
    ...open,
    [m.truth, [paragraph(scenario.truth[lang])]],
    [m.finds, [finds(scenario, runbook, questions, lang)]],
    [
      m.surprises,
      [
        paragraph(say(m.shuffled, lang)),
        ...scenario.injects.flatMap((inject) => surprise(inject, questions, lang)),
      ],
    ],
    [m.expectations, [expectations(scenario, lang)]],
    [m.extras, extras(scenario, lang)],
    [m.realCase, realCase(scenario, lang)],
    [m.leading, [bullets(LEADING.map((rule) => [say(rule, lang)]))]],
  ];
}

const RULES: readonly Text[] = [m.ruleRunbook, m.ruleNoContact, m.ruleAnswer, m.ruleClock, m.ruleNotes];
const LEADING: readonly Text[] = [m.leadWatch, m.leadPause, m.leadHint, m.leadAfter];

function facts({ minutes, level, starts, runbook, handle }: Scenario, lang: Lang): BlockContent {
  return table(
    [say(m.item, lang), say(m.content, lang)],
    [
      [say(m.minutes, lang), String(minutes)],
      [say(m.level, lang), say(drillMessages[level], lang)],
      [say(m.account, lang), `${handle} (${platformName(runbook.platform)}, ${say(m.invented, lang)})`],
      [say(m.starts, lang), starts.replace(':', '.')],
    ],
  );
}

/** The places in a runbook's texts, as this scenario fills them. */
function valuesOf({ handle, runbook }: Scenario) {
  const platform = platformName(runbook.platform);
  return { account: handle, platform, office: 'OPD', kominfo: 'Dinkominfo' };
}

/** What each step asks, by its id: the words that the trainer sees on the trainees' screen. */
function questionsOf(scenario: Scenario, runbook: Runbook, lang: Lang): ReadonlyMap<string, string> {
  const values = valuesOf(scenario);
  return new Map(
    allSteps(runbook).map(({ id, ask, do: todo }) => {
      const text = ask ?? todo;
      return [id, text ? withoutContacts(say(text, lang, values)) : id];
    }),
  );
}

function finds(
  scenario: Scenario,
  runbook: Runbook,
  questions: ReadonlyMap<string, string>,
  lang: Lang,
): BlockContent {
  const { finds: all } = scenario;
  const values = valuesOf(scenario);
  const steps = allSteps(runbook).filter(({ id }) => Object.hasOwn(all, id));
  const rows = steps.map((step): Cell[] => {
    const find = all[step.id];
    const answers = [find?.answer ?? []]
      .flat()
      .map((key) => (step.choices?.[key] ? say(step.choices[key], lang, values) : key));
    return [
      questions.get(step.id) ?? step.id,
      find?.shows?.[lang] ?? '–',
      answers.join('; ') || (find?.outcome ?? '–'),
      find?.hint?.[lang] ?? '–',
    ];
  });
  return table(
    [m.step, m.shows, m.goodAnswer, m.hint].map((text) => say(text, lang)),
    rows,
  );
}

function surprise(
  { id, title, says, trigger, optional, choices, why }: Inject,
  questions: ReadonlyMap<string, string>,
  lang: Lang,
): BlockContent[] {
  return [
    heading(3, `${MARK} · ${title[lang]}`),
    paragraph(
      code(id),
      `: ${say(m.comes, lang)} `,
      strong(comesWhen(trigger, questions, lang)),
      optional ? `, ${say(m.bySeed, lang)}` : '',
      `. ${says[lang]}`,
    ),
    table(
      [m.choice, m.points, m.leads].map((text) => say(text, lang)),
      Object.values(choices).map(({ label, points, leads }) => [label[lang], String(points), leads[lang]]),
    ),
    paragraph(why[lang]),
  ];
}

/** When a surprise comes, in the words of the trainees' screen. */
function comesWhen(
  { after, at, when }: Inject['trigger'],
  questions: ReadonlyMap<string, string>,
  lang: Lang,
): string {
  const quoted = (id: string) => `"${questions.get(id) ?? id}"`;
  if (after !== undefined) return say(m.afterStep, lang, { step: quoted(after) });
  if (at !== undefined) return say(m.afterMinutes, lang, { duration: duration(at, lang) });
  const steps = when ? [...new Set(stepsIn(when))] : [];
  return say(m.wrongTurn, lang, { steps: steps.map(quoted).join('; ') });
}

function expectations({ expectations: all }: Scenario, lang: Lang): BlockContent {
  return table(
    [m.expectation, m.target, m.points, m.why].map((text) => say(text, lang)),
    all.map(({ title, within, points, why }) => [
      title[lang],
      within === undefined ? '–' : duration(within, lang),
      String(points),
      why[lang],
    ]),
  );
}

function extras({ extras: all }: Scenario, lang: Lang): BlockContent[] {
  if (all.length === 0) return [paragraph('–')];
  return [bullets(all.map(({ id, title, points }): Piece[] => [code(id), ` ${title[lang]} (+${points})`]))];
}

function realCase({ real }: Scenario, lang: Lang): BlockContent[] {
  return [
    paragraph(real.what[lang]),
    paragraph(real.outcome[lang]),
    paragraph(strong(`${say(m.inventedHere, lang)} `), ' ', real.invented[lang]),
    bullets(real.sources.map(({ name, url }): Piece[] => [`${name}, `, code(url)])),
  ];
}
