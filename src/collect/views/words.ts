import { accountCalled } from '../../case/names.ts';
import {
  addresseeWords,
  cautionWords,
  incidentWords,
  collectMessages as m,
  stateWords,
  verdictWords,
} from '../../language/messages/collect.ts';
import { recapAccessMessages as a, accessWords } from '../../language/messages/recap-access.ts';
import { recapFilterMessages as f } from '../../language/messages/recap-filters.ts';
import { kindWords } from '../../language/messages/recap-page.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { date, duration } from '../../language/time.ts';
import { platformName } from '../../runbook/platform.ts';
import type { Clock, Filters, OfficeRow, OpenIncident, Recap } from '../model/recap.ts';

/** Steps as people know them: by id over all cases, and by `stepKey` where it is known whose step it is. */
export type StepTitles = ReadonlyMap<string, Text>;

/** What a step belongs to: each platform words its own steps, under ids that they share. */
export interface StepOf {
  readonly incident: string;
  readonly platform: string;
}

/** The key of a step’s title where it is known whose step it is. */
export function stepKey(step: string, { incident, platform }: StepOf): string {
  return `${incident}/${platform}/${step}`;
}

export const NO_TITLES: StepTitles = new Map();

/** A step's title; one that no runbook here knows goes by its id. */
export function stepWord(step: string, lang: Lang, titles: StepTitles, of?: StepOf): string {
  const title = (of && titles.get(stepKey(step, of))) ?? titles.get(step);
  return title ? say(title, lang) : step;
}

/** `Instagram @dinkes_rembang`. */
export function accountWords(account: Pick<OpenIncident, 'platform' | 'handle'>): string {
  return `${platformName(account.platform)} ${accountCalled(account)}`;
}

/** An incident's name; one of an office's own goes by its id. */
export function incidentWord(incident: string, lang: Lang): string {
  const words = Object.hasOwn(incidentWords, incident) ? incidentWords[incident] : undefined;
  return words ? say(words, lang) : incident;
}

/** How a case stands, in words. */
export function stateWord(state: OpenIncident['state'], lang: Lang): string {
  return say(stateWords[state], lang);
}

/** Runbooks of these ask whether the office gets in: where no answer is there, that is told. */
const ASKED: ReadonlySet<string> = new Set(['hacked', 'suspended']);

/** Whether the office gets in; empty for incidents in which nobody asks, and once the case is closed without an answer. */
export function accessWord(
  { access, incident, state }: Pick<OpenIncident, 'access' | 'incident' | 'state'>,
  lang: Lang,
): string {
  if (access !== undefined) return say(accessWords[access], lang);
  return ASKED.has(incident) && state !== 'closed' ? say(a.untold, lang) : '';
}

/** `kantor tidak bisa masuk, belum terkendali`: whether the office gets in, and how the case stands. */
export function standingWords(
  one: Pick<OpenIncident, 'access' | 'incident' | 'state'>,
  lang: Lang,
  between: string,
): string {
  const access = accessWord(one, lang);
  const state = stateWord(one.state, lang);
  // Recovered is told once.
  if (one.access === 'recovered' && one.state === 'recovered') return access;
  return access === '' ? state : `${access}${between}${state}`;
}

/** Whether a report is genuine, in words, with who signed it. */
export function verdictWord({ verdict, by = '' }: Pick<OpenIncident, 'verdict' | 'by'>, lang: Lang): string {
  return say(verdictWords[verdict], lang, { by });
}

/** What to take care of, each in words. */
export function cautionList({ cautions }: Pick<OpenIncident, 'cautions'>, lang: Lang): readonly string[] {
  return cautions.map((one) => say(cautionWords[one], lang));
}

/** `report-full: sisa 3 jam 5 menit`. */
export function clockWords({ step, left }: Clock, lang: Lang, titles: StepTitles, of?: StepOf): string {
  const words = { step: stepWord(step, lang, titles, of), time: duration(Math.abs(left), lang) };
  return say(left < 0 ? m.over : m.left, lang, words);
}

/** What is counted, without the number: `incidents going on`, of one `incident going on`. */
export function countedWords(
  count: number,
  { id, en }: Text,
  lang: Lang,
  values: Readonly<Record<string, string>> = {},
): string {
  const words = say({ id: `{count} ${id}`, en: `{count} ${en}` }, lang, { ...values, count });
  return words.slice(`${count} `.length);
}

/** Days are told in WIB: a list has one clock. */
export function day(utc: string | undefined, lang: Lang): string {
  return utc === undefined ? '–' : date(utc, 'Asia/Jakarta', lang);
}

/** An office as people know it. */
export function officeName({ name, key }: Pick<OfficeRow, 'name' | 'key'>, lang: Lang): string {
  return name || key || say(m.noName, lang);
}

/** `diketahui sejak 1 November 2026, keadaan belum terkendali`; empty without filters. */
export function filterWords(
  { since, until, platform, office, state, kind, mine }: Filters,
  lang: Lang,
): string {
  return [
    ...(since === undefined ? [] : [say(f.since, lang, { date: day(since, lang) })]),
    ...(until === undefined ? [] : [say(f.until, lang, { date: day(until, lang) })]),
    ...(platform === undefined ? [] : [platformName(platform)]),
    ...(office === undefined ? [] : [say(f.office, lang, { office })]),
    ...(state === undefined ? [] : [say(f.state, lang, { state: stateWord(state, lang) })]),
    ...(kind === undefined ? [] : [say(f.kind, lang, { kind: say(kindWords[kind], lang) })]),
    ...(mine === undefined ? [] : [say(f.mine, lang, { to: addresseeWord(mine, lang) })]),
  ].join(', ');
}

/** Why no incident is told of: that none goes on is only said where reports were read and none was filtered out. */
export function nothingNowWords({ counts, filters }: Pick<Recap, 'counts' | 'filters'>, lang: Lang): string {
  if (counts.reports === 0) return say(f.noReports, lang);
  if (Object.keys(filters).length === 0) return say(m.nothingNow, lang);
  const isNone = Object.values(counts.cases).every((count) => count === 0);
  return say(isNone ? f.noneMatches : f.noneOpenMatches, lang);
}

/** `72%`; `72% (2/3)` when two of three accounts have a figure; `–` when none has. */
export function readinessWord({
  accounts,
  readiness,
  unmeasured,
}: Pick<OfficeRow, 'accounts' | 'readiness' | 'unmeasured'>): string {
  if (readiness === undefined) return '–';
  return unmeasured === 0
    ? `${readiness}%`
    : `${readiness}% (${accounts.length - unmeasured}/${accounts.length})`;
}

/** Whom something is asked of. The dinas is called otherwise in every place, so it goes by its short name. */
export function addresseeWord(to: string, lang: Lang): string {
  const words = Object.hasOwn(addresseeWords, to) ? addresseeWords[to] : undefined;
  return words ? say(words, lang) : platformName(to);
}
