import { commandMessages as m } from '../../language/messages/commands.ts';
import { handoverMessages as h } from '../../language/messages/handover.ts';
import { cases } from '../cases.ts';
import { type Flags, globalsOf } from '../globals.ts';
import type { CommandSpec } from '../program.ts';
import { resume } from '../resume.ts';
import type { World } from '../world.ts';
import { CASE, JSON_FLAG } from './flags.ts';

/** Cases that are there: taken up again, handed to a colleague, listed. */
export function caseCommands(world: World): readonly CommandSpec[] {
  const globals = (flags: Flags) => globalsOf(flags, world);
  return [
    {
      call: 'resume [case]',
      aliases: ['lanjut'],
      about: m.resumeHelp,
      arguments: CASE,
      options: [['--by <name>', h.byFlag]],
      run: async ([name], flags) => resume(world, globals(flags), name, flags.by),
    },
    {
      call: 'handover [case]',
      aliases: ['serah-terima'],
      about: h.help,
      arguments: CASE,
      options: [
        ['--from <name>', h.fromFlag],
        ['--to <name>', h.toFlag],
        ['--note <text>', h.noteFlag],
        ['--zip', h.zipFlag],
      ],
      run: async ([name], flags) =>
        (await import('../handover.ts')).handover(world, globals(flags), name, flags),
    },
    {
      call: 'cases',
      aliases: ['kasus'],
      about: m.casesHelp,
      options: [JSON_FLAG],
      run: async (_, flags) => cases(world, globals(flags), flags.json === true),
    },
  ];
}
