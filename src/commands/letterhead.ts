import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { officeProfile } from '../case/profile.ts';
import { letterheadMessages as m } from '../language/messages/letterhead.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import type { Paper } from '../report/paper.ts';
import type { Image } from '../report/pictures/image.ts';
import { imageOf } from '../report/pictures/load.ts';
import { inertLine } from '../safety/inert.ts';
import type { House } from './house.ts';
import { tell } from './tell.ts';
import type { World } from './world.ts';

/** Gives a paper the office's own letterhead. */
export type Dress = (paper: Paper) => Paper;

/** A coat of arms is a small picture; a larger one would be in every letter. */
const LARGEST_LOGO = 2_000_000;

/**
 * The letterhead that the profile describes: what stands above and below the office's name, and its logo. Only for papers of
 * that very office: a case that came from another one keeps its own name alone. A logo that cannot be shown is told of,
 * and stops nothing.
 */
export async function officeLetterhead(
  { workspace, memory }: Pick<House, 'workspace' | 'memory'>,
  world: World,
  lang: Lang,
): Promise<Dress> {
  const { profile } = await officeProfile(workspace.profile, memory);
  const { name = '', letterhead } = profile?.office ?? {};
  if (!letterhead) return (paper) => paper;
  const image = letterhead.logo === undefined ? undefined : await logoIn(workspace.root, letterhead.logo);
  const file = inertLine(letterhead.logo ?? '');
  if (image && 'why' in image) tell(world, say(m.noLogo, lang, { file, why: say(image.why, lang) }));
  const { above, address } = letterhead;
  return (paper) => {
    const { header } = paper;
    if (header.letterhead?.office !== name.toUpperCase()) return paper;
    const dressed = {
      ...header.letterhead,
      ...(above ? { above: above.toUpperCase() } : {}),
      ...(address ? { address } : {}),
      ...(image && 'bytes' in image ? { logo: image } : {}),
    };
    return { ...paper, header: { ...header, letterhead: dressed } };
  };
}

async function logoIn(root: string, file: string): Promise<Image | { readonly why: Text }> {
  const path = resolve(root, file);
  try {
    if (statSync(path).size > LARGEST_LOGO) return { why: m.tooLarge };
    const image = await imageOf(readFileSync(path));
    return 'bytes' in image ? image : { why: m.unsupported };
  } catch {
    return { why: m.unreadable };
  }
}
