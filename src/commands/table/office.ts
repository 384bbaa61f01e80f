import { commandMessages as m } from '../../language/messages/commands.ts';
import { keyMessages } from '../../language/messages/key.ts';
import { registerMessages } from '../../language/messages/register.ts';
import { registerImportMessages as importMessages } from '../../language/messages/register-import.ts';
import { registerOfficeMessages as officeMessages } from '../../language/messages/register-office.ts';
import { type Flags, globalsOf } from '../globals.ts';
import type { CommandSpec } from '../program.ts';
import type { World } from '../world.ts';
import { JSON_FLAG } from './flags.ts';

/** The office itself, and the register of offices. */
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
      call: 'add [file]',
      about: registerMessages.addHelp,
      arguments: { file: registerMessages.fileArgument },
      options: [
        ['--short <name>', registerMessages.shortFlag],
        ['--name <name>', registerMessages.nameFlag],
        ['--fingerprint <sha256>', registerMessages.fingerprintFlag],
        ['--accounts <list>', officeMessages.accountsFlag],
        ['--contact <text>', officeMessages.contactFlag],
        ['--checked <date>', officeMessages.checkedFlag],
      ],
      run: async ([file], flags) =>
        file === undefined
          ? (await load()).listOffice(world, globals(flags), flags)
          : (await load()).addOffice(world, globals(flags), file, flags),
    },
    {
      call: 'import [file]',
      aliases: ['impor'],
      about: importMessages.help,
      arguments: { file: importMessages.fileArgument },
      options: [
        ['--template', importMessages.templateFlag],
        ['--yes', importMessages.yesFlag],
      ],
      run: async ([file], flags) => (await load()).importOffices(world, globals(flags), file, flags),
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
      options: [
        ['--key', officeMessages.keyFlag],
        ['--fingerprint <sha256>', registerMessages.onlyFingerprintFlag],
        ['--yes', officeMessages.removeYesFlag],
      ],
      run: async ([short = ''], flags) => (await load()).removeOffice(world, globals(flags), short, flags),
    },
  ];
}
