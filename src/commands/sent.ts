import { basename } from 'node:path';
import { type Receipt, receiptsOf } from '../case/clocks.ts';
import type { Sent } from '../case/entry.ts';
import { applies } from '../case/fold.ts';
import { type OpenCase, openCase } from '../case/folder.ts';
import { locksOf } from '../case/locks.ts';
import { addresseeName, addresseesFor } from '../case/names.ts';
import { titleIn } from '../case/title.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { drillMessages as d } from '../language/messages/drill.ts';
import { handoverMessages } from '../language/messages/handover.ts';
import { receiptMessages as m } from '../language/messages/receipts.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { moment, parseMoment, zoneOf } from '../language/time.ts';
import { renderReport } from '../report/edition.ts';
import { addresseeId } from '../runbook/addressee-words.ts';
import { allSteps, type Step } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';
import { type Asking, openAsking } from './asking.ts';
import { folderNamed } from './find.ts';
import { flagOrAsk, once } from './flag-or-ask.ts';
import { openHouse } from './house.ts';
import { openOne } from './resume.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** One recording: the case, and how to get what the flags do not say. */
interface Recording {
  readonly open: OpenCase;
  readonly flags: Flags;
  readonly lang: Lang;
  readonly now: string;
  readonly ask: (flag: string, question: Text, optional?: boolean) => Promise<string>;
  readonly asking: () => Promise<Asking>;
}

/**
 * `gpr-respond sent [CASE] --to ADDRESSEE`: records outside the walk that something was sent, or that somebody confirmed
 * it. Asks for what no flag says; what is optional is only asked where something else had to be asked as well.
 */
export async function sent(
  world: World,
  globals: Globals,
  name: string | undefined,
  flags: Flags,
): Promise<number> {
  const house = openHouse(world, globals);
  const { lang } = globals;
  const asking = once(() => openAsking(world, globals));
  const folder = name ? folderNamed(house, name, world.cwd) : (await openOne(house, asking, globals)).folder;
  const open = await openCase(folder, house.readRunbook, world.now);
  try {
    if (open.state.opened.drill) throw new Failure(EXIT.usage, d.notSent, d.notSentNext);
    assertHere(open);
    const complete = typeof flags.to === 'string' && (typeof flags.how === 'string' || confirming(flags));
    const ask: Recording['ask'] = (flag, question, optional = false) =>
      complete && optional && flags[flag] === undefined
        ? Promise.resolve('')
        : flagOrAsk({ flag: `--${flag}`, value: flags[flag], question, optional }, asking, lang);
    const recording = { open, flags, lang, now: world.now().toISOString(), ask, asking };
    const chosen = await choose(recording);
    const told =
      typeof chosen === 'string' ? await recordSent(recording, chosen) : await confirm(recording, chosen);
    open.show('laporan.md', renderReport(open));
    open.seal();
    tell(world, told);
    return EXIT.done;
  } finally {
    open.release();
  }
}

/** A case that was handed over is written to where it goes on. */
function assertHere({ folder, state }: Pick<OpenCase, 'folder' | 'state'>): void {
  const given = state.handedOver;
  if (!given) return;
  const to = (lang: Lang) => (given.to ? inertLine(given.to) : handoverMessages.someone[lang]);
  const what = { id: filled(m.givenAway, { to: to('id') }).id, en: filled(m.givenAway, { to: to('en') }).en };
  throw new Failure(EXIT.usage, what, filled(m.givenAwayNext, { case: basename(folder) }));
}

function confirming(flags: Flags): boolean {
  return typeof flags.dikonfirmasi === 'string';
}

/** The addressee of something new, or what is now confirmed. */
async function choose(recording: Recording): Promise<string | Receipt> {
  const { open, flags, lang, asking } = recording;
  const receipts = receiptsOf(open.state);
  if (typeof flags.to === 'string') {
    const to = addresseeId(flags.to);
    if (!confirming(flags)) return to;
    const last =
      receipts.findLast((one) => one.sent.to === to && one.open) ??
      receipts.findLast((one) => one.sent.to === to);
    if (last) return last;
    const name = (lang: Lang) => addresseeName(to, open.state, lang);
    const what = {
      id: filled(m.nothingSent, { to: name('id') }).id,
      en: filled(m.nothingSent, { to: name('en') }).en,
    };
    throw new Failure(EXIT.usage, what, filled(m.nothingSentNext, { id: to }));
  }
  const zone = zoneOf(open.state.facts['office.timezone']);
  const named = (id: string) => addresseeName(id, open.state, lang);
  const waiting = receipts.filter((one) => one.open);
  const choices = [
    ...waiting.map(({ sent: { to, when, seq, receiver } }) => ({
      value: `#${seq}`,
      label: say(receiver ? m.confirmOneBy : m.confirmOne, lang, {
        to: named(to),
        when: moment(when, zone, lang),
        receiver: inertLine(receiver),
      }),
    })),
    ...addressees(open).map((to) => ({ value: to, label: say(m.newTo, lang, { to: named(to) }) })),
    { value: '', label: say(m.newOther, lang) },
  ];
  const value = await (await asking()).asker.askOne(say(m.which, lang), choices);
  const receipt = waiting.find(({ sent: { seq } }) => value === `#${seq}`);
  if (receipt) return receipt;
  return value || (await another(recording, addressees(open)));
}

