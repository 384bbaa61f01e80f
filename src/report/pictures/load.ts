import type { Image, Withheld } from './image.ts';
import { isJpeg, jpegOf } from './jpeg.ts';
import { isPng, pngOf } from './png.ts';

/** A file's bytes as a picture, judged by what they are and not by their name; or why they cannot be shown. */
export async function imageOf(bytes: Uint8Array): Promise<Image | Withheld> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPng(buffer)) return pngOf(buffer);
  if (isJpeg(buffer)) return jpegOf(buffer);
  return { withheld: 'unsupported' };
}
