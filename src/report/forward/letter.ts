import type { BlockContent } from 'mdast';
import { coveringMessages as m } from '../../language/messages/covering.ts';
import { say } from '../../language/text.ts';
import {
  REPORTS_PARTS,
  REPORTS_PLACEHOLDERS,
  type ReportsPart,
  type ReportsPlaceholder,
  type ReportsWhen,
} from '../../runbook/letter.ts';
import { platformName } from '../../runbook/platform.ts';
import { whereStands } from '../letter/asked.ts';
import type { Filling } from '../letter/body.ts';
import { coverOf } from '../letter/cover.ts';
import { timeIn } from '../letter/words.ts';
import { type Cell, numbered, table } from '../nodes.ts';
import type { Paper } from '../paper.ts';
import { grouped, known } from '../wording.ts';
import { requestsOf } from './asks.ts';
import { checkOf, kindOf } from './checked.ts';
import type { Covering } from './covering.ts';
import type { Incoming } from './incoming.ts';
import { accountOf, accountsOf, companiesOf, officesOf } from './names.ts';

/** The covering letter as a paper. Words of the received reports go in as text and can forge nothing. */
export function coveringLetter(covering: Covering): Paper {
  const { office, addressee, reports, files, at, letter, lang, words } = covering;
  const { number, placeDate, town = addressee.place, signer, signerPosition } = office;
  const noTown = town === undefined && addressee.platforms !== undefined;
  return coverOf({
    ...fillingOf(covering),
    letter,
    issued: at,
    office: office.office,
    heading: {
      attention: words(addressee.attention),
      enclosures: [
        say(m.reports, lang, { count: reports.length }),
        ...(files > 0 ? [say(m.files, lang, { count: files })] : []),
      ].join('; '),
      ...(number ? { number } : {}),
      ...(placeDate ? { placeDate } : {}),
      ...(noTown ? { town: null } : town ? { town } : {}),
    },
    signer: {
      ...(signerPosition ? { position: signerPosition } : {}),
      ...(signer ? { name: signer } : {}),
      copies: copiesOf(covering),
    },
  });
}

/** Whoever gets a copy in every case and can be named, and the offices whose reports go on. */
function copiesOf({ addressee, office, reports, kominfo, words }: Covering): readonly string[] {
  const named = addressee.copies.filter(({ id }) => kominfo !== undefined || !id.includes('{kominfo}'));
  const reporting = reports.flatMap(({ data }) => known(data.office.name) ?? []);
  return [...new Set([...named.map(words), ...reporting])].filter((copy) => copy !== office.office);
}

function fillingOf(covering: Covering): Filling {
  const { lang } = covering;
  return {
    lang,
    values: valuesOf(covering),
    parts: Object.fromEntries(REPORTS_PARTS.map((part) => [part, () => PARTS[part](covering)])),
    holds: Object.fromEntries(Object.entries(WHEN).map(([name, holds]) => [name, () => holds(covering)])),
  };
}

function valuesOf(covering: Covering): Readonly<Record<string, string>> {
  const { office, addressee, reports, files, missing, altered, despite, lang, words } = covering;
  const values: Readonly<Record<ReportsPlaceholder, string>> = {
    addressee: words(addressee.name),
    attention: words(addressee.attention),
    company: companiesOf(reports, lang),
    accounts: accountsOf(reports, lang),
    offices: officesOf(reports, lang),
    count: String(reports.length),
    files: String(files),
    office: office.office,
    officer: office.officer,
    position: office.position,
    contact: office.contact,
    altered: altered.map((one) => one[lang].replace(/\.$/, '')).join('; '),
    reason: despite ?? '',
    missing: String(missing),
  };
  return Object.fromEntries(REPORTS_PLACEHOLDERS.map((name) => [name, values[name]]));
}

const WHEN: Readonly<Record<ReportsWhen, (covering: Covering) => boolean>> = {
  altered: ({ altered }) => altered.length > 0,
  missing: ({ missing }) => missing > 0,
  unsigned: ({ reports }) => reports.some(({ signature }) => signature !== 'genuine'),
  excerpts: ({ reports, bare }) => bare === 0 && reports.some(({ data }) => data.excerpt !== undefined),
  'bare-excerpts': ({ bare }) => bare > 0,
  asked: (covering) => requestsOf(covering).length > 0,
  'not-asked': (covering) => requestsOf(covering).length === 0,
};

const PARTS: Readonly<Record<ReportsPart, (covering: Covering) => BlockContent[]>> = {
  reports: (covering) => [
    table(
      [m.no, m.from, m.account, m.noticed, m.state, m.edition, m.check].map((name) =>
        say(name, covering.lang),
      ),
      covering.reports.map((report, index) => row(report, index, covering)),
    ),
  ],
  asks: (covering) => {
    const requests = requestsOf(covering);
    return requests.length > 0 ? [numbered(requests.map((one) => [one]))] : [];
  },
  record,
};

const STATES = {
  open: m.stateOpen,
  contained: m.stateContained,
  recovered: m.stateRecovered,
  closed: m.stateClosed,
} as const;

/** Readers elsewhere count in UTC. */
function time(utc: string, { addressee, zone, lang }: Covering): string {
  return timeIn(utc, lang, addressee.platforms ? 'UTC' : zone);
}

function row(report: Incoming, index: number, covering: Covering): Cell[] {
  const { lang } = covering;
  const { account, office, times } = report.data;
  return [
    String(index + 1),
    known(office.name) ?? '–',
    `${accountOf(report)} (${platformName(account.platform)})`,
    times.noticed === undefined ? '–' : time(times.noticed, covering),
    standing(report, lang),
    kindOf(report, lang),
    checkOf(report, lang),
  ];
}

/** A case can be closed while nobody has the account back: whoever is asked for help has to see that. */
function standing({ data: { runbook, state, times } }: Incoming, lang: Covering['lang']): string {
  const where = whereStands(runbook.id, times.recovered);
  if (state !== 'closed') return say(where === 'never-lost' ? m.stateOurs : STATES[state], lang);
  return say(where === 'not-recovered' ? m.stateClosedLost : STATES.closed, lang);
}

function record(covering: Covering): BlockContent[] {
  const { links, nameOf, lang } = covering;
  const rows = links.map(({ by, to, at, received }): Cell[] => [
    `${by.office} (${by.officer})`,
    nameOf(to),
    time(at, covering),
    received.map(({ file, sha256 }) => `${file.replace(/^.*\//, '')}: ${grouped(sha256)}`).join(' / '),
  ]);
  return [
    table(
      [m.by, m.recordTo, m.at, m.received].map((name) => say(name, lang)),
      rows,
    ),
  ];
}
