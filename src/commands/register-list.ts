import type { Listed } from '../case/offices/read.ts';
import type { Office } from '../case/register.ts';
import { EXIT } from '../language/failure.ts';
import { registerMessages as r } from '../language/messages/register.ts';
import { registerOfficeMessages as m } from '../language/messages/register-office.ts';
import { type Lang, say } from '../language/text.ts';
import { platformName } from '../runbook/platform.ts';
import { daysBetween, REVIEW_DAYS } from '../runbook/review.ts';
import { wrap } from '../terminal/width.ts';
import { calledAs } from './called.ts';
import { openHouse } from './house.ts';
import { openRegister, registerProblems } from './register.ts';
import { faultLines, openRoster } from './roster.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/** All that the register knows of one office. */
interface Entry {
  readonly short: string;
  readonly name: string;
  readonly keys: readonly Office[];
  readonly listed?: Listed;
}

/** Whether an office can be reached: by what the register says, and by when somebody last made sure. */
type Reach = 'missing' | 'unchecked' | 'old' | 'current';

/** `gpr-respond register list`: exit 1 when a line cannot be used. */
export async function listOffices(world: World, globals: Globals, json: boolean): Promise<number> {
  const { lang } = globals;
  const { root } = openHouse(world, globals).workspace;
  const register = openRegister(root);
  const roster = openRoster(root);
  const entries = entriesOf(register.offices, roster.list.offices);
  const today = world.now().toISOString().slice(0, 10);
  const isWhole = register.problems.length + roster.list.faults.length === 0;
  const exit = isWhole ? EXIT.done : EXIT.findings;
  if (json) {
    const plain = {
      offices: entries.map((entry) => asData(entry, today)),
      problems: [
        ...register.problems.map(({ line, sentence }) => ({
          file: 'allowed_signers',
          line,
          problem: sentence[lang],
        })),
        ...roster.list.faults.map(({ line, column, rule, sentence }) => {
          return { file: 'offices.csv', line, column, rule, problem: sentence[lang] };
        }),
      ],
    };
    world.stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
    return exit;
  }
  const program = calledAs(world.env, world.platform);
  if (entries.length === 0) tell(world, say(r.none, lang, { file: register.file, program }));
  const lines = entries.flatMap((entry) => linesOf(entry, today, lang));
  if (entries.length > 0) lines.push('', ...totals(entries, today, lang));
  world.stdout.write(lines.map((line) => `${line}\n`).join(''));
  world.stderr.write(registerProblems(register, lang));
  world.stderr.write(faultLines(roster.file, roster.list.faults, lang));
  return exit;
}

function entriesOf(keys: readonly Office[], listed: readonly Listed[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const one of listed)
    entries.set(one.short, { short: one.short, name: one.name, keys: [], listed: one });
  for (const key of keys) {
    const entry = entries.get(key.short) ?? { short: key.short, name: key.name, keys: [] };
    entries.set(key.short, { ...entry, keys: [...entry.keys, key] });
  }
  return [...entries.values()].sort((a, b) => (a.short < b.short ? -1 : 1));
}

function asData({ short, name, keys, listed }: Entry, today: string): object {
  return {
    short,
    name,
    keys: keys.map(({ key, line, name: called }) => ({ fingerprint: key.fingerprint, name: called, line })),
    accounts: (listed?.accounts ?? []).map(({ platform, handle }) => ({ platform, handle })),
    ...(listed?.contact === undefined ? {} : { contact: listed.contact }),
    ...(listed?.checked === undefined ? {} : { checked: listed.checked }),
    reach: reachOf(listed, today),
    ...(listed ? { line: listed.rows[0]?.line } : {}),
  };
}

function reachOf(listed: Listed | undefined, today: string): Reach {
  if (listed?.contact === undefined) return 'missing';
  if (listed.checked === undefined) return 'unchecked';
  return daysBetween(listed.checked, today) > REVIEW_DAYS ? 'old' : 'current';
}

function linesOf({ short, name, keys, listed }: Entry, today: string, lang: Lang): readonly string[] {
  const accounts = (listed?.accounts ?? []).map(
    ({ platform, handle }) => `${platformName(platform)} @${handle}`,
  );
  const other = keys.find((one) => listed !== undefined && one.name !== listed.name);
  const details = [
    name,
    ...(keys.length === 0 ? [say(m.noKey, lang)] : keys.map(({ key }) => key.fingerprint)),
    ...(other ? [say(m.otherName, lang, { name: other.name })] : []),
    accounts.length === 0 ? say(m.noAccounts, lang) : accounts.join(', '),
    contactWords(listed, today, lang),
  ];
  return [short, ...details.flatMap((line) => wrap(`  ${line}`, 80))];
}

function contactWords(listed: Listed | undefined, today: string, lang: Lang): string {
  const { contact = '', checked = '' } = listed ?? {};
  const days = checked === '' ? 0 : daysBetween(checked, today);
  return say(m[reachOf(listed, today)], lang, { contact, checked, days });
}

function totals(entries: readonly Entry[], today: string, lang: Lang): readonly string[] {
  const count = (reach: Reach) => entries.filter(({ listed }) => reachOf(listed, today) === reach).length;
  const words = say(m.totals, lang, {
    offices: entries.length,
    accounts: entries.reduce((sum, { listed }) => sum + (listed?.accounts.length ?? 0), 0),
    keyless: entries.filter(({ keys }) => keys.length === 0).length,
    missing: count('missing'),
    old: count('old') + count('unchecked'),
  });
  return wrap(words, 80);
}
