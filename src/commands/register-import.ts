import { resolve } from 'node:path';
import { type Change, withChanges } from '../case/offices/edit.ts';
import { type Altered, type Plan, planOf } from '../case/offices/plan.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages } from '../language/messages/commands.ts';
import { registerImportMessages as m } from '../language/messages/register-import.ts';
import { type Lang, say } from '../language/text.ts';
import type { Catalogue } from '../runbook/catalogue.ts';
import { platformName } from '../runbook/platform.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { fitted } from '../terminal/fitted.ts';
import { openAsking } from './asking.ts';
import { openHouse } from './house.ts';
import { openRegister } from './register.ts';
import { faultLines, lineEnd, openRoster, rosterAt, saveRoster } from './roster.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** How many offices a preview names; all are counted. */
const SHOWN = 20;

/** The example that `--template` prints: what a coordinator fills in, with a mark by which spreadsheets know UTF-8. */
const TEMPLATE = `\ufeffnama_pendek;nama_kantor;platform;akun;kontak;dicek\r
dinkes-contoh;Dinas Kesehatan Kabupaten Contoh;instagram;dinkes_contoh;Rini, 0812-0000-0000;2026-11-22\r
dinkes-contoh;Dinas Kesehatan Kabupaten Contoh;youtube;DinkesContoh;;\r
dishub-contoh;Dinas Perhubungan Kabupaten Contoh;facebook;dishub.contoh;humas@dishub.contoh.go.id;\r
satpol-contoh;Satpol PP Kabupaten Contoh;;;;\r
`;

/** `gpr-respond register import FILE.csv`: exit 1 when lines could not be used, or nothing was agreed to. */
export async function importOffices(
  world: World,
  globals: Globals,
  path: string | undefined,
  flags: Flags,
): Promise<number> {
  const { lang } = globals;
  const { stdout, stderr } = world;
  if (flags.template === true) {
    stdout.write(TEMPLATE);
    return EXIT.done;
  }
  if (path === undefined) throw new Failure(EXIT.usage, m.nameFile, m.nameFileNext);
  const { workspace, catalogue } = openHouse(world, globals);
  const { root } = workspace;
  const register = openRoster(root);
  stderr.write(faultLines(register.file, register.list.faults, lang));
  const file = inertLine(path);
  const known = withKeys(register.list, openRegister(root).offices);
  const incoming = read(() => rosterAt(resolve(world.cwd, path), known), file);
  if (!incoming)
    throw new Failure(
      EXIT.io,
      filled(commandMessages.cannotRead, { file, code: 'ENOENT' }),
      commandMessages.checkName,
    );
  if (incoming.table.rows.length === 0)
    throw new Failure(EXIT.badData, filled(m.empty, { file }), m.nameFileNext);
  const { secret, unused } = incoming.list.columns;
  const plan = planOf(register.list, incoming.list);
  const faults = [...incoming.list.faults, ...plan.faults].sort((a, b) => a.line - b.line);
  const said = [
    ...(secret.length > 0 ? [say(m.secretColumns, lang, { columns: listed(secret) })] : []),
    ...(unused.length > secret.length
      ? [say(m.unusedColumns, lang, { columns: listed(unused.filter((one) => !secret.includes(one))) })]
      : []),
    ...strangePlatforms(plan, catalogue, lang),
    ...previewOf(plan, faults.length, lang),
  ];
  stderr.write(fitted(faultLines(path, faults, lang), stderr));
  stdout.write(said.map((line) => fitted(`${line}\n`, stdout)).join(''));
  const exit = faults.length > 0 ? EXIT.findings : EXIT.done;
  const changes = [...plan.added, ...plan.changed];
  if (changes.length === 0) {
    stdout.write(`${say(m.nothing, lang)}\n`);
    return exit;
  }
  if (flags.yes !== true && !(await agreed(world, globals))) {
    tell({ stderr }, say(m.unchanged, lang));
    return EXIT.findings;
  }
  saveRoster(register, withChanges(register.table, register.list, changes, lineEnd(register)));
  stdout.write(`${say(m.saved, lang, { file: register.file })}\n`);
  return exit;
}

