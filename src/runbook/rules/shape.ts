import { filled } from '../../language/failure.ts';
import { runbookMessages as messages } from '../../language/messages/runbook.ts';
import type { Composition, Flaw, PlacedStep } from '../compose.ts';
import type { Field, Step, StepKind } from '../model.ts';
import { within } from '../place.ts';
import { daysBetween, REVIEW_DAYS } from '../review.ts';
import { stepsOf } from './references.ts';
import type { Known } from './rule.ts';

/** The id follows from the file's place, so that a case names its runbook without a path. */
export function idAndPath({ runbook, place }: Composition): readonly Flaw[] {
  const expected = `${runbook.incident}-${runbook.platform}`;
  if (runbook.id === expected) return [];
  return [
    { place: within(place, 'id'), rule: 'id-path', sentence: filled(messages.idMismatch, { expected }) },
  ];
}

export function emptySections({ sections }: Composition): readonly Flaw[] {
  return sections
    .filter(({ steps }) => steps.length === 0)
    .map(({ id, place }) => ({
      place: within(place, 'steps'),
      rule: 'empty-section',
      sentence: filled(messages.emptySection, { section: id }),
      on: 'key',
    }));
}

const QUESTIONS: ReadonlySet<StepKind> = new Set(['choice', 'choices', 'text', 'time']);

/** Each kind of step has what it needs and nothing that it cannot use. */
export function kinds({ sections }: Composition): readonly Flaw[] {
  return stepsOf(sections).flatMap((placed) => {
    const { kind, choices } = placed.step;
    const [instruction, other] = QUESTIONS.has(kind) ? (['ask', 'do'] as const) : (['do', 'ask'] as const);
    const chooses = kind === 'choice' || kind === 'choices';
    const least = kind === 'choice' ? 2 : 1;
    return [
      ...needs(placed, instruction, true),
      ...allows(placed, other, false),
      ...needs(placed, 'choices', chooses),
      ...allows(placed, 'choices', chooses),
      ...(chooses && choices && Object.keys(choices).length < least ? [fewChoices(placed, least)] : []),
      ...(kind === 'choices' ? [] : aloneHere(placed)),
      ...needs(placed, 'to', kind === 'notify'),
      ...allows(placed, 'to', kind === 'notify'),
      ...allows(placed, 'edition', kind === 'notify'),
    ];
  });
}

function needs({ step, place }: PlacedStep, field: keyof Step, needed: boolean): readonly Flaw[] {
  if (!needed || step[field] !== undefined) return [];
  const words = filled(messages.needsField, { kind: step.kind, field });
  return [{ place: within(place, 'kind'), rule: 'kind', sentence: words }];
}

function allows({ step, place }: PlacedStep, field: keyof Step, allowed: boolean): readonly Flaw[] {
  if (allowed || step[field] === undefined) return [];
  const words = filled(messages.fieldNotFor, { kind: step.kind, field });
  return [{ place: within(place, field), rule: 'kind', sentence: words, on: 'key' }];
}

/** Of one answer everything else is excluded anyway: `alone` would promise what it does not do. */
function aloneHere({ step, place }: PlacedStep): readonly Flaw[] {
  return Object.entries(step.choices ?? {}).flatMap(([key, { alone }]): Flaw[] => {
    if (alone === undefined) return [];
    const words = filled(messages.aloneHere, { kind: step.kind });
    return [{ place: within(place, 'choices', key, 'alone'), rule: 'kind', sentence: words, on: 'key' }];
  });
}

function fewChoices({ place }: PlacedStep, least: number): Flaw {
  const words = filled(messages.fewChoices, { least });
  return { place: within(place, 'choices'), rule: 'kind', sentence: words, on: 'key' };
}

/** Times are filled in by a time, the zone by a choice, everything else by a text or a choice. */
export function fills({ sections }: Composition): readonly Flaw[] {
  return stepsOf(sections).flatMap(({ step, place }): Flaw[] => {
    if (step.fills === undefined) return [];
    const wanted = kindsFor(step.fills);
    if (wanted.includes(step.kind)) return [];
    const values = { field: step.fills, wanted: wanted.join(' / '), kind: step.kind };
    return [{ place: within(place, 'fills'), rule: 'fills', sentence: filled(messages.fillsKind, values) }];
  });
}

function kindsFor(field: Field): readonly StepKind[] {
  if (field === 'incident.noticed' || field === 'incident.occurred') return ['time'];
  return field === 'office.timezone' || field === 'account.state' ? ['choice'] : ['text', 'choice'];
}

/** Platforms change their screens: content that nobody has looked at for long is a risk. A warning only. */
export function reviewAge({ reviews }: Composition, { today }: Known): readonly Flaw[] {
  if (today === undefined) return [];
  return reviews.flatMap(({ date, place }): Flaw[] => {
    const days = daysBetween(date, today);
    const flaw = { place, rule: 'review-age', severity: 'warning' } as const;
    if (days < 0) return [{ ...flaw, sentence: filled(messages.future, { reviewed: date }) }];
    if (days <= REVIEW_DAYS) return [];
    return [{ ...flaw, sentence: filled(messages.old, { days, reviewed: date, most: REVIEW_DAYS }) }];
  });
}
