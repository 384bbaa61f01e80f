const LONGEST_NAME = 100;
const LONGEST_SLUG = 40;

/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A name that every system takes for a file in one folder, as close to the given one as can be: letters and digits of
 * any script, `.`, `_`, `-`, `+` and `@`; at most 100 bytes with the extension kept; never empty, hidden or a device.
 */
export function safeName(name: string): string {
  const plain = name
    .replace(INVISIBLE, '')
    .replace(/[^\p{L}\p{M}\p{N}._+@-]+/gu, '_')
    .normalize('NFC')
    // A mark at the start would sit on whatever is printed before it.
    .replace(/^[.\-\p{M}]+/u, '');
  const named = withoutDevice(cut(plain, LONGEST_NAME).replace(/[._]+$/, ''));
  return named === '' ? 'berkas' : named;
}

/** Lower-case letters a–z, digits and dashes for a folder's name; at most 40 characters, never empty. */
export function slug(text: string): string {
  const dashed = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, '');
  if (dashed === '') return 'tanpa-nama';
  return DEVICE.test(dashed) ? `x-${dashed}` : dashed;
}

/**
 * Whether a name can stand for a file or folder on every system as it is: nothing invisible, none of Windows' reserved
 * characters and devices, no dot or space at its end, at most 255 bytes, and no way up (`..`).
 */
export function isPortable(name: string): boolean {
  return (
    name !== '' &&
    Buffer.byteLength(name) <= 255 &&
    !/[\p{Cc}\p{Cf}\p{Surrogate}\p{Default_Ignorable_Code_Point}\\/:*?"<>|]/u.test(name) &&
    !/[. ]$/.test(name) &&
    !DEVICE.test(name)
  );
}

function withoutDevice(name: string): string {
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Cuts the stem, by whole characters, until stem and extension fit; a very long "extension" is none. */
function cut(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes - 1) return name;
  const extension = /\.[^.]{1,15}$/u.exec(name)?.[0] ?? '';
  // One byte stays free for the mark that tells a device name apart.
  let room = bytes - 1 - Buffer.byteLength(extension);
  let stem = '';
  for (const character of name.slice(0, name.length - extension.length)) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    stem += character;
  }
  return stem + extension;
}
