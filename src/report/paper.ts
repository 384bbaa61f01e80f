import type { Root } from 'mdast';
import { accountName } from '../case/names.ts';
import type { Lang } from '../language/text.ts';
import { documentOf, headlineOf } from './document.ts';
import { text } from './nodes.ts';
import type { Image, Withheld } from './pictures/image.ts';
import { type ReportInput, viewOf } from './view.ts';
import { known } from './wording.ts';

/**
 * A document that is ready to be written in any format (`formats/`): a report, a letter, a recap, before it is HTML, DOCX
 * or PDF. Its tree may hold headings, paragraphs, lists, tables, quotes, code and rules; a letterhead, sifat and an annex
 * are there only where it has them.
 */
export interface Paper {
  /** The body, without front matter and without the annex. */
  readonly root: Root;
  /** One line: for the window, the document's properties and the outline. */
  readonly title: string;
  readonly lang: Lang;
  /** The date of the document, UTC, such as when the edition was issued. Not the clock: the same paper gives the same bytes. */
  readonly issued: string;
  readonly header: Header;
  /** The annex "Lampiran: Bukti digital"; empty: no annex. */
  readonly annex: readonly Picture[];
}

/** What stands at the edge of every page, and the letterhead above the first. */
export interface Header {
  /** Classification of the document, such as `Terbatas`. */
  readonly sifat?: string;
  /** Distribution code, such as `TLP:AMBER`. A field of its own: no official mapping to sifat is known. */
  readonly tlp?: string;
  /** LATIHAN on every page. */
  readonly drill: boolean;
  readonly letterhead?: Letterhead;
}

export interface Letterhead {
  /** The government that the office belongs to. */
  readonly above?: string;
  readonly office: string;
  readonly address?: string;
  /** See `pictures/load.ts` for making one from a file's bytes. */
  readonly logo?: Image;
}

/** One picture of the annex: what it is called, and either its bytes or why it cannot be shown. */
export interface Picture {
  /** As the journal has it: `evidence/profil.png`. */
  readonly file: string;
  /** What the picture shows, for people; also its alternative text. */
  readonly caption: string;
  /** Hex. */
  readonly sha256: string;
  readonly image: Image | Withheld;
}

/** The report as a paper. Sifat and TLP are the defaults that a person may change. */
export function paperOf(input: ReportInput, annex: readonly Picture[] = []): Paper {
  const view = viewOf(input);
  const office = known(view.state.facts['office.name']);
  const children = documentOf(input).children.filter((node) => node.type !== 'yaml');
  return {
    root: { type: 'root', children },
    title: text(`${headlineOf(view)}: ${accountName(view.state)}`).value,
    lang: 'id',
    issued: view.asOf,
    header: {
      sifat: 'Terbatas',
      tlp: 'TLP:AMBER',
      drill: view.drill,
      ...(office ? { letterhead: { office: office.toUpperCase() } } : {}),
    },
    annex,
  };
}
