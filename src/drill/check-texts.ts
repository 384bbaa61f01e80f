import { filled } from '../language/failure.ts';
import { drillCheckMessages as m } from '../language/messages/drill-check.ts';
import type { Place } from '../runbook/place.ts';
import { problemIn } from '../runbook/place.ts';
import type { Problem } from '../runbook/problem.ts';

/** What fits on a projected screen of 80×24 and is read in one go. */
const LONGEST = 420;

/** A phone number or a mail address: nobody's contact stands in a scenario, a swindler's least of all. */
const CONTACT = /(?:\+62|\b0)\d(?:[ .-]?\d){6,}|[\w.+-]+@[\w-]+\.[a-z]{2,}/i;

/** Every text of a scenario is short enough to be projected, and names nobody's contact. */
export function checkTexts(place: Place): readonly Problem[] {
  return textsIn(place.source.value, []).flatMap(({ value, path }) => {
    const at = { source: place.source, path };
    const problems: Problem[] = [];
    if (value.length > LONGEST && path[0] !== 'real' && path[0] !== 'truth') {
      problems.push(
        problemIn(at, 'reader-limit', filled(m.textTooLong, { length: value.length, most: LONGEST })),
      );
    }
    const contact = CONTACT.exec(value);
    if (contact && path.at(-1) !== 'url') {
      const words = filled(m.contact, { contact: contact[0] });
      problems.push(problemIn(at, 'contact', words, 'error', 'value', contact.index));
    }
    return problems;
  });
}

function textsIn(
  value: unknown,
  path: readonly PropertyKey[],
): readonly { value: string; path: PropertyKey[] }[] {
  if (typeof value === 'string') return [{ value, path: [...path] }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
