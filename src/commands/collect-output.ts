import { resolve } from 'node:path';
import type { Recap } from '../collect/model/recap.ts';
import type { StepTitles } from '../collect/views/words.ts';
import { fileTime } from '../language/time.ts';
import { type RecapView, recapText } from '../terminal/recap.ts';
import { linksFrom, type Root } from './collect-links.ts';
import { stepTitles } from './collect-titles.ts';
import type { House } from './house.ts';
import type { Globals, World } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

interface Outlet {
  readonly world: World;
  readonly globals: Globals;
  readonly house: House;
  readonly flags: Flags;
  /** What was collected: where links lead. */
  readonly roots: readonly Root[];
}

/**
 * What goes to stdout: text, JSON, CSV or markdown itself; the path of any other form, which is a file. Each form, and what
 * it is made with, is loaded only when it is wanted.
 */
export async function recapOutput(recap: Recap, outlet: Outlet): Promise<string> {
  const { flags, house, globals } = outlet;
  const { lang } = globals;
  if (flags.json === true) return `${JSON.stringify(recap, null, 2)}\n`;
  if (flags.csv === true) return (await import('../collect/views/csv.ts')).toCsv(recap);
  const titles = await stepTitles(recap, house.catalogue);
  if (flags.format === undefined) return recapText(recap, (flags.bagian ?? 'all') as RecapView, lang, titles);
  if (flags.format === 'md')
    return (await import('../collect/views/markdown.ts')).recapMarkdown(recap, lang, titles);
  return `${await written(recap, titles, outlet)}\n`;
}

/** Never over another file: a name that is taken gets a number. */
async function written(recap: Recap, titles: StepTitles, { world, globals, flags, roots }: Outlet) {
  const { putRecap } = await import('./collect-put.ts');
  const folder = resolve(world.cwd, globals.out ?? '.');
  const name = `rekap_${fileTime(recap.asOf, 'Asia/Jakarta')}.${flags.format}`;
  return putRecap(folder, name, await bytes());

  async function bytes(): Promise<Uint8Array> {
    const { lang } = globals;
    if (flags.format === 'xlsx')
      return (await import('../collect/views/xlsx.ts')).recapXlsx(recap, lang, titles);
    if (flags.format === 'docx')
      return (await import('../collect/views/docx.ts')).recapDocx(recap, lang, titles);
    const { recapHtml } = await import('../collect/views/html.ts');
    return Buffer.from(recapHtml(recap, { lang, titles, linkOf: linksFrom(folder, roots) }));
  }
}
