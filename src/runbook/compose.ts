import { isDeepStrictEqual } from 'node:util';
import { filled } from '../language/failure.ts';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import { nearest } from '../language/nearest.ts';
import type { Text } from '../language/text.ts';
import type { Whereabouts } from './folder.ts';
import type { Library, Read } from './library.ts';
import type { Condition, Runbook, Source, Step } from './model.ts';
import { type Path, type Place, within } from './place.ts';
import type { Problem } from './problem.ts';
import type { FragmentFile, RunbookFile, StepFile, UseFile } from './schema.ts';

/** Something that is wrong at a place. */
export interface Flaw {
  readonly place: Place;
  readonly rule: string;
  readonly sentence: Text;
  readonly severity?: Problem['severity'];
  readonly on?: 'key' | 'value';
  /** Where in the text it is: how many characters of the value stand before it. */
  readonly into?: number;
}

export interface PlacedCondition {
  readonly condition: Condition;
  readonly place: Place;
}

export interface PlacedStep {
  readonly step: Step;
  readonly place: Place;
  /** The conditions that were folded into the step's `when`, each where it was written. */
  readonly conditions: readonly PlacedCondition[];
}

export interface PlacedSection {
  readonly id: string;
  readonly title: Text;
  readonly place: Place;
  readonly steps: readonly PlacedStep[];
}

export interface PlacedSource {
  readonly source: Source;
  readonly place: Place;
}

/** A runbook with its fragments put in, and where every part of it was written. */
export interface Composition {
  readonly runbook: Runbook;
  readonly place: Place;
  readonly sections: readonly PlacedSection[];
  readonly sources: ReadonlyMap<string, PlacedSource>;
  /** The review dates of the file and of its fragments. */
  readonly reviews: readonly { readonly date: string; readonly place: Place }[];
  /** The files that it is made of. */
  readonly parts: readonly Read<unknown>[];
  readonly flaws: readonly Flaw[];
}

/** Puts a runbook file together with its fragments and makes everything explicit that the format leaves out. Pure. */
export function compose(
  read: Read<unknown>,
  file: RunbookFile,
  where: Whereabouts,
  library: Pick<Library, 'fragments'>,
): Composition {
  const place: Place = { source: read.source, path: [] };
  const desk = new Desk(read, library);
  desk.takeSources(file.sources, place);
  desk.reviews.push({ date: file.reviewed, place: within(place, 'reviewed') });
  const sections = file.sections.flatMap((entry, index): PlacedSection[] => {
    const at = within(place, 'sections', index);
    const own = conditionAt(entry.when, at);
    if ('use' in entry) {
      const fragment = desk.takeFragment(entry, at);
      if (!fragment) return [];
      const [root, value] = fragment;
      return [{ id: value.id, title: value.title, place: root, steps: desk.fragmentSteps(value, root, own) }];
    }
    const steps = entry.steps.flatMap((each, order) => desk.steps(each, within(at, 'steps', order), own));
    return [{ id: entry.id, title: entry.title, place: at, steps }];
  });
  const runbook: Runbook = {
    id: file.id,
    version: file.version,
    reviewed: desk.reviews.map(({ date }) => date).sort()[0] ?? file.reviewed,
    ...where,
    title: file.title,
    sources: Object.fromEntries([...desk.sources].map(([id, { source }]) => [id, source])),
    sections: sections.map(({ id, title, steps }) => ({ id, title, steps: steps.map(({ step }) => step) })),
  };
  return {
    runbook,
    place,
    sections,
    sources: desk.sources,
    reviews: desk.reviews,
    parts: desk.parts,
    flaws: desk.flaws,
  };
}

/** What is gathered while a runbook is put together. */
class Desk {
  readonly sources = new Map<string, PlacedSource>();
  readonly reviews: { date: string; place: Place }[] = [];
  readonly parts: Read<unknown>[];
  readonly flaws: Flaw[] = [];
  readonly #library: Pick<Library, 'fragments'>;
  readonly #taken = new Set<string>();

  constructor(read: Read<unknown>, library: Pick<Library, 'fragments'>) {
    this.parts = [read];
    this.#library = library;
  }

