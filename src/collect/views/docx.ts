import { collectMessages as m } from '../../language/messages/collect.ts';
import type { Lang } from '../../language/text.ts';
import { say } from '../../language/text.ts';
import { toDocx } from '../../report/formats/docx.ts';
import type { Recap } from '../model/recap.ts';
import { recapTree } from './markdown.ts';
import type { StepTitles } from './words.ts';

/** The recap for Word and LibreOffice. */
export function recapDocx(recap: Recap, lang: Lang, titles: StepTitles): Promise<Uint8Array> {
  return toDocx({
    root: recapTree(recap, lang, titles),
    title: say(m.title, lang),
    lang,
    issued: recap.asOf,
    header: { sifat: 'Terbatas', tlp: 'TLP:AMBER', drill: false },
    annex: [],
  });
}
