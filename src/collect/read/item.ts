import { cleanHandle } from '../../case/handle.ts';
import { type Zone, zoneOf } from '../../language/time.ts';
import { MILESTONES, type ReportData, type ReportStep } from '../../report/data.ts';
import type { Judgement } from '../../report/verify/judgement.ts';
import { inertLine } from '../../safety/inert.ts';
import type { Ask, Cause, Item, StepOutcome, StepOutcomes } from '../model/item.ts';
import { accessOf } from './access.ts';

/** What a file is, besides what it says. */
interface FileFacts {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly modified: string;
}

/** No name, address or id of ours is longer. */
const LONGEST = 200;
const LONGEST_ASK = 500;
const MOST_STEPS = 500;
const MOST_ASKS = 50;
const MOST_PROBLEMS = 20;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** What the desk keeps of a report: small, and bounded whatever the report holds. */
export function itemOf(file: FileFacts, data: ReportData, judgement: Judgement): Item {
  const { office, account, runbook, readiness } = data;
  const platform = line(account.platform);
  const cause = causeOf(data.steps);
  const access = accessOf(data);
  return {
    ...file,
    path: inertLine(file.path),
    kind: data.kind,
    case: line(data.case),
    ...(data.edition ? { edition: editionOf(data.edition) } : {}),
    entries: data.journal.entries,
    ...named(data.excerpt?.for, 'excerpt'),
    ...(data.journal.whole === false ? { cut: true } : {}),
    office: { ...named(office.name, 'name'), ...named(office.short, 'short'), zone: zone(office.timezone) },
    account: {
      platform,
      handle: line(cleanHandle(account.handle)),
      ...named(account.url, 'url'),
      ...named(account.state, 'state'),
    },
    runbook: line(runbook.id),
    incident: incidentOf(runbook.id, platform),
    state: data.state,
    ...(access ? { access } : {}),
    times: timesOf(data.times),
    ...(readiness ? { readiness: Math.min(100, Math.max(0, Math.round(readiness.percent))) } : {}),
    steps: outcomes(data.steps),
    asks: data.asks
      .filter(({ answered }) => answered === undefined)
      .slice(0, MOST_ASKS)
      .map(askOf),
    waiting: waitingOf(data),
    seal: sealOf(judgement),
    problems: judgement.problems
      .slice(0, MOST_PROBLEMS)
      .map(({ line: at, sentence }) => ({ line: at, sentence })),
    ...(cause ? { cause } : {}),
  };
}

function editionOf({
  type,
  number,
  issued,
}: NonNullable<ReportData['edition']>): NonNullable<Item['edition']> {
  return { type, number, issued };
}

function line(words: string): string {
  const one = inertLine(words).trim();
  return one.length > LONGEST ? `${one.slice(0, LONGEST - 1)}…` : one;
}

function named<K extends string>(words: string | undefined, key: K): { readonly [key in K]?: string } {
  const one = words === undefined ? '' : line(words);
  return one === '' ? {} : ({ [key]: one } as { readonly [key in K]?: string });
}

function zone(words: string | undefined): Zone {
  return zoneOf(words?.slice(0, LONGEST));
}

/** The incident is the runbook's id without its platform: `hacked-instagram`, `suspicious-all`. */
function incidentOf(runbook: string, platform: string): string {
  const ending = [`-${platform}`, '-all'].find((one) => runbook.endsWith(one)) ?? '';
  return line(runbook.slice(0, runbook.length - ending.length));
}

/** Only the times that are known: a report may bring fields of its own. */
function timesOf(times: ReportData['times']): Item['times'] {
  const known = MILESTONES.flatMap((key) => (times[key] === undefined ? [] : [[key, times[key]] as const]));
  return { ...Object.fromEntries(known), opened: times.opened };
}

function outcomes(steps: readonly ReportStep[]): StepOutcomes {
  const found: { [outcome in StepOutcome]?: string } = {};
  for (const step of steps.slice(0, MOST_STEPS)) {
    const outcome = step.outcome ?? (step.reached === false ? 'not-reached' : undefined);
    // Answers of a branch that was left say nothing of the step.
    if (outcome === undefined || step.applies === false || !ID.test(step.id)) continue;
    const before = found[outcome];
    found[outcome] = before === undefined ? step.id : `${before} ${step.id}`;
  }
  return found;
}

/** Only what somebody answered with a plain yes: `runbooks/fragments/clean-device.yaml`, step `lure`. */
function causeOf(steps: readonly ReportStep[]): Cause | undefined {
  const lure = steps.some(
    ({ id, answer, applies }) => id === 'lure' && answer === 'yes' && applies !== false,
  );
  return lure ? 'lure' : undefined;
}

function askOf({ to, what, since }: ReportData['asks'][number]): Ask {
  const words = inertLine(what).trim();
  return { to: line(to), what: words.slice(0, LONGEST_ASK), ...(since === undefined ? {} : { since }) };
}

function waitingOf({ waiting = [], followUps = [] }: ReportData): Item['waiting'] {
  const later = followUps.map(({ incident, due }) => ({ id: line(incident), due }));
  return [...waiting.map(({ id, due }) => ({ id: line(id), due })), ...later].slice(0, MOST_ASKS);
}

function sealOf({ verdict, by, altered }: Judgement): Item['seal'] {
  const parts = [...new Set(altered.map(({ part }) => part))];
  return { verdict, ...(by ? { by: by.short } : {}), ...(parts.length > 0 ? { altered: parts } : {}) };
}
