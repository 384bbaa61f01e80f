import { EXIT } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { type Lang, say } from '../language/text.ts';
import { calledAs } from './called.ts';
import { globalsOf } from './globals.ts';
import { type CommandSpec, type Dress, runTable } from './program.ts';
import { caseCommands } from './table/cases.ts';
import { drillCommands } from './table/drills.ts';
import { incidentAliases, incidentCommands } from './table/incidents.ts';
import { officeCommands } from './table/office.ts';
import { paperCommands } from './table/papers.ts';
import { recapCommands } from './table/recap.ts';
import { runbookCommands } from './table/runbooks.ts';
import { langOf, told } from './told.ts';
import type { World } from './world.ts';

/** Runs one command line. All that goes wrong ends here as a message and an exit code. */
export async function run(world: World): Promise<number> {
  const lang = langOf(world.args);
  try {
    return await runTable(table(world), dressOf(world, lang));
  } catch (error) {
    return told(error, world);
  }
}

function dressOf({ args, stdout, env, platform }: World, lang: Lang): Dress {
  return { args, lang, stdout, program: calledAs(env, platform) };
}

/**
 * The command table, group by group. What an emergency needs comes in one piece; the authors' commands, `init`, plain
 * lines and answers files are loaded only when they are called.
 */
function table(world: World): readonly CommandSpec[] {
  return [
    ...incidentCommands(world),
    ...caseCommands(world),
    ...paperCommands(world),
    ...officeCommands(world),
    ...recapCommands(world),
    ...drillCommands(world),
    ...runbookCommands(world, () => commandNames(world)),
    {
      call: 'help [topic]',
      aliases: ['bantuan'],
      about: m.helpHelp,
      run: async ([topic], flags) => help(world, topic, globalsOf(flags, world).lang),
    },
  ];
}

/** Names that an office's own incident cannot have, since another command goes by them. */
function commandNames(world: World): readonly string[] {
  const incidents = new Set(incidentCommands(world).map(({ call }) => call));
  return table(world)
    .filter(({ call }) => !incidents.has(call))
    .flatMap(({ call, aliases = [] }) => [call.split(' ', 1)[0] ?? '', ...aliases])
    .concat(incidentAliases());
}

async function help(world: World, topic: string | undefined, lang: Lang): Promise<number> {
  if (topic === 'exit-codes') {
    world.stdout.write(say(m.exitCodes, lang));
    return EXIT.done;
  }
  const all = table(world);
  const known = all.some(({ call, aliases = [] }) => [call.split(' ', 1)[0], ...aliases].includes(topic));
  // Asked for help on what it does not know, commander would show the help of everything.
  const args = topic === undefined ? ['--help'] : known ? [topic, '--help'] : [topic];
  return runTable(all, { ...dressOf(world, lang), args });
}
