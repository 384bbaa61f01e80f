import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import type { Opened } from '../case/entry.ts';
import { createCase, type OpenCase } from '../case/folder.ts';
import { cleanHandle, sameHandle } from '../case/handle.ts';
import { factsOf, officeProfile, type Profile } from '../case/profile.ts';
import { readCase } from '../case/reading.ts';
import { caseFolders, caseName } from '../case/workspace.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { nearest } from '../language/nearest.ts';
import { say, type Text } from '../language/text.ts';
import { moment, zoneOf } from '../language/time.ts';
import type { Loaded } from '../runbook/catalogue.ts';
import { printProblem } from '../runbook/problem.ts';
import { systemCode } from '../safety/code.ts';
import type { Asker } from '../walk/asker.ts';
import { lineWithoutSecrets, withoutSecrets } from '../walk/secrets.ts';
import { runTitle, runWord } from './ahead.ts';
import { type Answers, type Asking, openAsking, readAnswersFile } from './asking.ts';
import { type House, openHouse } from './house.ts';
import { relationsOf, tellOfRound } from './relations.ts';
import { walkCase } from './session.ts';
import { takeUp } from './takeover.ts';
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

function assertPlatform({ catalogue }: House, name: string, platform: string): void {
  if (!catalogue.find(name, platform)) throw unknownPlatform(catalogue.platforms(name), name, platform);
}

function unknownPlatform(known: readonly string[], name: string, platform: string): Failure {
  const near = nearest(platform, known);
  const list = filled(m.knownPlatforms, { list: known.join(', ') });
  const guess = near ? filled(m.didYouMean, { name: `{program} ${name} --platform ${near}` }) : undefined;
  const next = guess ? { id: `${guess.id}\n${list.id}`, en: `${guess.en}\n${list.en}` } : list;
  return new Failure(EXIT.usage, filled(m.unknownPlatform, { incident: name, name: platform }), next);
}

async function readOfficeProfile(
  { workspace, memory }: House,
  { stderr }: World,
  { lang }: Globals,
): Promise<Profile | undefined> {
  const { profile, problems } = await officeProfile(workspace.profile, memory);
  if (problems.length > 0) {
    const list = problems.map((problem) => printProblem(problem, lang)).join('\n');
    stderr.write(`${say(m.profileBroken, lang, { problems: list })}\n\n`);
  }
  return profile;
}

async function askPlatform(
  { catalogue }: House,
  name: string,
  profile: Profile | undefined,
  asker: Asker | undefined,
  { lang }: Globals,
): Promise<string> {
  const known = catalogue.platforms(name);
  const own = [...new Set(profile?.accounts?.map(({ platform }) => platform))].filter((one) =>
    known.includes(one),
  );
  const offered = own.length > 0 ? own : known;
  const [only] = offered;
  if (only && offered.length === 1) return only;
  if (!asker) {
    const example = filled(m.knownPlatforms, { list: known.join(', ') });
    throw new Failure(EXIT.usage, filled(m.missingValue, { name: '--platform' }), example);
  }
  return asker.askOne(
    say(m.whichPlatform, lang),
    offered.map((value) => ({ value, label: value })),
  );
}

async function askAccount(
  profile: Profile | undefined,
  platform: string,
  asker: Asker,
  { lang }: Globals,
): Promise<string> {
  const own = profile?.accounts?.filter((one) => one.platform === platform) ?? [];
  const [only] = own;
  if (only && own.length === 1) return only.handle;
  if (own.length > 1) {
    const choices = own.map(({ handle }) => ({ value: handle, label: handle }));
    const other = { value: '', label: say(m.otherAccount, lang) };
    const chosen = await asker.askOne(say(m.whichOfAccounts, lang), [...choices, other]);
    if (chosen) return chosen;
  }
  return lineWithoutSecrets({ asker, lang }, say(m.whichAccount, lang));
}

