import { resolve } from 'node:path';
import { type KeyTrouble, keyFile, makeKey } from '../case/key.ts';
import { officeProfile } from '../case/profile.ts';
import { sshKeygen } from '../case/sshkeygen.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages } from '../language/messages/commands.ts';
import { keyMessages as m } from '../language/messages/key.ts';
import { say } from '../language/text.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { fitted } from '../terminal/fitted.ts';
import { openHouse } from './house.ts';
import { fingerprintText } from './register.ts';
import { canBeAsked } from './sign.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond init --key [PATH]`: makes the office's key, or takes a copy of one.
 * @param path a private key that exists, or true for a new one
 */
export async function initKey(world: World, globals: Globals, path: string | true): Promise<number> {
  const { lang } = globals;
  const { workspace, memory } = openHouse(world, globals);
  const { profile } = await officeProfile(workspace.profile, memory);
  const office = inertLine(profile?.office.name ?? 'gpr-respond');
  const asking = canBeAsked(world, globals);
  const from = path === true ? undefined : resolve(world.cwd, path);
  if (asking && !from) world.stderr.write(`${fitted(say(m.asks, lang), world.stderr)}\n`);
  const file = keyFile(workspace.root);
  const made = madeOrFailure(from ?? file, () =>
    makeKey(workspace.root, office, sshKeygen(world.env, asking), {
      ...(from ? { from } : {}),
      alone: !asking,
    }),
  );
  if (typeof made === 'string') throw trouble(made, made === 'exists' ? file : (from ?? file));
  world.stdout.write(`${say(m.made, lang, { file })}\n${fingerprintText(office, made.key, lang)}\n`);
  if (!made.locked) world.stderr.write(`\n${fitted(say(m.unlocked, lang), world.stderr)}\n`);
  world.stderr.write(`\n${fitted(say(m.next, lang, { pub: `${file}.pub` }), world.stderr)}\n`);
  return EXIT.done;
}

function madeOrFailure<T>(file: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const values = { file: inertLine(file), code: systemCode(error) ?? '?' };
    throw new Failure(EXIT.io, filled(commandMessages.cannotRead, values), commandMessages.checkName, error);
  }
}

function trouble(kind: KeyTrouble, path: string): Failure {
  const file = inertLine(path);
  switch (kind) {
    case 'exists':
      return new Failure(EXIT.usage, filled(m.exists, { file }), m.existsNext);
    case 'no-program':
      return new Failure(EXIT.io, m.noProgram, m.noProgramNext);
    case 'not-ed25519':
      return new Failure(EXIT.badData, filled(m.notEd25519, { file }), m.again);
    default:
      return new Failure(EXIT.io, filled(m.failed, { file }), m.again);
  }
}
