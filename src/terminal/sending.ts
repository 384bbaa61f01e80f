import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { say } from '../language/text.ts';
import type { Reply } from '../walk/asker.ts';
import type { Above, Item } from './door.ts';
import { shortLines } from './layout.ts';
import { type SubQuestion, seenNow, subQuestion, type Talk, textOf } from './talk.ts';

type Sent = Extract<Reply, { type: 'sent' }>;
const OTHER = ':other';
const LEAVE = ':leave';

/** How, to whom, when and under which number something was handed over; undefined when any of it was left. */
export async function askSent(talk: Talk): Promise<Sent | undefined> {
  const before = talk.view.previous?.sent;
  const how = await askHow(talk, before?.how);
  if (how === undefined) return undefined;
  const receiver = await write(talk, { question: messages.askReceiver, initial: before?.receiver });
  if (receiver === undefined) return undefined;
  const when = await write(talk, { question: messages.askWhen, hint: messages.hintWhen, optional: true });
  if (when === undefined) return undefined;
  const ticket = await write(talk, {
    question: messages.askTicket,
    hint: messages.hintOptional,
    optional: true,
    initial: before?.ticket,
  });
  if (ticket === undefined) return undefined;
  return { type: 'sent', how, receiver, ...(when ? { when } : {}), ...(ticket ? { ticket } : {}) };
}

async function askHow(talk: Talk, before: string | undefined): Promise<string | undefined> {
  const { door, lang } = talk;
  const ways = [
    'WhatsApp',
    say(messages.viaPhone, lang),
    say(messages.viaMail, lang),
    say(messages.viaForm, lang),
    say(messages.viaHand, lang),
  ];
  const items: Item[] = [
    ...ways.map((way) => ({ value: way, label: way, word: way.toLowerCase() })),
    { value: OTHER, label: `${say(messages.viaOther, lang)} …` },
    { value: LEAVE, label: say(messages.back, lang), word: say(messages.wordBack, lang) },
  ];
  const known = before === undefined ? -1 : ways.indexOf(before);
  const above: Above = (look) => shortLines(seenNow(talk), look);
  const picked = await door.pick({
    above,
    question: say(messages.askHow, lang),
    items,
    actions: [],
    initial: before === undefined ? 0 : known === -1 ? ways.length : known,
  });
  if (picked.value === LEAVE) return undefined;
  if (picked.value !== OTHER) return picked.value;
  return write(talk, { question: messages.askHowOther, initial: known === -1 ? before : undefined });
}

async function write(talk: Talk, ask: SubQuestion): Promise<string | undefined> {
  return textOf(await talk.door.write(subQuestion(talk, ask)));
}
