import { accountIn } from '../case/offices/address.ts';
import { type Change, withChanges } from '../case/offices/edit.ts';
import { type Plan, planOf } from '../case/offices/plan.ts';
import { readOffices } from '../case/offices/read.ts';
import { readTable } from '../case/offices/table.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { officesMessages as o } from '../language/messages/offices.ts';
import { registerMessages as r } from '../language/messages/register.ts';
import { registerOfficeMessages as m } from '../language/messages/register-office.ts';
import { say, type Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { slug } from '../safety/name.ts';
import { openAsking } from './asking.ts';
import { openHouse } from './house.ts';
import { faultLines, lineEnd, openRoster, type Roster, saveRoster } from './roster.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** `gpr-respond register add` without a key: writes an office, its accounts and its contact into the list, or adds to them. */
export async function listOffice(world: World, globals: Globals, flags: Flags): Promise<number> {
  const { lang } = globals;
  const { root } = openHouse(world, globals).workspace;
  const roster = openRoster(root);
  world.stderr.write(faultLines(roster.file, roster.list.faults, lang));
  const { name, change, plan } =
    flags.short === undefined && flags.name === undefined
      ? await asked(world, globals, roster)
      : checked(given(flags), roster);
  const fault = plan.faults[0];
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

interface Checked {
  readonly name: string;
  readonly change: Change;
  readonly plan: Pick<Plan, 'added' | 'changed' | 'faults'>;
}

/** What would become of the list. What is typed is held to the same rules as a list that comes from elsewhere. */
function checked(wanted: Wanted, { list }: Roster): Checked {
  const known = list.offices.find(({ short, name }) => short === wanted.short || name === wanted.name);
  const name = wanted.name ?? known?.name ?? wanted.short ?? '';
  const change: Change = { ...wanted, name, short: wanted.short ?? known?.short ?? slug(name) };
  const nothing = readTable('');
  const incoming = readOffices(readTable(withChanges(nothing, readOffices(nothing), [change]).slice(1)));
  const plan = planOf(list, incoming);
  return { name, change, plan: { ...plan, faults: [...incoming.faults, ...plan.faults] } };
}

/** Line by line; what cannot stand in the list is told at once, and asked again. */
async function asked(world: World, globals: Globals, roster: Roster): Promise<Checked> {
  const { lang } = globals;
  const { asker } = await openAsking(world, globals);
  const line = async (question: (typeof r)['askName'], initial = '', optional = false) =>
    inertLine(await asker.askLine(say(question, lang), { initial, optional })).trim();
  const fine = async <T>(ask: () => Promise<T>, troubleOf: (answer: T) => Text | undefined): Promise<T> => {
    for (;;) {
      const answer = await ask();
      const trouble = troubleOf(answer);
      if (!trouble) return answer;
      asker.tell({ tone: 'warning', text: say(trouble, lang) });
    }
  };
  const names = await fine(
    async () => {
      const name = await line(r.askName);
      return { name, short: await line(r.askShort, slug(name)) };
    },
    (one) => checked({ ...one, accounts: [] }, roster).plan.faults[0]?.sentence,
  );
  const accounts = await fine(
    () => line(m.askAccounts, '', true),
    (words) =>
      partsOf(words).flatMap((part) => (accountIn(part) ? [] : [badHandle(part)]))[0] ??
      checked({ ...names, accounts: accountsIn(words) }, roster).plan.faults[0]?.sentence,
  );
  return fine(
    async () => {
      const contact = await line(m.askContact, '', true);
      const rest = { accounts: accountsIn(accounts), ...(contact === '' ? {} : { contact }) };
      return checked({ ...names, ...rest }, roster);
    },
    ({ plan }) => plan.faults[0]?.sentence,
  );
}

/** `instagram/dinkes, youtube/DinkesTV`, or addresses. */
function accountsIn(words: string): Change['accounts'] {
  return partsOf(words).map((part) => {
    const account = accountIn(part);
    if (!account) throw new Failure(EXIT.usage, badHandle(part), m.accountsNext);
    return account;
  });
}

function partsOf(words: string): readonly string[] {
  return words
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function badHandle(part: string): Text {
  return filled(o.badHandle, { value: inertLine(part).slice(0, 60) });
}
