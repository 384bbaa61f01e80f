import type { CaseState } from '../../case/fold.ts';
import { accountName, platformOwner } from '../../case/names.ts';
import { letterMessages as m } from '../../language/messages/letter.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { moment, type Zone } from '../../language/time.ts';
import type { Step } from '../../runbook/model.ts';
import { platformName } from '../../runbook/platform.ts';
import { NEVER_LOST } from '../standing.ts';
import { known } from '../wording.ts';

/** `[diisi: …]` or `[fill in: …]`: visible on paper, and only a person puts something there. */
export function toFill(what: Text, lang: Lang, values: Readonly<Record<string, string>> = {}): string {
  return say(m.toFill, lang, { what: say(what, lang, values) });
}

/** `2022-12-06 13:00 UTC` for readers elsewhere, else the office's own time. What is no time is shown as it is. */
export function timeIn(utc: string, lang: Lang, zone: Zone | 'UTC'): string {
  if (Number.isNaN(Date.parse(utc))) return utc;
  if (zone !== 'UTC') return moment(utc, zone, lang);
  return `${new Date(utc).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Where the case stands, in a few words. */
export function standingIn({ access, milestones }: CaseState, incident: string, lang: Lang): string {
  if (NEVER_LOST.has(incident)) return say(access === 'closed' ? m.stateOursClosed : m.stateOurs, lang);
  const text = {
    open: m.stateOpen,
    contained: m.stateContained,
    recovered: m.stateRecovered,
    closed: milestones.recovered ? m.stateClosedRecovered : m.stateClosed,
  }[access];
  return say(text, lang);
}

/** A text of a runbook or of addressees.yaml: its emphasis marks taken off, then its placeholders filled. */
export function plainIn(text: Text, lang: Lang, state: CaseState): string {
  const bare = { id: text.id.replace(EMPHASIS, '$1'), en: text.en.replace(EMPHASIS, '$1') };
  const { platform } = state.opened.account;
  return say(bare, lang, {
    account: accountName(state),
    platform: platformName(platform),
    company: platformOwner(platform),
    office: known(state.facts['office.name']) ?? toFill(m.office, lang),
    kominfo: known(state.facts['kominfo.name']) ?? 'Dinas Komunikasi dan Informatika',
  });
}

const EMPHASIS = /\*([^*]+)\*/g;

/** What a step is called: its question, or the first sentence of its instruction. */
export function titleIn(step: Step, lang: Lang, state: CaseState): string {
  const text = step.ask ?? step.do;
  if (!text) return step.id;
  const words = plainIn(text, lang, state);
  return step.ask ? words : words.replace(/(?<=[^\s.]{2}[.!?])\s+(?=[A-Z(]).*$/s, '').replace(/[.:]$/, '');
}

/** An answer in words: the choices' texts, a time, or the text as typed. */
export function answerIn(
  value: string | readonly string[] | undefined,
  step: Step,
  { lang, state, zone }: { readonly lang: Lang; readonly state: CaseState; readonly zone: Zone | 'UTC' },
): string {
  const values = value === undefined ? [] : [value].flat();
  return values
    .map((one) => {
      if (step.kind === 'time') return timeIn(one, lang, zone);
      const choice = Object.hasOwn(step.choices ?? {}, one) ? step.choices?.[one] : undefined;
      return choice ? plainIn(choice, lang, state) : one;
    })
    .join('; ');
}

/** `h•••@dinkes.go.id`, `+62•••••89`: enough to recognise, too little to use. A label such as "HP kantor 2" is neither. */
export function masked(key: string | undefined): string | undefined {
  const words = known(key);
  const mail = words && /^([^\s@])[^\s@]*@([^\s@]+\.[^\s@]+)$/.exec(words);
  if (mail) return `${mail[1]}•••@${mail[2]}`;
  const digits = words?.replace(/[\s().-]/g, '') ?? '';
  if (!/^\+?\d{8,15}$/.test(digits)) return undefined;
  return `${digits.slice(0, digits.startsWith('+') ? 3 : 2)}•••••${digits.slice(-2)}`;
}
