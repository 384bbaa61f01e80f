import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import { nearest } from '../../language/nearest.ts';
import type { Text } from '../../language/text.ts';
import { type Composition, type Flaw, isBroken, type PlacedStep } from '../compose.ts';
import type { Condition, Step } from '../model.ts';
import { type Place, problemIn, within } from '../place.ts';

/** Step ids are unique in the whole composed runbook, section ids among sections. */
export function duplicateIds({ sections, parts }: Composition): readonly Flaw[] {
  const said = (entries: readonly { id: string; place: Place }[], key: 'step' | 'section', words: Text) => {
    const first = new Map<string, Place>();
    return entries.flatMap(({ id, place }): Flaw[] => {
      const known = first.get(id);
      if (!known) first.set(id, place);
      if (!known || isBroken(known, parts)) return [];
      const { file, line } = problemIn(within(known, 'id'), '', words);
      return [
        {
          place: within(place, 'id'),
          rule: 'duplicate-id',
          sentence: filled(words, { [key]: id, file, line }),
        },
      ];
    });
  };
  const steps = stepsOf(sections).map(({ step, place }) => ({ id: step.id, place }));
  return [
    ...said(sections, 'section', messages.duplicateSection),
    ...said(steps, 'step', messages.duplicateStep),
  ];
}

/** `when` and `requires` name steps that exist and come earlier: so a runbook has no loops. */
export function stepReferences({ sections }: Composition): readonly Flaw[] {
  const steps = stepsOf(sections);
  const ids = steps.map(({ step }) => step.id);
  const order = new Map([...firstById(steps).values()].map((step) => [step.id, ids.indexOf(step.id)]));
  return steps.flatMap(({ step, place, conditions }, index) => {
    const required = (step.requires ?? []).map((id, at) => ({ id, place: within(place, 'requires', at) }));
    const looked = conditions
      .flatMap(({ condition, place: at }) => leaves(condition, at))
      .map(({ leaf, place: at }) => ({ id: leaf.step, place: within(at, 'step') }));
    return [...required, ...looked].flatMap((reference) => referenceFlaw(reference, index, order));
  });
}

function referenceFlaw(
  { id, place }: { id: string; place: Place },
  index: number,
  order: ReadonlyMap<string, number>,
): readonly Flaw[] {
  const target = order.get(id);
  if (target === undefined) {
    const near = nearest(id, order.keys());
    const words = near
      ? filled(messages.unknownStepNear, { step: id, near })
      : filled(messages.unknownStep, { step: id });
    return [{ place, rule: 'unknown-step', sentence: words }];
  }
  if (target < index) return [];
  const words = target === index ? messages.itself : filled(messages.forward, { step: id });
  return [{ place, rule: 'forward-reference', sentence: words }];
}

/** `is` and `in` name choices that the step has. */
export function choiceReferences({ sections, parts }: Composition): readonly Flaw[] {
  const byId = firstById(stepsOf(sections));
  const stubs = new Set(
    stepsOf(sections)
      .filter(({ place }) => isBroken(place, parts))
      .map(({ step }) => step),
  );
  const flaw = (place: Place, words: Text): Flaw[] => [{ place, rule: 'unknown-choice', sentence: words }];
  return stepsOf(sections)
    .flatMap(({ conditions }) => conditions.flatMap(({ condition, place }) => leaves(condition, place)))
    .flatMap(({ leaf, place }) => {
      const target = byId.get(leaf.step);
      if (!target || 'outcome' in leaf || stubs.has(target)) return [];
      const choices = target.choices;
      if (!choices) return flaw(place, filled(messages.noChoices, { step: leaf.step }));
      const named =
        'is' in leaf
          ? [{ choice: leaf.is, at: within(place, 'is') }]
          : leaf.in.map((choice, index) => ({ choice, at: within(place, 'in', index) }));
      return named
        .filter(({ choice }) => !Object.hasOwn(choices, choice))
        .flatMap(({ choice, at }) => {
          const values = { step: leaf.step, choice, choices: Object.keys(choices).join(', ') };
          return flaw(at, filled(messages.unknownChoice, values));
        });
    });
}

/** `links` and `sources` name sources of the runbook. */
export function sourceReferences({ sections, sources }: Composition): readonly Flaw[] {
  return stepsOf(sections).flatMap(({ step, place }) =>
    (['links', 'sources'] as const).flatMap((key) =>
      (step[key] ?? []).flatMap((id, index): Flaw[] => {
        if (sources.has(id)) return [];
        const near = nearest(id, sources.keys());
        const words = near
          ? filled(messages.unknownSourceNear, { source: id, near })
          : filled(messages.unknownSource, { source: id });
        return [{ place: within(place, key, index), rule: 'unknown-source', sentence: words }];
      }),
    ),
  );
}

export function stepsOf(sections: Composition['sections']): readonly PlacedStep[] {
  return sections.flatMap(({ steps }) => steps);
}

/** Steps by id, in the order of the walk; of a doubled id, the first. */
export function firstById(steps: readonly PlacedStep[]): ReadonlyMap<string, Step> {
  const byId = new Map<string, Step>();
  for (const { step } of steps) if (!byId.has(step.id)) byId.set(step.id, step);
  return byId;
}

type Leaf = Extract<Condition, { readonly step: string }>;

/** The parts of a condition that look at a step, each where it was written. */
function leaves(condition: Condition, place: Place): readonly { leaf: Leaf; place: Place }[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => leaves(part, within(place, 'all', index)));
  if ('any' in condition)
    return condition.any.flatMap((part, index) => leaves(part, within(place, 'any', index)));
  if ('not' in condition) return leaves(condition.not, within(place, 'not'));
  return [{ leaf: condition, place }];
}