/** Someone whom the runbook has nothing for; a name of one's own where the list has none. */
async function another({ open, lang, asking, ask }: Recording, told: readonly string[]): Promise<string> {
  const choices = addresseesFor(open.state)
    .filter((id) => !told.includes(id))
    .map((id) => ({ value: id, label: addresseeName(id, open.state, lang) }));
  const value = await (await asking()).asker.askOne(say(m.askTo, lang), [
    ...choices,
    { value: '', label: say(m.notListed, lang) },
  ]);
  return value || (await ask('to', m.askTo)).toLowerCase();
}

/** Those whom the runbook has something for, in its order. */
function addressees({ runbook, state }: OpenCase): readonly string[] {
  const named = allSteps(runbook).flatMap((step) => (applies(step, state) ? [step.to, step.asks?.to] : []));
  return [...new Set(named.filter((one) => one !== undefined))];
}

async function recordSent(recording: Recording, to: string): Promise<string> {
  const { open, ask, lang } = recording;
  const how = await ask('how', m.askHow);
  const receiver = await ask('receiver', m.askReceiver, true);
  const when = await whenOf(recording);
  const ticket = await ask('ticket', m.askTicket, true);
  const step = stepFor(open, to);
  const fact: Sent = {
    type: 'sent',
    ...(step ? { step: step.id } : {}),
    to,
    how,
    receiver,
    when,
    ...(ticket ? { ticket } : {}),
  };
  open.append(fact);
  const zone = zoneOf(open.state.facts['office.timezone']);
  const told = say(m.recorded, lang, {
    to: addresseeName(to, open.state, lang),
    when: moment(when, zone, lang),
  });
  if (!step) return told;
  return `${told} ${say(m.recordedStep, lang, { step: titleIn(step, { state: open.state, lang }) })}`;
}

/** The notify step that waits for exactly this; a locked one is left to the walk, where the lock is explained. */
function stepFor({ runbook, state }: OpenCase, to: string): Step | undefined {
  return allSteps(runbook).find((step) => {
    if (step.kind !== 'notify' || (step.to ?? 'kominfo') !== to || !applies(step, state)) return false;
    const outcome = state.answers.get(step.id)?.outcome;
    return (outcome === undefined || outcome === 'later') && locksOf(runbook, state, step).length === 0;
  });
}

async function confirm(recording: Recording, receipt: Receipt): Promise<string> {
  const { open, ask, flags, lang, asking } = recording;
  const value = flags.dikonfirmasi;
  const by = await flagOrAsk({ flag: '--confirmed-by', value, question: m.askBy }, asking, lang);
  const when = await whenOf(recording);
  const ticket = await ask('ticket', m.askTicket, true);
  open.append({ type: 'confirmed', sent: receipt.sent.seq, by, ...(ticket ? { ticket } : {}), when });
  const zone = zoneOf(open.state.facts['office.timezone']);
  const to = addresseeName(receipt.sent.to, open.state, lang);
  return say(m.confirmed, lang, { to, when: moment(when, zone, lang) });
}

async function whenOf({ open, ask, now, flags, lang, asking }: Recording): Promise<string> {
  const zone = zoneOf(open.state.facts['office.timezone']);
  for (;;) {
    const typed = await ask('when', m.askWhen, true);
    const time = typed === '' ? now : parseMoment(typed, zone, now);
    if (time !== undefined && time <= now) return time;
    const what = filled(m.badWhen, { typed: inertLine(typed) });
    if (typeof flags.when === 'string') throw new Failure(EXIT.usage, what);
    (await asking()).asker.tell({ tone: 'warning', text: what[lang] });
  }
}
