import { openCase } from '../case/folder.ts';
import { readCase } from '../case/reading.ts';
import { EXIT, Failure } from '../language/failure.ts';
import { lettersMessages as m } from '../language/messages/letters.ts';
import { type Lang, say } from '../language/text.ts';
import { missingFor } from '../report/letter/minimum.ts';
import { openCorrespondence } from '../runbook/correspondence.ts';
import { printProblem } from '../runbook/problem.ts';
import { Stopped } from '../walk/asker.ts';
import { type Answers, type Asking, openAsking, readAnswersFile } from './asking.ts';
import { calledAs } from './called.ts';
import { makeDesk } from './desk.ts';
import type { House } from './house.ts';
import { draftOf, issueLetter, type LetterFlags, papersOf } from './letter-draft.ts';
import { enclosed } from './letter-evidence.ts';
import { fillGaps } from './letter-gaps.ts';
import { showDraft } from './letter-preview.ts';
import { officeLetterhead } from './letterhead.ts';
import { addresseeFor, letterFor, refuse } from './recipient.ts';
import { officeSign } from './sign.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond report [CASE] --for ADDRESSEE`: shows the letter, asks, and issues it together with the report as that
 * addressee may see it. An answers file completes what is missing and counts as consent.
 * @returns 0 issued · 75 not issued because the person said so
 * @throws Failure 2 for a drill, a replay, or a letter that may not be written yet
 */
export async function letter(
  world: World,
  globals: Globals,
  house: House,
  folder: string,
  flags: LetterFlags,
): Promise<number> {
  const { lang } = globals;
  const read = await readCase(folder, house.readRunbook);
  const correspondence = await openCorrespondence(house.catalogue.folders);
  if (correspondence.problems.length > 0) {
    const problems = correspondence.problems.map((problem) => printProblem(problem, lang)).join('\n');
    tell(world, `${say(m.ownLetterBroken, lang, { problems })}\n`);
  }
  const recipient = await addresseeFor(flags.to, read.state, correspondence, house, world, globals);
  refuse(read, recipient.addressee, lang);
  const answers = globals.answers
    ? await readAnswersFile(globals.answers, read.runbook, world, globals)
    : undefined;
  const asking = await askingFor(world, globals, answers, flags.yes);
  const silent = flags.yes || answers !== undefined;
  const text = await letterFor(read, recipient.addressee, correspondence, flags.letter, {
    lang,
    ...(asking && !silent ? { asker: asking.asker } : {}),
  });
  const open = await openCase(folder, house.readRunbook, world.now);
  try {
    const sign = officeSign(world, globals);
    const desk = makeDesk(globals.out ?? world.cwd, world.now, sign);
    const missing = missingFor(text.minimum, open.runbook, open.state);
    const program = calledAs(world.env, world.platform);
    const go = await fillGaps(
      { open, desk, lang, now: world.now, program, asking, silent, stderr: world.stderr },
      text.minimum,
      missing,
    );
    const draft = draftOf(
      open,
      { ...recipient, correspondence, letter: text, flags },
      world.now().toISOString(),
    );
    if (go) showDraft(draft, world, globals);
    if (!go || (asking && !silent && !(await agreed(asking, lang)))) {
      tell(world, say(m.cancelled, lang));
      return EXIT.stopped;
    }
    // Made first: when that fails, nothing is issued.
    const papers = flags.format
      ? await papersOf(draft, flags.format, world.fonts, await officeLetterhead(house, world, lang))
      : [];
    const evidence = await enclosed(draft, globals.out ?? world.cwd);
    try {
      return issueLetter(draft, desk, { papers, evidence, sign }, world, lang);
    } catch (error) {
      evidence?.packed.discard();
      throw error;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    // What was completed before is in the journal.
    tell(world, `\n${say(m.stopped, lang)}`);
    return EXIT.stopped;
  } finally {
    open.release();
  }
}

/** @throws Failure 2 when there is nobody to ask and nothing says that it may be issued unseen */
async function askingFor(
  world: World,
  globals: Globals,
  answers: Answers | undefined,
  yes: boolean,
): Promise<Asking | undefined> {
  const { stdin, stderr } = world;
  if (answers) return openAsking(world, globals, answers);
  if (yes) return undefined;
  if (!globals.plain && (!stdin.isTTY || !stderr.isTTY))
    throw new Failure(EXIT.usage, m.needsYes, m.needsYesNext);
  return openAsking(world, globals);
}

async function agreed({ asker }: Asking, lang: Lang): Promise<boolean> {
  const choice = await asker.askOne(say(m.issueIt, lang), [
    { value: 'yes', label: say(m.yes, lang) },
    { value: 'no', label: say(m.no, lang) },
  ]);
  return choice === 'yes';
}
