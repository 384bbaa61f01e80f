import { accountIn } from '../case/offices/address.ts';
import { type Change, withChanges } from '../case/offices/edit.ts';
import { planOf } from '../case/offices/plan.ts';
import { readOffices } from '../case/offices/read.ts';
import { readTable } from '../case/offices/table.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { officesMessages as o } from '../language/messages/offices.ts';
import { registerMessages as r } from '../language/messages/register.ts';
import { registerOfficeMessages as m } from '../language/messages/register-office.ts';
import { say } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { slug } from '../safety/name.ts';
import { openAsking } from './asking.ts';
import { openHouse } from './house.ts';
import { faultLines, lineEnd, openRoster, saveRoster } from './roster.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** `gpr-respond register add` without a key: writes an office, its accounts and its contact into the list, or adds to them. */
export async function listOffice(world: World, globals: Globals, flags: Flags): Promise<number> {
  const { lang } = globals;
  const { root } = openHouse(world, globals).workspace;
  const roster = openRoster(root);
  world.stderr.write(faultLines(roster.file, roster.list.faults, lang));
  const wanted =
    flags.short === undefined && flags.name === undefined ? await asked(world, globals) : given(flags);
  const known = roster.list.offices.find(({ short, name }) => short === wanted.short || name === wanted.name);
  const name = wanted.name ?? known?.name ?? wanted.short ?? '';
  const change: Change = { ...wanted, name, short: wanted.short ?? known?.short ?? slug(name) };
  // Read back as a list that comes from elsewhere: what is typed is held to the same rules.
  const nothing = readTable('');
  const incoming = readOffices(readTable(withChanges(nothing, readOffices(nothing), [change]).slice(1)));
  const plan = planOf(roster.list, incoming);
  const [fault] = [...incoming.faults, ...plan.faults];
  if (fault) throw new Failure(EXIT.usage, fault.sentence, r.listNext);
  const changes = [...plan.added, ...plan.changed];
  if (changes.length === 0) {
    world.stdout.write(`${say(m.asItWas, lang, { name: inertLine(name) })}\n`);
    return EXIT.done;
  }
  saveRoster(roster, withChanges(roster.table, roster.list, changes, lineEnd(roster)));
  const accounts = changes.reduce((sum, one) => sum + one.accounts.length, 0);
  world.stdout.write(`${say(m.listed, lang, { name: inertLine(name), short: change.short, accounts })}\n`);
  return EXIT.done;
}

type Wanted = Omit<Change, 'short'> & { readonly short?: string };

function given(flags: Flags): Wanted {
  const text = (key: string) =>
    typeof flags[key] === 'string' ? { [key]: inertLine(flags[key]).trim() } : {};
  const accounts = typeof flags.accounts === 'string' ? accountsIn(flags.accounts) : [];
  return { ...text('short'), ...text('name'), ...text('contact'), ...text('checked'), accounts };
}

async function asked(world: World, globals: Globals): Promise<Wanted> {
  const { asker } = await openAsking(world, globals);
  const line = async (question: (typeof r)['askName'], initial = '', optional = false) =>
    inertLine(await asker.askLine(say(question, globals.lang), { initial, optional })).trim();
  const name = await line(r.askName);
  const short = await line(r.askShort, slug(name));
  const accounts = accountsIn(await line(m.askAccounts, '', true));
  const contact = await line(m.askContact, '', true);
  return { name, short, accounts, ...(contact === '' ? {} : { contact }) };
}

/** `instagram/dinkes, youtube/DinkesTV`, or addresses. */
function accountsIn(words: string): Change['accounts'] {
  const parts = words
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return parts.map((part) => {
    const account = accountIn(part);
    if (!account)
      throw new Failure(
        EXIT.usage,
        filled(o.badHandle, { value: inertLine(part).slice(0, 60) }),
        m.accountsNext,
      );
    return account;
  });
}
