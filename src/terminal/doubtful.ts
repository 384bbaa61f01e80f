import { scriptMessages as messages } from '../language/messages/script.ts';
import type { Step } from '../runbook/model.ts';
import type { Path } from '../runbook/place.ts';
import { expectedOf, looksExpected } from '../walk/expected.ts';
import type { Reading } from './reading.ts';

/** Warns of a text in an answers file that does not look like what the field usually holds. */
export function warnIfDoubtful(
  reading: Reading,
  path: Path,
  text: string,
  { fills, platform }: Pick<Step, 'fills'> & { readonly platform: string },
): void {
  const expected = expectedOf(fills === undefined ? {} : { fills }, platform);
  if (!expected || looksExpected(expected, text)) return;
  if (expected.kind === 'contact') reading.warn(path, messages.doubtContact);
  else reading.warn(path, messages.doubtAddress, { hosts: expected.hosts.join(', ') });
}
