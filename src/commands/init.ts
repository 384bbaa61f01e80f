import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { stringify } from 'yaml';
import { cleanHandle } from '../case/handle.ts';
import { officeProfile } from '../case/profile.ts';
import { type Profile, readProfile } from '../case/profile-file.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { initMessages as m } from '../language/messages/init.ts';
import { say, type Text } from '../language/text.ts';
import { printProblem } from '../runbook/problem.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import type { Asker } from '../walk/asker.ts';
import { lineWithoutSecrets, withoutSecrets } from '../walk/secrets.ts';
import { openAsking } from './asking.ts';
import { calledAs } from './called.ts';
import { openHouse } from './house.ts';
import { unlessStopped } from './told.ts';
import type { Globals, World } from './world.ts';

const HEAD = `# Profil kantor untuk gpr-respond. Dapat disunting dengan penyunting teks.
# Jangan menulis kata sandi, kode OTP, kode cadangan, atau NIK di sini.
`;

const ZONES = [
  { value: 'Asia/Jakarta', label: 'WIB' },
  { value: 'Asia/Makassar', label: 'WITA' },
  { value: 'Asia/Jayapura', label: 'WIT' },
] as const;

/** Nothing of a profile is kept before its last answer. */
export function init(world: World, globals: Globals): Promise<number> {
  return unlessStopped(fillIn(world, globals), m.stopped);
}

/**
 * `gpr-respond init`: fills in profile.yaml. With `--answers FILE` the file is a profile that was written elsewhere.
 * An existing profile is replaced only when the person says so, and kept beside the new one.
 */
async function fillIn(world: World, globals: Globals): Promise<number> {
  const { workspace, catalogue, memory } = openHouse(world, globals);
  const { lang } = globals;
  if (globals.answers) {
    adopt(resolve(world.cwd, globals.answers), workspace.profile, world, globals);
    await officeProfile(workspace.profile, memory);
    return EXIT.done;
  }
  const { asker } = await openAsking(world, globals);
  if (existsSync(workspace.profile)) {
    const choice = await asker.askOne(say(m.exists, lang, { file: workspace.profile }), [
      { value: 'keep', label: say(m.keep, lang) },
      { value: 'replace', label: say(m.replace, lang) },
    ]);
    if (choice === 'keep') return EXIT.done;
  }
  asker.tell({ tone: 'info', text: say(m.intro, lang) });
  const profile = await ask(
    { asker, lang },
    catalogue.incidents().flatMap((one) => catalogue.platforms(one)),
  );
  save(workspace.profile, HEAD + stringify(profile));
  // Read back at once: it is known to be whole, and remembered for the day when every second counts.
  await officeProfile(workspace.profile, memory);
  world.stdout.write(`${say(m.saved, lang, { file: workspace.profile })}\n`);
  world.stderr.write(
    `${say(m.savedNext, lang, {
      platform: profile.accounts?.[0]?.platform ?? 'instagram',
      program: calledAs(world.env, world.platform),
    })}\n`,
  );
  return EXIT.done;
}

async function ask(
  door: { readonly asker: Asker; readonly lang: Globals['lang'] },
  platforms: readonly string[],
) {
  const { asker, lang } = door;
  const line = async (question: Text) => {
    const typed = await asker.askLine(say(question, lang), { optional: true });
    return typed.trim() === '' ? undefined : await withoutSecrets(door, typed.trim());
  };
  const name = await lineWithoutSecrets(door, say(m.officeName, lang));
  const timezone = (await asker.askOne(say(m.timezone, lang), ZONES)) as (typeof ZONES)[number]['value'];
  const operator = {
    name: await line(m.operatorName),
    position: await line(m.operatorPosition),
    contact: await line(m.operatorContact),
  };
  const kominfoName = await line(m.kominfoName);
  const kominfoContact = kominfoName ? await line(m.kominfoContact) : undefined;
  const spokesperson = await line(m.spokesperson);
  const accounts: NonNullable<Profile['accounts']> = [];
  const known = [...new Set(platforms)].sort().map((value) => ({ value, label: value }));
  for (;;) {
    const platform = await asker.askOne(say(m.platform, lang), [
      ...known,
      { value: '', label: say(m.noMore, lang) },
    ]);
    if (!platform) break;
    const handle = cleanHandle(await lineWithoutSecrets(door, say(m.handle, lang)));
    const [url, owner] = [await line(m.url), await line(m.owner)];
    if (accounts.length === 0) asker.tell({ tone: 'info', text: say(m.aboutLabels, lang) });
    const [mailbox, phone] = [await line(m.mailbox), await line(m.phone)];
    accounts.push(defined({ platform, handle, url, owner, mailbox, phone }));
  }
  return defined({
    office: { name, timezone },
    operator: defined(operator),
    spokesperson,
    addressees: kominfoName
      ? { kominfo: defined({ name: kominfoName, contact: kominfoContact }) }
      : undefined,
    accounts,
  });
}

function adopt(file: string, target: string, { stdout }: World, { lang }: Globals): void {
  const { profile, problems } = readProfile(file);
  if (!profile) {
    const list = (one: Globals['lang']) => problems.map((problem) => printProblem(problem, one)).join('\n');
    const what = {
      id: say(m.answersProblem, 'id', { problems: list('id') }),
      en: say(m.answersProblem, 'en', { problems: list('en') }),
    };
    throw new Failure(EXIT.badData, what, m.answersNext);
  }
  save(target, HEAD + stringify(profile));
  stdout.write(`${say(m.saved, lang, { file: target })}\n`);
}

function save(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) copyFileSync(path, `${path}.lama`);
    writeAtomically(path, text);
  } catch (error) {
    const values = { file: path, code: systemCode(error) ?? '?' };
    throw new Failure(
      EXIT.io,
      filled(caseMessages.workspaceUnwritable, values),
      caseMessages.workspaceNext,
      error,
    );
  }
}

/** The object without the keys that have no value. */
function defined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
