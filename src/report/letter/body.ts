import type { BlockContent } from 'mdast';
import type { Block } from '../../runbook/letter.ts';
import { heading, numbered, paragraph } from '../nodes.ts';
import { filledIn, type Words } from './fill.ts';

/** All that a letter's text can name, whatever it is about. */
export interface Filling extends Words {
  /** What the program works out, by the name of the piece. */
  readonly parts: Readonly<Record<string, (() => BlockContent[]) | undefined>>;
  /** Which conditions hold. */
  readonly holds: Readonly<Record<string, (() => boolean) | undefined>>;
}

/** The pieces of a letter, as a document. */
export function bodyOf(blocks: readonly Block[], filling: Filling): BlockContent[] {
  return blocks.flatMap((block) => blockOf(block, filling));
}

function blockOf(block: Block, filling: Filling): BlockContent[] {
  if (!there(block, filling)) return [];
  if (block.part !== undefined) return filling.parts[block.part]?.() ?? [];
  if (block.heading) return [heading(2, filledIn(block.heading, filling) ?? '')];
  if (block.points) {
    const points = block.points
      .filter((point) => there(point, filling))
      .flatMap((point) => filledIn(point, filling) ?? []);
    return points.length > 0 ? [numbered(points.map((point) => [point]))] : [];
  }
  const words = block.text && filledIn(block.text, filling);
  return words === undefined ? [] : [paragraph(words)];
}

function there({ when }: Pick<Block, 'when'>, { holds }: Filling): boolean {
  return when === undefined || holds[when]?.() === true;
}