/** @throws Failure 74 for a folder, or what may not be read */
function read<T>(reading: () => T, file: string): T {
  try {
    return reading();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const values = { file, code: systemCode(error) ?? '?' };
    throw new Failure(EXIT.io, filled(commandMessages.cannotRead, values), commandMessages.checkName, error);
  }
}

/** Offices that have a key only are known by their short names too. */
function withKeys<
  T extends { readonly offices: readonly { readonly short: string; readonly name: string }[] },
>(list: T, keys: readonly { readonly short: string; readonly name: string }[]): T {
  return { ...list, offices: [...keys, ...list.offices] };
}

async function agreed(world: World, globals: Globals): Promise<boolean> {
  const { stdin, stderr } = world;
  if (!globals.plain && (!stdin.isTTY || !stderr.isTTY))
    throw new Failure(EXIT.usage, m.needsYes, m.needsYesNext);
  const { asker } = await openAsking(world, globals);
  const answer = await asker.askOne(say(m.ask, globals.lang), [
    { value: 'yes', label: say(m.yes, globals.lang) },
    { value: 'no', label: say(m.no, globals.lang) },
  ]);
  return answer === 'yes';
}

/** A misspelled platform makes an account that no report is ever about. */
function strangePlatforms({ added, changed }: Plan, catalogue: Catalogue, lang: Lang): readonly string[] {
  const known = new Set(catalogue.incidents().flatMap((incident) => catalogue.platforms(incident)));
  const accounts = [...added, ...changed].flatMap((one) => one.accounts);
  const strange = [...new Set(accounts.map(({ platform }) => platform))].filter((one) => !known.has(one));
  const platforms = listed(strange.map(platformName));
  return strange.length > 0 ? [say(m.unknownPlatforms, lang, { platforms })] : [];
}

function previewOf({ added, changed, same }: Plan, faults: number, lang: Lang): readonly string[] {
  const accounts = (some: readonly Change[]) => some.reduce((sum, one) => sum + one.accounts.length, 0);
  return [
    say(m.added, lang, { offices: added.length, accounts: accounts(added) }),
    ...shownOf(added, lang, (one) => [`  + ${one.name} (${one.short})${withAccounts(one, lang)}`]),
    say(m.changed, lang, { offices: changed.length, accounts: accounts(changed) }),
    ...shownOf(changed, lang, (one) => [
      `  ~ ${one.before.name} (${one.short})${withAccounts(one, lang)}`,
      ...alterations(one, lang).map((words) => `      ${words}`),
    ]),
    say(m.same, lang, { offices: same }),
    ...(faults > 0 ? [say(m.faults, lang, { count: faults })] : []),
  ];
}

function shownOf<T>(some: readonly T[], lang: Lang, of: (one: T) => readonly string[]): readonly string[] {
  const more = some.length - SHOWN;
  return [
    ...some.slice(0, SHOWN).flatMap(of),
    ...(more > 0 ? [`  ${say(m.more, lang, { count: more })}`] : []),
  ];
}

function withAccounts({ accounts }: Change, lang: Lang): string {
  if (accounts.length === 0) return '';
  const names = accounts.slice(0, 3).map(({ platform, handle }) => `${platformName(platform)} @${handle}`);
  const more = accounts.length - names.length;
  return `: ${names.join(', ')}${more > 0 ? ` ${say(m.more, lang, { count: more })}` : ''}`;
}

function alterations({ before, name, contact, checked }: Altered, lang: Lang): readonly string[] {
  const change = (field: keyof typeof m, from: string | undefined, to: string | undefined) =>
    to === undefined ? [] : [`${say(m[field], lang)}: ${from || '–'} → ${to || '–'}`];
  return [
    ...change('name', before.name, name),
    ...change('contact', before.contact, contact),
    ...change('checked', before.checked, checked),
  ];
}

function listed(titles: readonly string[]): string {
  const names = titles.slice(0, 10).map((title) => `"${inertLine(title).trim().slice(0, 40)}"`);
  return titles.length > names.length ? `${names.join(', ')}, …` : names.join(', ');
}
