import type { Lang, Text } from '../language/text.ts';
import type { Confidence, ReportSection } from './model.ts';

/** Someone to whom a case is reported, as `addressees.yaml` and the office's profile describe them. */
export interface Addressee {
  readonly id: string;
  /** Other ids under which runbooks and people name it: `ttis` for the response team. */
  readonly aliases: readonly string[];
  /** Set when it is the right one for accounts on these platforms only. */
  readonly platforms?: readonly string[];
  readonly name: Text;
  /** Whom the letter greets: "Kepala Dinas …". */
  readonly attention: Text;
  /** Town of the addressee; a placeholder without it. */
  readonly place?: string;
  readonly language: Lang;
  /** Whether it is the one to pass requests on to others in the chain. */
  readonly forwards: boolean;
  /** Id of its letter, and of others that it may get. */
  readonly letter: string;
  readonly also: readonly string[];
  /** Allow-list: all of a case that its letter and its excerpt may say. What is not named here is hidden. */
  readonly sees: readonly string[];
  /** What is asked of it in every case, besides what the case's own steps ask. */
  readonly asks: readonly StandingAsk[];
  readonly clock?: Clock;
  readonly copies: readonly Text[];
  /** The platform's own forms, by platform. */
  readonly forms: Readonly<Record<string, Form>>;
  /** How it is reached, as the office wrote it down. Never shipped: numbers and addresses change. */
  readonly contact?: string;
  /** `YYYY-MM-DD` on which someone last made sure that the contact works. */
  readonly checked?: string;
}

/** A request to an addressee; with `when`, only where access was declared recovered, was not, or was never in doubt. */
export interface StandingAsk extends Text {
  readonly when?: 'recovered' | 'not-recovered' | 'never-lost';
}

/** A time limit or target. */
export interface Clock {
  readonly from: ClockStart;
  /** Minutes. */
  readonly within: number;
  /** Who says so, in words. */
  readonly source: Text;
}

type ClockStart = 'noticed' | 'protected' | 'reported' | 'recovered';

export interface Form {
  readonly name: string;
  readonly url: string;
  readonly confidence: Confidence;
  readonly checked: string;
}

/** What an office changes about an addressee in its profile. */
export interface AddresseeOverride {
  readonly name?: string | undefined;
  readonly attention?: string | undefined;
  readonly place?: string | undefined;
  readonly language?: Lang | undefined;
  readonly letter?: string | undefined;
  readonly sees?: readonly string[] | undefined;
  readonly copies?: readonly string[] | undefined;
  readonly contact?: string | undefined;
  readonly checked?: string | undefined;
}

/** An addressee with what the office wrote down about it on top. */
export function overridden(addressee: Addressee, own: AddresseeOverride | undefined): Addressee {
  if (!own) return addressee;
  const { name, attention, copies, ...rest } = own;
  const both = (words: string): Text => ({ id: words, en: words });
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...addressee,
    ...given,
    ...(name === undefined ? {} : { name: both(name) }),
    ...(attention === undefined ? {} : { attention: both(attention) }),
    ...(copies === undefined ? {} : { copies: copies.map(both) }),
  };
}

const SECTIONS: readonly ReportSection[] = [
  'pelapor',
  'akun',
  'dampak',
  'data-pribadi',
  'tindakan',
  'akses',
  'tindak-lanjut',
];

/** All that `sees` may name, besides `step.<id of a step>` and `asks.<id of an addressee>`. */
export const SEEN: readonly string[] = [
  'office.name',
  'reporter.name',
  'reporter.position',
  'reporter.contact',
  'account.url',
  'account.owner',
  'account.followers',
  'account.state',
  'account.id',
  'account.mailbox',
  'account.phone',
  'account.others',
  'kominfo.name',
  'spokesperson',
  'incident.noticed',
  'incident.occurred',
  'times.protected',
  'times.contained',
  'times.reported',
  'times.informed',
  'times.recovered',
  'times.announced',
  ...SECTIONS.map((section) => `answers.${section}`),
  // What people typed in their own words: reasons and free answers of the steps above.
  'typed',
  'notes',
  'evidence',
  // Who worked on the case, and took it over.
  'handovers',
  'sent',
  'tickets',
  'linked',
  'section.ringkasan',
  'section.pelapor',
  'section.akun',
  'section.kronologi',
  'section.dampak',
  'section.tindakan',
  'section.belum',
  'section.bukti',
  'section.akses',
  'section.bantuan',
  'section.rencana',
  'section.penerusan',
  'section.keaslian',
];
