import type { Root, RootContent } from 'mdast';
import { isForeign } from '../case/entry.ts';
import type { CaseState } from '../case/fold.ts';
import { zoneOf } from '../language/time.ts';
import type { EditionType } from '../runbook/model.ts';
import { annexNodes } from './annex.ts';
import { documentOf } from './document.ts';
import { type Ending, editionFileName } from './edition-name.ts';
import { sealed } from './frontmatter.ts';
import { toMarkdown } from './markdown.ts';
import { type Picture, paperOf } from './paper.ts';
import type { ReportInput } from './view.ts';

/**
 * The whole report: sealed front matter and body. The same journal, runbook and edition give the same bytes.
 * @param annex pictures of evidence to show below; a working report has none
 */
export function renderReport(input: ReportInput, annex: readonly Picture[] = []): string {
  const below = annex.length === 0 ? [] : annexNodes(paperOf(input, annex));
  return writtenOut(documentOf(input), below);
}

/** A report's tree, or an excerpt's, as markdown with its seal. */
export function writtenOut(
  { children: [front, ...children] }: Root,
  below: readonly RootContent[] = [],
): string {
  if (front?.type !== 'yaml') throw new Error('the report has no front matter');
  const body = `\n${toMarkdown({ type: 'root', children: [...children, ...below] })}`;
  return `---\n${sealed(front.value, body)}\n---\n${body}`;
}

/**
 * The same edition in another format has another ending: see `editionFileName`.
 * @param issued UTC
 */
export function reportFileName(
  state: CaseState,
  type: EditionType | 'salinan-kerja',
  issued: string,
  ending: Ending = 'md',
): string {
  const { kind, account } = state.opened;
  const zone = zoneOf(state.facts['office.timezone']);
  return editionFileName(kind, account, { type, issued }, zone, ending);
}

/** The number that the next edition of this case gets. A number is never used twice, also not after going back. */
export function nextEditionNumber(state: CaseState): number {
  let last = 0;
  for (const entry of state.entries) {
    if (!isForeign(entry) && entry.type === 'issued') last = Math.max(last, entry.edition.number);
  }
  return last + 1;
}
