import { type Image, MOST_PIXELS, type Withheld } from './image.ts';

export function isJpeg(bytes: Buffer): boolean {
  return bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff;
}

/** Baseline, extended and progressive frames: what word processors and PDF readers show (ITU-T T.81, table B.1). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;
const EXIF = 0xe1;
/** Where IFD0 keeps how a picture is to be turned; 1 is upright (Exif 2.3, 4.6.4). */
const ORIENTATION = 0x0112;

/** A JPEG as it is, once its frame has been found and a scan follows it. */
export function jpegOf(bytes: Buffer): Image | Withheld {
  let size: { readonly width: number; readonly height: number } | undefined;
  let turned = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes.readUInt8(at) !== 0xff) return { withheld: 'broken' };
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (OTHER_FRAMES.has(marker)) return { withheld: 'unsupported' };
    if (FRAMES.has(marker)) size = frameOf(bytes, at);
    if (marker === EXIF && !turned)
      turned = isTurned(bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2)));
    if (marker === SCAN) {
      const image = imageOf(bytes, size, at);
      return turned && 'bytes' in image ? { ...image, turned } : image;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { withheld: 'broken' };
}

/** Whether an Exif segment says that the picture does not lie as it was seen. Anything odd in it says nothing. */
function isTurned(segment: Buffer): boolean {
  if (segment.length < 16 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let field = 0; field < Math.min(two(first), 100); field += 1) {
    const at = first + 2 + 12 * field;
    if (two(at) === ORIENTATION) return two(at + 8) > 1 && two(at + 8) <= 8;
  }
  return false;
}

function frameOf(bytes: Buffer, at: number) {
  if (at + 10 > bytes.length || bytes.readUInt8(at + 4) !== 8) return undefined;
  return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
}

function imageOf(
  bytes: Buffer,
  size: { readonly width: number; readonly height: number } | undefined,
  scan: number,
): Image | Withheld {
  if (!size || size.width === 0 || size.height === 0 || bytes.length < scan + 16)
    return { withheld: 'broken' };
  if (size.width * size.height > MOST_PIXELS) return { withheld: 'too-large' };
  return { type: 'jpeg', bytes, ...size };
}
