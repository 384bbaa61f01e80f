import { cleanHandle } from '../case/handle.ts';
import { factsOf, officeProfile, type Profile } from '../case/profile.ts';
import { EXIT } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { say, type Text } from '../language/text.ts';
import type { Loaded } from '../runbook/catalogue.ts';
import { printProblem } from '../runbook/problem.ts';
import type { Asker } from '../walk/asker.ts';
import { withoutSecrets } from '../walk/secrets.ts';
import { runTitle } from './ahead.ts';
import { openAsking, readAnswersFile } from './asking.ts';
import { findOpenCase, goesOn } from './earlier-case.ts';
import { type House, openHouse } from './house.ts';
import { newCase } from './new-case.ts';
import { relationsOf, tellOfRound } from './relations.ts';
import { walkCase } from './session.ts';
import { takeUp } from './takeover.ts';
import { tell } from './tell.ts';
import { askAccount, askPlatform, assertPlatform, unknownPlatform } from './which-account.ts';
import type { Globals, World } from './world.ts';

interface IncidentOptions {
  readonly incident: string;
  /** What the incident is, in a few words. */
  readonly about: Text;
  readonly platform?: string;
  readonly account?: string;
  /** The case that the new one belongs with, as the person names it. */
  readonly linked?: string;
}

/**
 * `gpr-respond hacked --platform instagram`: finds the runbook, opens a case, walks it.
 * Only what has to be known before a case can exist is asked here: the platform and the account.
 */
export async function incident(world: World, globals: Globals, options: IncidentOptions): Promise<number> {
  const house = openHouse(world, globals);
  const profile = await readOfficeProfile(house, world, globals);
  if (options.platform) assertPlatform(house, options.incident, options.platform);
  const early = globals.answers ? undefined : await openAsking(world, globals);
  early?.asker.tell({ tone: 'info', text: bearings(options.about, globals) });
  const platform =
    options.platform ?? (await askPlatform(house, options.incident, profile, early?.asker, globals));
  const loaded = await loadRunbook(house, options.incident, platform);
  if (loaded.origin === 'own') house.memory.remember(loaded.sha256, loaded.runbook);
  const answers = globals.answers
    ? await readAnswersFile(globals.answers, loaded.runbook, world, globals)
    : undefined;
  const asking = early ?? (await openAsking(world, globals, answers));
  const { asker, now } = asking;
  tellOfRunbook(house, loaded, asker, globals, now);

  // What a file says was looked at when it was read.
  const named = answers?.script.account;
  const given = options.account && (await withoutSecrets({ asker, lang: globals.lang }, options.account));
  const account = cleanHandle(given || named || (await askAccount(profile, platform, asker, globals)));
  if (!answers) {
    const earlier = await findOpenCase(house, loaded, platform, account);
    if (earlier && (await goesOn(earlier, asking, globals))) {
      const open = await takeUp(house, earlier.folder, async () => asking, {
        lang: globals.lang,
        now,
        known: earlier,
      });
      return open ? walkCase(open, asking, world, globals) : EXIT.done;
    }
  }
  const about = { platform, handle: account };
  const relations = await relationsOf(house, loaded.runbook, about, profile, {
    linked: options.linked,
    cwd: world.cwd,
  });
  const facts = { ...(profile ? factsOf(profile, platform, account) : {}), ...answers?.script.facts };
  const open = await newCase(
    house,
    loaded,
    { account: about, facts, ...relations },
    answers,
    { now, version: world.version },
    globals,
  );
  asker.tell({
    tone: 'good',
    text: say(m.opened, globals.lang, { what: runTitle(open.state, globals.lang), folder: open.folder }),
  });
  tellOfRound(relations, asker, globals.lang);
  return walkCase(open, asking, world, globals);
}

/** The runbook for an incident on a platform. @throws Failure 2 when there is none */
async function loadRunbook({ catalogue }: House, name: string, platform: string): Promise<Loaded> {
  const found = catalogue.find(name, platform);
  if (found) return catalogue.load(found);
  throw unknownPlatform(catalogue.platforms(name), name, platform);
}

async function readOfficeProfile(
  { workspace, memory }: House,
  { stderr }: World,
  { lang }: Globals,
): Promise<Profile | undefined> {
  const { profile, problems } = await officeProfile(workspace.profile, memory);
  if (problems.length > 0) {
    const list = problems.map((problem) => printProblem(problem, lang)).join('\n');
    tell({ stderr }, `${say(m.profileBroken, lang, { problems: list })}\n`);
  }
  return profile;
}

/** Where the person is, that nothing is lost, and how to stop: one line, only here. */
function bearings(about: Text, { lang }: Globals): string {
  return say(m.bearings, lang, { about: say(about, lang) });
}

function tellOfRunbook(
  { workspace: { runbooks } }: House,
  loaded: Loaded,
  asker: Asker,
  { lang }: Globals,
  now: () => Date,
): void {
  if (loaded.warnings.length > 0) {
    const list = loaded.warnings.map((problem) => printProblem(problem, lang)).join('\n');
    const words = loaded.warnings.some(({ file }) => file.startsWith(runbooks))
      ? m.runbookBroken
      : m.shippedBroken;
    asker.tell({ tone: 'warning', text: say(words, lang, { problems: list }) });
  }
  const { reviewed } = loaded.runbook;
  const days = (now().getTime() - Date.parse(reviewed)) / 86_400_000;
  if (days > 180) {
    asker.tell({ tone: 'warning', text: say(m.runbookOld, lang, { date: reviewed }) });
  }
}
