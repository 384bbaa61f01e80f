import type { Evidence, Stamp } from '../../case/entry.ts';
import type { Picture } from '../paper.ts';
import type { ReportView } from '../view.ts';
import { stamp } from '../wording.ts';
import { imageOf } from './load.ts';
import { inPairs } from './pairs.ts';

/** Largest file that goes into a document, and all of them together: more than a mail system lets through. */
export const LARGEST = 20_000_000;
const LARGEST_TOGETHER = 80_000_000;

/** Kinds of pictures that are known by their names, whether or not they can be shown. */
const NAMES = /\.(?:png|jpe?g|jfif|gif|webp|heic|heif|avif|bmp|tiff?|svg)$/i;

/** Whether a file of evidence belongs into the annex: its name says that it is a picture. */
export function isPicture({ file, name }: Pick<Evidence, 'file' | 'name'>): boolean {
  return NAMES.test(file) || NAMES.test(name);
}

/**
 * The annex: every picture of the evidence in the order in which it was added, shown or with the reason why not.
 * @param bytesOf the file's bytes, already held against its hash; undefined when it is larger than `LARGEST`
 */
export async function annexOf(
  view: ReportView,
  bytesOf: (file: string) => Uint8Array | undefined,
): Promise<readonly Picture[]> {
  let room = LARGEST_TOGETHER;
  const shown = view.state.evidence.filter(isPicture).map((entry) => {
    const bytes = bytesOf(entry.file);
    const fits = bytes !== undefined && bytes.length <= room;
    if (fits) room -= bytes.length;
    return { entry, bytes: fits ? bytes : undefined };
  });
  return inPairs(shown, async ({ entry, bytes }) => {
    const image = bytes ? await imageOf(bytes) : ({ withheld: 'too-large' } as const);
    const turned = 'turned' in image && image.turned === true;
    return {
      file: entry.file,
      caption: `${captionOf(entry, view)}${turned ? LYING : ''}`,
      sha256: entry.sha256,
      image,
    };
  });
}

/** Evidence is never changed, not even turned. */
const LYING = '. Foto diambil dengan kamera dimiringkan; bila tampak rebah di sini, buka berkas aslinya';

function captionOf(entry: Stamp & Evidence, view: ReportView): string {
  return `${entry.name}, dicatat ${stamp(entry.at, view)}`;
}
