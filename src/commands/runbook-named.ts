import { EXIT, Failure, filled } from '../language/failure.ts';
import { runbookMessages as m } from '../language/messages/runbook.ts';
import { nearest } from '../language/nearest.ts';
import type { Catalogue, Found, Listed } from '../runbook/catalogue.ts';
import { inertLine } from '../safety/inert.ts';

/** A runbook that a person named, and the platform that they meant: of a runbook for all, one may be named too. */
interface Named {
  readonly found: Found;
  /** `all` when no single one was named. */
  readonly platform: string;
}

/**
 * The runbook behind a name: `hacked-instagram`, `hacked/instagram`, or its path, with or without `.yaml`.
 * `suspended-instagram` is the runbook for all platforms, on Instagram, when Instagram has none of its own.
 * @throws Failure 2, with the nearest name
 */
export async function runbookNamed(catalogue: Catalogue, name: string): Promise<Named> {
  const rows = await catalogue.list();
  const bare = name.replace(/\.yaml$/, '');
  const row = rows.find((one) => namesOf(one).includes(bare));
  const meant = row ?? throughAll(rows, bare);
  const found = meant && catalogue.find(meant.incident, meant.platform);
  if (found) return { found, platform: meant.platform };
  const near = nearest(bare, rows.flatMap(namesOf));
  const next = near ? filled(m.unknownRunbookNear, { near }) : m.seeList;
  throw new Failure(EXIT.usage, filled(m.unknownRunbook, { name: inertLine(name) }), next);
}

function throughAll(
  rows: readonly Listed[],
  name: string,
): { readonly incident: string; readonly platform: string } | undefined {
  const platforms = new Set(rows.map(({ platform }) => platform));
  return rows
    .filter(({ platform }) => platform === 'all')
    .flatMap(({ incident }) => [...platforms].map((platform) => ({ incident, platform })))
    .find(({ incident, platform }) => [`${incident}-${platform}`, `${incident}/${platform}`].includes(name));
}

function namesOf({
  incident,
  platform,
  path,
}: Pick<Listed, 'incident' | 'platform' | 'path'>): readonly string[] {
  return [`${incident}-${platform}`, `${incident}/${platform}`, path];
}
