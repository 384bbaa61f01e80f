import type { Verdict } from '../../report/verify/judgement.ts';
import type { Edition, Item } from './item.ts';

/** What decides whether a report counts. Kept of every one, so it is small. */
export interface Trace {
  readonly path: string;
  readonly sha256: string;
  readonly edition: Edition | undefined;
  readonly excerpt: string | undefined;
  readonly entries: number;
  readonly state: Item['state'];
  readonly verdict: Verdict;
  /** Short name of the registered office that signed. */
  readonly by: string | undefined;
}

/**
 * A report that waits until all of them are there: a hundred thousand have to fit, and of most only the trace is wanted
 * in the end. Whole, it is an `Item`.
 */
export interface Filed {
  readonly trace: Trace;
  readonly case: string;
  /** See `identity`. */
  readonly identity: string;
  readonly text: FiledText;
}

/** What stands neither in the trace nor beside it, as JSON. */
export interface FiledText {
  /** Whose account it is and what it is about, and how its steps stand: the same in many reports. */
  readonly about: string;
  readonly steps: string;
  readonly rest: string;
}

type About = 'kind' | 'office' | 'account' | 'runbook' | 'incident';
type Rest = Omit<
  Item,
  About | 'path' | 'sha256' | 'case' | 'edition' | 'excerpt' | 'entries' | 'state' | 'steps'
>;

export function filed(item: Item): Filed {
  const { path, sha256, case: id, edition, excerpt, entries, state, steps, ...more } = item;
  const { kind, office, account, runbook, incident, ...rest } = more;
  const { verdict, by } = rest.seal;
  return {
    trace: { path, sha256, edition, excerpt, entries, state, verdict, by },
    case: id,
    identity: identity(item),
    text: {
      about: JSON.stringify({ kind, office, account, runbook, incident }),
      steps: JSON.stringify(steps),
      rest: JSON.stringify(rest),
    },
  };
}

/**
 * The item that was filed.
 * @param parsed makes a value of JSON; for texts that are alike it may give the same one
 */
export function whole(
  { trace, case: id, text }: Omit<Filed, 'identity'>,
  parsed: (text: string) => object = JSON.parse,
): Item {
  const { path, sha256, edition, excerpt, entries, state } = trace;
  const { kind, office, account, runbook, incident } = parsed(text.about) as Pick<Item, About>;
  const { bytes, modified, times, asks, waiting, seal, problems, ...more }: Rest = JSON.parse(text.rest);
  const { cut, readiness, cause } = more;
  return {
    path,
    bytes,
    sha256,
    modified,
    kind,
    case: id,
    ...(edition ? { edition } : {}),
    entries,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(cut === undefined ? {} : { cut }),
    office,
    account,
    runbook,
    incident,
    state,
    times,
    ...(readiness === undefined ? {} : { readiness }),
    steps: parsed(text.steps),
    asks,
    waiting,
    seal,
    problems,
    ...(cause === undefined ? {} : { cause }),
  };
}

/** The same for reports of one case: nobody can put a report into another's. */
export function identity({ kind, account, office, times }: Item): string {
  return JSON.stringify([kind, account.platform, account.handle.toLowerCase(), office.short, times.opened]);
}
