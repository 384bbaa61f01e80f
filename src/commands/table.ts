import { EXIT, filled } from '../language/failure.ts';
import { authorHelp as a } from '../language/messages/author-help.ts';
import { collectMessages } from '../language/messages/collect.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { drillMessages as d } from '../language/messages/drill.ts';
import { drillResultsMessages as dr } from '../language/messages/drill-results.ts';
import { forwardMessages as f } from '../language/messages/forward.ts';
import { handoverMessages as h } from '../language/messages/handover.ts';
import { keyMessages } from '../language/messages/key.ts';
import { lettersMessages as l } from '../language/messages/letters.ts';
import { receiptMessages as r } from '../language/messages/receipts.ts';
import { registerMessages } from '../language/messages/register.ts';
import { roundsMessages } from '../language/messages/rounds.ts';
import { verifyMessages } from '../language/messages/verify.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { calledAs } from './called.ts';
import { cases } from './cases.ts';
import { openHouse } from './house.ts';
import { incident as handle } from './incident.ts';
import { type CommandSpec, type Dress, runTable } from './program.ts';
import { report } from './report.ts';
import { resume } from './resume.ts';
import { langOf, told } from './told.ts';

import type { Globals, World } from './world.ts';

/** Indonesian names of the incidents' commands, and what they are about; an office's own incidents go by their own name. */
const INCIDENTS: Readonly<Record<string, { readonly alias: string; readonly about: Text }>> = {
  hacked: { alias: 'diretas', about: m.hackedHelp },
  suspicious: { alias: 'mencurigakan', about: m.suspiciousHelp },
  impersonated: { alias: 'ditiru', about: m.impersonatedHelp },
  suspended: { alias: 'ditangguhkan', about: m.suspendedHelp },
  aftercare: { alias: 'pascainsiden', about: m.aftercareHelp },
  prepare: { alias: 'siaga', about: m.prepareHelp },
  patrol: { alias: 'patroli', about: m.patrolHelp },
};

const PLATFORM = ['--platform <name>', m.platformFlag] as const;
const ACCOUNT = ['--account <name>', m.accountFlag] as const;
const LINKED = ['--linked <case>', roundsMessages.linkedFlag] as const;
const JSON_FLAG = ['--json', m.jsonFlag] as const;
const CASE = { case: m.caseArgument };

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

