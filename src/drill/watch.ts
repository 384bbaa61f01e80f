import { type Answered, isForeign } from '../case/entry.ts';
import { placeholders } from '../case/names.ts';
import { drillWatchMessages as m } from '../language/messages/drill-watch.ts';
import { terminalMessages as terminal } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import { clock, duration, minutesBetween, zoneOf } from '../language/time.ts';
import { allSteps, type Step } from '../runbook/model.ts';
import { nextStep } from '../walk/next.ts';
import { comingInjects, type Drill, shownInjects, skippedSteps, stepsAhead } from './engine.ts';
import { withoutContacts } from './guise.ts';
import type { Order } from './orders.ts';
import type { Extra, Find, Inject } from './scenario.ts';
import { scoreOf } from './score.ts';

/** What a trainer sees: all of it in the trainer's language. */
interface Watched {
  readonly title: string;
  readonly clock: string;
  readonly status: string;
  /** Label and text, in the order of use. */
  readonly now: readonly (readonly [label: string, text: string])[];
  /** The last things that happened, the newest last. */
  readonly lately: readonly string[];
  /** The surprises that can be sent, in the order of their keys 1–9. */
  readonly coming: readonly string[];
  readonly closed: boolean;
}

/** How many surprises have a key. */
const KEYS = 9;
const LATELY = 4;
/** Characters of a step's words where it is only named. */
const SHORT = 32;

/** @param now the drill's time, UTC */
export function watched(drill: Drill, now: string, lang: Lang): Watched {
  const { state, scenario } = drill;
  const zone = zoneOf(state.facts['office.timezone']);
  const { total } = scoreOf(drill);
  const values = {
    elapsed: duration(minutesBetween(state.opened.at, now), lang),
    answers: state.answers.size,
    about: state.answers.size + stepsAhead(drill).length,
    percent: total.percent,
    speed: speedOf(drill),
  };
  return {
    title: scenario.title[lang],
    clock: clock(now, zone),
    status: say(values.speed === 0 ? m.statusHeld : m.status, lang, values),
    now: present(drill, now, lang),
    lately: lately(drill, lang),
    coming: sendable(drill).map((inject) => `${inject.title[lang]} (${whenOf(inject, drill, lang)})`),
    closed: state.closed !== undefined,
  };
}

/** Minutes of the drill's clock in one real minute now; 0 while it stands or nobody sits at it. */
export function speedOf({ state }: Pick<Drill, 'state'>): number {
  const last = state.entries.at(-1);
  if (state.closed || last?.type === 'paused') return 0;
  const speeds = state.entries.flatMap((entry) =>
    !isForeign(entry) && entry.type === 'clocked' ? [entry.speed] : [],
  );
  return speeds.at(-1) ?? state.opened.drill?.speed ?? 1;
}

/** The order that a key stands for; undefined when it stands for nothing now. @param typed what follows the key */
export function orderFor(key: string, typed: string, drill: Drill, lang: Lang): Order | undefined {
  const speed = speedOf(drill);
  if (/^[1-9]$/.test(key)) {
    const inject = sendable(drill)[Number(key) - 1];
    return inject && { order: 'inject', inject: inject.id };
  }
  switch (key) {
    case 'p':
      return { order: speed === 0 ? 'go' : 'hold' };
    case '+':
      return { order: 'speed', speed: Math.min(20, Math.max(1, speed + 1)) };
    case '-':
      return { order: 'speed', speed: Math.max(1, speed - 1) };
    case 'h': {
      const text = findNow(drill)?.hint?.[lang];
      return text === undefined ? undefined : { order: 'hint', text };
    }
    case 't':
      return typed.trim() === '' ? undefined : { order: 'hint', text: typed.trim().slice(0, 300) };
    case 'k': {
      const extra = creditable(drill)[0];
      return extra && { order: 'credit', extra: extra.id };
    }
    default:
      return undefined;
  }
}

/** Those that come by themselves first, then those that the seed left out. */
function sendable(drill: Drill): readonly Inject[] {
  const shown = new Set(shownInjects(drill).map(({ inject }) => inject.id));
  const coming = comingInjects(drill);
  const others = drill.scenario.injects.filter((inject) => !coming.includes(inject) && !shown.has(inject.id));
  return [...coming, ...others].slice(0, KEYS);
}

