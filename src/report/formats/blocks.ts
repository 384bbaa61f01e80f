import type { Paragraph, RootContent } from 'mdast';
import { annexNodes } from '../annex.ts';
import type { Paper, Picture } from '../paper.ts';
import type { Image } from '../pictures/image.ts';

/**
 * What formats with pages keep together: a picture with its caption, the lines of a signature; or a node by itself. `page`
 * begins a new one.
 */
export type Block =
  | { readonly kind: 'page' }
  | { readonly kind: 'node'; readonly node: RootContent }
  | { readonly kind: 'figure'; readonly image: Image; readonly alt: string; readonly caption: RootContent }
  | { readonly kind: 'signature'; readonly lines: readonly Paragraph[] };

/** The paper's body and annex as blocks, in order. */
export function blocksOf(paper: Paper): Block[] {
  const images = new Map(paper.annex.map(({ file, image }) => [file, image]));
  const annex = blocksIn(annexNodes(paper), images);
  const body = blocksIn(paper.root.children, images);
  return annex.length === 0 ? body : [...body, { kind: 'page' }, ...annex];
}

/** Whether the paper is a letter: it has a letter's elements. An office sets its letters in black, without rules. */
export function isLetter({ root }: Paper): boolean {
  return root.children.some((node) => node.type === 'table' && node.data?.elements === true);
}

function blocksIn(nodes: readonly RootContent[], images: ReadonlyMap<string, Picture['image']>): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const [node, next] = nodes.slice(index, index + 2);
    if (!node) break;
    const picture = pictureIn(node);
    const image = picture && images.get(picture.url);
    if (picture && next && image && 'bytes' in image) {
      blocks.push({ kind: 'figure', image, alt: picture.alt ?? '', caption: next });
      index += 1;
      continue;
    }
    const lines = signatureFrom(nodes.slice(index));
    if (lines.length > 0) blocks.push({ kind: 'signature', lines });
    else blocks.push({ kind: 'node', node });
    index += Math.max(0, lines.length - 1);
  }
  return blocks;
}

function pictureIn(node: RootContent) {
  const [first] = node.type === 'paragraph' ? node.children : [];
  return first?.type === 'image' ? first : undefined;
}

function signatureFrom(nodes: readonly RootContent[]): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph' || !node.data?.signature) break;
    lines.push(node);
  }
  return lines;
}