/** The command table. What an emergency needs comes in one piece; the authors' commands, `init`, plain lines and answers files are loaded only when they are called. */
function table(world: World): readonly CommandSpec[] {
  const globals = (flags: Readonly<Record<string, unknown>>) => globalsOf(flags, world);
  return [
    ...incidentCommands(world),
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
        (await import('./handover.ts')).handover(world, globals(flags), name, flags),
    },
    {
      call: 'sent [case]',
      aliases: ['terkirim'],
      about: r.help,
      arguments: CASE,
      options: [
        ['--to <addressee>', r.toFlag],
        ['--how <text>', r.howFlag],
        ['--receiver <name>', r.receiverFlag],
        ['--when <time>', r.whenFlag],
        ['--ticket <number>', r.ticketFlag],
        ['--confirmed-by, --dikonfirmasi <name>', r.confirmedFlag],
      ],
      run: async ([name], flags) => (await import('./sent.ts')).sent(world, globals(flags), name, flags),
    },
    {
      call: 'forward [reports...]',
      aliases: ['teruskan'],
      about: f.help,
      arguments: { reports: f.reports },
      options: [
        ['--to <addressee>', f.toFlag],
        ['--zip', f.zipFlag],
        ['--despite <reason>', f.despiteFlag],
      ],
      run: async (paths, flags) =>
        (await import('./forward.ts')).forward(world, globals(flags), paths, flags),
    },
    {
      call: 'cases',
      aliases: ['kasus'],
      about: m.casesHelp,
      options: [JSON_FLAG],
      run: async (_, flags) => cases(world, globals(flags), flags.json === true),
    },
    {
      call: 'report [case]',
      aliases: ['laporan'],
      about: m.reportHelp,
      arguments: CASE,
      options: [
        ['--format <format>', m.formatFlag, ['md', 'html', 'docx', 'pdf', 'chat']],
        ['--annex, --lampiran', m.annexFlag],
        ['--edition <type>', m.editionFlag, ['awal', 'perkembangan', 'akhir']],
        ['--for <addressee>', l.forFlag],
        ['--letter <name>', l.letterFlag],
        ['--letter-lang <id|en>', l.inFlag, ['id', 'en']],
        ['--yes', l.yesFlag],
        ['--whole, --utuh', m.wholeFlag],
      ],
      run: async ([name], flags) => report(world, globals(flags), name, flags),
    },
    {
      call: 'init',
      aliases: ['profil'],
      about: m.initHelp,
      options: [['--key [file]', keyMessages.flag]],
      run: async (_, flags) =>
        typeof flags.key === 'string' || flags.key === true
          ? (await import('./authenticity.ts')).initKey(world, globals(flags), flags.key)
          : (await import('./init.ts')).init(world, globals(flags)),
    },
    {
      call: 'verify [files...]',
      aliases: ['periksa'],
      about: verifyMessages.help,
      arguments: { files: verifyMessages.fileArgument },
      options: [JSON_FLAG, ['--body, --isi', verifyMessages.bodyFlag]],
      run: async (files, flags) =>
        (await import('./authenticity.ts')).verify(world, globals(flags), files, flags),
    },
    {
      call: 'collect [paths...]',
      aliases: ['rekap'],
      about: collectMessages.help,
      arguments: { paths: collectMessages.pathArgument },
      options: [
        ['--view, --bagian <part>', collectMessages.viewFlag, ['now', 'offices', 'figures', 'all']],
        ['--since <date>', collectMessages.sinceFlag],
        ['--until <date>', collectMessages.untilFlag],
        ['--platform <name>', collectMessages.platformFlag],
        ['--office <name>', collectMessages.officeFlag],
        ['--state <state>', collectMessages.stateFlag, ['open', 'contained', 'recovered', 'closed']],
        ['--kind <kind>', collectMessages.kindFlag, ['incident', 'preparation', 'patrol', 'drill']],
        ['--mine [addressee]', collectMessages.mineFlag],
        JSON_FLAG,
        ['--csv', collectMessages.csvFlag],
        ['--format <format>', collectMessages.formatFlag, ['md']],
      ],
      run: async (paths, flags) =>
        (await import('./collect.ts')).collect(world, globals(flags), paths, flags),
    },
    {
      call: 'register',
      aliases: ['daftar-kantor'],
      about: registerMessages.help,
      children: registerCommands(world),
    },
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
      children: drillCommands(world),
    },
    {
      call: 'runbook',
      aliases: ['panduan'],
      about: m.runbookHelp,
      children: runbookCommands(world),
    },
    {
      call: 'help [topic]',
      aliases: ['bantuan'],
      about: m.helpHelp,
      run: async ([topic], flags) => help(world, topic, globals(flags).lang),
    },
  ];
}

