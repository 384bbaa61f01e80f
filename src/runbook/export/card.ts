import { cardMessages as m } from '../../language/messages/card.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { date, duration } from '../../language/time.ts';
import { allSteps, type Condition, type Milestone, type Runbook, type Source, type Step } from '../model.ts';
import { platformName } from '../platform.ts';
import { conditionPhrase, conjuncts, letterOf, type Numbered, simplified } from './condition.ts';

/** A runbook as a card to print and tick, in one language. Each format only draws it. Nothing in it is escaped yet. */
export interface Card {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  /** Which runbook, which version, when reviewed. */
  readonly edition: string;
  /** `hacked-instagram@1.0.0`; with the platform for a runbook for all. */
  readonly key: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly CardItem[] }[];
  readonly sources: readonly CardSource[];
}

export type CardItem = CardStep | CardGroup;

/** Steps that only count when something holds. */
export interface CardGroup {
  readonly if: string;
  readonly items: readonly CardItem[];
}

export interface CardStep {
  readonly id: string;
  /** From 1, through the whole card. */
  readonly number: number;
  readonly kind: Step['kind'];
  readonly instruction: string;
  readonly path?: string;
  readonly warn?: string;
  readonly why?: string;
  /** A text to copy; may have several lines. */
  readonly text?: string;
  /** Told apart by letters, from a. */
  readonly choices: readonly { readonly key: string; readonly letter: string; readonly label: string }[];
  readonly links: readonly { readonly name: string; readonly url: string }[];
  /** Target, locks, platforms, and what to ask of whom: short lines. */
  readonly facts: readonly string[];
  /** Numbers in the list of sources. */
  readonly cites: readonly number[];
}

export interface CardSource extends Pick<Source, 'name' | 'url'> {
  readonly number: number;
  /** How sure it is, and when it was checked. */
  readonly about: string;
}

/** @param platform for a runbook for all: the one that the card is for, or `all` */
export function cardOf(whole: Runbook, lang: Lang, platform: string): Card {
  const named = platform !== 'all';
  const runbook = { ...whole, sources: sourcesFor(whole, platform) };
  const steps = stepsFor(runbook, platform);
  const numbered: Numbered = new Map(steps.map((step, index) => [step.id, { number: index + 1, step }]));
  const sources = citedSources(runbook, steps, lang);
  const drawn = { lang, numbered, sources, runbook, named, values: placeholders(platform, lang) };
  return {
    lang,
    title: say(runbook.title, lang, drawn.values),
    subtitle: say(m.subtitle, lang, {
      platform: named ? platformName(platform) : say(m.allPlatforms, lang),
    }),
    edition: say(m.edition, lang, {
      id: runbook.id,
      version: runbook.version,
      date: date(runbook.reviewed, 'Asia/Jakarta', lang),
    }),
    key: `${runbook.id}@${runbook.version}${named && runbook.platform === 'all' ? `:${platform}` : ''}`,
    sections: runbook.sections.flatMap(({ title, steps: own }) => {
      const present = own.flatMap(({ id }) => numbered.get(id)?.step ?? []);
      if (present.length === 0) return [];
      return [{ title: say(title, lang, drawn.values), items: grouped(present, 0, drawn) }];
    }),
    sources,
  };
}

/** The sources that are shown on a platform. */
function sourcesFor({ sources }: Runbook, platform: string): Runbook['sources'] {
  if (platform === 'all') return sources;
  return Object.fromEntries(
    Object.entries(sources).filter(([, { platforms }]) => platforms?.includes(platform) ?? true),
  );
}

/** The steps that can come up on a platform, with their conditions as they are there. */
function stepsFor(runbook: Runbook, platform: string): readonly Step[] {
  const on = new Set<string>();
  return allSteps(runbook).flatMap((step): Step[] => {
    if (platform !== 'all' && step.platforms && !step.platforms.includes(platform)) return [];
    const { when, ...rest } = step;
    const condition = when === undefined || simplified(when, (id) => on.has(id));
    if (condition === false) return [];
    on.add(step.id);
    return [condition === true ? rest : { ...rest, when: condition }];
  });
}

interface Drawn {
  readonly lang: Lang;
  readonly numbered: Numbered;
  readonly sources: readonly CardSource[];
  readonly runbook: Runbook;
  readonly named: boolean;
  readonly values: Readonly<Record<string, string>>;
}

function placeholders(platform: string, lang: Lang): Readonly<Record<string, string>> {
  return {
    account: say(m.theAccount, lang),
    office: say(m.theOffice, lang),
    platform: platform === 'all' ? say(m.thePlatform, lang) : platformName(platform),
    kominfo: say(m.theKominfo, lang),
  };
}

