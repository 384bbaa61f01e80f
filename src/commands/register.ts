import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type PublicKey, publicKey, spoken } from '../case/publickey.ts';
import {
  LARGEST_REGISTER,
  type Register,
  readRegister,
  refusal,
  withOffice,
  withoutOffices,
} from '../case/register.ts';
import { EXIT, Failure, filled, systemCode } from '../language/failure.ts';
import { commandMessages } from '../language/messages/commands.ts';
import { registerMessages as m } from '../language/messages/register.ts';
import { type Lang, say } from '../language/text.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { inertLine } from '../safety/inert.ts';
import { slug } from '../safety/name.ts';
import { type Asking, openAsking } from './asking.ts';
import { calledAs } from './called.ts';
import { openHouse } from './house.ts';
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

/** A fingerprint as `ssh-keygen -l` shows it, and for reading out on the telephone. */
export function fingerprintText(name: string, key: PublicKey, lang: Lang): string {
  const rows = spoken(key).map((row) => `  ${row}`);
  return say(m.fingerprint, lang, { name, fingerprint: key.fingerprint, spoken: rows.join('\n') });
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
  const name = given(flags.name) ?? (await line('askName', inertLine(key.comment)));
  const short = given(flags.short) ?? (await line('askShort', slug(name)));
  const refused = refusal(register, { short, name, key });
  if (refused) throw new Failure(EXIT.usage, refused, m.listNext);
  world.stderr.write(`${fingerprintText(name, key, lang)}\n`);
  if (known !== undefined && known !== key.fingerprint) {
    throw new Failure(
      EXIT.findings,
      filled(m.otherFingerprint, { fingerprint: key.fingerprint, given: known }),
      m.unchanged,
    );
  }
  if (known === undefined) {
    const answer = await (await ask()).askOne(say(m.compare, lang), [
      { value: 'different', label: say(m.different, lang) },
      { value: 'same', label: say(m.same, lang) },
    ]);
    if (answer !== 'same') {
      world.stderr.write(`${say(m.unchanged, lang)}\n`);
      return EXIT.findings;
    }
  }
  mkdirSync(workspace.root, { recursive: true });
  writeAtomically(register.file, withOffice(register.text, short, name, key));
  world.stdout.write(`${say(m.added, lang, { name, short })}\n`);
  return EXIT.done;
}

/** `gpr-respond register list`: exit 1 when a line cannot be used. */
export async function listOffices(world: World, globals: Globals, json: boolean): Promise<number> {
  const { lang } = globals;
  const register = openRegister(openHouse(world, globals).workspace.root);
  const { offices, problems, file } = register;
  const exit = problems.length > 0 ? EXIT.findings : EXIT.done;
  if (json) {
    const plain = {
      offices: offices.map(({ short, name, key, line }) => ({
        short,
        name,
        fingerprint: key.fingerprint,
        line,
      })),
      problems: problems.map(({ line, sentence }) => ({ line, problem: sentence[lang] })),
    };
    world.stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
    return exit;
  }
  if (offices.length === 0)
    world.stderr.write(`${say(m.none, lang, { file, program: calledAs(world.env, world.platform) })}\n`);
  for (const { short, name, key } of offices)
    world.stdout.write(`${short}\n  ${name}\n  ${key.fingerprint}\n`);
  world.stderr.write(registerProblems(register, lang));
  return exit;
}

/** `gpr-respond register remove SHORT`: all keys of the office, or the one with the fingerprint that is given. */
export async function removeOffice(
  world: World,
  globals: Globals,
  short: string,
  fingerprint: unknown,
): Promise<number> {
  const { lang } = globals;
  const register = openRegister(openHouse(world, globals).workspace.root);
  const gone = register.offices.filter(
    (one) => one.short === short && (fingerprint === undefined || one.key.fingerprint === fingerprint),
  );
  if (gone.length === 0)
    throw new Failure(EXIT.usage, filled(m.noSuchOffice, { short: inertLine(short) }), m.listNext);
  writeAtomically(register.file, withoutOffices(register.text, gone));
  for (const one of gone)
    world.stdout.write(
      `${say(m.removed, lang, { name: one.name, short: one.short, fingerprint: one.key.fingerprint })}\n`,
    );
  return EXIT.done;
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
