import { authorHelp as a } from '../../language/messages/author-help.ts';
import { commandMessages as m } from '../../language/messages/commands.ts';
import { type Flags, globalsOf } from '../globals.ts';
import type { CommandSpec } from '../program.ts';
import type { World } from '../world.ts';
import { JSON_FLAG } from './flags.ts';

/**
 * What authors do with runbooks.
 * @param taken names that an incident of the office's own cannot have
 */
export function runbookCommands(world: World, taken: () => readonly string[]): readonly CommandSpec[] {
  return [
    {
      call: 'runbook',
      aliases: ['panduan'],
      about: m.runbookHelp,
      children: children(world, taken),
    },
  ];
}

function children(world: World, taken: () => readonly string[]): readonly CommandSpec[] {
  const load = () => import('../authoring.ts');
  const globals = (flags: Flags) => globalsOf(flags, world);
  return [
    {
      call: 'list',
      about: m.runbookListHelp,
      options: [JSON_FLAG],
      run: async (_, flags) => (await load()).listRunbooks(world, globals(flags), flags.json === true),
    },
    {
      call: 'show <name>',
      about: m.runbookShowHelp,
      options: [['--map, --peta', a.mapFlag]],
      run: async ([name = ''], flags) =>
        (await load()).showRunbook(world, globals(flags), name, flags.peta === true),
    },
    {
      call: 'check [paths...]',
      about: m.runbookCheckHelp,
      options: [JSON_FLAG, ['--stale <days>', a.staleFlag]],
      run: async (paths, flags) => {
        const { checkRunbooks, listStale } = await load();
        const json = flags.json === true;
        return typeof flags.stale === 'string'
          ? listStale(world, globals(flags), paths, flags.stale, json)
          : checkRunbooks(world, globals(flags), paths, json);
      },
    },
    {
      call: 'new',
      about: a.newHelp,
      run: async (_, flags) => (await load()).newRunbook(world, globals(flags), taken()),
    },
    {
      call: 'diff <name>',
      about: a.diffHelp,
      run: async ([name = ''], flags) => (await load()).diffRunbook(world, globals(flags), name),
    },
    {
      call: 'export <name>',
      about: a.exportHelp,
      options: [['--format <format>', a.exportFormatFlag, ['md', 'html']]],
      run: async ([name = ''], flags) =>
        (await load()).exportRunbook(world, globals(flags), name, flags.format === 'html' ? 'html' : 'md'),
    },
    {
      call: 'schema',
      about: m.runbookSchemaHelp,
      options: [['--for <kind>', m.schemaForFlag, ['runbook', 'scenario']]],
      run: async (_, flags) =>
        (await load()).printSchema(world, flags.for === 'scenario' ? 'scenario' : 'runbook'),
    },
  ];
}
