import type { BlockContent } from 'mdast';
import { receiptsOf } from '../../case/clocks.ts';
import { applies } from '../../case/fold.ts';
import { storedFiles } from '../../case/stored.ts';
import { impactLabels, letterMessages as m } from '../../language/messages/letter.ts';
import { say, type Text } from '../../language/text.ts';
import { clockWithSeconds, date, type Zone } from '../../language/time.ts';
import type { CasePart } from '../../runbook/letter.ts';
import type { Step } from '../../runbook/model.ts';
import { isQuestion } from '../answers.ts';
import { type Cell, paragraph, table } from '../nodes.ts';
import type { AnsweredStep } from '../view.ts';
import { grouped, size } from '../wording.ts';
import { asks } from './asks.ts';
import type { LetterView } from './input.ts';
import { timeline } from './timeline.ts';
import { answerIn, plainIn, timeIn, titleIn, toFill } from './words.ts';

/** What the program works out from the case, by its name in the letter's text. */
export const PARTS: Readonly<Record<CasePart, (view: LetterView) => BlockContent[]>> = {
  account,
  impact,
  timeline,
  tried,
  tickets,
  evidence,
  asks,
  form,
};

/** Left out while nobody knows them; the others are a place to fill in then. */
const OPTIONAL: ReadonlySet<string> = new Set(['owner', 'followers', 'occurred']);

const ACCOUNT: readonly (readonly [placeholder: string, label: Text])[] = [
  ['platform', m.platform],
  ['account', m.account],
  ['url', m.url],
  ['accountId', m.accountId],
  ['owner', m.owner],
  ['followers', m.followers],
  ['noticed', m.noticed],
  ['occurred', m.occurred],
  ['standing', m.standing],
];

function account({ values, unknown, lang, input }: LetterView): BlockContent[] {
  // Only a platform can do something with its own number.
  const isPlatform = input.addressee.platforms !== undefined;
  const rows = ACCOUNT.flatMap(([name, label]): Cell[][] => {
    const value = values[name];
    const optional = OPTIONAL.has(name) || (name === 'accountId' && !isPlatform);
    return value === undefined || (optional && unknown.has(name)) ? [] : [[say(label, lang), value]];
  });
  return [table([say(m.field, lang), say(m.value, lang)], rows)];
}

/** Every answered question about the impact, without its own words where these are hidden. */
function impact(view: LetterView): BlockContent[] {
  const { seen, lang } = view;
  const { state } = seen;
  const look = { lang, state, zone: zoneOf(view) };
  const named = (step: Step) => {
    const label = Object.hasOwn(impactLabels, step.id) ? impactLabels[step.id] : undefined;
    return label ? say(label, lang) : titleIn(step, lang, state);
  };
  const rows = seen.answered
    .filter(({ step }) => step.report === 'dampak' && isQuestion(step) && !step.fills && applies(step, state))
    .filter(({ answer }) => answer.outcome === 'done' && answer.value !== undefined)
    .map(({ step, answer }): Cell[] => [named(step), answerIn(answer.value, step, look)]);
  if (rows.length === 0) return [paragraph(toFill(m.impactMissing, lang))];
  return [table([say(m.field, lang), say(m.value, lang)], rows)];
}

/** What was done for the account itself, and what turned out not to be possible. */
function tried(view: LetterView): BlockContent[] {
  const { seen, lang } = view;
  const rows = seen.answered
    .filter(isAttempt)
    .map((one): Cell[] => [
      timeIn(one.answer.sent?.when ?? one.answer.at, lang, zoneOf(view)),
      titleIn(one.step, lang, seen.state),
      resultOf(one, view),
    ]);
  if (rows.length === 0) return [paragraph(say(m.nothingDone, lang))];
  const time = view.input.letter.utc ? m.timeUtc : m.time;
  return [table([say(time, lang), say(m.step, lang), say(m.result, lang)], rows)];
}

function isAttempt({ step, answer }: AnsweredStep): boolean {
  const task = !isQuestion(step) && step.kind !== 'info' && step.kind !== 'notify';
  return task && step.report === 'akses' && (answer.outcome === 'done' || answer.outcome === 'not-possible');
}

function resultOf({ answer }: AnsweredStep, { lang }: LetterView): string {
  const result = say(answer.outcome === 'done' ? m.done : m.notPossible, lang);
  return answer.reason ? say(m.reason, lang, { result, reason: answer.reason }) : result;
}

/** Numbers that the addressee itself has given. */
function tickets({ seen, sight, lang, values }: LetterView): BlockContent[] {
  const given = receiptsOf(seen.state).flatMap(({ sent, ticket }) =>
    ticket && sight.self.has(sent.to) ? [ticket] : [],
  );
  const company = values.company ?? '';
  return [paragraph(given.length > 0 ? given.join('; ') : toFill(m.tickets, lang, { company }))];
}

function evidence(view: LetterView): BlockContent[] {
  const { seen, lang, input } = view;
  const files = storedFiles(seen.state);
  if (files.length === 0) return [paragraph(say(m.noEvidence, lang))];
  const time = (utc: string) =>
    input.letter.utc
      ? timeIn(utc, lang, 'UTC')
      : `${date(utc, seen.zone, lang)}, ${clockWithSeconds(utc, seen.zone)}`;
  const rows = files.map((file): Cell[] => [
    `${file.file.replace(/^evidence\//, '')} (${size(file.bytes)})`,
    time(file.at),
    grouped(file.sha256),
  ]);
  return [table([say(m.file, lang), say(m.recorded, lang), say(m.hash, lang)], rows)];
}

/** The platform's own form: support usually wants it filed before anything else. */
function form({ input, lang }: LetterView): BlockContent[] {
  const { addressee, state } = input;
  const { platform } = state.opened.account;
  const one = Object.hasOwn(addressee.forms, platform) ? addressee.forms[platform] : undefined;
  if (!one) return [];
  const name = plainIn({ id: one.name, en: one.name.replace(/ \(lewat .*\)$/, '') }, lang, state);
  return [paragraph(say(m.form, lang, { name, url: one.url }))];
}

function zoneOf({ input, seen }: LetterView): Zone | 'UTC' {
  return input.letter.utc ? 'UTC' : seen.zone;
}
