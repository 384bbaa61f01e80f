import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Addressee } from './addressee.ts';
import { minutes } from './compose.ts';
import { yamlIn } from './folder.ts';
import type { Letter } from './letter.ts';
import { type AddresseesFile, addresseesFile, type LetterFile, letterFile } from './letter-schema.ts';
import { ADDRESSEES, type Library, openLibrary, type Read, type Root, readBy } from './library.ts';
import { allSteps, type Runbook } from './model.ts';
import { brokenRunbooks, isError, type Problem } from './problem.ts';
import { checkAddressees, checkLetter, type Stationery } from './rules/correspondence.ts';
import { readSource } from './source.ts';
import type { CompiledCorrespondence } from './stationery.ts';

/** What a folder holds of addressees and letters, as it was read; nothing is judged but its form. */
export function readStationery(root: Root): Stationery {
  const read = <T>(schema: Parameters<typeof readBy<T>>[0], relative: string): Read<T> =>
    readBy(schema, readSource(join(root.folder, relative), join(root.shown, relative)), relative);
  const letters = yamlIn(join(root.folder, 'letters')).map((name) => ({
    name,
    read: read<LetterFile>(letterFile, `letters/${name}.yaml`),
  }));
  return {
    letters,
    ...(existsSync(join(root.folder, ADDRESSEES))
      ? { addressees: read<AddresseesFile>(addresseesFile, ADDRESSEES) }
      : {}),
  };
}

/** All that is wrong with the addressees and letters of a folder. @param today `YYYY-MM-DD`, for the age of the review */
export function inspectStationery(
  stationery: Stationery,
  known: {
    readonly library: Library;
    readonly shared?: Stationery;
    readonly runbooks?: readonly Runbook[];
    readonly today?: string;
  },
): readonly Problem[] {
  const { library, today, shared, runbooks } = known;
  const facts = {
    ...library,
    letters: lettersOf(stationery, shared),
    ...(runbooks ? { steps: new Set(runbooks.flatMap((one) => allSteps(one).map(({ id }) => id))) } : {}),
    ...(today ? { today } : {}),
  };
  return [
    ...(stationery.addressees?.problems ?? []),
    ...(stationery.addressees ? checkAddressees(stationery.addressees, facts) : []),
    ...stationery.letters.flatMap(({ name, read }) => [...read.problems, ...checkLetter(name, read, facts)]),
  ];
}

/**
 * The addressees and letters of a folder, ready to be used.
 * @param runbooks without them, names of steps are not judged
 * @throws Failure 65 with all problems at once
 */
export function compileCorrespondence(folder: string, runbooks?: readonly Runbook[]): CompiledCorrespondence {
  const root = { folder, shown: 'runbooks' };
  const stationery = readStationery(root);
  const problems = inspectStationery(stationery, {
    library: openLibrary([root]),
    ...(runbooks ? { runbooks } : {}),
  }).filter(isError);
  if (problems.length > 0) throw brokenRunbooks('runbooks', problems);
  const files = [stationery.addressees, ...stationery.letters.map(({ read }) => read)];
  return {
    addressees: addresseesOf(stationery.addressees?.value),
    letters: Object.fromEntries(
      stationery.letters.flatMap(({ name, read }) => (read.value ? [[name, letterOf(read.value)]] : [])),
    ),
    from: files.flatMap((file) => (file ? [{ file: file.relative, sha256: file.source.sha256 }] : [])),
  };
}

/** The letters that an office wrote itself. A broken one is left out, and told of. */
export function readOwnLetters(
  own: string,
  shipped: string,
): { readonly letters: Readonly<Record<string, Letter>>; readonly problems: readonly Problem[] } {
  const ours = { folder: shipped, shown: 'runbooks' };
  const library = openLibrary([{ folder: own, shown: own }, ours]);
  const shared = readStationery(ours);
  const letters: Record<string, Letter> = {};
  const problems: Problem[] = [];
  for (const one of readStationery({ folder: own, shown: own }).letters) {
    const found = inspectStationery({ letters: [one] }, { library, shared }).filter(isError);
    if (one.read.value && found.length === 0) letters[one.name] = letterOf(one.read.value);
    problems.push(...found);
  }
  return { letters, problems };
}

function lettersOf(stationery: Stationery, shared: Stationery | undefined): ReadonlySet<string> {
  return new Set([...stationery.letters, ...(shared?.letters ?? [])].map(({ name }) => name));
}

function addresseesOf(file: AddresseesFile | undefined): Record<string, Addressee> {
  return Object.fromEntries(
    Object.entries(file?.addressees ?? {}).map(
      ([id, { clock, platforms, ...given }]): [string, Addressee] => [
        id,
        {
          id,
          ...given,
          aliases: Object.keys(given.aliases ?? {}),
          forwards: given.forwards ?? false,
          also: given.also ?? [],
          asks: given.asks ?? [],
          copies: given.copies ?? [],
          forms: given.forms ?? {},
          ...(platforms ? { platforms } : {}),
          ...(clock ? { clock: { ...clock, within: minutes(clock.within) } } : {}),
        },
      ],
    ),
  );
}

function letterOf({ minimum, requires, body, ...given }: LetterFile): Letter {
  return {
    ...given,
    about: given.about ?? 'case',
    utc: given.utc ?? false,
    body: body as Letter['body'],
    ...(minimum ? { minimum } : {}),
    ...(requires ? { requires } : {}),
  };
}
