import type { CaseState } from '../../case/fold.ts';
import { accountName, platformOwner } from '../../case/names.ts';
import { letterMessages as m } from '../../language/messages/letter.ts';
import type { Text } from '../../language/text.ts';
import { weekday, zoneOf } from '../../language/time.ts';
import { PLACEHOLDERS } from '../../runbook/letter.ts';
import { platformName } from '../../runbook/platform.ts';
import type { Sight } from '../seen.ts';
import type { ReportView } from '../view.ts';
import { known } from '../wording.ts';
import { dueOf } from './clock.ts';
import type { LetterInput, LetterView } from './input.ts';
import { answerIn, masked, plainIn, standingIn, timeIn, toFill } from './words.ts';

/** What a placeholder is called where its value is not known and a person has to fill it in. */
const LABELS: Readonly<Record<string, Text>> = {
  office: m.office,
  owner: m.owner,
  url: m.url,
  followers: m.followers,
  accountId: m.accountId,
  mailbox: m.mailbox,
  phone: m.phone,
  kominfo: m.kominfo,
  reporter: m.reporter,
  position: m.reporterPosition,
  contact: m.contact,
  spokesperson: m.spokesperson,
  noticed: m.noticed,
  occurred: m.occurred,
  recovered: m.recovered,
  seen: m.seen,
  personalData: m.personalData,
};

/**
 * The values of all placeholders. What the addressee may not see has none; what it may see and nobody knows yet is a
 * place to fill in.
 * @param seen the case as the addressee may see it: everything but the state's own words is taken from there
 */
export function valuesOf(
  input: LetterInput,
  { sees }: Sight,
  seen: ReportView,
): Pick<LetterView, 'values' | 'unknown'> {
  const { lang } = input;
  const found: Readonly<Record<string, string | undefined>> = { ...always(input), ...facts(input, seen) };
  const values = Object.entries(PLACEHOLDERS).map(([name, field]) => {
    if (field !== '' && !sees.has(field)) return [name, undefined] as const;
    const label = LABELS[name];
    return [name, known(found[name]) ?? (label ? toFill(label, lang) : '')] as const;
  });
  const unknown = Object.keys(LABELS).filter((name) => known(found[name]) === undefined);
  return { values: Object.fromEntries(values), unknown: new Set(unknown) };
}

/** What the letter is about: no allow-list hides it. */
function always({ state, runbook, addressee, lang }: LetterInput): Record<string, string> {
  const { platform } = state.opened.account;
  const due = dueOf(addressee, state);
  return {
    account: accountName(state),
    platform: platformName(platform),
    company: platformOwner(platform),
    incident: plainIn(runbook.title, lang, state),
    addressee: plainIn(addressee.name, lang, state),
    attention: plainIn(addressee.attention, lang, state),
    case: state.opened.case,
    deadline: due ? timeIn(due.at, lang, zoneOfState(state)) : '',
    // From the whole case: "recovery not recorded" would be untrue where only its time is hidden.
    standing: standingIn(state, runbook.incident, lang),
  };
}

function facts(input: LetterInput, seen: ReportView): Record<string, string | undefined> {
  const { lang, letter, extras } = input;
  const { state } = seen;
  const zone = letter.utc ? 'UTC' : seen.zone;
  // A public notice says the day of the week as well.
  const day = (utc: string) =>
    letter.shape === 'notice' && !Number.isNaN(Date.parse(utc)) ? `${weekday(utc, seen.zone, lang)}, ` : '';
  const time = (utc: string | undefined) =>
    utc === undefined ? undefined : `${day(utc)}${timeIn(utc, lang, zone)}`;
  const answer = (id: string) => {
    const step = seen.step.get(id);
    const value = state.answers.get(id)?.value;
    return step && value !== undefined ? answerIn(value, step, { lang, state, zone }) : undefined;
  };
  return {
    office: state.facts['office.name'],
    owner: state.facts['account.owner'] ?? state.facts['office.name'],
    url: state.facts['account.url'],
    followers: state.facts['account.followers'],
    accountId: extras['account.id'],
    mailbox: masked(extras['account.mailbox']),
    phone: masked(extras['account.phone']),
    kominfo: state.facts['kominfo.name'],
    reporter: state.facts['reporter.name'],
    position: state.facts['reporter.position'],
    contact: state.facts['reporter.contact'],
    spokesperson: state.facts.spokesperson,
    noticed: time(state.facts['incident.noticed']),
    occurred: time(state.facts['incident.occurred']),
    recovered: time(state.milestones.recovered),
    seen: answer('seen'),
    personalData: answer('pd-data'),
  };
}

function zoneOfState(state: CaseState) {
  return zoneOf(state.facts['office.timezone']);
}
