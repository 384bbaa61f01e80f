import { basename, join } from 'node:path';
import { type OpenCase, strayEvidence } from '../case/folder.ts';
import { EXIT } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { say } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { walk } from '../walk/walk.ts';
import { runTitle, waitingLines } from './ahead.ts';
import type { Asking } from './asking.ts';
import { calledAs } from './called.ts';
import { makeDesk } from './desk.ts';
import { giveNoMoreRoom } from './memory.ts';
import { linkedCommands } from './relations.ts';
import { officeSign } from './sign.ts';
import type { Globals, World } from './world.ts';

/** Walks an open case to its end or to a stop, and says where it stands. Returns the exit code. */
export async function walkCase(
  open: OpenCase,
  asking: Asking,
  world: World,
  globals: Globals,
): Promise<number> {
  giveNoMoreRoom();
  const { lang } = globals;
  const desk = makeDesk(globals.out ?? world.cwd, asking.now, officeSign(world, globals));
  try {
    if (open.torn > 0) asking.asker.tell({ tone: 'warning', text: say(m.torn, lang, { bytes: open.torn }) });
    const strays = strayEvidence(open);
    if (strays.length > 0) {
      const files = strays.map(inertLine).join(', ');
      asking.asker.tell({
        tone: 'warning',
        text: say(m.strays, lang, { files, folder: join(open.folder, 'evidence') }),
      });
    }
    const ending = await walk({ open, ...asking, desk, lang, program: calledAs(world.env, world.platform) });
    const file = join(open.folder, 'laporan.md');
    if (ending === 'closed') {
      const last = open.state.issued.at(-1);
      world.stdout.write(
        `${say(m.ended, lang, { what: runTitle(open.state, lang), file: last ? desk.locate(open, last.file) : file })}\n`,
      );
      tellOfOthers(open, world, lang);
      return EXIT.done;
    }
    const values = {
      saved: open.state.answers.size,
      file,
      case: basename(open.folder) + homeWords(globals),
      program: calledAs(world.env, world.platform),
    };
    // A terminal that is gone cannot be written to; the case is safe without this line.
    if (ending !== 'hung-up') {
      const ahead = waitingLines(open, asking.now().toISOString(), lang);
      const back = ahead.length > 0 ? `\n${[...ahead, say(m.comeBack, lang)].join('\n')}` : '';
      world.stderr.write(`\n${say(m.paused, lang, values)}${back}\n`);
      tellOfOthers(open, world, lang);
    }
    return EXIT.stopped;
  } finally {
    open.release();
  }
}

function tellOfOthers(
  { state, runbook }: OpenCase,
  { stderr, env, platform }: World,
  lang: Globals['lang'],
): void {
  const commands = linkedCommands(state.opened, runbook.incident, lang, calledAs(env, platform));
  if (commands) stderr.write(`\n${commands}\n`);
}

/** What a printed command needs besides the case's name when the workspace is not the usual one. */
function homeWords({ home }: Globals): string {
  if (home === undefined) return '';
  return /\s/.test(home) ? ` --home "${home}"` : ` --home ${home}`;
}
