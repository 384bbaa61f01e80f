import type { Text } from '../language/text.ts';

/** A letter's text, as `letters/<id>.yaml` holds it. */
export interface Letter {
  readonly id: string;
  /** What it speaks of, and with it which words and pieces it may hold: see `VOCABULARY`. */
  readonly about: About;
  /** `YYYY-MM-DD` of the last review of the wording. */
  readonly reviewed: string;
  /** What it is called; the heading of a memo or a notice. */
  readonly title: Text;
  /** How head and foot look: official letter, memo, public notice, or a message without either. */
  readonly shape: 'letter' | 'memo' | 'notice' | 'message';
  readonly sifat: Sifat;
  readonly tlp: Tlp;
  /** Whether times are given in UTC instead of the office's zone. */
  readonly utc: boolean;
  /** What the law wants at least; looked at before the letter is issued. */
  readonly minimum?: Minimum;
  /** The letter is refused until this is reached. */
  readonly requires?: 'recovered';
  readonly subject: Text;
  readonly body: readonly Block[];
}

/** Naskah dinas: security classification (PerANRI-based, Peraturan Bapanas 3/2022 pasal 39). */
export const SIFAT = ['Biasa', 'Terbatas', 'Rahasia', 'Sangat Rahasia'] as const;
export type Sifat = (typeof SIFAT)[number];

/** Traffic Light Protocol 2.0. Not derived from `sifat`: no official mapping is known. */
export const TLP = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type Tlp = (typeof TLP)[number];

/** Peraturan BSSN 1/2024 pasal 15 ayat (4); UU 27/2022 pasal 46. */
export const MINIMA = ['perban-1-2024', 'pdp-46'] as const;
export type Minimum = (typeof MINIMA)[number];

/** One piece of a letter: exactly one of `text`, `heading`, `points` and `part`. */
export interface Block {
  /** A paragraph. */
  readonly text?: Text;
  readonly heading?: Text;
  /** A numbered list; a point with `when` is there only when that holds. */
  readonly points?: readonly (Text & { readonly when?: string })[];
  /** Something that the program works out. */
  readonly part?: string;
  /** The piece is there only when this holds. */
  readonly when?: string;
}

export const CASE_PARTS = [
  'account',
  'impact',
  'timeline',
  'tried',
  'tickets',
  'evidence',
  'asks',
  'form',
] as const;
export type CasePart = (typeof CASE_PARTS)[number];

export const CASE_WHENS = [
  'recovered',
  'not-recovered',
  'personal-data',
  'evidence',
  'report',
  // What has happened: a takeover, an imitation, a suspension, or anything else.
  'hacked',
  'impersonated',
  'suspended',
  'other-incident',
  // A takeover that is not over, and one after which recovery was declared.
  'lost',
  'regained',
  // Whether the dinas was told, as far as the case knows.
  'kominfo-told',
  'kominfo-not-told',
] as const;
export type CaseWhen = (typeof CASE_WHENS)[number];

/**
 * The placeholders that letters about a case may hold, and what of a case each of them tells (an entry of `sees`; empty: nothing
 * that could be hidden).
 */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  account: '',
  platform: '',
  company: '',
  incident: '',
  addressee: '',
  attention: '',
  case: '',
  deadline: '',
  standing: '',
  office: 'office.name',
  owner: 'account.owner',
  url: 'account.url',
  followers: 'account.followers',
  accountId: 'account.id',
  mailbox: 'account.mailbox',
  phone: 'account.phone',
  kominfo: 'kominfo.name',
  reporter: 'reporter.name',
  position: 'reporter.position',
  contact: 'reporter.contact',
  spokesperson: 'spokesperson',
  noticed: 'incident.noticed',
  occurred: 'incident.occurred',
  recovered: 'times.recovered',
  seen: 'step.seen',
  personalData: 'step.pd-data',
};

/** What a letter can be about: one case, reports that are passed on with it, or a recap of many. */
export const ABOUTS = ['case', 'reports', 'recap'] as const;
export type About = (typeof ABOUTS)[number];

export const REPORTS_PARTS = ['reports', 'asks', 'record'] as const;
export type ReportsPart = (typeof REPORTS_PARTS)[number];

export const REPORTS_WHENS = [
  'altered',
  'missing',
  'unsigned',
  'excerpts',
  'bare-excerpts',
  'asked',
  'not-asked',
] as const;
export type ReportsWhen = (typeof REPORTS_WHENS)[number];

export const REPORTS_PLACEHOLDERS = [
  'addressee',
  'attention',
  'company',
  'accounts',
  'offices',
  'count',
  'files',
  'office',
  'officer',
  'position',
  'contact',
  'altered',
  'reason',
  'missing',
] as const;
export type ReportsPlaceholder = (typeof REPORTS_PLACEHOLDERS)[number];

export const RECAP_PARTS = ['counts'] as const;
export type RecapPart = (typeof RECAP_PARTS)[number];

export const RECAP_WHENS = ['asked', 'not-asked', 'altered', 'unsigned', 'silent'] as const;
export type RecapWhen = (typeof RECAP_WHENS)[number];

export const RECAP_PLACEHOLDERS = [
  'addressee',
  'attention',
  'office',
  'officer',
  'position',
  'contact',
  'period',
  'asked',
  'altered',
  'unsigned',
  'silent',
] as const;
export type RecapPlaceholder = (typeof RECAP_PLACEHOLDERS)[number];

/** The words, the pieces and the conditions that a letter may name: `runbook check` holds it to them. */
export const VOCABULARY: Readonly<
  Record<
    About,
    {
      readonly placeholders: readonly string[];
      readonly parts: readonly string[];
      readonly whens: readonly string[];
    }
  >
> = {
  case: { placeholders: Object.keys(PLACEHOLDERS), parts: CASE_PARTS, whens: CASE_WHENS },
  reports: { placeholders: REPORTS_PLACEHOLDERS, parts: REPORTS_PARTS, whens: REPORTS_WHENS },
  recap: { placeholders: RECAP_PLACEHOLDERS, parts: RECAP_PARTS, whens: RECAP_WHENS },
};
