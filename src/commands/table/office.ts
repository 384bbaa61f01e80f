import { commandMessages as m } from '../../language/messages/commands.ts';
import { keyMessages } from '../../language/messages/key.ts';
import { registerMessages } from '../../language/messages/register.ts';
import { type Flags, globalsOf } from '../globals.ts';
import type { CommandSpec } from '../program.ts';
import type { World } from '../world.ts';
import { JSON_FLAG } from './flags.ts';

/** The office itself, and the offices whose keys it knows. */
export function officeCommands(world: World): readonly CommandSpec[] {
  const globals = (flags: Flags) => globalsOf(flags, world);
  return [
    {
      call: 'init',
      aliases: ['profil'],
      about: m.initHelp,
      options: [['--key [file]', keyMessages.flag]],
      run: async (_, flags) =>
        typeof flags.key === 'string' || flags.key === true
          ? (await import('../authenticity.ts')).initKey(world, globals(flags), flags.key)
          : (await import('../init.ts')).init(world, globals(flags)),
    },
    {
      call: 'register',
      aliases: ['daftar-kantor'],
      about: registerMessages.help,
      children: registerCommands(world),
    },
  ];
}

function registerCommands(world: World): readonly CommandSpec[] {
  const load = () => import('../authenticity.ts');
  const globals = (flags: Flags) => globalsOf(flags, world);
  return [
    {
      call: 'add <file>',
      about: registerMessages.addHelp,
      arguments: { file: registerMessages.fileArgument },
      options: [
        ['--short <name>', registerMessages.shortFlag],
        ['--name <name>', registerMessages.nameFlag],
        ['--fingerprint <sha256>', registerMessages.fingerprintFlag],
      ],
      run: async ([file = ''], flags) => (await load()).addOffice(world, globals(flags), file, flags),
    },
    {
      call: 'list',
      about: registerMessages.listHelp,
      options: [JSON_FLAG],
      run: async (_, flags) => (await load()).listOffices(world, globals(flags), flags.json === true),
    },
    {
      call: 'remove <short>',
      about: registerMessages.removeHelp,
      arguments: { short: registerMessages.shortArgument },
      options: [['--fingerprint <sha256>', registerMessages.onlyFingerprintFlag]],
      run: async ([short = ''], flags) =>
        (await load()).removeOffice(world, globals(flags), short, flags.fingerprint),
    },
  ];
}
