import type { CaseKind } from '../case/entry.ts';
import type { Verdict } from '../report/verify/judgement.ts';
import type { Edition, Unread } from './model/item.ts';
import type { Recap } from './model/recap.ts';

/** A report that came in. */
export interface Arrival {
  readonly path: string;
  readonly sha256: string;
  readonly case: string;
  readonly kind: CaseKind;
  readonly office: string;
  readonly platform: string;
  readonly handle: string;
  readonly incident: string;
  readonly edition?: Edition;
  readonly verdict: Verdict;
  readonly by?: string;
}

/** What differs between two looks at the same folders. */
export interface News {
  readonly arrived: readonly Arrival[];
  /** Files that cannot be read, or not any more. */
  readonly unreadable: readonly Unread[];
  /** Reports that are no longer there. */
  readonly gone: number;
}

/** What was there at a look, by content: a file that is renamed or copied is no news. */
export interface Seen {
  readonly reports: ReadonlySet<string>;
  readonly unreadable: ReadonlySet<string>;
}

export const NOTHING_SEEN: Seen = { reports: new Set(), unreadable: new Set() };

/** What is there at a look. */
export function seenIn({ cases, unreadable }: Recap): Seen {
  return {
    reports: new Set(Array.from(cases, ({ history }) => history.map(({ sha256 }) => sha256)).flat()),
    unreadable: new Set(unreadable.map(unreadKey)),
  };
}

/** What was there at one look or the other. */
export function bothSeen(a: Seen, b: Seen): Seen {
  return {
    reports: new Set([...a.reports, ...b.reports]),
    unreadable: new Set([...a.unreadable, ...b.unreadable]),
  };
}

/** What came and went between a look and now; open incidents first. */
export function newsSince(before: Seen, recap: Recap): News {
  const now = seenIn(recap);
  const arrived = Array.from(recap.cases, ({ item, history }) =>
    history
      .filter(({ sha256 }) => !before.reports.has(sha256))
      .map(
        ({ path, sha256, edition, verdict }): Arrival => ({
          path,
          sha256,
          case: item.case,
          kind: item.kind,
          office: item.office.name ?? item.office.short ?? '',
          platform: item.account.platform,
          handle: item.account.handle,
          incident: item.incident,
          ...(edition ? { edition } : {}),
          verdict,
          ...(sha256 === item.sha256 && item.seal.by !== undefined ? { by: item.seal.by } : {}),
        }),
      ),
  ).flat();
  return {
    // Open incidents first: they are what somebody has to act on.
    arrived: arrived.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1)),
    unreadable: recap.unreadable.filter((one) => !before.unreadable.has(unreadKey(one))),
    gone: [...before.reports].filter((sha256) => !now.reports.has(sha256)).length,
  };
}

/** Whether anything differs at all. */
export function isNews({ arrived, unreadable, gone }: News): boolean {
  return arrived.length + unreadable.length + gone > 0;
}

const ORDER: readonly CaseKind[] = ['incident', 'patrol', 'preparation', 'drill'];

function rank({ kind }: Arrival): number {
  return ORDER.indexOf(kind);
}

function unreadKey({ path, line, reason }: Unread): string {
  return `${path} ${line ?? ''} ${reason.en}`;
}
