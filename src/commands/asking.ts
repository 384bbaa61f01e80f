import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import type { Runbook } from '../runbook/model.ts';
import { systemCode } from '../safety/code.ts';
import { linksSupported } from '../terminal/link.ts';
import { createScreens } from '../terminal/screens.ts';
import type { AnswersScript } from '../terminal/script.ts';
import { unicodeSafe } from '../terminal/symbols.ts';
import { makeTheme } from '../terminal/theme.ts';
import type { Asker } from '../walk/asker.ts';
import { stopSignal } from './signals.ts';
import type { Globals, World } from './world.ts';

/** How this run asks: the door to the person, and the clock that goes with it. */
export interface Asking {
  readonly asker: Asker;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** An answers file, checked against its runbook. */
export interface Answers {
  readonly file: string;
  readonly text: string;
  readonly script: AnswersScript;
}

/**
 * Opens one of the three doors: an answers file, plain lines, or screens.
 * @throws Failure 2 when there is nobody to ask
 */
export async function openAsking(world: World, globals: Globals, answers?: Answers): Promise<Asking> {
  const { lang } = globals;
  const { stdin: input, stderr: output, env, platform } = world;
  const signal = stopSignal(world.signals);
  if (answers) {
    const { createScripted, scriptClock } = await import('../terminal/script.ts');
    const own = answers.script.replay ?? answers.script.drill?.starts;
    const clock = own ? scriptClock(answers.script) : undefined;
    const asker = createScripted(answers.script, { output, signal, lang, ...(clock ? { clock } : {}) });
    return { asker, now: clock ? () => clock.now() : world.now, signal };
  }
  if (globals.plain) {
    const { createPlain } = await import('../terminal/plain.ts');
    return { asker: createPlain({ input, output, signal, lang }), now: world.now, signal };
  }
  if (!input.isTTY || !output.isTTY) throw new Failure(EXIT.usage, m.noTerminal, m.noTerminalNext);
  const asker = createScreens({
    input,
    output,
    signal,
    lang,
    theme: makeTheme(globals.color),
    unicode: unicodeSafe(env, platform),
    links: linksSupported(env, true),
  });
  return { asker, now: world.now, signal };
}

/**
 * Reads an answers file against the runbook that it is for.
 * @throws Failure 65 with all problems at once · 74 when it cannot be read; no case exists then
 */
export async function readAnswersFile(
  path: string,
  runbook: Runbook,
  world: World,
  { lang }: Globals,
): Promise<Answers> {
  const file = resolve(world.cwd, path);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const values = { file, code: systemCode(error) ?? '?' };
    throw new Failure(EXIT.io, filled(m.cannotRead, values), m.checkName, error);
  }
  const { readAnswers } = await import('../terminal/script.ts');
  const { script, problems, warnings } = readAnswers(text, path, runbook, lang, existsSync);
  for (const warning of warnings) world.stderr.write(`${warning}\n`);
  if (script) return { file, text, script };
  throw new Failure(EXIT.badData, filled(m.answersWrong, { problems: problems.join('\n') }), m.answersNext);
}
