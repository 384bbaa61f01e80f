import type { CaseState } from '../case/fold.ts';
import { datesOf, followCommand } from '../case/follow.ts';
import { deferredSteps, missedTargets, openAsks } from '../case/open.ts';
import { type Readiness, readiness } from '../case/readiness.ts';
import { runningLines } from '../case/running.ts';
import { dueOf, waitingSteps } from '../case/waiting.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { clock, comingTime, date, duration, minutesBetween, zoneOf } from '../language/time.ts';
import { allSteps, type Runbook, type Step } from '../runbook/model.ts';
import { expectedOf } from './expected.ts';
import { lastUndoable, locksOf, placeOf, wasWeak } from './next.ts';
import { previousOf } from './previous.ts';
import type { ReviewView, StepView } from './view.ts';

interface Looking {
  readonly runbook: Runbook;
  readonly state: CaseState;
  readonly lang: Lang;
  /** UTC. */
  readonly now: string;
  /** As this program is called on this computer. */
  readonly program?: string;
}

/** The values that runbook texts may name. */
function placeholders(runbook: Runbook, state: CaseState): Readonly<Record<string, string>> {
  const platform = state.opened.account.platform;
  return {
    account: state.opened.account.handle,
    platform: PLATFORM_NAMES[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1),
    office: state.facts['office.name'] ?? runbook.title.id,
    kominfo: state.facts['kominfo.name'] ?? 'Dinkominfo',
  };
}

const PLATFORM_NAMES: Readonly<Record<string, string>> = {
  tiktok: 'TikTok',
  youtube: 'YouTube',
  whatsapp: 'WhatsApp',
  gmail: 'Gmail',
};

/** What a step's screen shows: pure, in the user's language. */
export function lookAt(step: Step, looking: Looking, notify?: StepView['notify']): StepView {
  const { runbook, state, lang, now } = looking;
  const zone = zoneOf(state.facts['office.timezone']);
  const values = placeholders(runbook, state);
  const text = (one: Text) => say(one, lang, values);
  const optional = <K extends string>(key: K, one: Text | undefined) =>
    one ? ({ [key]: text(one) } as Record<K, string>) : {};
  const place = placeOf(runbook, state, step);
  const section = runbook.sections.find(({ id }) => id === place.section);
  const locks = locksOf(runbook, state, step);
  const earlier = state.answers.get(step.id);
  const previous = previousOf(step, state, zone);
  const expected = expectedOf(step, state.opened.account.platform);
  return {
    id: step.id,
    kind: step.kind,
    section: section ? text(section.title) : '',
    number: place.number,
    about: place.about,
    clock: clock(now, zone),
    elapsed: duration(minutesBetween(state.noticed, now), lang),
    instruction: text(instructionOf(step)),
    ...optional('path', step.path),
    ...optional('why', step.why),
    ...optional('warn', step.warn),
    ...optional('text', step.text),
    links: (step.links ?? []).flatMap((id) => {
      const source = sourceFor(id, looking);
      return source ? [{ name: source.name, url: source.url }] : [];
    }),
    sources: [...new Set([...(step.links ?? []), ...(step.sources ?? [])])].flatMap((id) => {
      const source = sourceFor(id, looking);
      if (!source) return [];
      return [
        { name: source.name, confidence: source.confidence, checked: date(source.checked, zone, lang) },
      ];
    }),
    choices: Object.entries(step.choices ?? {}).map(([value, label]) => ({
      ...{ value, label: text(label) },
      ...(label.alone ? { alone: true as const } : {}),
    })),
    ...(step.within
      ? {
          target: {
            ...{ minutes: step.within, left: minutesLeft(step.within, state.noticed, now) },
            ...(state.facts['incident.noticed'] === undefined ? { fromOpening: true as const } : {}),
          },
        }
      : {}),
    ...waitOf(step, looking),
    ...followOf(step, looking),
    ...(locks.length > 0
      ? {
          lock: {
            needs: locks.map((one) => ({ step: one.id, instruction: text(instructionOf(one)) })),
            waivable: step.waivable,
          },
        }
      : {}),
    ...(earlier
      ? { earlier: { outcome: earlier.outcome, ...(earlier.reason ? { reason: earlier.reason } : {}) } }
      : {}),
    ...(previous ? { previous } : {}),
    ...(expected ? { expected } : {}),
    ...(wasWeak(state, step) ? { earlierWeak: true } : {}),
    ...(step.id === ABOUT_OTHERS && state.opened.others ? { others: state.opened.others } : {}),
    files: state.evidence.filter((one) => one.step === step.id).length,
    ...(notify ? { notify } : {}),
    canGoBack: lastUndoable(state) !== undefined,
    saved: state.answers.size,
    drill: state.opened.kind === 'drill',
    ...roundOf(state),
  };
}

