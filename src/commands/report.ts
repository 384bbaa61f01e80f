import { basename } from 'node:path';
import { type OpenCase, openCase } from '../case/folder.ts';
import { type ReadCase, readCase } from '../case/reading.ts';
import { caseFolders } from '../case/workspace.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { drillMessages as d } from '../language/messages/drill.ts';
import { say } from '../language/text.ts';
import { chatText } from '../report/chat.ts';
import { renderReport } from '../report/edition.ts';
import type { ReportInput } from '../report/view.ts';
import type { EditionType } from '../runbook/model.ts';
import type { IssuedFile } from '../walk/desk.ts';
import { openAsking } from './asking.ts';
import { calledAs } from './called.ts';
import { makeDesk } from './desk.ts';
import { allCases, folderNamed, pickCase } from './find.ts';
import { type House, openHouse } from './house.ts';
import type { LetterFlags } from './letter-draft.ts';
import type { Dress } from './letterhead.ts';
import type { PaperFormat } from './papers.ts';
import { officeSign } from './sign.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/**
 * `gpr-respond report [CASE]`: prints the report (or the chat text), writes it as a file in another format, issues an
 * edition, or (`--for`) a letter. Without a name: the only case, else the one that is picked.
 */
export async function report(
  world: World,
  globals: Globals,
  name: string | undefined,
  flags: Flags,
): Promise<number> {
  const house = openHouse(world, globals);
  const folder = name ? folderNamed(house, name, world.cwd) : await oneOf(house, world, globals);
  if (typeof flags.for === 'string') {
    const { letter } = await import('./letter.ts');
    return letter(world, globals, house, folder, letterFlags(flags.for, flags));
  }
  if (typeof flags.edition === 'string')
    return issue(house, world, globals, folder, flags.edition as EditionType, flags);
  const read = await readCase(folder, house.readRunbook);
  const { damage } = read.reading;
  if (damage && !flags.utuh) {
    // Opening it says what is wrong with it, and how to read what is whole.
    await openCase(folder, house.readRunbook, world.now);
  }
  if (damage) tell(world, `${say(m.wholeNotice, globals.lang, { line: damage.line })}\n`);
  const input = damage ? { ...read, cut: damage.line } : read;
  world.stdout.write(await shown(input, house, world, globals, flags));
  return damage ? EXIT.badData : EXIT.done;
}

/** What goes to stdout: the text itself, or the path of the file that now holds it. */
async function shown(
  read: ReadCase & Pick<ReportInput, 'cut'>,
  house: House,
  world: World,
  globals: Globals,
  flags: Flags,
): Promise<string> {
  const format = paperFormat(flags);
  if (format) {
    const { workingPaper } = await import('./papers.ts');
    const dress = await letterhead(house, world, globals);
    return `${await workingPaper(read, format, globals.out ?? world.cwd, world.fonts, dress)}\n`;
  }
  if (flags.format === 'chat') return `${chatText(read.runbook, read.state, read.cut)}\n`;
  if (!flags.lampiran) return renderReport(read);
  return renderReport(read, await (await import('./papers.ts')).annexFrom(read, read.folder));
}

function letterFlags(to: string, flags: Flags): LetterFlags {
  const { letter, letterLang, edition } = flags;
  const format = paperFormat(flags);
  return {
    to,
    yes: flags.yes === true,
    // The short text is a letter of its own.
    ...(typeof letter === 'string' ? { letter } : flags.format === 'chat' ? { letter: 'chat' } : {}),
    ...(letterLang === 'id' || letterLang === 'en' ? { language: letterLang } : {}),
    ...(format ? { format } : {}),
    ...(typeof edition === 'string' ? { edition: edition as EditionType } : {}),
  };
}

async function issue(
  house: House,
  world: World,
  globals: Globals,
  folder: string,
  type: EditionType,
  flags: Flags,
): Promise<number> {
  const format = paperFormat(flags);
  const open = await openCase(folder, house.readRunbook, world.now);
  try {
    refuseRehearsal(open);
    const out = globals.out ?? world.cwd;
    const sign = officeSign(world, globals);
    if (!format) return told(makeDesk(out, world.now, sign).issue(open, type), world, globals);
    const { issueOnPaper } = await import('./papers.ts');
    const dress = await letterhead(house, world, globals);
    const paper = { type, format, out, at: world.now(), fonts: world.fonts, sign, dress };
    return told(await issueOnPaper(open, paper), world, globals);
  } finally {
    open.release();
  }
}

/**
 * A drill's editions are issued by the drill, at its own time.
 * @throws Failure 2 for a drill: an edition from outside would set its clock to today's, and bear the office's signature
 */
function refuseRehearsal({ folder, state }: OpenCase): void {
  if (!state.opened.drill) return;
  const values = { case: basename(folder) };
  throw new Failure(EXIT.usage, d.noEdition, filled(d.noEditionNext, values));
}

async function letterhead(house: House, world: World, { lang }: Globals): Promise<Dress> {
  return (await import('./letterhead.ts')).officeLetterhead(house, world, lang);
}

function told(issued: IssuedFile & { readonly paper?: string }, world: World, { lang }: Globals): number {
  world.stdout.write(`${issued.path}\n${issued.paper ? `${issued.paper}\n` : ''}`);
  const program = calledAs(world.env, world.platform);
  if (issued.unsigned) tell(world, say(issued.unsigned, lang, { program }));
  return issued.notCopied ? EXIT.io : EXIT.done;
}

/** The format, when it is one that is written as a file. */
function paperFormat({ format }: Flags): PaperFormat | undefined {
  return format === 'html' || format === 'docx' || format === 'pdf' ? format : undefined;
}

async function oneOf(house: House, world: World, globals: Globals): Promise<string> {
  const [only, ...others] = caseFolders(house.workspace);
  // Most offices have one, which need not be read to be picked.
  if (only && others.length === 0) return only;
  const rows = await allCases(house);
  const picked = await pickCase(rows, async () => (await openAsking(world, globals)).asker, globals.lang);
  if (picked) return picked;
  throw new Failure(EXIT.usage, filled(m.noCases, { folder: house.workspace.cases }), m.seeHelp);
}
