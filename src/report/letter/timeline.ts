import type { BlockContent } from 'mdast';
import { receiptsOf } from '../../case/clocks.ts';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { say, type Text } from '../../language/text.ts';
import type { Milestone } from '../../runbook/model.ts';
import { type Cell, table } from '../nodes.ts';
import type { LetterView } from './input.ts';
import { plainIn, timeIn } from './words.ts';

interface Event {
  readonly at: string;
  readonly words: string;
}

const MILESTONES: Readonly<Partial<Record<Milestone, Text>>> = {
  protected: m.protected,
  contained: m.contained,
  recovered: m.recoveredAt,
  announced: m.announced,
};

/** The course of events in a few rows, by time; every single step stands in the report. */
export function timeline(view: LetterView): BlockContent[] {
  const { seen, lang, input } = view;
  const { facts, milestones, opened } = seen.state;
  const told = (at: string | undefined, text: Text): Event[] =>
    at === undefined || Number.isNaN(Date.parse(at)) ? [] : [{ at, words: say(text, lang) }];
  const events: Event[] = [
    ...told(facts['incident.occurred'], m.happened),
    ...told(facts['incident.noticed'], m.seenFirst),
    ...told(opened.at, m.opened),
    ...(Object.keys(MILESTONES) as Milestone[]).flatMap((name) => {
      const text = MILESTONES[name];
      return text ? told(milestones[name], text) : [];
    }),
    ...(seen.state.sent.length === 0 ? told(milestones.reported, m.reported) : []),
    ...sent(view),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const zone = input.letter.utc ? 'UTC' : seen.zone;
  const time = say(input.letter.utc ? m.timeUtc : m.time, lang);
  const rows = events.map(({ at, words }): Cell[] => [timeIn(at, lang, zone), words]);
  return [table([time, say(m.event, lang)], rows)];
}

function sent({ seen, input, lang }: LetterView): Event[] {
  return receiptsOf(seen.state).map(({ sent: { to, how, when }, ticket }) => {
    const name = input.names.get(to);
    const words = say(m.sentTo, lang, { to: name ? plainIn(name, lang, seen.state) : to, how });
    return { at: when, words: ticket ? `${words}, ${say(m.ticket, lang, { ticket })}` : words };
  });
}
