import { basename, resolve } from 'node:path';
import type { Profile } from '../case/profile.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { forwardMessages as m } from '../language/messages/forward.ts';
import { say, type Text } from '../language/text.ts';
import type { Office } from '../report/forward/covering.ts';
import { inertLine } from '../safety/inert.ts';
import type { Asking } from './asking.ts';
import { flagOrAsk } from './flag-or-ask.ts';
import type { Globals, World } from './world.ts';

/** What the letter may still leave open. */
const LATER = {
  number: m.askNumber,
  placeDate: m.askPlaceDate,
  town: m.askTown,
  signerPosition: m.askSignerPosition,
  signer: m.askSigner,
} as const satisfies Partial<Record<keyof Office, Text>>;
type Later = keyof typeof LATER;
const LATERS = Object.keys(LATER) as readonly Later[];
const KEYS: readonly (keyof Office)[] = ['office', 'officer', 'position', 'contact', ...LATERS];

/** The forwarding office's own lines: from an answers file, else from the profile, else asked. */
export async function officeLines(
  profile: Profile | undefined,
  asking: () => Promise<Asking>,
  world: World,
  globals: Globals,
): Promise<Office> {
  const { answers, lang } = globals;
  const given = answers ? await answersIn(resolve(world.cwd, answers)) : {};
  const line = (key: keyof Office, known: string | undefined, question: Text) =>
    flagOrAsk({ flag: key, value: given[key] ?? known, question }, asking, lang);
  const office = {
    office: await line('office', profile?.office.name, m.askOffice),
    officer: await line('officer', profile?.operator?.name, m.askOfficer),
    position: await line('position', profile?.operator?.position, m.askPosition),
    contact: await line('contact', profile?.operator?.contact, m.askContact),
  };
  const there = globals.plain || (world.stdin.isTTY === true && world.stderr.isTTY === true);
  const later = answers || !there ? given : await completed(asking, globals);
  return { ...office, ...onlyFilled(later) };
}

/** On the spot, for whoever knows the number and the signatory already; each line may be left empty. */
async function completed(
  asking: () => Promise<Asking>,
  { lang }: Globals,
): Promise<Partial<Record<Later, string>>> {
  const { asker } = await asking();
  const now = await asker.askOne(say(m.askComplete, lang), [
    { value: 'later', label: say(m.completeLater, lang) },
    { value: 'now', label: say(m.completeNow, lang) },
  ]);
  const filled: Partial<Record<Later, string>> = {};
  if (now === 'later') return filled;
  for (const key of LATERS) {
    filled[key] = await flagOrAsk(
      { flag: key, value: undefined, question: LATER[key], optional: true },
      asking,
      lang,
    );
  }
  return filled;
}

function onlyFilled(lines: Partial<Record<keyof Office, string>>): Partial<Record<Later, string>> {
  const kept = LATERS.flatMap((key) => {
    const line = lines[key]?.trim() ?? '';
    return line === '' ? [] : [[key, line] as const];
  });
  return Object.fromEntries(kept);
}

async function answersIn(path: string): Promise<Partial<Record<keyof Office, string>>> {
  const { readSource } = await import('../runbook/source.ts');
  const source = readSource(path, path);
  const value = source.value;
  const fine =
    source.problems.length === 0 &&
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([key, one]) => KEYS.some((known) => known === key) && typeof one === 'string' && one.length <= 300,
    );
  if (fine) return value;
  const values = { file: inertLine(basename(path)), keys: KEYS.join(', ') };
  throw new Failure(EXIT.badData, filled(m.badAnswers, values));
}