/** An unfinished case of this account and runbook: whoever starts again after a crash wants that one. */
async function findOpenCase(house: House, { runbook }: Loaded, platform: string, handle: string) {
  for (const folder of caseFolders(house.workspace)) {
    if (!folder.includes(`_${runbook.id}_`)) continue;
    try {
      const read = await readCase(folder, house.readRunbook);
      const { opened, closed } = read.state;
      if (
        !closed &&
        opened.kind !== 'drill' &&
        opened.account.platform === platform &&
        sameHandle(opened.account.handle, handle)
      ) {
        return read;
      }
    } catch {
      // A damaged case is told of by `cases` and `resume`; here it only must not stand in the way.
    }
  }
  return undefined;
}

/** Where the person is, that nothing is lost, and how to stop: one line, only here. */
function bearings(about: Text, { lang }: Globals): string {
  return say(m.bearings, lang, { about: say(about, lang) });
}

/** An empty case older than this is left where it is: its targets would all be missed from the start. */
const FRESH = 60 * 60_000;

/**
 * Whether an open case is gone on with. One that holds nothing is no question worth a key in an emergency: a fresh one
 * is taken, an old one passed over.
 */
async function goesOn(
  { state }: NonNullable<Awaited<ReturnType<typeof findOpenCase>>>,
  { asker, now }: Pick<Asking, 'asker' | 'now'>,
  { lang }: Globals,
): Promise<boolean> {
  const when = moment(state.opened.at, zoneOf(state.facts['office.timezone']), lang);
  const what = runWord(state, lang);
  if (!state.entries.some(({ type }) => CONTENT.has(type))) {
    const fresh = now().getTime() - Date.parse(state.opened.at) < FRESH;
    if (fresh) asker.tell({ tone: 'info', text: say(m.wentOn, lang, { when }) });
    return fresh;
  }
  const choice = await asker.askOne(say(m.openCaseExists, lang, { what, when }), [
    { value: 'go-on', label: say(m.goOn, lang, { what, saved: state.answers.size }) },
    { value: 'new', label: say(m.startNew, lang, { what }) },
  ]);
  return choice === 'go-on';
}

/** Entries that a person has put into a case. */
const CONTENT = new Set(['answered', 'sent', 'evidence', 'noted']);

function newCase(
  { workspace }: House,
  loaded: Loaded,
  known: Pick<Opened, 'account' | 'facts' | 'earlier' | 'linked' | 'others'>,
  answers: Answers | undefined,
  { now, version }: Pick<World, 'now' | 'version'>,
  { lang }: Globals,
): Promise<OpenCase> {
  const replay = answers?.script.replay;
  const seed = replay && answers ? createHash('sha256').update(answers.text).digest() : undefined;
  const zone = zoneOf(known.facts['office.timezone']);
  const name = (from: Buffer | undefined) =>
    caseName(now().toISOString(), zone, loaded.runbook.id, known.account.handle, from);
  const wanted = name(seed);
  const taken = existsSync(`${workspace.cases}/${wanted}`);
  try {
    mkdirSync(workspace.cases, { recursive: true });
  } catch (error) {
    const values = { file: workspace.cases, code: systemCode(error) ?? '?' };
    throw new Failure(
      EXIT.io,
      filled(caseMessages.workspaceUnwritable, values),
      caseMessages.workspaceNext,
      error,
    );
  }
  const kind =
    loaded.runbook.phase === 'pre-incident' ? preparationKind(loaded.runbook.incident) : 'incident';
  const opened: Parameters<typeof createCase>[1] = {
    program: version,
    case: taken ? name(undefined) : wanted,
    kind: replay ? 'drill' : kind,
    ...known,
    lang,
    ...(replay ? { replay: replay.story } : {}),
  };
  return createCase(workspace.cases, opened, loaded, now);
}

function preparationKind(name: string): 'patrol' | 'preparation' {
  return name === 'patrol' ? 'patrol' : 'preparation';
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