/** Steps in a row that hang on the same conditions stand in one group; what they share beyond that, in a group within it. */
function grouped(steps: readonly Step[], depth: number, drawn: Drawn): readonly CardItem[] {
  const items: CardItem[] = [];
  for (let start = 0; start < steps.length; ) {
    const first = steps[start];
    if (!first) break;
    const key = keyAt(first, depth);
    if (key === undefined) {
      items.push(drawStep(first, drawn));
      start += 1;
      continue;
    }
    const after = steps.slice(start).findIndex((step) => keyAt(step, depth) !== key);
    const run = steps.slice(start, after === -1 ? undefined : start + after);
    const shared = sharedDepth(run, depth);
    const parts = conjuncts(first.when).slice(depth, shared);
    const words = conditionPhrase(parts, drawn.numbered, drawn.lang);
    items.push({ if: say(m.if, drawn.lang, { what: words }), items: grouped(run, shared, drawn) });
    start += run.length;
  }
  return items;
}

function keyAt(step: Step, depth: number): string | undefined {
  const part: Condition | undefined = conjuncts(step.when)[depth];
  return part && JSON.stringify(part);
}

/** Up to which of their conditions all steps of a run agree. */
function sharedDepth(run: readonly Step[], depth: number): number {
  const [first] = run;
  let shared = depth + 1;
  while (first && keyAt(first, shared) && run.every((step) => keyAt(step, shared) === keyAt(first, shared)))
    shared += 1;
  return shared;
}

function drawStep(step: Step, drawn: Drawn): CardStep {
  const { lang, values, runbook, sources } = drawn;
  const text = (one: Text) => say(one, lang, values);
  const optional = <K extends string>(key: K, one: Text | undefined) =>
    one ? ({ [key]: text(one) } as Record<K, string>) : {};
  const links = (step.links ?? []).flatMap((id) => {
    const source = runbook.sources[id];
    return source ? [{ name: source.name, url: source.url }] : [];
  });
  const cited = new Set((step.sources ?? []).map((id) => runbook.sources[id]?.url));
  return {
    id: step.id,
    number: drawn.numbered.get(step.id)?.number ?? 0,
    kind: step.kind,
    instruction: text(step.ask ?? step.do ?? { id: '', en: '' }),
    ...optional('path', step.path),
    ...optional('warn', step.warn),
    ...optional('why', step.why),
    ...optional('text', step.text),
    choices: Object.entries(step.choices ?? {}).map(([key, label], index) => ({
      key,
      letter: letterOf(index),
      label: label.alone ? `${text(label)} (${say(m.alone, lang)})` : text(label),
    })),
    links,
    facts: factsOf(step, drawn),
    cites: sources.filter(({ url }) => cited.has(url)).map(({ number }) => number),
  };
}

/** From when a step that has to wait is counted. */
const SINCE: Readonly<Record<Milestone | 'noticed', Text>> = {
  noticed: m.sinceNoticed,
  protected: m.sinceProtected,
  contained: m.sinceContained,
  reported: m.sinceReported,
  informed: m.sinceInformed,
  recovered: m.sinceRecovered,
  announced: m.sinceAnnounced,
};

function factsOf(step: Step, { lang, numbered, named, values }: Drawn): readonly string[] {
  const locks = (step.requires ?? []).flatMap((id) => numbered.get(id)?.number ?? []);
  const { asks } = step;
  return [
    ...(step.platforms && !named
      ? [say(m.onlyFor, lang, { platforms: step.platforms.map(platformName).join(', ') })]
      : []),
    ...(locks.length > 0 ? [say(m.after, lang, { numbers: locks.join(', ') })] : []),
    ...(step.after
      ? [
          say(m.notBefore, lang, {
            time: duration(step.after, lang),
            since: say(SINCE[step.since ?? 'noticed'], lang),
          }),
        ]
      : []),
    ...(step.within ? [say(m.target, lang, { time: duration(step.within, lang) })] : []),
    ...(asks ? [say(m.ifNot, lang, { to: platformName(asks.to), what: say(asks.what, lang, values) })] : []),
  ];
}

/** The sources that steps cite without opening them, each once, numbered; those that are opened stand at their step. */
function citedSources(runbook: Runbook, steps: readonly Step[], lang: Lang): readonly CardSource[] {
  const ids = new Set(steps.flatMap((step) => step.sources ?? []));
  return [...ids]
    .flatMap((id) => runbook.sources[id] ?? [])
    .map(({ name, url, confidence, checked }, index) => {
      const when = say(m.checked, lang, { date: date(checked, 'Asia/Jakarta', lang) });
      return { number: index + 1, name, url, about: `${say(m[confidence], lang)}, ${when}` };
    });
}
