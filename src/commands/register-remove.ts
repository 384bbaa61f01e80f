import { withoutRows } from '../case/offices/edit.ts';
import type { Listed } from '../case/offices/read.ts';
import { type Office, withoutOffices } from '../case/register.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { registerMessages as r } from '../language/messages/register.ts';
import { registerImportMessages as i } from '../language/messages/register-import.ts';
import { registerOfficeMessages as m } from '../language/messages/register-office.ts';
import { type Lang, say } from '../language/text.ts';
import { platformName } from '../runbook/platform.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { inertLine } from '../safety/inert.ts';
import type { Asker } from '../walk/asker.ts';
import { openAsking } from './asking.ts';
import { openHouse } from './house.ts';
import { openRegister } from './register.ts';
import { lineEnd, openRoster, saveRoster } from './roster.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** How many accounts are named; all are counted. */
const SHOWN = 12;

/** What is about to go. */
interface Going {
  readonly keys: readonly Office[];
  readonly listed: Listed | undefined;
}

/**
 * `gpr-respond register remove SHORT`: the office with its keys, accounts and contact; with `--key` its keys only, with
 * `--fingerprint` that key only. In a terminal it shows what goes and asks first; scripts are not asked. Keys go first:
 * whatever stops the rest, no key is trusted that was to go.
 */
export async function removeOffice(
  world: World,
  globals: Globals,
  short: string,
  { key, fingerprint, yes }: Readonly<Record<string, unknown>>,
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
  if (yes !== true && world.stdin.isTTY && world.stderr.isTTY) {
    const { asker } = await openAsking(world, globals);
    if (!(await agreed(asker, short, { keys, listed }, lang))) {
      tell(world, say(r.unchanged, lang));
      return EXIT.findings;
    }
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

async function agreed(asker: Asker, short: string, { keys, listed }: Going, lang: Lang): Promise<boolean> {
  const name = listed?.name ?? keys[0]?.name ?? short;
  const accounts = (listed?.accounts ?? []).map((one) => `${platformName(one.platform)} @${one.handle}`);
  const shown = accounts.slice(0, SHOWN).join(', ');
  const rest = accounts.length - SHOWN;
  const more = rest > 0 ? ` ${say(i.more, lang, { count: rest })}` : '';
  const lines = [
    say(listed ? m.goes : m.keysGo, lang, { name, short }),
    ...(listed
      ? [
          accounts.length === 0
            ? say(m.noAccounts, lang)
            : say(m.accountsGo, lang, { count: accounts.length, accounts: `${shown}${more}` }),
          listed.contact === undefined
            ? say(m.missing, lang)
            : say(m.contactGoes, lang, { contact: listed.contact }),
        ]
      : []),
    ...(keys.length === 0
      ? [say(m.noKey, lang)]
      : keys.map((one) => say(m.keyGoes, lang, { fingerprint: one.key.fingerprint }))),
    ...(keys.length > 0 ? [say(m.notGenuineThen, lang)] : []),
  ];
  asker.tell({ tone: 'warning', text: lines.map(inertLine).join('\n') });
  const answer = await asker.askOne(say(m.askRemove, lang), [
    { value: 'no', label: say(m.keep, lang) },
    { value: 'yes', label: say(m.doRemove, lang) },
  ]);
  return answer === 'yes';
}
