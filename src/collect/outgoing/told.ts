import type { Access } from '../../case/fold.ts';
import { dayIn, zoneOf } from '../../language/time.ts';
import type { CaseRow } from '../model/case.ts';
import type { Count, Figures, OfficeRow, Recap, Spread } from '../model/recap.ts';

/** An incident as an addressee outside is told of it. */
export interface ToldIncident {
  readonly platform: string;
  readonly handle: string;
  readonly incident: string;
  readonly state: Access;
  /** Whether it is still open and asks something of the addressee. */
  readonly asked: boolean;
  readonly office?: string;
  /** Days where the office is, as `2026-11-22`: so that a month tells of its own days alone. */
  readonly noticed?: string;
  readonly recovered?: string;
}

export interface ToldOffice {
  readonly name: string;
  readonly accounts: number;
  readonly readiness?: number;
}

/** All of a recap that leaves the house. */
export interface Told {
  readonly asOf: string;
  readonly since?: string;
  readonly until?: string;
  readonly counts: {
    readonly incidents: number;
    readonly open: number;
    readonly asked: number;
    readonly offices: number;
    readonly accounts: number;
    readonly preparations: number;
    readonly patrols: number;
    readonly silent: number;
    readonly altered: number;
    readonly unsigned: number;
  };
  readonly platforms: readonly Count[];
  readonly kinds: readonly Count[];
  readonly times: { readonly [name in keyof Figures['minutes']]?: Spread };
  /** The first that was noticed first. */
  readonly incidents: readonly ToldIncident[];
  /** Offices that reported; none when the addressee may not know their names. */
  readonly offices: readonly ToldOffice[];
}

/**
 * The recap as an addressee may see it: put together anew, each field by its name, so that whatever is added to a report
 * or to a recap stays in the house until someone allows it here. Names and contacts of people, words that people typed,
 * ids of cases, paths of files and causes are not among it. Altered reports and drills are counted, never told.
 * @param sees the addressee's allow-list, as in `addressees.yaml`
 */
export function toldOf(
  recap: Recap,
  addressee: { readonly id: string; readonly sees: readonly string[] },
): Told {
  const may = (field: string) => addressee.sees.includes(field);
  const { asOf, filters, figures, counts, offices } = recap;
  const rows = [...recap.cases]
    .filter(({ item }) => item.kind === 'incident' && item.seal.verdict !== 'altered')
    .sort((a, b) => (since(a) < since(b) ? -1 : 1));
  const incidents = rows.map((row) => toldIncident(row, addressee.id, may));
  const { notice, protection, report, recovery } = figures.minutes;
  return {
    asOf,
    ...given({ since: filters.since, until: filters.until }),
    counts: {
      incidents: incidents.length,
      open: incidents.filter(({ state }) => state !== 'closed').length,
      asked: incidents.filter(({ asked }) => asked).length,
      offices: offices.length,
      accounts: offices.reduce((sum, { accounts }) => sum + accounts.length, 0),
      preparations: counts.cases.preparation,
      patrols: counts.cases.patrol,
      silent: offices.filter(({ silent }) => silent).length,
      altered: figures.left.altered,
      unsigned: rows.filter(({ item }) => item.seal.verdict !== 'genuine').length,
    },
    platforms: figures.platforms.map(count),
    kinds: figures.kinds.map(count),
    times: {
      ...(may('incident.occurred') && may('incident.noticed') ? { notice: spread(notice) } : {}),
      ...(may('times.protected') ? { protection: spread(protection) } : {}),
      ...(may('times.reported') ? { report: spread(report) } : {}),
      ...(may('times.recovered') ? { recovery: spread(recovery) } : {}),
    },
    incidents,
    offices: may('office.name') ? offices.filter(({ silent }) => !silent).map(toldOffice) : [],
  };
}

function toldIncident({ item }: CaseRow, to: string, may: (field: string) => boolean): ToldIncident {
  const { account, incident, state, asks, office, times } = item;
  const day = (utc: string | undefined) => (utc === undefined ? undefined : dayIn(utc, zoneOf(office.zone)));
  return {
    platform: account.platform,
    handle: account.handle,
    incident,
    state,
    asked: state !== 'closed' && may(`asks.${to}`) && asks.some((ask) => ask.to === to),
    ...given({
      office: may('office.name') ? (office.name ?? office.short) : undefined,
      noticed: may('incident.noticed') ? day(times.noticed) : undefined,
      recovered: may('times.recovered') ? day(times.recovered) : undefined,
    }),
  };
}

function toldOffice({ name, key, accounts, readiness }: OfficeRow): ToldOffice {
  return {
    name: name || key,
    accounts: accounts.length,
    ...(readiness === undefined ? {} : { readiness }),
  };
}

function count({ name, count: number }: Count): Count {
  return { name, count: number };
}

function spread({ count: number, median, p90 }: Spread): Spread {
  return {
    count: number,
    ...(median === undefined ? {} : { median }),
    ...(p90 === undefined ? {} : { p90 }),
  };
}

function since({ item }: CaseRow): string {
  return item.times.noticed ?? item.times.opened;
}

/** Without what is not known or not told. */
function given<Key extends string>(
  fields: { readonly [key in Key]: string | undefined },
): { readonly [key in Key]?: string } {
  const there = Object.entries<string | undefined>(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { [key in Key]?: string };
}
