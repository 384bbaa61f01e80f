import { type Seal, type Sign, sealWith, signWith } from '../case/key.ts';
import { sshKeygen } from '../case/sshkeygen.ts';
import { workspaceAt } from '../case/workspace.ts';
import type { Globals, World } from './world.ts';

/** Signs files with the office's key; `ssh-keygen` may ask for its passphrase only when a person is there. */
export function officeSign(world: World, globals: Globals): Sign {
  const { root } = workspaceAt(globals.home, world.env);
  return signWith(root, sshKeygen(world.env, canBeAsked(world, globals)));
}

/** The same for what is not on the disk yet. */
export function officeSeal(world: World, globals: Globals): Seal {
  const { root } = workspaceAt(globals.home, world.env);
  return sealWith(root, sshKeygen(world.env, canBeAsked(world, globals)));
}

/** Whether a person sits at a terminal whom another program may ask for a passphrase. */
export function canBeAsked({ stdin, stderr }: World, { answers }: Globals): boolean {
  return answers === undefined && stdin.isTTY === true && stderr.isTTY === true;
}
