import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, type ExitCode, Failure, filled } from '../language/failure.ts';
import { authorMessages as m } from '../language/messages/author.ts';
import { say } from '../language/text.ts';
import { cardOf } from '../runbook/export/card.ts';
import { cardHtml } from '../runbook/export/html.ts';
import { cardMarkdown } from '../runbook/export/markdown.ts';
import { printProblem } from '../runbook/problem.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import { openHouse } from './house.ts';
import { runbookNamed } from './runbook-named.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** `gpr-respond runbook export NAME --format md|html`: the card, to stdout or as a file into `--out`. */
export async function exportRunbook(
  world: World,
  globals: Globals,
  name: string,
  format: 'md' | 'html',
): Promise<ExitCode> {
  const { lang } = globals;
  const { catalogue } = openHouse(world, globals);
  const { found, platform } = await runbookNamed(catalogue, name);
  const { runbook, warnings } = await catalogue.load(found);
  for (const problem of warnings) world.stderr.write(`${printProblem(problem, lang)}\n`);
  const card = cardOf(runbook, lang, platform);
  const text = format === 'html' ? cardHtml(card) : cardMarkdown(card);
  if (globals.out === undefined) {
    world.stdout.write(text);
    return EXIT.done;
  }
  const file = `${say(m.cardFile, lang)}_${runbook.incident}-${platform}_${runbook.version}.${format}`;
  const path = join(resolve(world.cwd, globals.out), file);
  save(path, text, resolve(world.cwd, globals.out));
  world.stdout.write(`${path}\n`);
  tell(world, say(format === 'html' ? m.cardHtmlNext : m.cardMdNext, lang));
  return EXIT.done;
}

function save(path: string, text: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeAtomically(path, text);
  } catch (error) {
    const values = { file: path, code: systemCode(error) ?? '?' };
    throw new Failure(EXIT.io, filled(m.cannotWrite, values), m.cannotWriteNext, error);
  }
}
