import { filled } from '../../language/failure.ts';
import { drillMessages as d } from '../../language/messages/drill.ts';
import { drillResultsMessages as dr } from '../../language/messages/drill-results.ts';
import { type Flags, globalsOf } from '../globals.ts';
import type { CommandSpec } from '../program.ts';
import type { Globals, World } from '../world.ts';

/** Rehearsals, and what is made of them. */
export function drillCommands(world: World): readonly CommandSpec[] {
  const globals = (flags: Flags) => globalsOf(flags, world);
  return [
    {
      call: 'drill [scenario]',
      aliases: ['latihan'],
      about: d.help,
      arguments: { scenario: d.scenarioArgument },
      options: [
        ['--seed <number>', d.seedFlag],
        ['--speed <1..20>', d.speedFlag],
        ['--team <names>', d.teamFlag],
        ['--facilitator, --pelatih', d.facilitatorFlag],
      ],
      run: async ([name], flags) => drill(world, globals(flags), name, flags),
      children: children(world),
    },
  ];
}

function children(world: World): readonly CommandSpec[] {
  const globals = (flags: Flags) => globalsOf(flags, world);
  const formats = (list: readonly string[]) =>
    ['--format <format>', filled(dr.formatFlag, { list: list.join(', ') }), list] as const;
  const PAPERS = ['md', 'html', 'docx', 'pdf'] as const;
  const paper = (flags: Flags) => PAPERS.find((format) => format === flags.format) ?? 'md';
  return [
    {
      call: 'watch <case>',
      about: dr.watchHelp,
      arguments: { case: dr.caseArgument },
      run: async ([name = ''], flags) =>
        (await import('../drill-watch.ts')).watchDrill(world, globals(flags), name),
    },
    {
      call: 'brief <scenario>',
      about: dr.briefHelp,
      arguments: { scenario: d.scenarioArgument },
      options: [['--for <reader>', dr.forFlag, ['trainee', 'facilitator']], formats(PAPERS)],
      run: async ([name = ''], flags) => {
        const reader = flags.for === 'facilitator' ? 'facilitator' : 'trainee';
        return (await import('../drill-pages.ts')).briefDrill(
          world,
          globals(flags),
          name,
          reader,
          paper(flags),
        );
      },
    },
    {
      call: 'sheet <case>',
      about: dr.sheetHelp,
      arguments: { case: dr.caseArgument },
      options: [formats(PAPERS)],
      run: async ([name = ''], flags) =>
        (await import('../drill-pages.ts')).sheetOfDrill(world, globals(flags), name, paper(flags)),
    },
    {
      call: 'results <paths...>',
      about: dr.resultsHelp,
      arguments: { paths: dr.pathsArgument },
      options: [formats(['md', 'html'])],
      run: async (paths, flags) => {
        const { resultsOfDrills } = await import('../drill-pages.ts');
        return resultsOfDrills(world, globals(flags), paths, flags.format === 'html' ? 'html' : 'md');
      },
    },
  ];
}

async function drill(
  world: World,
  globals: Globals,
  name: string | undefined,
  flags: Flags,
): Promise<number> {
  const commands = await import('../drill.ts');
  if (name === undefined) return commands.listDrills(world, globals);
  const text = (key: string) => (typeof flags[key] === 'string' ? { [key]: flags[key] } : {});
  return commands.drill(world, globals, name, {
    facilitator: flags.pelatih === true || flags.facilitator === true,
    ...text('seed'),
    ...text('speed'),
    ...text('team'),
  });
}