function drillCommands(world: World): readonly CommandSpec[] {
  const globals = (flags: Readonly<Record<string, unknown>>) => globalsOf(flags, world);
  const formats = (list: readonly string[]) =>
    ['--format <format>', filled(dr.formatFlag, { list: list.join(', ') }), list] as const;
  const PAPERS = ['md', 'html', 'docx', 'pdf'] as const;
  const paper = (flags: Readonly<Record<string, unknown>>) =>
    PAPERS.find((format) => format === flags.format) ?? 'md';
  return [
    {
      call: 'watch <case>',
      about: dr.watchHelp,
      arguments: { case: dr.caseArgument },
      run: async ([name = ''], flags) =>
        (await import('./drill-watch.ts')).watchDrill(world, globals(flags), name),
    },
    {
      call: 'brief <scenario>',
      about: dr.briefHelp,
      arguments: { scenario: d.scenarioArgument },
      options: [['--for <reader>', dr.forFlag, ['trainee', 'facilitator']], formats(PAPERS)],
      run: async ([name = ''], flags) => {
        const reader = flags.for === 'facilitator' ? 'facilitator' : 'trainee';
        return (await import('./drill-pages.ts')).briefDrill(
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
        (await import('./drill-pages.ts')).sheetOfDrill(world, globals(flags), name, paper(flags)),
    },
    {
      call: 'results <paths...>',
      about: dr.resultsHelp,
      arguments: { paths: dr.pathsArgument },
      options: [formats(['md', 'html'])],
      run: async (paths, flags) => {
        const { resultsOfDrills } = await import('./drill-pages.ts');
        return resultsOfDrills(world, globals(flags), paths, flags.format === 'html' ? 'html' : 'md');
      },
    },
  ];
}

async function drill(
  world: World,
  globals: Globals,
  name: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  const commands = await import('./drill.ts');
  if (name === undefined) return commands.listDrills(world, globals);
  const text = (key: string) => (typeof flags[key] === 'string' ? { [key]: flags[key] } : {});
  return commands.drill(world, globals, name, {
    facilitator: flags.pelatih === true || flags.facilitator === true,
    ...text('seed'),
    ...text('speed'),
    ...text('team'),
  });
}

function incidentCommands(world: World): readonly CommandSpec[] {
  const { catalogue } = openHouse(world, globalsOf(homeIn(world.args), world));
  return catalogue.incidents().map((incident) => {
    const about = INCIDENTS[incident]?.about ?? filled(m.ownIncidentHelp, { incident });
    return {
      call: incident,
      aliases: INCIDENTS[incident] ? [INCIDENTS[incident].alias] : [],
      about,
      options: [PLATFORM, ACCOUNT, LINKED],
      run: async (_, flags) =>
        handle(world, globalsOf(flags, world), {
          incident,
          about,
          ...(typeof flags.platform === 'string' ? { platform: flags.platform } : {}),
          ...(typeof flags.account === 'string' ? { account: flags.account } : {}),
          ...(typeof flags.linked === 'string' ? { linked: flags.linked } : {}),
        }),
    };
  });
}

function registerCommands(world: World): readonly CommandSpec[] {
  const load = () => import('./authenticity.ts');
  const globals = (flags: Readonly<Record<string, unknown>>) => globalsOf(flags, world);
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

function runbookCommands(world: World): readonly CommandSpec[] {
  const load = () => import('./authoring.ts');
  const globals = (flags: Readonly<Record<string, unknown>>) => globalsOf(flags, world);
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
      run: async (_, flags) => (await load()).newRunbook(world, globals(flags), commandNames(world)),
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
    { call: 'schema', about: m.runbookSchemaHelp, run: async () => (await load()).printSchema(world) },
  ];
}

/** Names that an office's own incident cannot have, since another command goes by them. */
function commandNames(world: World): readonly string[] {
  const incidents = new Set(incidentCommands(world).map(({ call }) => call));
  return table(world)
    .filter(({ call }) => !incidents.has(call))
    .flatMap(({ call, aliases = [] }) => [call.split(' ', 1)[0] ?? '', ...aliases])
    .concat(Object.values(INCIDENTS).map(({ alias }) => alias));
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

function globalsOf(flags: Readonly<Record<string, unknown>>, { args, env }: World): Globals {
  const text = (key: string) => (typeof flags[key] === 'string' ? { [key]: flags[key] } : {});
  return {
    lang: langOf(args),
    plain: flags.plain === true,
    // Asked of the words themselves: the same flag may stand before and after the command.
    color: !args.includes('--no-color') && !env.NO_COLOR && env.TERM !== 'dumb',
    debug: flags.debug === true,
    ...text('home'),
    ...text('answers'),
    ...text('out'),
  };
}

/** The workspace has to be known before the flags are read: its own runbooks are commands too. */
function homeIn(args: readonly string[]): { readonly home?: string } {
  const at = args.lastIndexOf('--home');
  const home =
    at === -1 ? args.findLast((word) => word.startsWith('--home='))?.slice('--home='.length) : args[at + 1];
  return home ? { home } : {};
}