  takeSources(sources: Readonly<Record<string, Source>> | undefined, root: Place): void {
    for (const [id, source] of Object.entries(sources ?? {})) {
      const place = within(root, 'sources', id);
      const known = this.sources.get(id);
      if (!known) this.sources.set(id, { source, place });
      else if (!isSamePage(known.source, source)) {
        const words = filled(messages.sourceConflict, { source: id, file: known.place.source.file });
        this.flaws.push({ place, rule: 'source-conflict', sentence: words, on: 'key' });
      }
    }
  }

  /** The fragment that is named, once; its sources and its review date count as the runbook's own. */
  takeFragment(use: UseFile, place: Place): readonly [Place, FragmentFile] | undefined {
    const read = this.#library.fragments.get(use.use);
    if (!read) {
      const near = nearest(use.use, this.#library.fragments.keys());
      const words = near
        ? filled(messages.unknownFragmentNear, { fragment: use.use, near })
        : filled(messages.unknownFragment, { fragment: use.use });
      this.flaws.push({ place: within(place, 'use'), rule: 'unknown-fragment', sentence: words });
      return undefined;
    }
    if (this.#taken.has(use.use)) {
      const words = filled(messages.fragmentTwice, { fragment: use.use });
      this.flaws.push({ place: within(place, 'use'), rule: 'duplicate-id', sentence: words });
      return undefined;
    }
    this.#taken.add(use.use);
    this.parts.push(read);
    if (!read.value) return undefined;
    const root: Place = { source: read.source, path: [] };
    this.takeSources(read.value.sources, root);
    this.reviews.push({ date: read.value.reviewed, place: within(root, 'reviewed') });
    return [root, read.value];
  }

  steps(entry: StepFile | UseFile, place: Place, around: readonly PlacedCondition[]): readonly PlacedStep[] {
    if (!('use' in entry)) return [placedStep(entry, place, around)];
    const fragment = this.takeFragment(entry, place);
    if (!fragment) return [];
    return this.fragmentSteps(fragment[1], fragment[0], [...around, ...conditionAt(entry.when, place)]);
  }

  fragmentSteps(
    fragment: FragmentFile,
    root: Place,
    around: readonly PlacedCondition[],
  ): readonly PlacedStep[] {
    return fragment.steps.flatMap((entry, index) => {
      const place = within(root, 'steps', index);
      if (!('use' in entry)) return [placedStep(entry, place, around)];
      const words = filled(messages.nestedFragment, { fragment: entry.use });
      this.flaws.push({ place: within(place, 'use'), rule: 'nested-fragment', sentence: words });
      return [];
    });
  }
}

/** A file for one platform need not say on which platforms a source that it shares with a fragment is shown. */
function isSamePage({ platforms: _, ...one }: Source, { platforms: __, ...other }: Source): boolean {
  return isDeepStrictEqual(one, other);
}

function conditionAt(condition: Condition | undefined, place: Place): readonly PlacedCondition[] {
  return condition ? [{ condition, place: within(place, 'when') }] : [];
}

function placedStep(file: StepFile, place: Place, around: readonly PlacedCondition[]): PlacedStep {
  const conditions = [...around, ...conditionAt(file.when, place)];
  const { within: target, after, follow, when: _, ...rest } = file;
  const when = joined(conditions.map(({ condition }) => condition));
  const step: Step = {
    ...rest,
    waivable: file.waivable ?? true,
    report: file.report ?? 'tindakan',
    ...(target === undefined ? {} : { within: minutes(target) }),
    ...(after === undefined ? {} : { after: minutes(after) }),
    ...(follow === undefined ? {} : { follow: { ...follow, after: follow.after.map(minutes) } }),
    ...(when === undefined ? {} : { when }),
  };
  return { step, place, conditions };
}

/** One condition that holds when all of them do. */
function joined(conditions: readonly Condition[]): Condition | undefined {
  if (conditions.length < 2) return conditions[0];
  return { all: conditions.flatMap((condition) => ('all' in condition ? condition.all : [condition])) };
}

const UNITS: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

/** `15m`, `2h` or `1d` in minutes. */
export function minutes(target: string): number {
  return Number(target.slice(0, -1)) * (UNITS[target.slice(-1)] ?? 1);
}

/** Whether a place lies in one of the parts that the schema objected to. */
export function isBroken(place: Place, parts: readonly Read<unknown>[]): boolean {
  const read = parts.find(({ source }) => source === place.source);
  return read?.broken.some((path) => isInside(place.path, path)) ?? false;
}

function isInside(path: Path, part: Path): boolean {
  return part.every((key, index) => path[index] === key);
}
