import { existsSync } from 'node:fs';
import { isLocked, keyFile, type Seal, type Sign, sealWith, signWith } from '../case/key.ts';
import { type SshKeygen, sshKeygen } from '../case/sshkeygen.ts';
import { workspaceAt } from '../case/workspace.ts';
import { keyMessages as m } from '../language/messages/key.ts';
import { say } from '../language/text.ts';
import { fitted } from '../terminal/fitted.ts';
import type { Globals, World } from './world.ts';

/** Signs files with the office's key; `ssh-keygen` may ask for its passphrase only when a person is there. */
export function officeSign(world: World, globals: Globals): Sign {
  const { root } = workspaceAt(globals.home, world.env);
  return signWith(root, announced(world, globals, root));
}

/** The same for what is not on the disk yet. */
export function officeSeal(world: World, globals: Globals): Seal {
  const { root } = workspaceAt(globals.home, world.env);
  return sealWith(root, announced(world, globals, root));
}

/** Says whose question it is before `ssh-keygen` asks, in its own words, for the passphrase of a locked key. */
function announced(world: World, globals: Globals, root: string): SshKeygen {
  const run = sshKeygen(world.env, canBeAsked(world, globals));
  if (!canBeAsked(world, globals)) return run;
  let said = false;
  return (args, input) => {
    if (!said && existsSync(keyFile(root)) && isLocked(root, run))
      world.stderr.write(`\n${fitted(say(m.passphrase, globals.lang), world.stderr)}\n`);
    said = true;
    return run(args, input);
  };
}

/** Whether a person sits at a terminal whom another program may ask for a passphrase. */
export function canBeAsked({ stdin, stderr }: World, { answers }: Globals): boolean {
  return answers === undefined && stdin.isTTY === true && stderr.isTTY === true;
}
