import { collectMessages } from '../../language/messages/collect.ts';
import { watchMessages } from '../../language/messages/collect-watch.ts';
import { lettersMessages } from '../../language/messages/letters.ts';
import { recapLetterMessages } from '../../language/messages/recap-letter.ts';
import { storeMessages } from '../../language/messages/store.ts';
import { valuesOf } from '../collect-values.ts';
import { type Flags, globalsOf } from '../globals.ts';
import type { CommandSpec } from '../program.ts';
import type { World } from '../world.ts';
import { JSON_FLAG } from './flags.ts';

/** Many reports in one view. */
export function recapCommands(world: World): readonly CommandSpec[] {
  const globals = (flags: Flags) => globalsOf(flags, world);
  return [
    {
      call: 'collect [paths...]',
      aliases: ['rekap'],
      about: collectMessages.help,
      arguments: { paths: collectMessages.pathArgument },
      options: [
        ['--view, --bagian <part>', collectMessages.viewFlag, valuesOf('bagian')],
        ['--since <date>', collectMessages.sinceFlag],
        ['--until <date>', collectMessages.untilFlag],
        ['--month <month>', collectMessages.monthFlag],
        ['--platform <name>', collectMessages.platformFlag],
        ['--office <name>', collectMessages.officeFlag],
        ['--state <state>', collectMessages.stateFlag, valuesOf('state')],
        ['--kind <kind>', collectMessages.kindFlag, valuesOf('kind')],
        ['--mine [addressee]', collectMessages.mineFlag],
        ['--watch, --pantau', watchMessages.flag],
        JSON_FLAG,
        ['--csv', collectMessages.csvFlag],
        ['--format <format>', collectMessages.formatFlag, ['md', 'html', 'docx', 'xlsx', 'pdf']],
        ['--for <addressee>', recapLetterMessages.forFlag],
        ['--letter-lang <id|en>', lettersMessages.inFlag, ['id', 'en']],
        ['--yes', lettersMessages.yesFlag],
        ['--store <url>', storeMessages.flag],
      ],
      run: async (paths, flags) =>
        (await import('../collect.ts')).collect(world, globals(flags), paths, flags),
    },
  ];
}