/** The step of the fragment `others-with-access` at which the office's other accounts are named. */
const ABOUT_OTHERS = 'shared-logins';

/** What is still open before closing: pure, in the user's language. */
export function lookBack(looking: Looking): ReviewView {
  const { runbook, state, lang, now } = looking;
  const values = placeholders(runbook, state);
  const line = (step: Step) => {
    const reason = state.answers.get(step.id)?.reason;
    return {
      step: step.id,
      instruction: say(instructionOf(step), lang, values),
      ...(reason ? { reason } : {}),
    };
  };
  const ready = readiness(runbook, state);
  return {
    waiting: waitingOf(looking),
    deferred: deferredSteps(runbook, state).map(line),
    asks: openAsks(runbook, state).map(({ to, what }) => ({ to, what: say(what, lang, values) })),
    overdue: missedTargets(runbook, state, now).map(({ step, over }) => ({
      step: step.id,
      instruction: say(instructionOf(step), lang, values),
      over: duration(over, lang),
    })),
    running: runningLines(looking),
    notPossible: allSteps(runbook)
      .filter((step) => state.answers.get(step.id)?.outcome === 'not-possible')
      .map(line),
    ...(ready ? { readiness: { ...percentOf(ready), next: ready.next.map(line) } } : {}),
    clock: clock(now, zoneOf(state.facts['office.timezone'])),
    elapsed: duration(minutesBetween(state.noticed, now), lang),
    saved: state.answers.size,
    drill: state.opened.kind === 'drill',
    ...roundOf(state),
  };
}

function percentOf({ percent, before }: Readiness) {
  return { percent, ...(before === undefined ? {} : { before }) };
}

/** A source that is for this account's platform. */
function sourceFor(id: string, { runbook, state }: Looking) {
  const source = runbook.sources[id];
  return source?.platforms?.includes(state.opened.account.platform) === false ? undefined : source;
}

/** When a step can be done, as long as that lies ahead. */
function waitOf(step: Step, { state, lang, now }: Looking): Pick<StepView, 'wait'> {
  const due = dueOf(step, state);
  if (due === undefined || due <= now) return {};
  return { wait: comingTime(due, zoneOf(state.facts['office.timezone']), now, lang) };
}

function followOf(step: Step, { state, lang, program }: Looking): Pick<StepView, 'follow'> {
  if (!step.follow) return {};
  const zone = zoneOf(state.facts['office.timezone']);
  return {
    follow: {
      dates: datesOf(step, state).map(({ due }) => date(due, zone, lang)),
      command: followCommand(step.follow.incident, state.opened.account, program),
    },
  };
}

function waitingOf({ runbook, state, lang, now }: Looking): ReviewView['waiting'] {
  const all = waitingSteps(runbook, state, now);
  const own = all.filter((one) => one.own);
  const values = placeholders(runbook, state);
  const zone = zoneOf(state.facts['office.timezone']);
  const first = own.map(({ due }) => due).sort()[0];
  return {
    steps: own.map(({ step, due }) => ({
      step: step.id,
      instruction: say(instructionOf(step), lang, values),
      from: comingTime(due, zone, now, lang),
    })),
    behind: all.length - own.length,
    ...(first === undefined ? {} : { first: comingTime(first, zone, now, lang) }),
  };
}

function roundOf({ opened }: CaseState): Pick<ReviewView, 'round'> {
  return opened.kind === 'patrol' || opened.kind === 'preparation' ? { round: opened.kind } : {};
}

/** A step's instruction or question. */
function instructionOf(step: Step): Text {
  return step.do ?? step.ask ?? { id: step.id, en: step.id };
}

function minutesLeft(within: number, noticed: string, now: string): number {
  return within - Math.floor((Date.parse(now) - Date.parse(noticed)) / 60_000);
}
