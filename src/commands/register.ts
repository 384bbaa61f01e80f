import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Listed } from '../case/offices/read.ts';
import { type PublicKey, publicKey, spoken } from '../case/publickey.ts';
import {
  badShort,
  LARGEST_REGISTER,
  type Register,
  readRegister,
  refusal,
  withOffice,
} from '../case/register.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages } from '../language/messages/commands.ts';
import { registerMessages as m } from '../language/messages/register.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { slug } from '../safety/name.ts';
import { type Asking, openAsking } from './asking.ts';
import { openHouse } from './house.ts';
import { heardRight } from './register-compare.ts';
import { openRoster } from './roster.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** The register as it lies in the workspace; empty when there is none yet. */
export function openRegister(root: string): Register & { readonly file: string; readonly text: string } {
  const file = join(root, 'allowed_signers');
  const text = textOf(file, LARGEST_REGISTER);
  return { file, text: text ?? '', ...readRegister(text ?? '') };
}

/** What is wrong with the register, by line: `allowed_signers:3: …` */
export function registerProblems({ file, problems }: ReturnType<typeof openRegister>, lang: Lang): string {
  const lines = problems.map(({ line, sentence }) =>
    say(m.problem, lang, { file, line, sentence: sentence[lang] }),
  );
  return lines.map((one) => `${inertLine(one)}\n`).join('');
}

/**
 * A fingerprint as `ssh-keygen -l` shows it, and for reading out on the telephone.
 * @param options.open without its end, which is to be heard
 */
export function fingerprintText(
  name: string,
  key: PublicKey,
  lang: Lang,
  { open }: { readonly open?: boolean } = {},
): string {
  const shown = (text: string) => (open ? text.replace(/.{4}$/, '____') : text);
  const rows = spoken(key).map((row) => `  ${row}`);
  return say(m.fingerprint, lang, {
    name,
    fingerprint: shown(key.fingerprint),
    spoken: shown(rows.join('\n')),
  });
}

/** `gpr-respond register add FILE.pub`: after the fingerprint was compared by telephone. */
export async function addOffice(
  world: World,
  globals: Globals,
  path: string,
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { lang } = globals;
  const { workspace } = openHouse(world, globals);
  const key = keyIn(resolve(world.cwd, path));
  const register = openRegister(workspace.root);
  world.stderr.write(registerProblems(register, lang));
  const given = (flag: unknown) => (typeof flag === 'string' ? inertLine(flag).trim() : undefined);
  const known = given(flags.fingerprint);
  let opened: Promise<Asking> | undefined;
  const ask = async () => {
    opened ??= openAsking(world, globals);
    return (await opened).asker;
  };
  const line = async (question: 'askName' | 'askShort', initial: string) =>
    inertLine(await (await ask()).askLine(say(m[question], lang), { initial })).trim();
  const shortName = async () => {
    for (;;) {
      const typed = await line('askShort', slug(name));
      const trouble = badShort(typed);
      if (!trouble) return typed;
      (await ask()).tell({ tone: 'warning', text: trouble[lang] });
    }
  };
  const { offices } = openRoster(workspace.root).list;
  const called = offices.find((one) => one.short === given(flags.short))?.name;
  const name = given(flags.name) ?? called ?? (await line('askName', suggested(key)));
  const namesake = offices.find((one) => one.name.toLowerCase() === name.toLowerCase())?.short;
  const short = given(flags.short) ?? namesake ?? (await shortName());
  const refused = refusal(register, { short, name, key }) ?? contradiction(offices, { short, name });
  if (refused) throw new Failure(EXIT.usage, refused, m.listNext);
  world.stderr.write(`${fingerprintText(name, key, lang, { open: known === undefined })}\n`);
  if (known !== undefined && known !== key.fingerprint) {
    throw new Failure(
      EXIT.findings,
      filled(m.otherFingerprint, { fingerprint: key.fingerprint, given: known }),
      m.unchanged,
    );
  }
  if (known === undefined && !(await heardRight(await ask(), name, key, lang))) {
    tell(world, say(m.unchanged, lang));
    return EXIT.findings;
  }
  mkdirSync(workspace.root, { recursive: true });
  writeAtomically(register.file, withOffice(register.text, short, name, key));
  world.stdout.write(`${say(m.added, lang, { name, short })}\n`);
  if (![flags.accounts, flags.contact, flags.checked].some((one) => one !== undefined)) return EXIT.done;
  return (await import('./register-office.ts')).listOffice(world, globals, { ...flags, short, name });
}

/** What the key's maker called it, unless that names no office. */
function suggested({ comment }: PublicKey): string {
  return comment === 'gpr-respond' || comment.includes('@') ? '' : inertLine(comment);
}

/** What the list of offices says about these names already. */
function contradiction(
  offices: readonly Listed[],
  { short, name }: { readonly short: string; readonly name: string },
): Text | undefined {
  const line = (one: Listed) => one.rows[0]?.line ?? 0;
  const same = offices.find((one) => one.short === short);
  if (same && same.name.toLowerCase() !== name.toLowerCase())
    return filled(m.shortTaken, { short, name: same.name, line: line(same) });
  const twin = offices.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.short !== short);
  return twin && filled(m.nameTaken, { name, short: twin.short, line: line(twin) });
}

function keyIn(path: string): PublicKey {
  const text = textOf(path, 16_384);
  const file = inertLine(basename(path));
  if (text === undefined)
    throw new Failure(
      EXIT.io,
      filled(commandMessages.cannotRead, { file, code: 'ENOENT' }),
      commandMessages.checkName,
    );
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
    throw new Failure(EXIT.badData, filled(m.privateKey, { file }));
  const key = publicKey(text);
  if (!key) throw new Failure(EXIT.badData, filled(m.notAKey, { file }));
  return key;
}

/** The text of a small file; undefined when there is none. */
function textOf(file: string, largest: number): string | undefined {
  try {
    if (statSync(file).size > largest) throw new Failure(EXIT.badData, filled(m.tooLarge, { file }));
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
