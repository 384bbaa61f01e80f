import type { Step } from '../../src/runbook/model.ts';
import type { Path } from './drive.ts';
import { firstAt, isLockedOut, isMailboxPassword, isRoom, locks, marking, saying, words } from './traits.ts';

/** What a rule finds on one path: nothing that it speaks of, all in order, or what is wrong, in words for an author. */
export type Finding = 'absent' | 'holds' | { readonly wrong: string };

/** What a rule has to say of every step of a trait. */
export function each(
  path: Path,
  trait: (step: Step) => boolean,
  verdict: (step: Step, at: number) => true | string,
): Finding {
  let found: Finding = 'absent';
  for (const [at, { step }] of path.walked.entries()) {
    if (!trait(step)) continue;
    const said = verdict(step, at);
    if (said !== true) return { wrong: `${step.id}: ${said}` };
    found = 'holds';
  }
  return found;
}

/** A rule about the path as a whole. */
export function whole(said: true | string): Finding {
  return said === true ? 'holds' : { wrong: said };
}

/** What has to be behind an office before it may call the account its own again. */
export function recoveryLock(path: Path, step: Step): true | string {
  if (step.waivable) return 'can be waived: needs "waivable: false"';
  const mailbox = firstAt(path, isMailboxPassword) < Number.POSITIVE_INFINITY;
  const rooms = (['sessions', 'two-factor', 'mailbox'] as const).filter(
    (room) => room !== 'mailbox' || mailbox,
  );
  // A second look hours later is no check of its own.
  const checks = locks(path, step).filter(({ after }) => after === undefined);
  const missing = rooms.filter((room) => !checks.some(isRoom(room, path.platform)));
  return missing.length === 0 || `requires no check of ${missing.join(', ')}`;
}

/** Whether those who cannot get back in are warned of people who offer it for money. */
export function shutOut(path: Path): Finding {
  // Whoever is back in by the end of the path has nothing left to pay for.
  if (!isLockedOut(path) || path.walked.some(({ step }) => marking('recovered')(step))) return 'absent';
  const warned = saying(/jasa pemulihan|jangan (bayar|membayar)/i);
  return whole(firstAt(path, warned) < Number.POSITIVE_INFINITY || 'no step warns of paid recovery services');
}

/** Whether the question about citizens' messages leads to the deadline of UU 27/2022, article 46. */
export function personalData(path: Path): Finding {
  const asked = path.walked.findIndex(
    ({ step }) => step.kind === 'choice' && /\bpesan\b[^.]*\bwarga\b|data pribadi/i.test(words(step)),
  );
  if (asked === -1) return { wrong: "no question whether citizens' messages or data could be read" };
  if (path.walked[asked]?.answer.value === 'no') return 'holds';
  const follows = path.walked.slice(asked + 1).some(({ step, answer }) => {
    const none =
      step.kind === 'choices' && [answer.value].flat().includes('none') && /\bdata\b/i.test(words(step));
    return none || (saying(/3 ?[x×] ?24/i)(step) && step.within !== undefined && step.within <= 3 * 24 * 60);
  });
  return whole(follows || 'messages may have been read, and no step with the 3x24 hours follows');
}
