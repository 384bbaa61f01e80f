import { filled } from '../../language/failure.ts';
import { commandMessages as m } from '../../language/messages/commands.ts';
import { roundsMessages } from '../../language/messages/rounds.ts';
import type { Text } from '../../language/text.ts';
import { globalsOf, homeIn } from '../globals.ts';
import { openHouse } from '../house.ts';
import { incident as handle } from '../incident.ts';
import type { CommandSpec } from '../program.ts';
import type { World } from '../world.ts';

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

/** One command for each incident that the workspace has a runbook for. */
export function incidentCommands(world: World): readonly CommandSpec[] {
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

/** The Indonesian names that shipped incidents go by, whether or not the workspace has them. */
export function incidentAliases(): readonly string[] {
  return Object.values(INCIDENTS).map(({ alias }) => alias);
}
