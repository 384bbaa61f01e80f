import { resolve } from 'node:path';
import { officeProfile } from '../case/profile.ts';
import type { Recap } from '../collect/model/recap.ts';
import { recapLetter } from '../collect/outgoing/letter.ts';
import { toldOf } from '../collect/outgoing/told.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { lettersMessages } from '../language/messages/letters.ts';
import { recapLetterMessages as m } from '../language/messages/recap-letter.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { fileTime, zoneOf } from '../language/time.ts';
import { letterMarkdown } from '../report/letter/written.ts';
import type { Paper } from '../report/paper.ts';
import { plainLines } from '../report/preview.ts';
import { type Addressee, overridden } from '../runbook/addressee.ts';
import { addresseeCalled, openCorrespondence } from '../runbook/correspondence.ts';
import { printProblem } from '../runbook/problem.ts';
import type { Correspondence } from '../runbook/stationery.ts';
import { inertLine } from '../safety/inert.ts';
import { wrap } from '../terminal/width.ts';
import { openAsking } from './asking.ts';
import { putRecap } from './collect-put.ts';
import { once } from './flag-or-ask.ts';
import { officeLines } from './forward-office.ts';
import type { House } from './house.ts';
import { officeLetterhead } from './letterhead.ts';
import { type PaperFormat, paperBytes } from './papers.ts';
import { addresseeList, unknownAddressee } from './recipient.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

const WIDTH = 78;
/** What would make a letter speak of a part as if it were the whole, or is no paper. */
const NOT_WITH = ['platform', 'office', 'state', 'kind', 'mine', 'json', 'csv', 'pantau', 'bagian'];

/** @throws Failure 2 for flags that do not go with a recap letter; asked before anything is read */
export function refuseBeside(flags: Flags): void {
  const flag = NOT_WITH.find((name) => flags[name] !== undefined && flags[name] !== false);
  const wrong = flag === undefined ? (flags.format === 'xlsx' ? 'format xlsx' : undefined) : flag;
  if (wrong === undefined) return;
  const word = { pantau: 'watch', bagian: 'view' }[wrong] ?? wrong;
  throw new Failure(EXIT.usage, filled(m.notWith, { flag: `--${word}` }), m.notWithNext);
}

/**
 * `gpr-respond collect PATH… --for ADDRESSEE`: shows the letter, asks, and writes it with its annex into `--out`.
 * @returns 0 written · 75 not written because the person said so
 */
export async function sendRecap(
  recap: Recap,
  wanted: string,
  flags: Flags,
  { world, globals, house }: { readonly world: World; readonly globals: Globals; readonly house: House },
): Promise<number> {
  const { lang } = globals;
  const { stdin, stdout, stderr } = world;
  const correspondence = await openCorrespondence(house.catalogue.folders);
  for (const problem of correspondence.problems) stderr.write(`${printProblem(problem, lang)}\n`);
  const letter = correspondence.letters['surat-rekap'];
  if (letter?.about !== 'recap') throw new Failure(EXIT.badData, m.noLetter, m.noLetterNext);
  const { profile } = await officeProfile(house.workspace.profile, house.memory);
  const found = recapAddressee(wanted, correspondence);
  const addressee = overridden(found, profile?.addressees?.[found.id]);
  const silent = flags.yes === true || globals.answers !== undefined;
  const seen = globals.plain || (stdin.isTTY === true && stderr.isTTY === true);
  if (!silent && !seen) throw new Failure(EXIT.usage, lettersMessages.needsYes, lettersMessages.needsYesNext);
  const asking = once(() => openAsking(world, globals));
  const office = await officeLines(profile, asking, world, globals);
  const language =
    flags.letterLang === 'en' || flags.letterLang === 'id' ? flags.letterLang : addressee.language;
  const kominfo = profile?.addressees?.kominfo?.name ?? 'Dinkominfo';
  const words = (text: Text) => say(text, language, { kominfo, office: office.office });
  const told = toldOf(recap, addressee);
  const zone = zoneOf(profile?.office.timezone);
  const dress = await officeLetterhead(house, world, lang);
  const paper = dress(recapLetter({ told, letter, addressee, office, words, lang: language }));
  stderr.write(
    previewOf(
      paper,
      lang,
      say(lettersMessages.preview, lang, { letter: letter.title[lang], addressee: words(addressee.name) }),
    ),
  );
  if (!silent) {
    const choice = await (await asking()).asker.askOne(say(lettersMessages.issueIt, lang), [
      { value: 'yes', label: say(lettersMessages.yes, lang) },
      { value: 'no', label: say(lettersMessages.no, lang) },
    ]);
    if (choice !== 'yes') {
      tell({ stderr }, say(lettersMessages.cancelled, lang));
      return EXIT.stopped;
    }
  }
  const text = letterMarkdown(paper);
  const format = (flags.format ?? 'docx') as PaperFormat | 'md';
  const bytes = format === 'md' ? Buffer.from(text) : await paperBytes(paper, format, world.fonts);
  const name = `${letter.id}_${addressee.id}_${fileTime(recap.asOf, zone)}.${format}`;
  const path = putRecap(resolve(world.cwd, globals.out ?? '.'), name, bytes);
  stdout.write(`${path}\n`);
  const count = (text.match(/\[(?:diisi|fill in): /g) ?? []).length;
  if (count > 0) tell({ stderr }, say(lettersMessages.toFill, lang, { count }));
  tell({ stderr }, say(m.next, lang));
  return EXIT.done;
}

/** Those who pass reports on, up the chain. @throws Failure 2 */
function recapAddressee(wanted: string, correspondence: Correspondence): Addressee {
  const found = addresseeCalled(correspondence, wanted);
  if (!found) throw unknownAddressee(wanted, correspondence);
  if (found.forwards) return found;
  const all = Object.values(correspondence.addressees).filter(({ forwards }) => forwards);
  const list = addresseeList(all.map(({ id }) => id));
  throw new Failure(EXIT.usage, filled(m.never, { to: found.id }), filled(m.neverNext, { list }));
}

function previewOf({ root }: Paper, lang: Lang, title: string): string {
  const rule = '-'.repeat(WIDTH);
  const body = plainLines(root, (count) => say(lettersMessages.moreRows, lang, { count })).flatMap((line) =>
    wrap(inertLine(line), WIDTH),
  );
  return `\n${[title, rule, ...body, rule].join('\n')}\n\n`;
}
