import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Arrival, arrive } from '../case/arrival.ts';
import { readJournal } from '../case/journal.ts';
import { openParcel } from '../case/parcel.ts';
import { evidenceEntries } from '../case/seal.ts';
import { journalAt, relationOf, settle } from '../case/settle.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { drillMessages as d } from '../language/messages/drill.ts';
import { handoverMessages as m } from '../language/messages/handover.ts';
import { say } from '../language/text.ts';
import { moment, zoneOf } from '../language/time.ts';
import { inertLine } from '../safety/inert.ts';
import type { Asking } from './asking.ts';
import type { House } from './house.ts';
import { whoTakesOver } from './takeover.ts';
import type { Globals, World } from './world.ts';

/** Where an arrived case now lies in the workspace, and whether it was taken over under a name already. */
interface Received {
  readonly folder: string;
  readonly taken: boolean;
}

/**
 * Takes in a case that came from another computer: checks it, asks who goes on, and copies it into the workspace. What
 * was received stays as it is.
 * @returns undefined when the person leaves it
 * @throws Failure 2 for a drill · 65 for a package that is refused, or a case whose journal has split
 */
export async function receive(
  house: House,
  path: string,
  asking: () => Promise<Asking>,
  world: World,
  globals: Globals,
  by: unknown,
): Promise<Received | undefined> {
  const { lang } = globals;
  const { asker, signal } = await asking();
  asker.tell({ tone: 'info', text: say(m.checking, lang, { path }) });
  const parcel = await openParcel(path);
  const arrival = await arrive(parcel, house.workspace.cases, house.readRunbook, signal).finally(() =>
    parcel.close(),
  );
  try {
    const { drill } = arrival.read.state.opened;
    if (drill) {
      const values = { scenario: inertLine(drill.scenario.id), seed: drill.seed };
      throw new Failure(EXIT.usage, d.notReceived, filled(d.notReceivedNext, values));
    }
    const folder = join(house.workspace.cases, arrival.name);
    const taken = await welcome(house, arrival, folder, asking, globals);
    if (taken !== 'take') return taken === 'leave' ? undefined : { folder, taken: false };
    const name = await whoTakesOver(house, asking, lang, by);
    const checked = evidenceEntries(arrival.read.state).length;
    settle(arrival, folder, { type: 'resumed', by: name, checked }, world.now().toISOString());
    return { folder, taken: true };
  } finally {
    arrival.discard();
  }
}

/** Says what arrived, and how it stands to what is here. */
async function welcome(
  { workspace, catalogue }: House,
  arrival: Arrival,
  folder: string,
  asking: () => Promise<Asking>,
  { lang }: Globals,
): Promise<'take' | 'leave' | 'ours'> {
  const { asker } = await asking();
  const { read } = arrival;
  const arrived = journalAt(arrival.draft) ?? Buffer.alloc(0);
  const ours = existsSync(workspace.cases) ? journalAt(folder) : undefined;
  const relation = relationOf(ours, arrived);
  if (relation === 'diverged' && ours) throw split(ours, arrived);
  if (relation === 'same' || relation === 'shorter') {
    asker.tell({ tone: 'info', text: say(m[relation], lang) });
    return 'ours';
  }
  asker.tell({ tone: 'good', text: summaryOf(arrival, lang) });
  if (arrival.strays.length > 0) {
    const files = arrival.strays.map(inertLine).join(', ');
    asker.tell({ tone: 'warning', text: say(m.leftBehind, lang, { files }) });
  }
  if (!catalogue.knows(read.state.opened.runbook.sha256)) {
    asker.tell({ tone: 'warning', text: say(m.unknownRunbook, lang) });
  }
  if (relation === 'new') return 'take';
  const count = read.journal.entries - readJournal(ours ?? Buffer.alloc(0)).entries.length;
  const choice = await asker.askOne(say(m.longer, lang, { count }), [
    { value: 'take', label: say(m.update, lang) },
    { value: 'leave', label: say(m.leaveIt, lang) },
  ]);
  if (choice === 'take') return 'take';
  asker.tell({ tone: 'info', text: say(m.left, lang) });
  return 'leave';
}

function summaryOf({ read: { state, journal } }: Arrival, lang: Globals['lang']): string {
  const values = { entries: journal.entries, files: evidenceEntries(state).length };
  const given = state.handedOver;
  if (!given) return say(m.checkedPlain, lang, values);
  const when = moment(given.at, zoneOf(state.facts['office.timezone']), lang);
  return say(m.checked, lang, { ...values, from: inertLine(given.from), when });
}

function split(ours: Buffer, arrived: Buffer): Failure {
  const one = readJournal(ours).entries;
  const other = readJournal(arrived).entries;
  const first = one.findIndex((entry, index) => JSON.stringify(entry) !== JSON.stringify(other[index]));
  return new Failure(
    EXIT.badData,
    filled(m.diverged, { same: first === -1 ? one.length : first }),
    m.divergedNext,
  );
}
