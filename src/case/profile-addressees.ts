import { filled } from '../language/failure.ts';
import { letterRules as messages } from '../language/messages/letter-rules.ts';
import { nearest } from '../language/nearest.ts';
import { type AddresseeOverride, SEEN } from '../runbook/addressee.ts';
import { type Path, problemIn } from '../runbook/place.ts';
import type { Problem } from '../runbook/problem.ts';
import { readSource } from '../runbook/source.ts';

/**
 * What the profile says about addressees that do not exist, or letters and fields that do not: by line. The rest of a
 * profile is the schema's business.
 */
export function addresseeProblems(
  path: string,
  known: {
    readonly addressees: Readonly<Record<string, unknown>>;
    readonly letters: Readonly<Record<string, unknown>>;
  },
): readonly Problem[] {
  const source = readSource(path, path);
  const own = (source.value as { addressees?: Readonly<Record<string, AddresseeOverride>> } | undefined)
    ?.addressees;
  const ids = Object.keys(known.addressees);
  return Object.entries(own ?? {}).flatMap(([id, { letter, sees = [] }]) => {
    const at = (...keys: Path) => ({ source, path: ['addressees', id, ...keys] });
    if (!ids.includes(id)) {
      const near = nearest(id, ids);
      const words = near
        ? filled(messages.unknownAddresseeNear, { to: id, near })
        : filled(messages.unknownAddressee, { to: id });
      return [problemIn(at(), 'unknown-addressee', words, 'error', 'key')];
    }
    const strange = sees.flatMap((field, index) =>
      SEEN.includes(field) || /^(?:step|asks)\./.test(field)
        ? []
        : [problemIn(at('sees', index), 'unknown-field', filled(messages.unknownField, { field }))],
    );
    if (letter === undefined || Object.hasOwn(known.letters, letter)) return strange;
    return [
      problemIn(at('letter'), 'unknown-letter', filled(messages.unknownLetter, { letter })),
      ...strange,
    ];
  });
}
