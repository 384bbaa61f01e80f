import type { RootContent } from 'mdast';
import { forwardMessages as m } from '../../language/messages/forward.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { moment, type Zone } from '../../language/time.ts';
import { platformName } from '../../runbook/platform.ts';
import { toMarkdown } from '../markdown.ts';
import {
  block,
  bullets,
  type Cell,
  heading,
  type Piece,
  paragraph,
  signatureLine,
  strong,
  table,
} from '../nodes.ts';
import { grouped, known } from '../wording.ts';
import type { Link } from './chain.ts';
import type { Incoming } from './incoming.ts';

/** What a covering letter is made from, and nothing else. */
interface Covering {
  readonly office: Office;
  /** Name of the addressee, in its own words, and its id. */
  readonly to: { readonly id: string; readonly name: string; readonly attention: string };
  readonly reports: readonly Incoming[];
  readonly links: readonly Link[];
  readonly files: number;
  readonly missing: number;
  readonly altered: readonly Text[];
  readonly despite?: string;
  readonly nameOf: (id: string) => string;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** The forwarding office's own lines. Number, signature and stamp are a person's to give. */
export interface Office {
  readonly office: string;
  readonly officer: string;
  readonly position: string;
  readonly contact: string;
  readonly number?: string;
}

/** The covering letter, as markdown. Words of the received reports go in as text and can forge nothing. */
export function coveringLetter(covering: Covering): string {
  return toMarkdown({ type: 'root', children: [...head(covering), ...body(covering), ...foot(covering)] });
}

function head(covering: Covering): RootContent[] {
  const { office, to, reports, files, lang } = covering;
  const [only] = reports;
  const subject =
    only && reports.length === 1
      ? say(m.subjectOne, lang, {
          account: only.data.account.handle,
          platform: platformName(only.data.account.platform),
        })
      : say(m.subjectMany, lang, { count: reports.length });
  const rows: Cell[][] = [
    [say(m.number, lang), office.number ?? fill(m.numberOf, lang)],
    [say(m.sifat, lang), say(m.sifatValue, lang)],
    ['TLP', 'TLP:AMBER'],
    [say(m.annex, lang), say(m.annexValue, lang, { reports: reports.length, files })],
    [say(m.subject, lang), subject],
  ];
  return [
    paragraph(strong(office.office.toUpperCase())),
    paragraph(fill(m.placeDate, lang)),
    table([say(m.element, lang), say(m.content, lang)], rows),
    paragraph(`${say(m.to, lang)} ${to.attention}`),
    paragraph(fill(m.place, lang)),
  ];
}

function body(covering: Covering): RootContent[] {
  const { reports, to, lang } = covering;
  const columns = [m.no, m.from, m.account, m.noticed, m.state, m.edition, m.check].map((name) =>
    say(name, lang),
  );
  return [
    paragraph(say(m.opening, lang)),
    table(
      columns,
      reports.map((report, index) => row(report, index, covering)),
    ),
    heading(2, say(m.requests, lang)),
    paragraph(say(m.requestsText, lang, { to: to.name })),
    bullets(requests(covering)),
    heading(2, say(m.cautions, lang)),
    bullets(cautions(covering)),
    heading(2, say(m.record, lang)),
    record(covering),
  ];
}

const SIGNATURES: Readonly<Record<Incoming['signature'], Text>> = {
  genuine: m.signedBy,
  'unknown-signer': m.signedUnknown,
  unchecked: m.signedUnchecked,
  unsigned: m.unsigned,
};

function row({ data, altered, signature, by }: Incoming, index: number, { lang, zone }: Covering): Cell[] {
  const { account, office, times, edition, state } = data;
  const states = {
    open: m.stateOpen,
    contained: m.stateContained,
    recovered: m.stateRecovered,
    closed: m.stateClosed,
  };
  return [
    String(index + 1),
    known(office.name) ?? '–',
    `${account.handle} (${platformName(account.platform)})`,
    moment(times.noticed ?? times.opened, zone, lang),
    say(states[state], lang),
    edition ? `${edition.type}, ${edition.number}` : say(m.workingCopy, lang),
    `${say(altered.length > 0 ? m.sealBroken : m.sealWhole, lang)}; ${say(SIGNATURES[signature], lang, { by: by ?? '' })}`,
  ];
}

/** Every open request of the reports: this office passes on all of them, since the next one may be the right one for some. */
function requests({ reports, nameOf, lang }: Covering): Piece[][] {
  const lines = reports.flatMap(({ data }) =>
    data.asks
      .filter(({ answered }) => answered === undefined)
      .map(({ to, what }): Piece[] => {
        const { handle, platform } = data.account;
        const values = {
          account: handle,
          platform: platformName(platform),
          office: known(data.office.name) ?? '–',
        };
        return [say(m.requestLine, lang, { ...values, to: nameOf(to), what })];
      }),
  );
  return lines.length > 0 ? lines : [[say(m.requestNone, lang)]];
}

function cautions({ altered, despite, missing, lang }: Covering): Piece[][] {
  return [
    [say(m.caution, lang)],
    ...(altered.length > 0
      ? [[strong(say(m.alteredIs, lang, { list: altered.map((one) => one[lang]).join('; ') }))]]
      : []),
    ...(despite ? [[say(m.alteredWhy, lang, { reason: despite })]] : []),
    ...(missing > 0 ? [[say(m.notReceived, lang, { count: missing })]] : []),
  ];
}

function record({ links, nameOf, zone, lang }: Covering): RootContent {
  const rows = links.map(({ by, to, at, received }): Cell[] => [
    `${by.office} (${by.officer})`,
    nameOf(to),
    moment(at, zone, lang),
    received.map(({ file, sha256 }) => `${file}: ${grouped(sha256)}`).join(' / '),
  ]);
  return table(
    [m.by, m.recordTo, m.at, m.received].map((name) => say(name, lang)),
    rows,
  );
}

function foot({ office, lang }: Covering): RootContent[] {
  const { officer, position, contact } = office;
  return [
    paragraph(say(m.contactIs, lang, { officer, position, contact })),
    paragraph(say(m.closing, lang)),
    signatureLine('line', position),
    signatureLine('space', fill(m.signature, lang)),
    signatureLine('line', `${officer}, ${fill(m.nip, lang)}`),
    paragraph(say(m.howToCheck, lang)),
    block('sha256sum -c SHA256SUMS'),
  ];
}

function fill(what: Text, lang: Lang): string {
  return say(m.fill, lang, { what: what[lang] });
}
