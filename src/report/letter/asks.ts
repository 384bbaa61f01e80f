import type { BlockContent } from 'mdast';
import { openAsks } from '../../case/open.ts';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { say } from '../../language/text.ts';
import { numbered } from '../nodes.ts';
import { whereStands } from './asked.ts';
import type { LetterView } from './input.ts';
import { plainIn } from './words.ts';

/**
 * The exact request: first what the case asks of this addressee because a step was not possible, then what it is asked
 * in every case, then what it is to pass on to others.
 */
export function asks(view: LetterView): BlockContent[] {
  const { input, seen, sight, lang } = view;
  const { addressee, names } = input;
  const { state } = seen;
  const open = openAsks(seen.runbook, state);
  const own = open.filter(({ to }) => sight.self.has(to)).map(({ what }) => plainIn(what, lang, state));
  // The office's own head signs what is asked of others; anybody else hears only of what it is to pass on.
  const told = addressee.forwards || input.letter.shape === 'memo';
  const others = open
    .filter(({ to }) => told && !sight.self.has(to))
    .map(({ to, what }) => {
      const name = names.get(to);
      return say(addressee.forwards ? m.passOn : m.askedOf, lang, {
        to: name ? plainIn(name, lang, state) : to,
        what: plainIn(what, lang, state),
      });
    });
  const where = whereStands(input.runbook.incident, input.state.milestones.recovered);
  const always = addressee.asks
    .filter(({ when = where }) => when === where)
    .map((text) => plainIn(text, lang, state));
  const items = [
    ...own,
    ...(addressee.platforms ? platformAsks(view, own.length) : []),
    ...always,
    ...others,
  ];
  return [numbered(items.map((item) => [item]))];
}

/** A platform is asked for the account itself, unless the case asks for something more exact or it is ours again. */
function platformAsks({ input, seen, lang }: LetterView, own: number): string[] {
  const { state } = seen;
  const text = input.state.milestones.recovered ? m.recoveredNote : own === 0 ? m.restore : undefined;
  return [...(text ? [plainIn(text, lang, state)] : []), say(m.confirm, lang)];
}
