import { withoutRows } from '../case/offices/edit.ts';
import { withoutOffices } from '../case/register.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { registerMessages as r } from '../language/messages/register.ts';
import { registerOfficeMessages as m } from '../language/messages/register-office.ts';
import { say } from '../language/text.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { inertLine } from '../safety/inert.ts';
import { openHouse } from './house.ts';
import { openRegister } from './register.ts';
import { lineEnd, openRoster, saveRoster } from './roster.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond register remove SHORT`: the office with its keys, accounts and contact; with `--key` its keys only, with
 * `--fingerprint` that key only. Keys go first: whatever stops the rest, no key is trusted that was to go.
 */
export async function removeOffice(
  world: World,
  globals: Globals,
  short: string,
  { key, fingerprint }: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { lang } = globals;
  const { root } = openHouse(world, globals).workspace;
  const register = openRegister(root);
  const keys = register.offices.filter(
    (one) => one.short === short && (fingerprint === undefined || one.key.fingerprint === fingerprint),
  );
  const roster = openRoster(root);
  const whole = key !== true && fingerprint === undefined;
  const listed = whole ? roster.list.offices.find((one) => one.short === short) : undefined;
  if (keys.length === 0 && !listed) {
    const known = roster.list.offices.some((one) => one.short === short);
    throw new Failure(
      EXIT.usage,
      filled(known ? m.noKeyToRemove : r.noSuchOffice, { short: inertLine(short) }),
      r.listNext,
    );
  }
  if (keys.length > 0) writeAtomically(register.file, withoutOffices(register.text, keys));
  for (const one of keys) {
    const values = { name: one.name, short: one.short, fingerprint: one.key.fingerprint };
    world.stdout.write(`${say(r.removed, lang, values)}\n`);
  }
  if (listed) {
    saveRoster(roster, withoutRows(roster.table, listed.rows, lineEnd(roster)));
    const values = { name: listed.name, short, accounts: listed.accounts.length };
    world.stdout.write(`${say(m.removedOffice, lang, values)}\n`);
  }
  return EXIT.done;
}
