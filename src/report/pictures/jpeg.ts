import { type Image, MOST_PIXELS, type Withheld } from './image.ts';

export function isJpeg(bytes: Buffer): boolean {
  return bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff;
}

/** Baseline, extended and progressive frames: what word processors and PDF readers show (ITU-T T.81, table B.1). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;

/** A JPEG as it is, once its frame has been found and a scan follows it. */
export function jpegOf(bytes: Buffer): Image | Withheld {
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes.readUInt8(at) !== 0xff) return { withheld: 'broken' };
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (OTHER_FRAMES.has(marker)) return { withheld: 'unsupported' };
    if (FRAMES.has(marker)) size = frameOf(bytes, at);
    if (marker === SCAN) return imageOf(bytes, size, at);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { withheld: 'broken' };
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
