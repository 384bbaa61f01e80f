import { cleanHandle } from '../handle.ts';

/** An account as the register lists it. */
export interface Account {
  /** As runbooks name it: `instagram`. */
  readonly platform: string;
  readonly handle: string;
}

const HOSTS: Readonly<Record<string, string>> = {
  'instagram.com': 'instagram',
  'facebook.com': 'facebook',
  'fb.com': 'facebook',
  'youtube.com': 'youtube',
  'x.com': 'x',
  'twitter.com': 'x',
  'tiktok.com': 'tiktok',
  'threads.net': 'threads',
  'threads.com': 'threads',
  't.me': 'telegram',
  'wa.me': 'whatsapp',
};
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ig: 'instagram',
  fb: 'facebook',
  fanpage: 'facebook',
  yt: 'youtube',
  twitter: 'x',
  'x (twitter)': 'x',
  'twitter/x': 'x',
  'x/twitter': 'x',
  wa: 'whatsapp',
  email: 'gmail',
};
/** First parts of addresses that are no account's name. */
const NO_HANDLE = new Set(['profile.php', 'pages', 'groups', 'channel', 'watch', 'p', 'reel', 'share']);

/** `Instagram`, `IG` → `instagram`; undefined for what cannot be a platform's name. */
export function platformOf(words: string): string | undefined {
  const plain = words.trim().toLowerCase();
  const id = OTHER_NAMES[plain] ?? plain.replace(/[^a-z0-9]+/g, '-');
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(id) ? id : undefined;
}

/** The account that an address leads to, such as `https://www.instagram.com/dinkes_rembang/`; undefined for any other. */
export function accountAt(address: string): Account | undefined {
  const url = parsed(withScheme(address));
  const host = url?.hostname.replace(/^(?:www|m|id-id|web)\./, '') ?? '';
  const platform = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
  const [first = '', second = ''] = url?.pathname.split('/').filter((part) => part !== '') ?? [];
  const handle = cleanHandle(['c', 'user', 's'].includes(first) ? second : first);
  if (!platform || handle === '' || NO_HANDLE.has(handle.toLowerCase())) return undefined;
  return { platform, handle: decoded(handle) };
}

/** Whether a cell holds an address rather than an account's name. */
export function isAddress(words: string): boolean {
  return (
    /^https?:\/\//i.test(words) || Object.keys(HOSTS).some((host) => words.toLowerCase().includes(`${host}/`))
  );
}

/** `instagram/dinkes_rembang`, `instagram dinkes_rembang`, or an address. */
export function accountIn(words: string): Account | undefined {
  if (isAddress(words)) return accountAt(words);
  const [, name = '', rest = ''] = /^([\p{L}\d-]+)\s*[\s/:]\s*(\S.*)$/u.exec(words.trim()) ?? [];
  const platform = platformOf(name);
  const handle = cleanHandle(rest);
  return platform && isHandle(handle) && !isTorn({ platform, handle }) ? { platform, handle } : undefined;
}

/** Where a blank can only be a slip; elsewhere there are titles of pages and telephone numbers. */
const WITHOUT_BLANKS = new Set(['instagram', 'x', 'tiktok', 'threads', 'telegram', 'youtube']);

/** Whether there is a blank in a name that can have none. */
export function isTorn({ platform, handle }: Account): boolean {
  return WITHOUT_BLANKS.has(platform) && /\s/.test(handle);
}

/** A name as platforms give it, a page's title, or a telephone number. */
export function isHandle(words: string): boolean {
  return words !== '' && words.length <= 100 && !/[\p{Cc}\p{Cf}/;,]/u.test(words);
}

function withScheme(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
