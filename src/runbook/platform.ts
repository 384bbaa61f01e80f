const NAMES: ReadonlyMap<string, string> = new Map([
  ['tiktok', 'TikTok'],
  ['youtube', 'YouTube'],
  ['whatsapp', 'WhatsApp'],
]);

/** A platform's name as people write it: `instagram` is Instagram. */
export function platformName(id: string): string {
  return NAMES.get(id) ?? id.charAt(0).toUpperCase() + id.slice(1);
}