function creditable({ scenario, state }: Drill): readonly Extra[] {
  const given = new Set(
    state.entries.flatMap((entry) => (!isForeign(entry) && entry.type === 'credited' ? [entry.extra] : [])),
  );
  return scenario.extras.filter(({ id }) => !given.has(id));
}

function stepNow({ runbook, scenario, state }: Drill, now = state.entries.at(-1)?.at) {
  return nextStep(runbook, state, now, skippedSteps(scenario, runbook));
}

function findNow(drill: Drill): Find | undefined {
  const step = stepNow(drill);
  return step && Object.hasOwn(drill.scenario.finds, step.id) ? drill.scenario.finds[step.id] : undefined;
}

function present(drill: Drill, now: string, lang: Lang): readonly (readonly [string, string])[] {
  const open = shownInjects(drill).find(({ choice }) => choice === undefined);
  const step = stepNow(drill, now);
  const find = findNow(drill);
  const answer = [find?.answer ?? []].flat().map((key) => step?.choices?.[key]?.[lang] ?? key);
  const question = open
    ? `${say(m.surprise, lang)}: ${open.inject.title[lang]}`
    : step
      ? wordsOf(step, drill, lang)
      : say(m.review, lang);
  const extra = creditable(drill)[0];
  const rows: [string, string | undefined][] = [
    [say(m.truth, lang), drill.scenario.truth[lang]],
    [say(m.now, lang), question],
    [say(m.good, lang), answer.join('; ') || find?.outcome],
    [say(m.hint, lang), find?.hint?.[lang]],
    [say(m.extra, lang), extra?.title[lang]],
  ];
  return rows.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}

function lately(drill: Drill, lang: Lang): readonly string[] {
  const { state } = drill;
  const zone = zoneOf(state.facts['office.timezone']);
  return state.entries
    .flatMap((entry): string[] => {
      if (isForeign(entry)) return [];
      const at = clock(entry.at, zone).replace(/ .*/, '');
      switch (entry.type) {
        case 'answered':
          return [`${at} ${stepName(entry.step, drill, lang)}: ${answerTo(entry, drill, lang)}`];
        case 'sent':
          return [`${at} ${stepName(entry.step ?? entry.to, drill, lang)}: ${say(m.handed, lang)}`];
        case 'inject':
          return [`${at} ${say(m.surprise, lang)}: ${entry.title}`];
        case 'inject-answered':
          return [`${at} → ${entry.label}`];
        case 'hint':
          return [`${at} ${say(m.hint, lang)}: ${entry.text}`];
        case 'undone':
          return [`${at} ${say(m.back, lang)}`];
        default:
          return [];
      }
    })
    .slice(-LATELY);
}

function whenOf(inject: Inject, drill: Drill, lang: Lang): string {
  if (!comingInjects(drill).includes(inject)) return say(m.onlySent, lang);
  const { trigger } = inject;
  if (trigger.after !== undefined) return say(m.after, lang, { step: stepName(trigger.after, drill, lang) });
  return trigger.at === undefined
    ? say(m.wrongTurn, lang)
    : say(m.at, lang, { time: duration(trigger.at, lang) });
}

/** A step's words, short enough to stand beside others. */
function stepName(id: string, drill: Drill, lang: Lang): string {
  const step = allSteps(drill.runbook).find((one) => one.id === id);
  const words = step ? wordsOf(step, drill, lang) : id;
  return words.length <= SHORT ? words.replace(/[.?]$/, '') : `${words.slice(0, SHORT - 1).trimEnd()}…`;
}

function wordsOf(step: Step, { state }: Drill, lang: Lang): string {
  const text = step.ask ?? step.do;
  return text ? withoutContacts(say(text, lang, placeholders(state, lang))) : step.id;
}

function answerTo({ step: id, value, outcome }: Answered, { runbook, state }: Drill, lang: Lang): string {
  const step = allSteps(runbook).find((one) => one.id === id);
  const label = (key: string) => {
    const choice = step?.choices && Object.hasOwn(step.choices, key) ? step.choices[key] : undefined;
    return choice ? say(choice, lang, placeholders(state, lang)) : key;
  };
  return value === undefined ? say(OUTCOMES[outcome], lang) : [value].flat().map(label).join('; ');
}

const OUTCOMES = {
  done: terminal.done,
  'not-possible': terminal.notPossible,
  'not-applicable': terminal.notApplicable,
  later: terminal.later,
} as const;
