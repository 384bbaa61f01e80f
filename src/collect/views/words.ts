import { accountCalled } from '../../case/names.ts';
import {
  addresseeWords,
  cautionWords,
  incidentWords,
  collectMessages as m,
  stateWords,
  verdictWords,
} from '../../language/messages/collect.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { duration, folderTime } from '../../language/time.ts';
import { platformName } from '../../runbook/platform.ts';
import type { Clock, Filters, OfficeRow, OpenIncident } from '../model/recap.ts';

/** Steps by id, as people know them. */
export type StepTitles = ReadonlyMap<string, Text>;

export const NO_TITLES: StepTitles = new Map();

/** A step's title; one that no runbook here knows goes by its id. */
export function stepWord(step: string, lang: Lang, titles: StepTitles): string {
  const title = titles.get(step);
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

export function stateWord(state: OpenIncident['state'], lang: Lang): string {
  return say(stateWords[state], lang);
}

export function verdictWord({ verdict, by = '' }: Pick<OpenIncident, 'verdict' | 'by'>, lang: Lang): string {
  return say(verdictWords[verdict], lang, { by });
}

export function cautionList({ cautions }: Pick<OpenIncident, 'cautions'>, lang: Lang): readonly string[] {
  return cautions.map((one) => say(cautionWords[one], lang));
}

/** `report-full: sisa 3 jam 5 menit`. */
export function clockWords({ step, left }: Clock, lang: Lang, titles: StepTitles): string {
  const words = { step: stepWord(step, lang, titles), time: duration(Math.abs(left), lang) };
  return say(left < 0 ? m.over : m.left, lang, words);
}

/** Days are told in WIB: a list has one clock. */
export function day(utc: string | undefined): string {
  return utc === undefined ? '–' : folderTime(utc, 'Asia/Jakarta').slice(0, 10);
}

export function officeName({ name, key }: Pick<OfficeRow, 'name' | 'key'>, lang: Lang): string {
  return name || key || say(m.noName, lang);
}

/** `office=dinkes, state=open`. */
export function filterWords(filters: Filters): string {
  return Object.entries(filters)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
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
